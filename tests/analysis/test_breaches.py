"""Breaches: each once, with its amounts and the entry, row or article that asks it."""

from dataclasses import replace

import pytest

from optimizer.analysis.breaches import Breach
from optimizer.analysis.judge import Judgement, judge
from optimizer.domain.choice import Decision, Permission, Requires, WithinKm
from optimizer.domain.cluster import Cluster
from optimizer.domain.connectivity import Connectivity, RequiredService
from optimizer.domain.limit import Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.network import Link, Network, Place
from optimizer.domain.pathway import Action, Headline
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.solving.settings import SolveSettings
from tests.analysis.people_plans import ROW, Headlines, plan_with
from tests.strategies.parts import a_candidate, a_cluster, a_scenario, all_permitted

KEEP, EXPAND, REDUCE = Headline.KEEP, Headline.EXPAND, Headline.REDUCE
DROP, ADD, LEAVE_OUT = Headline.DROP, Headline.ADD, Headline.LEAVE_OUT
HERE = Origin("case.yaml", 77, 3, "limits[0]")


def judged(scenario: Scenario, headlines: Headlines, **areas_ha: float) -> Judgement:
    stated = plan_with(scenario, headlines, areas_ha)
    return judge(scenario, stated, SolveSettings(gap=0.0))


def only_breach(scenario: Scenario, headlines: Headlines, **areas_ha: float) -> Breach:
    (breach,) = judged(scenario, headlines, **areas_ha).breaches
    return breach


def row(cluster: Cluster, line: int) -> Cluster:
    return replace(cluster, origin=Origin("clusters.csv", line))


def test_an_area_beyond_the_bound_is_told_with_its_row() -> None:
    scenario = a_scenario(row(a_cluster("A", area_ha=40.0, max_ha=60.0), 5))
    breach = only_breach(scenario, {"A": EXPAND}, A=70.0)
    assert (breach.rule, breach.subject) == ("max_ha", "A")
    assert (breach.value, breach.asked) == (pytest.approx(70.0), 60.0)
    assert breach.origin == Origin("clusters.csv", 5, entry="max_ha")
    assert breach.stated_at == ROW


def test_a_limit_broken_in_two_periods_is_one_breach_with_the_worse_figure() -> None:
    quotas = tuple(
        Limit(BUILT_IN["land"], "at_most", 30.0, frozenset("A"), t, HERE)
        for t in (0, 1)
    )
    scenario = a_scenario(
        a_cluster("A", area_ha=40.0, max_ha=60.0), years=(5.0, 5.0), limits=quotas
    )
    breach = only_breach(scenario, {"A": EXPAND}, A=50.0)
    assert breach.periods == (0, 1)
    assert (breach.value, breach.asked) == (pytest.approx(50.0), 30.0)
    assert breach.origin == HERE
    assert breach.stated_at is None


def test_a_limit_by_groups_is_a_breach_for_each_group() -> None:
    """One amount for all groups is one entry; each group passes it by its own."""
    quotas = tuple(
        Limit(
            BUILT_IN["land"], "at_most", 30.0, frozenset(name), 0, HERE,
            by="id", group=name,
        )
        for name in "ABC"
    )  # fmt: skip
    scenario = a_scenario(
        a_cluster("A", area_ha=40.0, max_ha=60.0),
        a_cluster("B", area_ha=35.0, max_ha=60.0),
        a_cluster("C", area_ha=20.0, max_ha=60.0),
        limits=quotas,
    )
    found = judged(scenario, {"A": EXPAND, "B": KEEP, "C": KEEP}, A=50.0).breaches
    told = [(one.group, one.value, one.asked) for one in found]
    assert told == [("A", pytest.approx(50.0), 30.0), ("B", pytest.approx(35.0), 30.0)]


def test_what_is_left_open_breaks_nothing_that_it_need_not() -> None:
    """B could expand, and would be worth it: only A's land breaks the quota."""
    quota = Limit(BUILT_IN["land"], "at_most", 90.0, frozenset("AB"), 0, HERE)
    stays = Decision("B", False, frozenset({DROP}), HERE)
    clusters = [a_cluster(name, area_ha=40.0, max_ha=80.0) for name in "AB"]
    scenario = a_scenario(*clusters, limits=(quota,), decisions=(stays,))
    breach = only_breach(scenario, {"A": EXPAND}, A=60.0)
    assert breach.value == pytest.approx(100.0)


