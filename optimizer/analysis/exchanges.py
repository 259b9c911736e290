"""The few changes of a stated plan that gain most, or that mend what it breaks.

Every change of one cluster is tried, and every exchange of two in which one has more
in the plan than stated and the other less; not one by one: each search gives the best
of all that are left, so that nothing better is overlooked.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.solving.neighbours import Neighbour, Neighbourhood

SHOWN = 5
"""So many exchanges are given."""

TRIALS = 3 * SHOWN
"""Searches for pairs of which none gains more than its better half, at most."""

SMALL = 1e-6
"""A gain below this fraction of the value, or below this, is the solver's rounding."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """Clusters with other headlines than stated, all others as stated.

    ``moved`` are clusters with the same headline at other times or with other
    hectares. ``gain`` is None where the stated plan breaks rules: this one breaks none
    and is worth ``value``. ``plan`` is the plan that results, if it was made.
    """

    changes: Mapping[str, Headline]
    moved: tuple[str, ...]
    value: float
    gain: float | None
    plan: Plan | None = None


@dataclass(frozen=True, slots=True)
class Tried:
    """Exchanges, the best first; ``proved`` if none better was overlooked."""

    exchanges: tuple[Exchange, ...]
    proved: bool


def best_exchanges(near: Neighbourhood, value: float) -> Tried:
    """The exchanges of one or two clusters that gain most on a plan of this value."""
    singles, proved = _best(near, _singles(near), value)
    pairs, pairs_proved = _best(near, _pairs(near, singles), value)
    order = sorted([*singles, *pairs], key=_rank)
    found = tuple(_exchange(one, value) for one in order[:SHOWN])
    return Tried(found, proved and pairs_proved and not near.interrupted)


def mending(near: Neighbourhood) -> Tried:
    """The plans without a breach that have the fewest other headlines, best first.

    If one or two other headlines are enough, several such plans are given.
    """
    nearest = near.nearest()
    if nearest is None:
        return Tried((), proved=False)
    found, proved = [nearest], nearest.proved
    count, moved = len(nearest.changes), len(nearest.moved)
    if 1 <= count <= 2:
        near.exclude(nearest.changes)
        while len(found) < SHOWN and not near.interrupted:
            other = near.best(count, moved)
            if other is None:
                break
            found.append(other)
            proved = proved and other.proved
            near.exclude(other.changes)
        near.allow_all()
    return Tried(tuple(_exchange(one, None) for one in found), proved)


def _singles(near: Neighbourhood) -> Iterator[Neighbour]:
    while not near.interrupted and (one := near.best(1, 0)) is not None:
        yield one
        near.exclude(one.changes)


def _pairs(near: Neighbourhood, singles: list[Neighbour]) -> Iterator[Neighbour]:
    """Pairs that gain more than the better of the two alone.

    If the best pair gains no more than one of its clusters alone, no other pair with
    that cluster does: it is left out from then on.
    """
    alone = {tuple(one.changes.items()): one.value for one in singles}
    for _ in range(TRIALS):
        pair = None if near.interrupted else near.best(2, 0, swapped=True)
        if pair is None:
            return
        halves = [
            {name: headline}
            for name, headline in pair.changes.items()
            if alone.get(((name, headline),), float("-inf")) >= pair.value - SMALL
        ]
        if not halves:
            yield pair
        near.exclude(halves[0] if halves else pair.changes)


def _best(
    near: Neighbourhood, found: Iterator[Neighbour], value: float
) -> tuple[list[Neighbour], bool]:
    """The first few that gain something, and whether all were proved the best."""
    least = value + SMALL * max(1.0, abs(value))
    kept: list[Neighbour] = []
    proved = True
    for one in found:
        proved = proved and one.proved
        if one.value <= least or len(kept) == SHOWN:
            break
        kept.append(one)
    near.allow_all()
    return kept, proved


def _exchange(one: Neighbour, value: float | None) -> Exchange:
    gain = None if value is None else one.value - value
    return Exchange(dict(one.changes), one.moved, one.value, gain)


def _rank(one: Neighbour) -> tuple[object, ...]:
    return -round(one.value, 9), len(one.changes), tuple(one.changes.items())
