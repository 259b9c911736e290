"""What the reading of a scenario filled and overrode."""

from collections import Counter
from collections.abc import Iterable

from optimizer.domain.cluster import Cell
from optimizer.domain.pathway import Headline
from optimizer.reading.columns import TABLES, known_heading
from optimizer.reading.filled import Filled
from optimizer.reading.inheritance import Override
from optimizer.reading.published_total import PublishedTotal
from optimizer.reporting.case.headings import shown
from optimizer.reporting.column_heading import column_heading
from optimizer.reporting.numbers import in_language
from optimizer.reporting.plain_text import short_place
from optimizer.reporting.tables.frame import DataFrame, frame
from optimizer.reporting.words import Words

_ANSWERS = ("yes", "no")

HEADLINES = frozenset(map(str, Headline))
"""What a column of published actions may say."""


def filled_table(filled: Iterable[Filled], words: Words) -> DataFrame:
    """Cells no source vouches for, by table, column and quality.

    ``basis`` is the one that most cells have; ``bases`` counts how many there are.
    ``heading`` is what the column is headed in the language of the words.
    """
    groups: dict[tuple[str, str, str], list[Filled]] = {}
    for cell in filled:
        key = (cell.table, cell.column, cell.quality)
        groups.setdefault(key, []).append(cell)
    rows = []
    for (table, column, quality), cells in sorted(groups.items()):
        bases = Counter(cell.basis for cell in cells)
        basis, _ = min(bases.items(), key=lambda item: (-item[1], item[0]))
        rows.append(
            {
                "table": table,
                "column": column,
                "heading": column_heading(table, column, words),
                "quality": quality,
                "rows": len(cells),
                "values": _values(cells, words),
                "basis": basis,
                "bases": len(bases),
            }
        )
    return frame(rows)


def override_table(overrides: Iterable[Override]) -> DataFrame:
    """Entries that a later file changed."""
    rows = [
        {
            "entry": item.entry,
            "old": item.old,
            "new": item.new,
            "where": short_place(item.origin_new),
        }
        for item in overrides
        if item.old != item.new
    ]
    return frame(rows)


def published_table(totals: Iterable[PublishedTotal], words: Words) -> DataFrame:
    """Published totals and what the table of clusters gives in their place.

    ``said`` has the bounds of what agrees, each as its key and the amount as written;
    ``found`` is a share where ``is_share``; ``parts`` are the sums of a ratio.
    """
    rows = [
        {
            "what": " / ".join(
                column_heading("clusters", column, words) for column in total.columns
            )
            or words["clusters"],
            "where": _where(total.where, words),
            "said": [list(bound) for bound in total.said],
            "found": total.found,
            "is_share": total.is_share,
            "parts": list(total.parts) if len(total.parts) > 1 else [],
            "agrees": total.agrees,
            "estimated": total.estimated,
            "source": words.own(total.source),
            "at": short_place(total.origin),
        }
        for total in totals
    ]
    return frame(rows)


def _where(text: str, words: Words) -> str:
    """`status: existing; investor: yes` with headings and answers in the language."""
    return "; ".join(_condition(part, words) for part in text.split("; "))


def _condition(text: str, words: Words) -> str:
    name, colon, value = text.partition(": ")
    column = known_heading(name, TABLES["clusters"])
    said = ", ".join(
        words[one]
        if one in _ANSWERS or one in HEADLINES
        else str(shown(column, one, words.language))
        for one in value.split(", ")
    )
    return f"{column_heading('clusters', name, words)}{colon}{said}"


def _values(cells: list[Filled], words: Words) -> str:
    """The value, or the least and the greatest; of texts the first and the last."""
    found = {cell.value for cell in cells if cell.value is not None}
    ordered = sorted(found, key=lambda value: (isinstance(value, str), value))
    ends = [_text(value, words) for value in (*ordered[:1], *ordered[-1:])]
    return " ... ".join(dict.fromkeys(ends))


def _text(value: Cell, words: Words) -> str:
    if isinstance(value, bool):
        return words["yes" if value else "no"]
    if isinstance(value, float):
        return in_language(f"{value:g}", words)
    return words[value] if value in _ANSWERS else str(value)