def test_an_action_that_is_not_listed_is_told_at_the_entry_actions() -> None:
    scenario = a_scenario(a_cluster("A"), a_candidate("C"))
    kept = Permission(Action.KEEP, frozenset("A"), 0, 0, Origin("case.yaml", 9, 3))
    scenario = replace(scenario, permissions={Action.KEEP: kept})
    breach = only_breach(scenario, {"A": KEEP, "C": ADD})
    assert (breach.rule, breach.subject) == ("actions", "C")
    assert (breach.origin.file, breach.origin.line) == ("case.yaml", 9)
    assert breach.origin.entry == "actions"


def test_a_reduction_that_is_not_listed_is_one_breach_and_not_two() -> None:
    """Where it is not listed, today's area is the least there is."""
    cluster = a_cluster("A", area_ha=40.0, min_ha=40.0, built_ha=10.0, leased_ha=0.0)
    scenario = a_scenario(cluster)
    listed = {a: p for a, p in scenario.permissions.items() if a is not Action.REDUCE}
    scenario = replace(scenario, permissions=listed)
    assert only_breach(scenario, {"A": REDUCE}, A=30.0).rule == "actions"


def test_a_reduction_below_what_is_built_is_told() -> None:
    cluster = a_cluster("A", area_ha=40.0, min_ha=5.0, built_ha=30.0, leased_ha=0.0)
    scenario = a_scenario(row(cluster, 4))
    actions = all_permitted((cluster,), 1, Action.KEEP, Action.REDUCE)
    scenario = replace(scenario, permissions=actions)
    breach = only_breach(scenario, {"A": REDUCE}, A=20.0)
    assert (breach.rule, breach.value, breach.asked) == (
        "reduce_unbuilt_land",
        pytest.approx(20.0),
        30.0,
    )
    assert (breach.origin.line, breach.origin.entry) == (4, "built_ha")


def test_a_decision_and_a_relation_are_told_where_they_stand() -> None:
    lock = Decision("A", True, frozenset({KEEP}), replace(HERE, line=80))
    needs = Requires("C", "B", replace(HERE, line=81))
    scenario = a_scenario(
        a_cluster("A"),
        a_cluster("B"),
        a_candidate("C"),
        decisions=(lock,),
        relations=(needs,),
    )
    made = judged(scenario, {"A": DROP, "B": DROP, "C": ADD})
    assert {(one.rule, one.subject, one.origin.line) for one in made.breaches} == {
        ("decisions", "A", 80),
        ("if_then", "C", 81),
    }


def test_a_new_cluster_too_far_away_is_told_with_both_distances() -> None:
    near = WithinKm("port", 15.0, HERE)
    candidate = a_candidate("C")
    candidate = replace(candidate, columns={**candidate.columns, "km_to.port": 22.5})
    scenario = a_scenario(a_cluster("A"), candidate, within_km=(near,))
    breach = only_breach(scenario, {"C": ADD})
    assert (breach.rule, breach.value, breach.asked) == ("within_km", 22.5, 15.0)


def test_a_cluster_out_of_reach_does_not_hide_what_else_is_joined() -> None:
    """No line leads to D; C is joined by the line that costs least, not left alone."""
    trunk = Place("T", "trunk", "", None, None, frozenset(), {}, {}, HERE)
    line = Link("T-C", "T", "C", "road", False, 1.0, 3.0, None, {"cost": 3.0}, HERE)
    scenario = a_scenario(
        a_cluster("A", place="T"),
        a_candidate("C", place="C"),
        a_candidate("D", place="D"),
        network=Network((trunk,), (line,)),
        connectivity=Connectivity((RequiredService("road", 0, False, HERE),)),
    )
    made = judged(scenario, {"C": ADD, "D": ADD})
    assert [(one.rule, one.subject) for one in made.breaches] == [("connectivity", "D")]
    assert made.plan is not None
    assert dict(made.plan.links) == {"T-C": 0}


def test_where_no_plan_exists_at_all_the_breaches_are_told_nevertheless() -> None:
    impossible = Limit(BUILT_IN["clusters"], "at_least", 5.0, frozenset("A"), 0, HERE)
    scenario = a_scenario(a_cluster("A"), limits=(impossible,))
    made = judged(scenario, {"A": KEEP})
    assert made.best.status == "infeasible"
    assert [one.rule for one in made.breaches] == ["limits"]
    assert made.distance is None
    assert made.tried.exchanges == ()
