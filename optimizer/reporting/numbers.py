"""Numbers as planners read them, with the separators of the language."""

import math
import re

from optimizer.catalogue import SEPARATORS
from optimizer.reporting.words import Words

MISSING = "–"

_SPARE = 5
"""Decimals beyond those shown in which the answers of a solver may differ."""


def plain(value: float | None, words: Words, decimals: int = 1) -> str:
    """`1,264.9` in English, `1.264,9` in Vietnamese; a dash for what is not there."""
    if value is None or not math.isfinite(value):
        return MISSING
    rounded = rounded_to(value, decimals)
    text = f"{rounded:,.{decimals}f}"
    return text.translate(SEPARATORS[words.language])


def rounded_to(value: float, decimals: int) -> float:
    """The value with so many decimals, and no sign before 0.

    First to some more: of what a solver fills up to 32.05 the last digits differ, and
    the same amount must not be shown as 32.0 here and as 32.1 there.
    """
    if not math.isfinite(value):
        return value
    return round(round(value, decimals + _SPARE), decimals) + 0.0


def short(value: float, words: Words) -> str:
    """`0.2`: a number with the digits that it was given."""
    text = f"{value:g}"
    return text.translate(SEPARATORS[words.language])


def exact(value: float, words: Words) -> str:
    """`60,000`, `0.643`: a number with the digits that it was given, in groups."""
    text = f"{value + 0.0:,.10g}"
    return text.translate(SEPARATORS[words.language])


def signed(value: float | None, words: Words, decimals: int = 1) -> str:
    """The same with a plus before what is gained."""
    text = plain(value, words, decimals)
    grows = value is not None and rounded_to(value, decimals) > 0
    return f"+{text}" if grows else text


def share(value: float | None, words: Words, decimals: int = 2) -> str:
    """A fraction in per cent."""
    if value is None or not math.isfinite(value):
        return MISSING
    return f"{plain(100 * value, words, decimals)} %"


def in_language(figures: str, words: Words) -> str:
    """`Bắc 1.2: 13,23/23,04 ha`: figures written with points; a name before stays."""
    if words.language == "en":
        return figures
    name, colon, numbers = figures.rpartition(": ")
    return name + colon + re.sub(r"(?<=\d)\.(?=\d)", ",", numbers)
