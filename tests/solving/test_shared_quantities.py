"""Lines built and places covered, counted by hand and never twice."""

from dataclasses import replace

import pytest

from optimizer.domain.coverage import Coverage, CoveredPlace
from optimizer.domain.measure import (
    BUILT_IN,
    COST_KINDS,
    COVERED,
    Measure,
    Quantity,
    Term,
)
from optimizer.domain.objective import Goal
from optimizer.domain.plan import Plan
from optimizer.solving.quantities import (
    cluster_cost,
    cost_by_kind,
    discounted_total,
    goal_value,
    limit_value,
    measure_in_period,
    measure_of_cluster,
    measure_today,
    measure_values,
    quantity,
)
from optimizer.solving.verify import verify
from tests.builders import (
    a_fund,
    a_limit,
    a_plan,
    candidate,
    existing,
    one_fund,
    origin,
    scenario_of,
)
from tests.solving.joined_case import CLUSTERS, PLAN, SCENARIO, a_link, network_of
from tests.strategies.parts import measures_with

EVERYONE = "ACDMNX"
LINKS_COST = BUILT_IN["cost.links"]
LINES = Measure("lines", "", (Term(Quantity.LINK_BUILT),), "flow")
KM = Measure("km", "km", (Term(Quantity.LINK_BUILT, "length_km", 2.0),), "flow")

COVERAGE = Coverage(
    "village",
    10.0,
    (
        CoveredPlace("v1", 100.0, ("A",)),
        CoveredPlace("v2", 20.0, ("A", "D")),
        CoveredPlace("v3", 3.0, ("D", "M", "X")),
        CoveredPlace("v4", 0.5, ("X",)),
        CoveredPlace("v5", 7000.0, ()),
    ),
    origin(130),
)
COVERING = replace(
    SCENARIO, coverage=COVERAGE, measures={**SCENARIO.measures, "covered": COVERED}
)


def test_lines_cost_in_the_period_in_which_they_are_built():
    # r3, r4, r5, w1, p4 first; then w2, p2, p5
    assert measure_in_period(SCENARIO, PLAN, LINKS_COST, 0) == 3 + 4 + 5 + 7 + 10
    assert measure_in_period(SCENARIO, PLAN, LINKS_COST, 1) == 8 + 9 + 11


def test_all_costs_have_those_of_the_lines_once():
    bare = replace(PLAN, links={})
    for t, lines in ((0, 29.0), (1, 28.0)):
        with_lines = measure_in_period(SCENARIO, PLAN, BUILT_IN["cost"], t)
        without = measure_in_period(SCENARIO, bare, BUILT_IN["cost"], t)
        assert without > 0
        assert with_lines - without == pytest.approx(lines)
        clusters = sum(cluster_cost(SCENARIO, PLAN, name, t) for name in EVERYONE)
        assert clusters == pytest.approx(without)


def test_a_measure_of_links_without_a_column_counts_them():
    assert [measure_in_period(SCENARIO, PLAN, LINES, t) for t in (0, 1)] == [5.0, 3.0]


def test_a_column_counts_its_numbers_times_the_factor_and_blanks_as_nothing():
    parts = (
        a_link("1", "A", "B", columns={"length_km": 4.0}),
        a_link("2", "A", "B", columns={"length_km": None}),
        a_link("3", "A", "B"),
        a_link("4", "A", "B", columns={"length_km": "long"}),
        a_link("5", "A", "B", columns={"length_km": 0.5}),
        a_link("6", "A", "B", columns={"length_km": 64.0}),
    )
    scenario = scenario_of(existing("A"), network=network_of(*parts))
    plan = Plan(a_plan(scenario).clusters, dict.fromkeys("12345", 0))
    assert measure_in_period(scenario, plan, KM, 0) == 9.0


def test_some_clusters_alone_have_no_lines_and_all_by_name_have():
    for some in ("A", "ACDMN", ""):
        assert measure_in_period(SCENARIO, PLAN, LINKS_COST, 0, some) == 0.0
    assert measure_in_period(SCENARIO, PLAN, LINKS_COST, 0, EVERYONE) == 29.0
    assert measure_in_period(SCENARIO, PLAN, LINKS_COST, 0, set(EVERYONE)) == 29.0
    assert measure_in_period(SCENARIO, PLAN, LINKS_COST, 0, iter(EVERYONE)) == 29.0


