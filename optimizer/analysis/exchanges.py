"""The few changes of a stated plan that gain most, or that mend what it breaks.

Every change of one cluster is tried, of its headline or of its times and hectares, and
every exchange of two headlines in which one cluster has more in the plan than stated
and the other less; not one by one: each search gives the best of all that are left, so
that nothing better is overlooked.
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
    """Exchanges, the best first; ``proved`` if none better was overlooked.

    None better by more than ``within``: to that, values are proved.
    """

    exchanges: tuple[Exchange, ...]
    proved: bool
    within: float = 0.0


def best_exchanges(near: Neighbourhood, value: float) -> Tried:
    """The exchanges of one or two clusters that gain most on a plan of this value."""
    singles, proved = _best(near, _singles(near), value)
    pairs, pairs_proved = _best(near, _pairs(near, singles, value), value)
    others, others_proved = _best(near, _moved(near), value)
    order = sorted([*singles, *pairs, *others], key=_rank)
    found = tuple(_exchange(one, value) for one in order[:SHOWN])
    proved = proved and pairs_proved and others_proved and not near.interrupted
    return Tried(found, proved, _within(near, value))


def mending(near: Neighbourhood) -> Tried:
    """The plans without a breach that have the fewest other headlines, nearest first.

    If one or two other headlines are enough, several such plans are given: first those
    with fewer hectares between their areas and those stated, then those with fewer
    clusters at other times or with other hectares, then the better ones.
    """
    found: list[Neighbour] = []
    while len(found) < SHOWN and not near.interrupted:
        other = near.nearest()
        if other is None or (found and len(other.changes) > len(found[0].changes)):
            break
        found.append(other)
        if len(other.changes) not in (1, 2):
            break
        near.exclude(other.changes)
    near.allow_all()
    proved = bool(found) and all(one.proved for one in found) and not near.interrupted
    within = _within(near, found[0].value) if found else 0.0
    return Tried(tuple(_exchange(one, None) for one in found), proved, within)


def _singles(near: Neighbourhood) -> Iterator[Neighbour]:
    while not near.interrupted and (one := near.best(1)) is not None:
        yield one
        near.exclude(one.changes)


def _moved(near: Neighbourhood) -> Iterator[Neighbour]:
    """One cluster with the headline stated at other times or with other hectares."""
    while not near.interrupted and (one := near.best(0, 1)) is not None:
        yield one
        near.exclude({}, one.moved)


def _pairs(
    near: Neighbourhood, singles: list[Neighbour], value: float
) -> Iterator[Neighbour]:
    """Pairs that gain more than the better of the two alone.

    If the best pair gains no more than one of its clusters alone, no other pair with
    that cluster does: it is left out from then on.
    """
    alone = {tuple(one.changes.items()): one.value for one in singles}
    small = _within(near, value)
    for _ in range(TRIALS):
        pair = None if near.interrupted else near.best(2, swapped=True)
        if pair is None:
            return
        halves = [
            {name: headline}
            for name, headline in pair.changes.items()
            if alone.get(((name, headline),), float("-inf")) >= pair.value - small
        ]
        if not halves:
            yield pair
        near.exclude(halves[0] if halves else pair.changes)


def _best(
    near: Neighbourhood, found: Iterator[Neighbour], value: float
) -> tuple[list[Neighbour], bool]:
    """The first few that gain something, and whether all were proved the best."""
    least = value + _within(near, value)
    kept: list[Neighbour] = []
    proved = True
    for one in found:
        proved = proved and one.proved
        if one.value <= least or len(kept) == SHOWN:
            break
        kept.append(one)
    near.allow_all()
    return kept, proved


def _within(near: Neighbourhood, value: float) -> float:
    """A gain below this may be none: to that, values are proved."""
    return max(near.gap * abs(value), SMALL * abs(value), near.rounding)


def _exchange(one: Neighbour, value: float | None) -> Exchange:
    gain = None if value is None else one.value - value
    return Exchange(dict(one.changes), one.moved, one.value, gain)


def _rank(one: Neighbour) -> tuple[object, ...]:
    return -round(one.value, 9), len(one.changes), tuple(one.changes.items()), one.moved
