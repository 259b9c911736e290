"""Columns under the usual words."""

from optimizer.reporting.content.table import Column, Kind
from optimizer.reporting.words import MEASURES, Words


def headed(
    words: Words,
    key: str,
    kind: Kind = "text",
    *,
    said: str = "",
    unit: str = "",
    decimals: int = 1,
) -> Column:
    """The column of a key under the word of that key, or of another one: ``said``."""
    return Column(key, capital(words[said or key]), kind, words.unit(unit), decimals)


def capital(text: str) -> str:
    """The text as it stands at a beginning."""
    return text[:1].upper() + text[1:]


def measure_heading(name: str, words: Words) -> str:
    """A measure at the beginning of a line; a planner's own keeps its writing."""
    told = words.measure(name)
    is_own = told == name and name not in MEASURES
    return name if is_own else capital(told.strip())