@pytest.mark.parametrize("name", EVERYONE)
def test_one_cluster_alone_has_no_lines_and_covers_nothing(name):
    for t in (0, 1):
        assert measure_of_cluster(COVERING, PLAN, LINKS_COST, name, t) == 0.0
        assert measure_of_cluster(COVERING, PLAN, COVERED, name, t) == 0.0
    assert cost_by_kind(COVERING, PLAN, name)["links"] == 0.0
    for shared in (Quantity.LINK_BUILT, Quantity.PLACE_COVERED):
        cluster, done = COVERING.cluster_of[name], PLAN.clusters[name]
        assert quantity(COVERING, cluster, done, 1, shared) == 0.0


def test_a_place_counts_once_while_one_of_its_clusters_is_in_the_plan():
    # D and M come in the second period, X never
    assert measure_in_period(COVERING, PLAN, COVERED, 0) == 120.0
    assert measure_in_period(COVERING, PLAN, COVERED, 1) == 123.0
    assert measure_in_period(COVERING, PLAN, COVERED, 1, "AD") == 0.0


def test_a_place_is_lost_with_its_last_cluster():
    dropped = a_plan(COVERING, A="keep 20/20/5; drop")
    values = [measure_in_period(COVERING, dropped, COVERED, t) for t in (0, 1)]
    assert values == [120.0, 0.0]


def test_today_existing_clusters_cover():
    assert measure_today(COVERING, COVERED, EVERYONE) == 120.0
    assert measure_today(COVERING, COVERED, "A") == 0.0
    nobody = replace(COVERING, coverage=replace(COVERAGE, places=()))
    assert measure_today(nobody, COVERED, EVERYONE) == 0.0


def test_nothing_is_covered_without_coverage():
    assert measure_in_period(SCENARIO, PLAN, COVERED, 0) == 0.0
    assert measure_today(SCENARIO, COVERED, EVERYONE) == 0.0


def test_a_limit_on_lines_or_places_counts_them():
    total = a_limit("cost.links", "at_most", 57.0, EVERYONE, None, id="lines")
    assert limit_value(COVERING, PLAN, total, total.measure) == 57.0
    more = a_limit(COVERED, "at_least", 3.0, EVERYONE, 1, id="villages", change=True)
    assert limit_value(COVERING, PLAN, more, more.measure) == 3.0
    for limit, off in ((total, 56.99), (more, 3.01)):
        kept = replace(COVERING, limits=(limit,))
        missed = replace(COVERING, limits=(replace(limit, amount=off),))
        assert verify(kept, PLAN) == ()
        assert {f.subject for f in verify(missed, PLAN)} == {limit.id}


def test_a_fund_pays_its_share_of_the_lines_when_they_are_built():
    only_lines = {kind: {"other": 1.0} for kind in COST_KINDS}
    only_lines["links"] = {"state": 0.5, "other": 0.5}
    for second, faults in ((14.0, set()), (13.9, {("budget", "state", 1)})):
        funds = (a_fund("state", 14.5, second), a_fund("other", 1e6, 1e6))
        budget = replace(one_fund(), funds=funds, pays=only_lines)
        scenario = replace(SCENARIO, budget=budget, measures=measures_with(budget))
        found = {(f.rule, f.subject, f.period) for f in verify(scenario, PLAN)}
        assert found == faults


def test_totals_discount_lines_as_flows_and_places_as_states():
    scenario = replace(COVERING, discount_rate=0.1)
    early, late = 1.1**-2.5, 1.1**-7.5
    lines = 29 * early + 28 * late
    places = 5 * (120 * early + 123 * late)
    assert discounted_total(scenario, PLAN, LINKS_COST) == pytest.approx(lines)
    assert discounted_total(scenario, PLAN, COVERED) == pytest.approx(places)
    goal = Goal({"covered": 2.0, "cost.links": -1.0})
    assert goal_value(scenario, PLAN, goal) == pytest.approx(2 * places - lines)


def test_every_measure_of_the_scenario_has_its_lines_and_places():
    values = measure_values(COVERING, PLAN)
    assert values["covered"] == {"P1": 120.0, "P2": 123.0}
    assert values["cost.links"] == {"P1": 29.0, "P2": 28.0}


def test_a_case_with_one_cluster_counts_lines_for_it():
    scenario = scenario_of(
        candidate("A"), network=network_of(a_link("1", "A", "B", cost_bn=4.0))
    )
    plan = Plan(a_plan(scenario, A="add 10").clusters, {"1": 0})
    assert measure_in_period(scenario, plan, LINKS_COST, 0, "A") == 4.0
    assert measure_of_cluster(scenario, plan, LINKS_COST, "A", 0) == 0.0


def test_the_case_has_every_cluster_that_the_tests_name():
    assert {cluster.id for cluster in CLUSTERS} == set(EVERYONE)
