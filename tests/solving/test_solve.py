"""What a solve says of itself: its status, its gap, its reasons, and the same twice."""

from dataclasses import replace
from random import Random

import pytest

from optimizer.domain.objective import Goal, Weighted
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import SolveOptions
from optimizer.errors import PlanRejected
from optimizer.solving import solve as solving
from optimizer.solving import ties
from optimizer.solving.checks.fault import Fault
from optimizer.solving.found import Found
from optimizer.solving.highs import LiveModel
from optimizer.solving.polish import polish
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.verify import verify
from tests.builders import (
    ORIGIN,
    a_limit,
    candidate,
    existing,
    must,
    origin,
    scenario_of,
)
from tests.solving.hard_case import hard_case
from tests.solving.rich_case import SCENARIO as RICH
from tests.strategies.parts import all_permitted
from tests.strategies.scenarios import random_scenario

PROVED = SolveSettings(gap=0.0)


def stop_at_the_first_plan(monkeypatch):
    """Let every search end with the first plan that it finds."""
    make = LiveModel.of.__func__

    def stopping(cls, *given):
        model = make(cls, *given)
        model.solver.setOptionValue("mip_max_improving_sols", 1)
        return model

    monkeypatch.setattr(LiveModel, "of", classmethod(stopping))


def figures(outcome):
    """Everything that an outcome says but for the seconds."""
    return replace(outcome, seconds={})


def test_a_proved_plan_is_optimal_with_no_gap():
    outcome = solve(hard_case(12), PROVED)
    assert outcome.status == "optimal"
    assert outcome.gap == pytest.approx(0.0, abs=1e-6)
    assert outcome.bound == pytest.approx(outcome.objective, rel=1e-6)
    assert verify(hard_case(12), outcome.plan) == ()


def test_a_plan_within_the_gap_asked_for_is_optimal():
    outcome = solve(hard_case(12), SolveSettings(gap=0.5))
    best = solve(hard_case(12), PROVED).objective
    assert outcome.status == "optimal"
    assert outcome.gap <= 0.5
    assert outcome.objective <= best + 1e-6 <= outcome.bound + 2e-6


def test_a_stopped_search_is_feasible_with_a_true_gap(monkeypatch):
    best = solve(hard_case(12), PROVED).objective
    stop_at_the_first_plan(monkeypatch)
    outcome = solve(hard_case(12), PROVED)
    assert outcome.status == "feasible"
    assert outcome.objective < best <= outcome.bound
    distance = outcome.bound - outcome.objective
    assert outcome.gap == pytest.approx(distance / outcome.objective)
    assert verify(hard_case(12), outcome.plan) == ()


def test_no_time_finds_no_plan():
    outcome = solve(hard_case(), SolveSettings(time_limit_s=0.0))
    assert outcome.status == "no_solution_in_time"
    assert (outcome.plan, outcome.objective, outcome.bound) == (None, None, None)
    assert outcome.gap is None
    assert not outcome.interrupted


def test_time_that_is_up_when_ties_are_settled_costs_no_plan(monkeypatch):
    def late(model, values, goals):
        model.solver.setOptionValue("time_limit", 0.0)
        return polish(model, values, goals)

    monkeypatch.setattr(ties, "polish", late)
    outcome = solve(hard_case(30), SolveSettings(gap=0.05))
    assert outcome.status == "optimal"
    assert outcome.gap <= 0.05


def test_a_search_that_stops_without_a_bound_has_no_gap(monkeypatch):
    find = LiveModel.solve

    def boundless(self, exactness, report=None):
        found = find(self, exactness, report)
        return Found("stopped", found.values, found.objective, float("inf"))

    monkeypatch.setattr(LiveModel, "solve", boundless)
    outcome = solve(hard_case(12), PROVED)
    assert outcome.status == "feasible"
    assert (outcome.bound, outcome.gap) == (None, None)


