"""Plans held fixed against futures: what each is worth there, and what it loses."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from optimizer.analysis.coded import Coded, Floats, Integers
from optimizer.solving.held_headlines import Held
from optimizer.solving.outcome import SAME

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Evaluations:
    """Plans x futures: value and bound of each plan held fixed in each future.

    `nan` where there is none; a bound that is not known is infinite. ``fails`` is true
    where no plan of the future has these headlines; where neither a value nor a failure
    is known, time ran out.
    """

    values: Floats
    bounds: Floats
    fails: Flags

    @classmethod
    def of(cls, by_future: Sequence[Sequence[Held]]) -> "Evaluations":
        """From what each future says of every plan, in the same order in each.

        Raises `ValueError` where a future does not know every plan.
        """
        plans = len(by_future[0]) if by_future else 0
        if any(len(held) != plans for held in by_future):
            message = "each future must say of every plan what it is worth there"
            raise ValueError(message)
        shape = (plans, len(by_future))
        values, bounds = np.full(shape, np.nan), np.full(shape, np.nan)
        fails = np.zeros(shape, dtype=np.bool_)
        for f, held in enumerate(by_future):
            for p, one in enumerate(held):
                fails[p, f] = one.fails
                if one.value is not None:
                    values[p, f] = one.value
                    bounds[p, f] = np.inf if one.bound is None else one.bound
        return cls(values, bounds, fails)

    def with_own(self, coded: Coded, own: Integers) -> "Evaluations":
        """The same where the best plan of each future has what was found there.

        ``own`` has the number of that plan by future, -1 where it is not asked. A
        search with its headlines held may come out a little otherwise, within the gap.
        Where it is proved to be worth less (see `at_best`) that is left as it is.
        """
        own = self.at_best(coded, own)
        futures = np.flatnonzero(own >= 0)
        values, bounds, fails = (
            self.values.copy(),
            self.bounds.copy(),
            self.fails.copy(),
        )
        values[own[futures], futures] = coded.best[futures]
        bounds[own[futures], futures] = coded.bounds[futures]
        fails[own[futures], futures] = False
        return Evaluations(values, bounds, fails)

    def at_best(self, coded: Coded, own: Integers) -> Integers:
        """``own`` with -1 where that plan cannot be worth the best by its bound.

        Of goals in order the first counts, of which a plan may give up a share.
        """
        held = self.bounds[own, np.arange(len(own))] if len(self.bounds) else own
        size = SAME * np.maximum(1.0, np.abs(coded.best))
        with np.errstate(invalid="ignore"):
            less = (own >= 0) & (held < coded.best - size)
        return np.where(less, -1, own)

    @property
    def known(self) -> Flags:
        """Where a plan has a value."""
        return np.asarray(~np.isnan(self.values))


@dataclass(frozen=True, slots=True, eq=False)
class Regrets:
    """Plans x futures: what a plan held fixed loses against the best of the future.

    Best value minus value, never below 0, and 0 if it is the future's own plan, unless
    that gave up a share of the first of goals in order.
    Infinite where the plan ``fails``, `nan` where that is not known. ``low`` and
    ``high`` are how small and large it may be by the gaps of both searches.
    """

    value: Floats
    low: Floats
    high: Floats
    fails: Flags

    @classmethod
    def of(cls, coded: Coded, held: Evaluations, own: Integers) -> "Regrets":
        """``own`` has for each future the number of its best plan; -1 if not asked."""
        own = held.at_best(coded, own)
        held = held.with_own(coded, own)
        best, bounds = coded.best, coded.bounds
        known = held.known
        size = SAME * np.maximum(np.maximum(1.0, abs(best)), np.abs(held.values))

        def lost(more: Floats, less: Floats) -> Floats:
            # Nothing is known where a bound is infinite: then nothing may be lost.
            with np.errstate(invalid="ignore"):
                loss = more - less
                loss = np.where(loss > size, loss, 0.0)
            loss = np.where(known, loss, np.nan)
            return np.where(held.fails, np.inf, loss)

        value, low = lost(best, held.values), lost(best, held.bounds)
        high = lost(bounds, held.values)
        mine = np.flatnonzero(own >= 0)
        for amounts in (value, low, high):
            amounts[own[mine], mine] = 0.0
        return cls(value, low, high, held.fails)

    def as_shares(self, coded: Coded) -> "Regrets":
        """The same as fractions of the best's size; any loss of a 0 is infinite."""
        size = np.abs(coded.best)
        shares = []
        for amounts in (self.value, self.low, self.high):
            with np.errstate(divide="ignore", invalid="ignore"):
                shares.append(np.where(amounts == 0.0, 0.0, amounts / size))
        return Regrets(shares[0], shares[1], shares[2], self.fails)
