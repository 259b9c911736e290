"""What the reading of a scenario found, for the terminal and for programs."""

from collections.abc import Sequence

from rich.console import RenderableType

from optimizer.reading.published_warning import amount_told
from optimizer.reading.scenario import Reading
from optimizer.reporting.certainty import MARK
from optimizer.reporting.figures import as_float
from optimizer.reporting.network_report import network_report
from optimizer.reporting.numbers import MISSING, exact, share
from optimizer.reporting.override_words import override_told
from optimizer.reporting.tables.frame import Row, rows_of
from optimizer.reporting.tables.network import network_table
from optimizer.reporting.tables.read import (
    filled_table,
    override_table,
    published_table,
)
from optimizer.reporting.terminal import rendered, table
from optimizer.reporting.words import Words
from optimizer.sentence import told


def check_report(reading: Reading, words: Words) -> str:
    """The network, published totals, cells without a source, and what files changed."""
    words = words.of(reading.scenario)
    filled = rows_of(filled_table(reading.filled, words))
    changes = rows_of(override_table(reading.overrides))
    overrides = [one for row in changes if (one := override_told(row, words))]
    parts: list[RenderableType] = [*network_report(reading.scenario, words)]
    keys: tuple[str, ...]
    if reading.published:
        parts.append(
            _published(rows_of(published_table(reading.published, words)), words)
        )
    if filled:
        keys = ("table", "column", "quality", "rows", "values", "basis")
        shown = [_filled(row, words) for row in filled]
        parts.append(_table("title_filled", keys, shown, words))
    else:
        parts.append(words["nothing_filled"])
    if overrides:
        keys = ("entry", "old", "new", "where")
        parts.append(_table("title_overrides", keys, overrides, words))
    if any(total.estimated for total in reading.published):
        parts.append(words["estimate_legend"])
    return rendered(parts)


def _filled(row: Row, words: Words) -> Row:
    """The column by its heading, and by the name that scenarios have for it."""
    column, heading = str(row["column"]), str(row["heading"])
    return {
        **row,
        "table": words[f"table_{row['table']}"],
        "column": column if column == heading else f"{heading} ({column})",
        "quality": words[f"quality_{row['quality']}"],
        "basis": _basis(row, words),
    }


def _basis(row: Row, words: Words) -> str:
    more = int(str(row["bases"])) - 1
    basis = str(row["basis"])
    return f"{basis}; {words('and_more', count=more)}" if more else basis


def _table(
    title: str, headings: tuple[str, ...], rows: Sequence[Row], words: Words
) -> RenderableType:
    columns = [(words[key], "right" if key == "rows" else "left") for key in headings]
    texts = [[str(row[key]) for key in headings] for row in rows]
    return table(words[title], columns, texts)


def _published(rows: list[dict[str, object]], words: Words) -> RenderableType:
    """Published totals beside what the tables give, marked where that is estimated."""
    columns = [
        (words["total_of"], "left"),
        (words["published"], "right"),
        (words["in_tables"], "right"),
        (words["agrees"], "left"),
        (words["source"], "left"),
    ]
    texts = [
        [
            f"{row['what']} ({row['where']})" if row["where"] else str(row["what"]),
            ", ".join(
                words(f"published_{key}", text=told(amount_told(text), words.language))
                for key, text in _said(row)
            ),
            _found(row, words),
            words["yes"] if row["agrees"] else words["no"],
            str(row["source"]),
        ]
        for row in rows
    ]
    return table(words["title_published"], columns, texts)


def _said(row: Row) -> list[list[str]]:
    said = row["said"]
    assert isinstance(said, list)
    return said


def _found(row: Row, words: Words) -> str:
    parts, found = row["parts"], as_float(row["found"])
    assert isinstance(parts, list)
    text = MISSING if found is None else exact(float(f"{found:.6g}"), words)
    if row["is_share"]:
        text = share(found, words, 1)
    if parts:
        text += f" ({' / '.join(exact(float(f'{one:.6g}'), words) for one in parts)})"
    return f"{MARK}{text}" if row["estimated"] else text


def check_as_json(reading: Reading) -> dict[str, object]:
    """What a program reads: the size of the case, totals, cells filled, overrides."""
    scenario = reading.scenario
    return {
        "name": scenario.name,
        "title": dict(scenario.title),
        "clusters": len(scenario.clusters),
        "periods": [period.name for period in scenario.periods],
        "places": len(scenario.network.places),
        "links": len(scenario.network.links),
        "services": rows_of(network_table(scenario)),
        "filled": [
            {
                "table": cell.table,
                "id": cell.id,
                "column": cell.column,
                "value": cell.value,
                "quality": cell.quality,
                "basis": cell.basis,
                "file": cell.origin.file,
                "line": cell.origin.line,
            }
            for cell in reading.filled
        ],
        "published": rows_of(published_table(reading.published, Words("en"))),
        "overrides": rows_of(override_table(reading.overrides)),
        "inputs": dict(sorted(scenario.inputs.items())),
    }
