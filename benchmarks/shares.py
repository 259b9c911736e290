"""Totals divided at random so that the printed parts add up to them exactly."""

import random
from collections.abc import Sequence


def shared_hectares(
    dice: random.Random, total: float, least: Sequence[float], most: Sequence[float]
) -> list[float]:
    """Random hectares within bounds, to the hundredth, that add up to the total.

    Counted in whole hundredths, so that the sum of what is printed is exact. Raises
    `ValueError` if the bounds leave no room for the total.
    """
    low = [round(100 * one) for one in least]
    high = [round(100 * one) for one in most]
    left = round(100 * total) - sum(low)
    if not 0 <= left <= sum(high) - sum(low):
        message = f"{total} ha do not fit between {sum(least)} and {sum(most)} ha"
        raise ValueError(message)
    given = list(low)
    weights = [dice.betavariate(2, 3) for _ in low]
    while left:
        free = [k for k in range(len(low)) if given[k] < high[k]]
        whole, portion = sum(weights[k] for k in free), left
        for k in free:
            wished = max(1, int(portion * weights[k] / whole))
            more = min(wished, high[k] - given[k], left)
            given[k] += more
            left -= more
    return [one / 100 for one in given]


def apportioned(total: int, weights: Sequence[float]) -> list[int]:
    """Whole numbers in proportion to weights that add up to the total."""
    exact = [total * weight / sum(weights) for weight in weights]
    counts = [int(one) for one in exact]
    order = sorted(range(len(exact)), key=lambda k: (counts[k] - exact[k], k))
    for k in order[: total - sum(counts)]:
        counts[k] += 1
    return counts
