"""The least change of several amounts together, compared with enumeration."""

import pytest

from optimizer.analysis.asking import Asker
from optimizer.analysis.entries import (
    Entry,
    Kind,
    entries_of,
    with_amounts,
    without,
)
from optimizer.analysis.entry_parts import is_linear
from optimizer.analysis.least_amounts import LeastAmounts, size_of
from optimizer.domain.scenario import Scenario
from tests.analysis.infeasible_cases import EXACT, infeasible
from tests.oracle.existence import has_a_plan

STEPS = 8
"""Amounts of the first entry that are tried, beside the one found."""
ROUNDING = 0.006
"""Amounts that are searched for have three digits: sizes differ by so much."""

PAIRS = {
    3: (Kind.LIMIT, Kind.FLOW),
    10: (Kind.LIMIT, Kind.LIMIT),
    64: (Kind.LIMIT, Kind.LIMIT),
    181: (Kind.LIMIT, Kind.FUND),
    246: (Kind.LIMIT, Kind.FUND),
    289: (Kind.LIMIT, Kind.LIMIT),
    297: (Kind.LIMIT, Kind.FLOW),
    471: (Kind.LIMIT, Kind.FUND),
}
"""Seeds with pairs of entries that have to change together; some hold a ratio."""


@pytest.fixture(scope="module", params=list(PAIRS))
def changed(request: pytest.FixtureRequest) -> tuple[Scenario, dict[Entry, float]]:
    """A case, and the least change of the first pair of these kinds that suffices."""
    scenario = infeasible(request.param)
    assert scenario is not None
    asker = Asker(scenario, EXACT, limit_s=600.0)
    first, second = PAIRS[request.param]
    pairs = (
        (one, other)
        for one in entries_of(scenario)
        for other in entries_of(scenario)
        if (one.kind, other.kind) == (first, second) and one != other
    )
    pair = next(p for p in pairs if asker.without(frozenset(p)) == "exists")
    found = LeastAmounts(asker, scenario).of(pair)
    assert found is not None
    return scenario, dict(found)


def test_the_change_suffices(changed: tuple[Scenario, dict[Entry, float]]) -> None:
    scenario, found = changed
    towards = {one: to + nudge(one) for one, to in found.items()}
    assert has_a_plan(with_amounts(scenario, towards))


def nudge(entry: Entry) -> float:
    """A little to the feasible side: arrays round too."""
    return 1e-6 if entry.sense == "at_most" else -1e-6


def test_no_smaller_change_of_both_suffices(
    changed: tuple[Scenario, dict[Entry, float]],
) -> None:
    scenario, found = changed
    least = sum(size_of(one, to) for one, to in found.items())
    first, second = found
    start, end = first.amount or 0.0, found[first]
    for step in range(STEPS + 1):
        amount = start + (end - start) * step * 2 / STEPS
        if first.sense == "at_least":
            amount = max(amount, 0.0)
        left = with_amounts(scenario, {first: amount})
        rest = least - size_of(first, amount) - ROUNDING * (1 + least)
        if rest > 0:
            small = (second.amount or 0.0) + rest * max(second.amount or 0.0, 1.0) * (
                1 if second.sense == "at_most" else -1
            )
            assert not has_a_plan(with_amounts(left, {second: small}))


def test_some_of_the_pairs_hold_amounts_that_enter_as_factors() -> None:
    odd = 0
    for seed in PAIRS:
        scenario = infeasible(seed)
        assert scenario is not None
        odd += any(
            one.amount is not None and not is_linear(scenario, one)
            for one in entries_of(scenario)
        )
    assert odd >= 3


def test_an_amount_that_no_change_helps_is_told_so() -> None:
    scenario = infeasible(10)
    assert scenario is not None
    asker = Asker(scenario, EXACT, limit_s=600.0)
    useless = [
        one
        for one in entries_of(scenario)
        if one.amount is not None and asker.without(frozenset({one})) == "none"
    ]
    assert useless
    for one in useless:
        assert LeastAmounts(asker, scenario).of([one]) is None
    assert LeastAmounts(asker, scenario).of([]) is None
    nothing_asked = without(scenario, asker.every)
    assert LeastAmounts(asker, nothing_asked).of([]) == {}
