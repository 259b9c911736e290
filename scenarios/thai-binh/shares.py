"""Sharing a published total among clusters or districts by a rule, without chance."""

from collections.abc import Mapping, Sequence

SPREAD = (1.0, 0.7, 1.3, 0.85, 1.15)
"""Clusters in turn have so many times the mean area: no two sites are alike."""


def largest_remainder(total: int, weights: Mapping[str, float]) -> dict[str, int]:
    """Whole numbers that add up to the total, in proportion to the weights."""
    whole = sum(weights.values())
    exact = {name: total * weight / whole for name, weight in weights.items()}
    shares = {name: int(part) for name, part in exact.items()}
    order = sorted(exact, key=lambda name: (shares[name] - exact[name], name))
    for name in order[: total - sum(shares.values())]:
        shares[name] += 1
    return shares


def spread(mean: float, place: int) -> float:
    """An area around the mean, by the place of the cluster in its list."""
    return mean * SPREAD[place % len(SPREAD)]


def adding_up(total: float, parts: Sequence[float], digits: int) -> list[float]:
    """The parts scaled so that they, rounded, add up to the total exactly.

    The last part takes what rounding leaves.
    """
    scale = total / sum(parts)
    scaled = [round(part * scale, digits) for part in parts]
    scaled[-1] = round(total - sum(scaled[:-1]), digits)
    return scaled


def poured(
    total: float,
    weights: Mapping[str, float],
    floors: Mapping[str, float],
    tops: Mapping[str, float],
) -> dict[str, float]:
    """Amounts in proportion to the weights, between floor and top, of a given sum.

    What does not fit under one's top goes to the others in the same proportion.
    """
    low, high = 0.0, 1e9
    for _ in range(200):
        level = (low + high) / 2
        found = {
            name: min(max(weight * level, floors[name]), tops[name])
            for name, weight in weights.items()
        }
        low, high = (level, high) if sum(found.values()) < total else (low, level)
    return found
