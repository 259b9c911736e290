"""The least change of a few amounts with which a plan exists.

Amounts that enter their rows as they are change together, in one programme. Others
(ratios, distances, what clusters draw) are searched one by one over the amounts that
can be written, an inner search for the rest: a change that costs `a` outside and at
least `g` inside, for all of an interval, cannot be worth less than `a` at its one end
plus `g` at its other.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from math import inf

from optimizer.analysis.asking import Asker
from optimizer.analysis.entries import Entry, Kind, with_amounts
from optimizer.analysis.entry_parts import is_linear
from optimizer.analysis.three_digits import LEAST, rank, ranked, three_digits
from optimizer.domain.scenario import Scenario
from optimizer.formulation.giving_way import Soft
from optimizer.solving.least_change import least_change

Amounts = Mapping[Entry, float]

FARTHEST = 1e6
"""An amount that must change by more than this factor is no repair."""

HARDLY_ANYTHING = 1e-3
"""Instead of less than this fraction of what is written nothing is asked."""

ENOUGH = 5e-4
"""Changes of several amounts together are found to this fraction."""


def size_of(entry: Entry, to: float | None) -> float:
    """The size of a change: to nothing it is 1, else a fraction of what is written."""
    if to is None or entry.amount is None:
        return 1.0
    return abs(to - entry.amount) / max(abs(entry.amount), 1.0)


def loosens_upwards(entry: Entry) -> bool:
    """Whether a larger amount allows more."""
    return entry.sense == "at_most"


@dataclass(frozen=True, slots=True)
class LeastAmounts:
    """Searches the least change of some amounts, with other entries left out."""

    asker: Asker
    scenario: Scenario

    def of(self, entries: Sequence[Entry]) -> Amounts | None:
        """The amounts to which the entries change; None if no sensible ones suffice.

        Linear ones are as found, others written with three digits.
        """
        odd = [one for one in entries if not is_linear(self.scenario, one)]
        if not odd:
            return self._together(entries)
        first = odd[0]
        rest = [one for one in entries if one != first]
        ladder = self._ladder(first)
        if not rest:
            place = _first_true(len(ladder), lambda i: self._suffices(first, ladder[i]))
            return None if place is None else {first: ladder[place]}
        return self._nested(first, ladder, rest)

    def _suffices(self, entry: Entry, amount: float) -> bool:
        return self.asker.of(with_amounts(self.scenario, {entry: amount})) == "exists"

    def _together(self, entries: Sequence[Entry]) -> Amounts | None:
        """The least change of amounts that enter their rows as they are."""
        if not entries:
            return {} if self.asker.of(self.scenario) == "exists" else None
        soft = {one: Soft(one.origin, *_fund(one)) for one in entries}
        endless = {one: inf if loosens_upwards(one) else -inf for one in entries}
        weights = {soft[one]: 1 / max(abs(one.amount or 0.0), 1.0) for one in entries}
        settings, watch, stage = self.asker.next_solve()
        found = least_change(
            self.scenario,
            with_amounts(self.scenario, endless),
            weights,
            settings,
            watch,
            stage,
        )
        self.asker.heed(found.interrupted, found.proved)
        if found.missed_by is None:
            return None
        return {one: _missed(one, found.missed_by[soft[one]]) for one in entries}

    def _ladder(self, entry: Entry) -> Sequence[float]:
        """Amounts that an entry can change to, ever farther from what is written."""
        amount = entry.amount or 0.0
        if entry.kind is Kind.NEAR:
            return self._distances(entry)
        if loosens_upwards(entry):
            first = max(three_digits(max(amount, 0.0), up=True), LEAST)
            steps = range(rank(first), rank(three_digits(_far(first), up=False)) + 1)
            return [one for one in map(ranked, steps) if one > amount]
        if amount <= 0:
            return []
        first = three_digits(amount, up=False)
        last = three_digits(first * HARDLY_ANYTHING, up=True)
        steps = range(rank(first), rank(last) - 1, -1)
        return [*(one for one in map(ranked, steps) if one < amount), 0.0]

    def _distances(self, entry: Entry) -> Sequence[float]:
        """Where candidates lie: the distances that allow one more of them."""
        kinds = {n.kind for n in self.scenario.within_km if n.origin == entry.origin}
        column = f"km_to.{min(kinds)}"
        lying = [one.columns.get(column) for one in self.scenario.clusters]
        far = {float(km) for km in lying if isinstance(km, int | float)}
        farther = {three_digits(km, up=True) for km in far if km > (entry.amount or 0)}
        return sorted(farther)

    def _nested(
        self, entry: Entry, ladder: Sequence[float], rest: Sequence[Entry]
    ) -> Amounts | None:
        """The least change of one amount and others, by branching on the one."""
        known: dict[int, tuple[float, Amounts | None]] = {}

        def inner(i: int) -> float:
            if i not in known:
                changed = with_amounts(self.scenario, {entry: ladder[i]})
                found = LeastAmounts(self.asker, changed).of(rest)
                worth = inf if found is None else _sum(found)
                known[i] = (worth, found)
            return known[i][0]

        def total(i: int) -> float:
            return size_of(entry, ladder[i]) + inner(i)

        if not ladder or inner(len(ladder) - 1) == inf:
            return None
        best = min((0, len(ladder) - 1), key=total)
        open_parts: list[tuple[float, int, int]] = []
        _push(open_parts, 0, len(ladder) - 1, entry, ladder, inner)
        while open_parts:
            bound, low, high = heappop(open_parts)
            if bound >= total(best) * (1 - ENOUGH) or high - low < 2:
                break
            middle = (low + high) // 2
            best = min((best, middle), key=total)
            _push(open_parts, low, middle, entry, ladder, inner)
            _push(open_parts, middle, high, entry, ladder, inner)
        found = known[best][1]
        return None if found is None else {entry: ladder[best], **found}


def _push(
    parts: list[tuple[float, int, int]],
    low: int,
    high: int,
    entry: Entry,
    ladder: Sequence[float],
    inner: Callable[[int], float],
) -> None:
    bound = size_of(entry, ladder[low]) + inner(high)
    heappush(parts, (bound, low, high))


def _first_true(count: int, holds: Callable[[int], bool]) -> int | None:
    """The first place at which something holds that holds ever after; None if never."""
    if not count or not holds(count - 1):
        return None
    low, high = 0, count - 1
    while low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return high


def _missed(entry: Entry, by: float) -> float:
    amount = entry.amount or 0.0
    return amount + by if loosens_upwards(entry) else amount - by


def _fund(entry: Entry) -> tuple[str, int]:
    return entry.subject if entry.kind is Kind.FUND else ("", 0)


def _far(amount: float) -> float:
    return max(amount, 1.0) * FARTHEST


def _sum(amounts: Amounts) -> float:
    return sum(size_of(one, to) for one, to in amounts.items())
