"""How amounts of several futures are spread: mean, quantiles, ends."""

from collections.abc import Sequence
from math import floor, fsum

QUANTILES = {"p05": 0.05, "p25": 0.25, "p50": 0.5, "p75": 0.75, "p95": 0.95}

SPREAD_COLUMNS = ("mean", *QUANTILES, "least", "most")


def spread(values: Sequence[float]) -> dict[str, float]:
    """`SPREAD_COLUMNS` of at least one amount, in any order."""
    ordered = sorted(values)
    return {
        "mean": fsum(ordered) / len(ordered),
        **{name: quantile(ordered, share) for name, share in QUANTILES.items()},
        "least": ordered[0],
        "most": ordered[-1],
    }


def quantile(ordered: Sequence[float], share: float) -> float:
    r"""The amount at a share of the way through amounts in rising order.

    .. math:: x_k + (x_{k+1} - x_k)(h - k), \quad h = (n - 1)\,q, \quad k = \lfloor h
        \rfloor

    :math:`x_0 \dots x_{n-1}` amounts, :math:`q` share. It is type 7 of Hyndman and Fan
    (1996, The American Statistician 50, p. 361), and PERCENTILE.INC of a spreadsheet.
    """
    place = (len(ordered) - 1) * share
    below = floor(place)
    if below + 1 >= len(ordered):
        return ordered[-1]
    low, high = ordered[below], ordered[below + 1]
    return min(low + (high - low) * (place - below), high)
