"""What planners call measures and columns that have other names in scenarios."""

from collections.abc import Collection

from optimizer.catalogue import has_message, message
from optimizer.reading.column import folded
from optimizer.reading.columns import TABLES, known_heading
from optimizer.reading.nearest import did_you_mean
from optimizer.reading.text_file import without_marks
from optimizer.sentence import Sentence


def meant_measure(text: str, known: Collection[str]) -> str:
    """The measure that reports call so in Vietnamese, else the nearest name, if any."""
    asked = _bare(text)
    for name in known:
        if has_message("vi", name) and _bare(message("vi", name)) == asked:
            return Sentence('Did you mean "{near}"?', near=name)
    return did_you_mean(text, known)


def meant_column(text: str, known: Collection[str]) -> str:
    """The column of clusters with that heading, else the nearest name, if any."""
    column = known_heading(text, TABLES["clusters"])
    if column is not None and column.name in known:
        return Sentence('Did you mean "{near}"?', near=column.name)
    return did_you_mean(text, known)


def _bare(text: str) -> str:
    return without_marks(folded(text))
