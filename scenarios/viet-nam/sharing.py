"""Sharing out: counts and hectares in parts that add up exactly to what is shared.

Hectares are counted in thousandths, the finest that is published, as whole numbers.
"""

from collections.abc import Mapping, Sequence

THOUSAND = 1000
STEP = 100
"""Sizes are whole tenths of a hectare, but for the last of a row of them."""
WIDEST = 0.6
"""The smallest and largest of a row lie this part of the mean away from it, at most."""


def shared_out(total: int, weights: Mapping[str, float]) -> dict[str, int]:
    """Whole parts in proportion to the weights: the largest remainders round up."""
    whole = sum(weights.values())
    exact = {name: total * weight / whole for name, weight in weights.items()}
    parts = {name: int(part) for name, part in exact.items()}
    by_remainder = sorted(weights, key=lambda name: parts[name] - exact[name])
    for name in by_remainder[: total - sum(parts.values())]:
        parts[name] += 1
    return parts


def sizes(count: int, total: int, floor_ha: int, cap_ha: int) -> list[int]:
    """Sizes in even steps from small to large that add up to the total [thousandths].

    They spread around the mean as far as floor and cap allow.
    """
    if not count:
        return []
    mean = total / count
    room = min(mean - floor_ha * THOUSAND, cap_ha * THOUSAND - mean) - STEP
    spread = max(0.0, min(room, WIDEST * mean))
    ends = [0]
    for k in range(1, count):
        reached = k * mean - spread * k * (count - k) / count
        ends.append(round(reached / STEP) * STEP)
    ends.append(total)
    return [ends[k + 1] - ends[k] for k in range(count)]


def filled(lands: Sequence[int], total: int, pattern: Sequence[float]) -> list[int]:
    """What is leased of each land [thousandths], spread as in the pattern.

    The shares of the pattern are scaled up or down until the whole is the total; none
    exceeds 1. Where tenths of hectares leave a rest, the emptiest take it.
    """
    if not lands:
        return []
    picked = [pattern[(7 * k) % len(pattern)] for k in range(len(lands))]
    mean = sum(p * land for p, land in zip(picked, lands, strict=True)) / sum(lands)
    wanted = total / sum(lands)
    if wanted > mean:
        shares = [1 - (1 - p) * (1 - wanted) / (1 - mean) for p in picked]
    else:
        shares = [p * wanted / mean for p in picked]
    exact = [share * land for share, land in zip(shares, lands, strict=True)]
    parts = [int(part / STEP) * STEP for part in exact]
    left = total - sum(parts)
    for k in sorted(range(len(lands)), key=lambda k: parts[k] - lands[k]):
        more = min(left, STEP, lands[k] - parts[k])
        parts[k] += more
        left -= more
    return parts


def spread_evenly(count: int, chosen: int) -> list[bool]:
    """Which of a row are chosen, evenly along it."""
    return [chosen * (k + 1) // count > chosen * k // count for k in range(count)]
