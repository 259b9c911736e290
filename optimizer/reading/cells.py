"""What a cell of a table says: a number, yes or no, a word or a text."""

from optimizer.reading.columns import Column, parse_choice
from optimizer.reading.dimensions import Dimension
from optimizer.reading.numbers import DecimalSign, parse_number
from optimizer.reading.tables import Cell
from optimizer.reading.units import parse_quantity
from optimizer.reading.yesno import parse_yes_no
from optimizer.sentence import Sentence, joined

Value = str | float | bool
"""What a filled cell holds; a blank one is missing from its row."""

MARK = "≈"
"""Stands before an estimate: spreadsheets save what a report shows as text so."""


def known_value(
    text: str, number: float | None, column: Column, sign: DecimalSign
) -> Value:
    """The value of a cell in a column that the engine knows.

    Raises `ValueError` with a planner's sentence.
    """
    match column.kind:
        case "number":
            dimension = column.dimension or Dimension.NUMBER
            read = number
            if read is None:
                read = parse_quantity(unmarked(text), dimension, sign)
            check_range(read, column, text)
            return read
        case "yes_no":
            return parse_yes_no(text)
        case "choice":
            return parse_choice(text, column)
        case _:
            return text


def own_value(cell: Cell, sign: DecimalSign) -> Value:
    """The value of a cell in a column of the planner's own.

    A number where the text is one in its file's way of writing, or a percentage; a
    text that starts with a needless 0 is a code.
    """
    if cell.number is not None:
        return cell.number
    text = unmarked(cell.text)
    if not any(digit in text for digit in "0123456789") or _is_code(text):
        return cell.text
    try:
        if text.endswith("%"):
            return parse_quantity(text, Dimension.SHARE, sign)
        return parse_number(text, sign)
    except ValueError:
        return cell.text


def unmarked(text: str) -> str:
    """The text without the mark of an estimate before it."""
    return text.removeprefix(MARK).lstrip() if text.startswith(MARK) else text


def label_of(value: Value | None) -> str:
    """A value as planners name it where it is a group: 2025, not 2025.0."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return value


def shown_number(value: float) -> str:
    """A number for a message: at most six significant digits."""
    if abs(value) < 1e6:
        return Sentence("{value:.6g}", value=value)
    return Sentence("{value:.0f}", value=value)


def _is_code(text: str) -> bool:
    return len(text) > 1 and text[0] == "0" and text[1] not in ".,"


def check_range(value: float, column: Column, text: str) -> None:
    low, high = column.minimum, column.maximum
    if (low is None or value >= low) and (high is None or value <= high):
        return
    if low is not None and high is not None:
        wanted = Sentence("between {low:g} and {high:g}", low=low, high=high)
    elif low is not None:
        wanted = Sentence("at least {low:g}", low=low)
    else:
        wanted = Sentence("at most {high:g}", high=high)
    if value < 0 and low == 0 and high is None:
        what = Sentence(
            '"{text}" is negative; expected {wanted}.', text=text, wanted=wanted
        )
    else:
        what = Sentence(
            '"{text}" is out of range; expected {wanted}.', text=text, wanted=wanted
        )
    hint = ""
    if column.dimension is Dimension.SHARE and 2 < value <= 100 and "%" not in text:
        hint = Sentence('Did you mean "{near}"?', near=f"{value:g}%")
    raise ValueError(joined((what, hint)))
