"""Changes of no hectare and lines for nobody are set back where nothing is lost."""

from dataclasses import replace

import pytest

from optimizer.domain.connectivity import Connectivity
from optimizer.domain.measure import BUILT_IN, COVERED
from optimizer.domain.objective import Goal, Weighted
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import open_pathways
from optimizer.solving import idle, quantities
from optimizer.solving import solve as solving
from optimizer.solving.highs import LiveModel
from optimizer.solving.idle import MOST_TRIALS, without_idle
from optimizer.solving.plan_of import plan_of
from optimizer.solving.settings import SolveSettings
from optimizer.solving.verify import verify
from tests.builders import (
    ORIGIN,
    a_limit,
    a_link,
    a_network,
    a_plan,
    candidate,
    covering,
    existing,
    must,
    required,
    scenario_of,
)

TWO = (5.0, 5.0)


def small(name, **stated):
    """A candidate that may be added with no hectare at all."""
    return candidate(name, min_ha=0.0, **stated)


def of_no_hectare(*names):
    return dict.fromkeys(names, "add 0/0/0")


def set_back(scenario: Scenario, plan):
    assert verify(scenario, plan) == ()

    def worth(one):
        return (quantities.goal_value(scenario, one, scenario.objective.goal),)

    return without_idle(scenario, open_pathways(scenario), plan, worth)


def headlines(plan):
    return {name: done.headline for name, done in plan.clusters.items()}


@pytest.fixture
def checks(monkeypatch):
    """One entry for each time that a plan is checked."""
    counted = []

    def counting(scenario, plan):
        counted.append(plan)
        return verify(scenario, plan)

    monkeypatch.setattr(idle, "verify", counting)
    return counted


def test_a_hundred_clusters_added_for_nothing_go_back_with_one_check(checks):
    names = [f"C{number:03d}" for number in range(100)]
    scenario = scenario_of(*map(small, names), small("N"))
    plan = a_plan(scenario, **of_no_hectare(*names), N="add 5/5/2")
    left = headlines(set_back(scenario, plan))
    assert left.pop("N") is Headline.ADD
    assert set(left.values()) == {Headline.LEAVE_OUT}
    assert len(checks) == 1


def test_a_plan_without_idle_changes_is_not_checked_again(checks):
    scenario = scenario_of(existing("A"), small("N"))
    plan = a_plan(scenario, A="expand 25/20/5")
    assert set_back(scenario, plan) == plan
    assert checks == []


def test_a_cluster_of_no_hectare_that_covers_a_village_stays():
    names = [f"C{number:03d}" for number in range(40)]
    scenario = scenario_of(
        small("B"),
        *map(small, names),
        objective=Weighted(Goal({"covered": 1.0}), ORIGIN),
        coverage=covering(V="B"),
        measures={**BUILT_IN, COVERED.name: COVERED},
    )
    left = headlines(set_back(scenario, a_plan(scenario, **of_no_hectare("B", *names))))
    assert [name for name, done in left.items() if done is Headline.ADD] == ["B"]


def test_of_two_clusters_of_which_one_is_asked_for_the_second_goes_back():
    scenario = scenario_of(
        small("A"), small("B"), limits=(a_limit("clusters", "at_least", 1.0, "AB"),)
    )
    left = headlines(set_back(scenario, a_plan(scenario, **of_no_hectare("A", "B"))))
    assert sorted(left.values()) == [Headline.ADD, Headline.LEAVE_OUT]


def test_what_is_decided_stays_and_costs_no_check(checks):
    scenario = scenario_of(small("A"), decisions=(must("A", Headline.ADD),))
    plan = a_plan(scenario, **of_no_hectare("A"))
    assert set_back(scenario, plan) == plan
    assert checks == []


def test_checks_end_however_many_clusters_must_stay(checks):
    names = [f"C{number:03d}" for number in range(64)]
    members = tuple(names)
    scenario = scenario_of(
        *map(small, names), limits=(a_limit("clusters", "at_least", 64.0, members),)
    )
    plan = a_plan(scenario, **of_no_hectare(*names))
    assert set_back(scenario, plan) == plan
    assert len(checks) == MOST_TRIALS


def test_an_expansion_by_nothing_becomes_keep():
    scenario = scenario_of(existing("A"), existing("B"), years=TWO)
    free = {
        action: replace(permission, min_step_ha=0.0)
        for action, permission in scenario.permissions.items()
    }
    scenario = replace(scenario, permissions=free)
    plan = a_plan(
        scenario,
        A="expand 20/20/5; keep 20/20/5",
        B="expand 20/20/5; expand 25/20/5",
    )
    after = set_back(scenario, plan)
    assert after.clusters["A"].headline is Headline.KEEP
    assert after.clusters["B"].headline is Headline.EXPAND
    assert after.clusters["B"].pathway.period == 1


def test_a_cluster_is_added_when_it_gets_its_first_hectare():
    scenario = scenario_of(small("N"), years=TWO)
    plan = a_plan(scenario, N="add 0/0/0; expand 10/10/5")
    after = set_back(scenario, plan).clusters["N"]
    assert (after.headline, after.pathway.period) == (Headline.ADD, 1)
    assert [step.area_ha for step in after.steps] == [0.0, 10.0]


def test_the_line_of_a_cluster_set_back_is_not_built():
    scenario = scenario_of(
        small("A"),
        small("B"),
        network=a_network(a_link("T", "A"), a_link("T", "B"), a_link("A", "B")),
        connectivity=Connectivity(required=(required(),)),
    )
    plan = a_plan(scenario, A="add 10/10/5", B="add 0/0/0")
    plan = replace(plan, links={"T-A-road": 0, "A-B-road": 0})
    assert set_back(scenario, plan).links == {"T-A-road": 0}


def test_a_plan_within_the_gap_adds_no_cluster_for_nothing(monkeypatch):
    scenario = scenario_of(existing("A"), small("N", jobs_per_ha=0.0))
    find = LiveModel.solve

    def within_a_gap(self, exactness, report=None):
        found = find(self, exactness, report)
        return replace(found, bound=found.bound * (1 + 1e-5))

    def with_nothing(session, values):
        plan = plan_of(session, values)
        idle_one = a_plan(scenario, N="add 0/0/0").clusters["N"]
        return replace(plan, clusters={**plan.clusters, "N": idle_one})

    monkeypatch.setattr(LiveModel, "solve", within_a_gap)
    monkeypatch.setattr(solving, "plan_of", with_nothing)
    outcome = solving.solve(scenario, SolveSettings(gap=1e-4))
    assert outcome.gap > 0
    assert headlines(outcome.plan)["N"] is Headline.LEAVE_OUT
