"""Which clusters a service must reach, when, and on which pathways."""

import pytest
from hypothesis import given, settings

from optimizer.domain.connectivity import Connectivity
from optimizer.domain.least import least_per_open
from optimizer.domain.measure import Quantity
from optimizer.domain.pathway import Headline, pathways
from optimizer.formulation.needs import needs_of, services_joined
from tests.builders import candidate, demanded, existing, required, scenario_of
from tests.formulation.test_most import CLOSE, STATES, courses
from tests.solving.random_networks import SERVICES, networks
from tests.strategies.scenarios import scenarios

A, N = existing("A", leased_ha=5.0), candidate("N")
OPEN = Quantity.CLUSTER_OPEN
LATER = required("water", 1)
NEW = required("water", new_only=True)


def all_pathways(scenario):
    periods = len(scenario.periods)
    return {each.id: pathways(each.status, periods) for each in scenario.clusters}


def asked(*rules, demands=(), clusters=(A, N)):
    """Cluster, period and rule of every need for water in two periods."""
    scenario = scenario_of(
        *clusters, years=(1.0, 1.0), connectivity=Connectivity(rules, demands)
    )
    found = needs_of(scenario, "water", all_pathways(scenario))
    return [(need.cluster, need.period, need.rule) for need in found]


def test_a_service_is_joined_if_it_is_required_or_demanded():
    rules = Connectivity(
        (required("road"), required("water"), required("road", 1)),
        (demanded("power"), demanded("road")),
    )
    scenario = scenario_of(A, connectivity=rules)
    assert services_joined(scenario) == ("power", "road", "water")


def test_a_service_is_needed_from_a_period_on():
    assert asked(LATER) == [("A", 1, LATER), ("N", 1, LATER)]


def test_a_service_of_new_clusters_is_needed_by_candidates_only():
    assert asked(NEW) == [("N", 0, NEW), ("N", 1, NEW)]


def test_of_two_rules_the_first_one_names_the_need():
    everyone = required("water", 1)
    assert asked(NEW, everyone) == [("A", 1, everyone), ("N", 0, NEW), ("N", 1, NEW)]


def test_other_services_ask_nothing():
    assert asked(required("road"), demands=(demanded("road", OPEN, 1.0),)) == []


@pytest.mark.parametrize(
    ("per", "amount", "who"),
    [
        (OPEN, 1.0, {"A", "N"}),
        (OPEN, 0.0, set()),
        (OPEN, 1e-7, set()),
        (Quantity.HECTARE_PLANNED, 1.0, {"A", "N"}),
        (Quantity.HECTARE_BUILT, 1.0, {"A"}),
        (Quantity.HECTARE_OCCUPIED, 1.0, {"A"}),
    ],
)
def test_who_cannot_but_draw_on_a_service_must_be_joined(per, amount, who):
    demand = demanded("water", per, amount)
    expected = [(name, t, demand) for name in sorted(who) for t in range(2)]
    assert asked(demands=(demand,)) == expected


def test_an_empty_cluster_need_not_be_joined_to_what_tenants_draw():
    demand = demanded("water", Quantity.HECTARE_OCCUPIED, 1.0)
    empty = existing("A", leased_ha=0.0, min_ha=0.0)
    assert asked(demands=(demand,), clusters=(empty,)) == []


def test_a_flow_of_jobs_or_hectares_added_is_no_least_state():
    assert least_per_open(A, Quantity.HECTARE_ADDED) == 0.0


@settings(max_examples=100, deadline=None)
@given(networks())
def test_a_need_has_just_the_pathways_on_which_it_arises(case):
    scenario, _ = case
    left = all_pathways(scenario)
    for service in SERVICES:
        expected = {}
        for cluster in scenario.clusters:
            drawn = sum(
                one.amount * least_per_open(cluster, one.per) > 0
                for one in scenario.connectivity.demands
                if one.service == service
            )
            for t in range(len(scenario.periods)):
                meant = drawn or any(
                    rule.service == service
                    and rule.first <= t
                    and not (rule.new_only and cluster.exists)
                    for rule in scenario.connectivity.required
                )
                is_open = [p for p in left[cluster.id] if p.is_open(t)]
                if meant and is_open:
                    expected[cluster.id, t] = is_open
        found = needs_of(scenario, service, left)
        assert {(n.cluster, n.period): list(n.pathways) for n in found} == expected
        assert [(n.cluster, n.period) for n in found] == sorted(expected)


@settings(max_examples=30, deadline=None)
@given(scenarios())
def test_no_plan_has_less_than_the_least(scenario):
    for course, plans in courses(scenario):
        for t in range(course.periods):
            if course.pathway.is_open(t):
                for state in STATES:
                    least = least_per_open(course.cluster, state)
                    fewest = -plans.greatest(-course.quantity(state, t))
                    assert fewest >= least - CLOSE


def test_a_pathway_that_is_closed_asks_for_nothing():
    scenario = scenario_of(N, connectivity=Connectivity((required("water"),)))
    out = [p for p in pathways("candidate", 1) if p.headline is Headline.LEAVE_OUT]
    assert needs_of(scenario, "water", {"N": out}) == ()
