"""What the reading of a scenario found, for the terminal and for programs."""

from rich.console import RenderableType

from optimizer.reading.scenario import Reading
from optimizer.reporting.network_report import network_report
from optimizer.reporting.tables.frame import Row, rows_of
from optimizer.reporting.tables.network import network_table
from optimizer.reporting.tables.read import filled_table, override_table
from optimizer.reporting.terminal import rendered, table
from optimizer.reporting.words import Words


def check_report(reading: Reading, words: Words) -> str:
    """The network, what was filled or is an estimate, and what later files changed."""
    filled = rows_of(filled_table(reading.filled))
    overrides = rows_of(override_table(reading.overrides))
    parts: list[RenderableType] = [*network_report(reading.scenario, words)]
    keys: tuple[str, ...]
    if filled:
        keys = ("table", "column", "quality", "rows", "values", "basis")
        shown = [{**row, "basis": _basis(row, words)} for row in filled]
        parts.append(_table("title_filled", keys, shown, words))
    else:
        parts.append(words["nothing_filled"])
    if overrides:
        keys = ("entry", "old", "new", "where")
        parts.append(_table("title_overrides", keys, overrides, words))
    return rendered(parts)


def _basis(row: Row, words: Words) -> str:
    more = int(str(row["bases"])) - 1
    basis = str(row["basis"])
    return f"{basis}; {words('and_more', count=more)}" if more else basis


def _table(
    title: str, headings: tuple[str, ...], rows: list[dict[str, object]], words: Words
) -> RenderableType:
    columns = [(words[key], "right" if key == "rows" else "left") for key in headings]
    texts = [[str(row[key]) for key in headings] for row in rows]
    return table(words[title], columns, texts)


def check_as_json(reading: Reading) -> dict[str, object]:
    """What a program reads: size of the case, cells filled, entries overridden."""
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
        "overrides": rows_of(override_table(reading.overrides)),
        "inputs": dict(sorted(scenario.inputs.items())),
    }
