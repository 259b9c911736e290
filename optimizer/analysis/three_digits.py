"""Amounts of three significant digits, as planners write them."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

DIGITS = 3
ROUNDING = 1e-7
"""What lies this near to an amount of three digits, as a fraction, is that amount."""

LEAST = 0.001
"""The first amount above 0."""

_PER_POWER = 900
"""How many amounts of three digits there are from a power of ten to the next."""


def three_digits(value: float, *, up: bool) -> float:
    """The nearest amount of three digits not below (or not above) a value."""
    if abs(value) <= ROUNDING:
        return 0.0
    near = _to(value, ROUND_HALF_EVEN)
    if abs(value - near) <= ROUNDING * max(1.0, abs(value)):
        return near
    return _to(value, ROUND_CEILING if up else ROUND_FLOOR)


def next_amount(value: float, *, up: bool) -> float:
    """The next amount of three digits above or below one."""
    if value == 0:
        return LEAST if up else -LEAST
    number = Decimal(repr(value))
    grows = up == (value > 0)
    least = abs(number).scaleb(-number.adjusted()) == 1 and not grows
    step = Decimal(1).scaleb(number.adjusted() - DIGITS + (0 if least else 1))
    return float(number + step if up else number - step)


def rank(value: float) -> int:
    """The place of a positive amount of three digits among all of them."""
    number = Decimal(repr(value))
    power = number.adjusted() - DIGITS + 1
    return power * _PER_POWER + int(number.scaleb(-power)) - _PER_POWER // 9


def ranked(place: int) -> float:
    """The amount at a place: the inverse of `rank`."""
    power, digits = divmod(place, _PER_POWER)
    return float(Decimal(digits + _PER_POWER // 9).scaleb(power))


def _to(value: float, rounding: str) -> float:
    number = Decimal(repr(value))
    if not number:
        return 0.0
    unit = Decimal(1).scaleb(number.adjusted() - DIGITS + 1)
    return float(number.quantize(unit, rounding))
