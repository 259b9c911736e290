"""Numbers as planners write them: 1264.9, 1.264,9 or 1 264,9."""

import math
import re
from typing import Literal, TypeAlias

from optimizer.sentence import OR, Sentence, joined

DecimalSign: TypeAlias = Literal[".", ","] | None

SPACES = " \u00a0\u2009\u202f"
"""The spaces that separate groups of thousands: plain, no-break, thin."""

_LONGEST = 400
_SURELY_FINITE = 300
_EXPONENT = r"(?:[eE][+-]?[0-9]{1,4})?"
_OTHER: dict[str, Literal[".", ","]] = {".": ",", ",": "."}


def _pattern(decimal: str) -> re.Pattern[str]:
    """The numbers of a convention; a group of thousands starts with no zero."""
    mark, thousands = re.escape(decimal), re.escape(_OTHER[decimal])
    groups = "|".join(
        f"[1-9][0-9]{{0,2}}(?:{one}[0-9]{{3}})+" for one in (thousands, f"[{SPACES}]")
    )
    plain = f"(?:[0-9]+(?:{mark}[0-9]+)?|{mark}[0-9]+){_EXPONENT}"
    return re.compile(f"[+-]?(?:(?:{groups})(?:{mark}[0-9]+)?|{plain})")


_MARKS = {
    decimal: str.maketrans(decimal, ".", SPACES + other)
    for decimal, other in _OTHER.items()
}
"""Takes the groups of thousands apart and writes the decimal point."""

_PATTERNS = {decimal: _pattern(decimal) for decimal in _OTHER}


def parse_number(text: str, decimal: DecimalSign) -> float:
    """The number a text means, where ``decimal`` is the decimal sign of its file.

    A text that only the convention 1,264.9 or only 1.264,9 can read is read by it.
    One that both can read is read by the file's own if its only sign is the file's
    decimal sign; else, or where the file has none (text cells of XLSX), it is
    ambiguous. Raises `ValueError` with a planner's sentence.
    """
    trimmed = text.strip(SPACES + "\t\r\n").replace("\u2212", "-")
    if trimmed.isascii() and trimmed.isdigit() and len(trimmed) < _SURELY_FINITE:
        return float(trimmed)
    readings = {sign: _read(trimmed, sign) for sign in _PATTERNS}
    values = {value for value in readings.values() if value is not None}
    if not values or not all(math.isfinite(value) for value in values):
        message = Sentence('"{text}" is not a number.', text=_short(text))
        raise ValueError(message)
    if len(values) == 1:
        return values.pop()
    own = readings[decimal] if decimal and decimal in trimmed else None
    if own is None:
        raise ValueError(_ambiguous(trimmed, decimal))
    return own


def readings(text: str) -> str:
    """What a text can mean that two conventions read differently, else nothing."""
    trimmed = text.strip(SPACES + "\t\r\n")
    values = {_read(trimmed, sign) for sign in _PATTERNS} - {None}
    return _readings(trimmed, ".") if len(values) > 1 else ""


def _read(text: str, decimal: str) -> float | None:
    if len(text) > _LONGEST or not _PATTERNS[decimal].fullmatch(text):
        return None
    return float(text.translate(_MARKS[decimal]))


def _ambiguous(text: str, decimal: DecimalSign) -> str:
    remedy = Sentence("Write the one you mean.")
    if decimal is None:
        remedy = Sentence("Make the cell a number instead of a text.")
    meant = _readings(text, decimal or ".")
    what = Sentence('"{text}" can mean {readings}.', text=text, readings=meant)
    return joined((what, remedy))


def _readings(text: str, decimal: Literal[".", ","]) -> str:
    whole = text.replace(".", "").replace(",", "")
    return joined((whole, text.replace(_OTHER[decimal], decimal)), OR)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}..."