def test_a_cluster_with_nothing_left_to_do_is_named_with_every_cause():
    locks = (
        replace(must("A", Headline.KEEP), origin=origin(1)),
        replace(must("A", Headline.EXPAND), origin=origin(2)),
    )
    scenario = scenario_of(existing("A", max_ha=20.0), existing("B"), decisions=locks)
    outcome = solve(scenario)
    assert (outcome.status, outcome.plan) == ("infeasible", None)
    (reason,) = outcome.reasons
    assert reason.startswith("nothing is left to do with A: ")
    assert "must keep [case.yaml:1]" in reason
    assert "must expand [case.yaml:2]" in reason
    assert "0 ha of room to expand up to 20 ha" in reason


def test_limits_that_contradict_each_other_leave_no_plan():
    limits = (
        a_limit("clusters", "at_least", 2.0, "AN"),
        a_limit("land", "at_most", 29.9, "AN"),
    )
    scenario = scenario_of(existing("A"), candidate("N"), limits=limits)
    outcome = solve(scenario, PROVED)
    assert (outcome.status, outcome.plan, outcome.gap) == ("infeasible", None, None)
    loose = replace(limits[1], amount=30.0)
    outcome = solve(replace(scenario, limits=(limits[0], loose)), PROVED)
    assert outcome.status == "optimal"


def test_a_scenario_s_own_options_count_where_no_settings_are_given():
    hasty = replace(hard_case(), solve=SolveOptions(time_limit_s=0.0))
    assert solve(hasty).status == "no_solution_in_time"


def test_a_scenario_overrides_only_what_it_states():
    settings = SolveSettings("cbc", 0.5, 7.0, 3)
    assert settings.overridden(SolveOptions()) == settings
    assert settings.overridden(SolveOptions(gap=0.0)) == replace(settings, gap=0.0)
    assert settings.overridden(SolveOptions(time_limit_s=0.0)).time_limit_s == 0.0


def test_a_plan_that_fails_the_check_never_leaves(monkeypatch):
    fault = Fault("limits", "quota", 0, "land is 9, at most 8")
    monkeypatch.setattr(solving, "verify", lambda scenario, plan: (fault,))
    with pytest.raises(PlanRejected, match="quota in period 1: land is 9, at most 8"):
        solve(scenario_of(existing("A")))


def test_the_rich_case_has_a_plan_that_passes_the_check():
    outcome = solve(RICH, PROVED)
    assert outcome.status == "optimal"
    assert verify(RICH, outcome.plan) == ()
    assert outcome.plan.clusters["E"].headline is Headline.EXPAND


@pytest.mark.parametrize("seed", range(8))
def test_the_same_case_gives_the_same_outcome(seed):
    scenario = random_scenario(seed)
    assert figures(solve(scenario)) == figures(solve(scenario))


def test_the_order_of_rows_does_not_matter():
    clusters = list(RICH.clusters)
    Random(3).shuffle(clusters)
    clusters.sort(key=lambda cluster: cluster.id)
    shuffled = replace(RICH, clusters=tuple(clusters))
    assert figures(solve(shuffled)) == figures(solve(RICH))


def test_a_case_with_one_plan_is_solved():
    cluster = existing("A", built_ha=20.0, leased_ha=10.0)
    permitted = all_permitted((cluster,), 1)
    only = {action: one for action, one in permitted.items() if action == "keep"}
    outcome = solve(scenario_of(cluster, permissions=only), PROVED)
    assert outcome.status == "optimal"
    assert outcome.objective == pytest.approx(10.0)
    assert outcome.gap == 0.0


def test_dropped_land_without_a_use_is_warned_of():
    objective = Weighted(Goal({"land": -1.0}), ORIGIN)
    for use, warned in (("", 1), ("park", 0)):
        scenario = scenario_of(existing("A", conversion=use), objective=objective)
        outcome = solve(scenario, PROVED)
        assert outcome.plan.clusters["A"].headline is Headline.DROP
        assert (
            len([each for each in outcome.warnings if "conversion" in str(each)])
            == warned
        )
