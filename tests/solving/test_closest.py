"""Of plans equally good, the one that changes least: held against enumeration."""

from dataclasses import replace

import pytest

from optimizer.analysis.entries import entries_of, with_amounts, without
from optimizer.domain.choice import AtMostOneOf, Decision
from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.oracle.enumeration import best
from tests.strategies.own_origins import with_own_origins
from tests.strategies.parts import ORIGIN, a_candidate, a_scenario
from tests.strategies.scenarios import random_scenario

EXACT = SolveSettings(gap=0.0)


def one_entry_other(seed: int) -> tuple[Scenario, Scenario] | None:
    """A random scenario that has a plan, and the same with one entry else or gone."""
    theme = (None, "law", "network", "moves")[seed % 4]
    scenario = with_own_origins(random_scenario(seed, theme=theme))
    entries = entries_of(scenario)
    if not entries:
        return None
    entry = entries[seed % len(entries)]
    if entry.amount is None:
        return scenario, without(scenario, [entry])
    return scenario, with_amounts(scenario, {entry: 1.5 * entry.amount + 10})


@pytest.mark.parametrize("seed", range(30))
def test_as_few_headlines_change_as_enumeration_needs(seed: int) -> None:
    pair = one_entry_other(seed)
    before = None if pair is None else solve(pair[0], EXACT).plan
    if pair is None or before is None:
        pytest.skip("without an entry, or without a plan")
    answer = best(pair[1])
    found = solve(pair[1], EXACT, like=before)
    assert found.status == "optimal"
    assert found.objective == pytest.approx(answer.objective, rel=1e-6, abs=1e-6)
    was, now = headlines(before), headlines(found.plan)
    assert now in answer.optimal
    fewest = min(unlike(was, each) for each in answer.optimal)
    assert unlike(was, now) == fewest


TWINS = a_scenario(
    a_candidate("A", output_bn_per_ha=1.0),
    a_candidate("B", output_bn_per_ha=1.0),
    a_candidate("C", output_bn_per_ha=1.0),
    relations=(AtMostOneOf(("A", "B"), ORIGIN),),
)
"""Of A and B either one can be added, and both are worth the same."""


def must(cluster: str, headline: Headline) -> Decision:
    return Decision(cluster, True, frozenset({headline}), ORIGIN)


@pytest.mark.parametrize("chosen", ["A", "B"])
def test_a_plan_that_is_as_good_is_given_back_as_it_is(chosen: str) -> None:
    locked = replace(TWINS, decisions=(must(chosen, Headline.ADD),))
    first = solve(locked, EXACT).plan
    assert first is not None
    assert solve(TWINS, EXACT, like=first).plan == first


@pytest.mark.parametrize("chosen", ["A", "B"])
def test_what_need_not_change_stays_where_something_must(chosen: str) -> None:
    locks = (must(chosen, Headline.ADD), must("C", Headline.LEAVE_OUT))
    first = solve(replace(TWINS, decisions=locks), EXACT).plan
    found = solve(TWINS, EXACT, like=first).plan
    assert found is not None
    added = {
        one for one, done in found.clusters.items() if done.headline is Headline.ADD
    }
    assert added == {chosen, "C"}


def test_a_plan_of_other_clusters_and_periods_is_no_hindrance() -> None:
    other = a_scenario(a_candidate("A"), a_candidate("Z"), years=(1.0, 2.0))
    first = solve(other, EXACT).plan
    assert solve(TWINS, EXACT, like=first).status == "optimal"


def headlines(plan: Plan | None) -> tuple[str, ...]:
    assert plan is not None
    return tuple(done.headline for _, done in sorted(plan.clusters.items()))


def unlike(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))
