"""Amounts with units, converted once, at the door."""

import re
from dataclasses import dataclass
from fractions import Fraction

from optimizer.reading.dimensions import Dimension, unit_names, unit_of
from optimizer.reading.nearest import did_you_mean
from optimizer.reading.numbers import SPACES, DecimalSign, parse_number
from optimizer.sentence import Sentence, joined

__all__ = ["Amount", "Dimension", "amount_in", "parse_amount", "parse_quantity"]

_LEADING_NUMBER = re.compile(
    f"([+\u2212-]?[0-9.,{SPACES}]*[0-9.,](?:[eE][+-]?[0-9]+)?)(.*)", re.DOTALL
)
_DATE = re.compile(r"[0-9]{1,4}([-/.])[0-9]{1,2}\1[0-9]{1,4}")
_ALSO: dict[Dimension, Dimension] = {
    Dimension.BN_VND_PER_YEAR: Dimension.BN_VND,
    Dimension.BN_VND_PER_HA_YEAR: Dimension.BN_VND_PER_HA,
}
"""Where the field itself says "a year", the amount need not."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A value in the base unit of its dimension; a plain number has none."""

    value: float
    dimension: Dimension | None
    text: str = ""


def parse_quantity(
    text: str, dimension: Dimension, decimal: DecimalSign = "."
) -> float:
    """The value in the base unit of the dimension; a plain number is in it already.

    Raises `ValueError` with a planner's sentence.
    """
    return amount_in(_parse(text, decimal, dimension), dimension)


def parse_amount(text: str, decimal: DecimalSign = ".") -> Amount:
    """An amount whose dimension the text itself says, or leaves open.

    Raises `ValueError` with a planner's sentence.
    """
    return _parse(text, decimal, None)


def amount_in(amount: Amount, dimension: Dimension) -> float:
    """The amount in the base unit of a dimension; `ValueError` if it is of another."""
    found = amount.dimension
    if found is None or found in (dimension, _ALSO.get(dimension)):
        return amount.value
    message = Sentence(
        '"{text}" is {meaning}; expected {expected}.',
        text=amount.text or f"{amount.value:g} {found}",
        meaning=found.meaning,
        expected=dimension.expected,
    )
    raise ValueError(message)


def _parse(text: str, decimal: DecimalSign, wanted: Dimension | None) -> Amount:
    number, unit = split_unit(text)
    if not unit:
        return Amount(parse_number(number, decimal), None, text)
    found = unit_of(unit)
    if found is None:
        raise ValueError(_unknown(text, unit, wanted))
    dimension, factor = found
    value = parse_number(number, decimal)
    try:
        # By way of the decimal text, so that 0.28 thousand is 280 and not nearly so.
        return Amount(float(Fraction(repr(value)) * factor), dimension, text)
    except OverflowError:
        message = Sentence('"{text}" is not a number.', text=text)
        raise ValueError(message) from None


def split_unit(text: str) -> tuple[str, str]:
    """The number and the unit in a text; all is the number if none leads a unit."""
    parts = _LEADING_NUMBER.fullmatch(text.strip())
    unit = parts[2].strip() if parts else ""
    if parts is None or not (unit[:1].isalpha() or unit[:1] in "%％°/"):
        return text, ""
    return parts[1], unit


def _unknown(text: str, unit: str, wanted: Dimension | None) -> str:
    if _DATE.fullmatch(text.strip()):
        return Sentence(
            '"{text}" is a date, and no number. Excel makes dates of numbers such as '
            "5.12: type the number anew.",
            text=text,
        )
    hint = did_you_mean(unit, unit_names(wanted), likeness=0.5)
    if wanted:
        what = Sentence(
            '"{text}" has an unknown unit, "{unit}"; expected {wanted}.',
            text=text,
            unit=unit,
            wanted=wanted.expected,
        )
    else:
        what = Sentence('"{text}" has an unknown unit, "{unit}".', text=text, unit=unit)
    return joined((what, hint))
