"""Prices and gains that are known to within an interval."""

from math import isfinite

from optimizer.reporting.numbers import plain
from optimizer.reporting.words import Words


def interval(low: float, high: float, words: Words) -> str:
    """`12.3`, `12.3 to 12.6`, `0 to 0.4`, `at least 12.3`."""
    digits = decimals_for(high if isfinite(high) else low)
    least, most = plain(low, words, digits), plain(high, words, digits)
    if not isfinite(high):
        return words("at_least_lost", low=least)
    if least == most:
        return least
    if low == 0.0:
        return words("price_at_most", high=most)
    return words("price_range", low=least, high=most)


def decimals_for(value: float) -> int:
    """Decimals that show about three digits of a small value; one of a large one."""
    size = abs(value)
    if size == 0.0 or size >= 10:
        return 1
    return 2 if size >= 0.1 else 4
