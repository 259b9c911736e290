"""Which plan holds best in many futures: least regret, most often good enough."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from optimizer.analysis.coded import Coded, Floats, Integers
from optimizer.analysis.regrets import Evaluations, Flags, Regrets
from optimizer.analysis.shares import Share
from optimizer.solving.outcome import SAME

NEAR = 0.05
"""Within this fraction of the best a plan is good enough, if nothing else is said."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How one plan held fixed does in all futures that have a plan.

    ``plan`` is its number. Regrets are over the futures in which it has a value: None
    without any. ``worst_run`` is the run of the future with the worst regret, the first
    of several. ``worst_high`` is how large that may be by the gaps. Where it fails in
    some future its worst regret is infinite: ``worst`` is that of all others.
    ``unknown`` are futures in which time ran out.
    """

    plan: int
    mean: float | None
    worst: float | None
    worst_low: float | None
    worst_high: float | None
    worst_run: int | None
    fails: Share
    unknown: int
    near: Share


@dataclass(frozen=True, slots=True)
class GoodEnough:
    """In how many futures a plan reaches what is asked of it there."""

    plan: int
    reached: Share


def standings(
    coded: Coded,
    held: Evaluations,
    own: Integers,
    *,
    near: float = NEAR,
    relative: bool = False,
) -> tuple[Standing, ...]:
    """The standing of each plan, in their order.

    ``near`` is the fraction of the best within which a plan is near it; regrets are
    fractions of the best where ``relative``.
    """
    found = Regrets.of(coded, held, own)
    reached = reaches(coded, held, own, near_thresholds(coded, near))
    shown = found.as_shares(coded) if relative else found
    plans = range(len(held.values))
    return tuple(_standing(coded, shown, reached[plan], plan) for plan in plans)


def _standing(coded: Coded, regrets: Regrets, reached: Flags, plan: int) -> Standing:
    values = regrets.value[plan]
    fails = int(regrets.fails[plan].sum())
    there = np.flatnonzero(~np.isnan(values) & ~regrets.fails[plan])
    many = len(values)
    near = Share(int(reached.sum()), many)
    failing = Share(fails, many)
    unknown = int(np.isnan(values).sum())
    if not len(there):
        return Standing(plan, None, None, None, None, None, failing, unknown, near)
    at = int(there[np.argmax(values[there])])
    return Standing(
        plan,
        float(values[there].mean()),
        float(values[at]),
        float(regrets.low[plan][there].max()),
        float(regrets.high[plan][there].max()),
        coded.runs[at],
        failing,
        unknown,
        near,
    )


def by_least_regret(found: Sequence[Standing]) -> tuple[Standing, ...]:
    """Fewest failures first, then least worst regret, least mean, and their order.

    Where time ran out nothing vouches for a plan: that counts as a failure.
    """

    def order(one: Standing) -> tuple[float, ...]:
        worst = np.inf if one.worst is None else one.worst
        mean = np.inf if one.mean is None else one.mean
        return (one.fails.count + one.unknown, worst, mean, one.plan)

    return tuple(sorted(found, key=order))


def near_thresholds(coded: Coded, near: float = NEAR) -> Floats:
    """By future, the value within this fraction of the best."""
    return np.asarray(coded.best - near * np.abs(coded.best))


def same_threshold(coded: Coded, at_least: float) -> Floats:
    """By future, the same value of the objective."""
    return np.full(len(coded.best), at_least)


def reaches(
    coded: Coded, held: Evaluations, own: Integers, thresholds: Floats
) -> Flags:
    """Plans x futures: where a plan held fixed keeps all limits and is worth enough."""
    values = held.with_own(coded, own).values
    rounding = SAME * np.maximum(1.0, np.abs(thresholds))
    with np.errstate(invalid="ignore"):
        return np.asarray(values >= thresholds - rounding)


def by_satisfaction(
    coded: Coded, held: Evaluations, own: Integers, thresholds: Floats
) -> tuple[GoodEnough, ...]:
    """Plans that are good enough in most futures first, then by least regret."""
    reached = reaches(coded, held, own, thresholds)
    place = {
        one.plan: number
        for number, one in enumerate(by_least_regret(standings(coded, held, own)))
    }
    found = [
        GoodEnough(plan, Share(int(row.sum()), len(coded.runs)))
        for plan, row in enumerate(reached)
    ]
    found.sort(key=lambda one: (-one.reached.count, place[one.plan]))
    return tuple(found)


def dominated(coded: Coded, held: Evaluations, own: Integers) -> dict[int, int]:
    """Plans that no future speaks for, each with the first plan that dominates it.

    That one is worth as much in every future, and in some future more than this one can
    be by its bound. A plan that fails is worth less than any that does not.
    """
    full = held.with_own(coded, own)
    low = np.where(full.known, full.values, -np.inf)
    high = np.where(full.fails, -np.inf, np.where(full.known, full.bounds, np.inf))
    found: dict[int, int] = {}
    with np.errstate(invalid="ignore"):
        size = SAME * np.maximum(1.0, np.abs(np.where(full.known, full.values, 0.0)))
    for plan in range(len(low)):
        as_good = (low >= low[plan] - size[plan]).all(axis=1)
        # Where this plan's value is not known, nothing says that others are as good.
        as_good &= (low >= high[plan])[:, ~full.known[plan]].all(axis=1)
        better = (low > high[plan] + size[plan]).any(axis=1)
        over = np.flatnonzero(as_good & better)
        if len(over):
            found[plan] = int(over[0])
    return found
