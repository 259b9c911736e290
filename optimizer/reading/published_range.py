"""The amounts that agree with a published one."""

import math
import re
from dataclasses import dataclass

from optimizer.reading.dimensions import Dimension
from optimizer.reading.schema.published import PublishedEntry
from optimizer.reading.selection import Path, Selection
from optimizer.reading.units import Amount, amount_in, split_unit
from optimizer.sentence import Sentence

BOUNDS = ("is", "at_least", "at_most")


@dataclass(frozen=True, slots=True)
class PublishedRange:
    """The least and the greatest amount that agree.

    ``said`` are the keys of the entry that bound them, each with its amount as written.
    """

    least: float
    most: float
    said: tuple[tuple[str, str], ...]
    is_share: bool

    def holds(self, amount: float, slack: float) -> bool:
        """Whether an amount agrees, but for ``slack``."""
        return self.least - slack <= amount <= self.most + slack


def range_of(
    entry: PublishedEntry, path: Path, selection: Selection
) -> PublishedRange | None:
    """What agrees with an entry, in the unit of its column, of a ratio as a number.

    None, and an error, where a unit does not fit.
    """
    given = {
        key: amount
        for key, amount in (
            ("is", entry.is_),
            ("within", entry.within),
            ("at_least", entry.at_least),
            ("at_most", entry.at_most),
        )
        if amount is not None
    }
    values: dict[str, float] = {}
    for key, amount in given.items():
        try:
            values[key] = _value(amount, entry, selection)
        except ValueError as error:
            selection.problems.error(selection.locate((*path, key)), str(error))
    if len(values) < len(given):
        return None
    least, most = values.get("at_least", -math.inf), values.get("at_most", math.inf)
    if least > most:
        what = Sentence(
            "{given} is above at_most, {given_2}.",
            given=given["at_least"].text,
            given_2=given["at_most"].text,
        )
        selection.problems.error(selection.locate((*path, "at_least")), what)
        return None
    if "is" in given:
        slack = values.get("within", half_of_last_digit(given["is"], values["is"]))
        least, most = max(least, values["is"] - slack), min(most, values["is"] + slack)
    said = tuple((key, given[key].text) for key in BOUNDS if key in given)
    is_share = any(one.dimension is Dimension.SHARE for one in given.values())
    return PublishedRange(least, most, said, is_share)


def _value(amount: Amount, entry: PublishedEntry, selection: Selection) -> float:
    if entry.count is not None:
        return amount_in(amount, Dimension.NUMBER)
    if entry.over is not None:
        return amount_in(amount, Dimension.SHARE)
    known = selection.columns.get(entry.sum or "")
    dimension = known.dimension if known else None
    return amount.value if dimension is None else amount_in(amount, dimension)


def half_of_last_digit(amount: Amount, value: float) -> float:
    """Half a unit of the last digit written: what rounding to it takes away at most."""
    mantissa = re.split("[eE]", split_unit(amount.text)[0])[0]
    digits = int("".join(one for one in mantissa if one.isdigit()) or "0")
    return 0.5 * abs(value) / digits if digits else 0.0
