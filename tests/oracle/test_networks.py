"""Required services, on cases whose best lines are counted by hand."""

import pytest

from optimizer.domain.choice import Decision
from optimizer.domain.connectivity import Connectivity
from tests.oracle.enumeration import best
from tests.oracle.joined_case import (
    ADD,
    DROP,
    KEEP,
    LEAVE_OUT,
    ROAD,
    joined,
    only_best,
    with_fund,
)
from tests.strategies.networks import (
    a_link,
    a_network,
    a_place,
    a_trunk,
    required,
)
from tests.strategies.parts import (
    ORIGIN,
    a_candidate,
    a_cluster,
)


def test_a_tree_joins_those_who_pay_for_their_line():
    # A pays its own 40 bn; B hangs on A for 15; C would pay 70 of the 60 it earns.
    clusters = tuple(a_candidate(name) for name in "ABC")
    network = a_network(
        a_link("T", "A", 40.0), a_link("A", "B", 15.0), a_link("B", "C", 70.0)
    )
    answer = only_best(joined(*clusters, network=network))
    assert answer[:2] == ((ADD, ADD, LEAVE_OUT), pytest.approx(2 * 60 - 55))
    assert answer[2] == pytest.approx(2 * 90 + 55)


def test_a_line_may_lead_through_a_cluster_outside_the_plan():
    poor = a_candidate("A", output_bn_per_ha=0.0)
    network = a_network(a_link("T", "A", 20.0), a_link("A", "B", 20.0))
    scenario = joined(poor, a_candidate("B"), network=network)
    assert only_best(scenario)[:2] == ((LEAVE_OUT, ADD), pytest.approx(60 - 40))


def test_a_zone_leads_only_through_clusters_in_the_plan():
    # A is worth nothing and costs at least its 10 ha of clearance, for B's sake.
    poor = a_candidate("A", output_bn_per_ha=0.0)
    network = a_network(a_link("T", "A", 20.0), a_link("A", "B", 20.0))
    zone = Connectivity((required(),), through_plan_only=True)
    scenario = joined(poor, a_candidate("B"), network=network, connectivity=zone)
    assert only_best(scenario)[:2] == ((ADD, ADD), pytest.approx(60 - 40 - 10))


def test_a_zone_passes_junctions_and_nodes_that_one_cluster_of_several_opens():
    network = a_network(
        a_place("J"),
        a_link("T", "J", 10.0),
        a_link("J", "N", 10.0),
        a_link("N", "B", 10.0),
    )
    zone = Connectivity((required(),), through_plan_only=True)
    poor = a_candidate("A", output_bn_per_ha=0.0, place="N")
    clusters = (poor, a_candidate("B"), a_candidate("C", place="N"))
    scenario = joined(*clusters, network=network, connectivity=zone)
    assert only_best(scenario)[:2] == ((LEAVE_OUT, ADD, ADD), pytest.approx(120 - 30))
    alone = joined(a_candidate("B", place="N"), network=network, connectivity=zone)
    assert only_best(alone)[:2] == ((ADD,), pytest.approx(60 - 20))


def test_a_junction_is_worth_building_where_three_clusters_meet():
    # Each alone would cost 20; through the junction S all three cost 4 x 10.
    clusters = tuple(a_candidate(name) for name in "ABC")
    spokes = [a_link("S", name, 10.0) for name in "TABC"]
    direct = [a_link("T", name, 20.0) for name in "ABC"]
    network = a_network(a_place("S"), *spokes, *direct)
    answer = only_best(joined(*clusters, network=network))
    assert answer[1] == pytest.approx(3 * 60 - 40)
    pair = joined(*clusters[:2], network=a_network(a_place("S"), *spokes, *direct))
    assert only_best(pair)[1] == pytest.approx(2 * 60 - 30)


def test_each_service_needs_a_trunk_place_that_offers_it():
    roads = a_link("T", "A", 5.0)
    both = Connectivity((required(), required("power")))
    dry = a_network(a_trunk("T", "road"), roads, a_link("T", "A", service="power"))
    scenario = joined(a_candidate("A"), network=dry, connectivity=both)
    assert only_best(scenario)[0] == (LEAVE_OUT,)
    grid = a_network(
        a_trunk("T", "road"),
        a_trunk("P", "power;water"),
        roads,
        a_link("P", "A", 7.0, service="power"),
    )
    scenario = joined(a_candidate("A"), network=grid, connectivity=both)
    assert only_best(scenario)[:2] == ((ADD,), pytest.approx(60 - 12))


def test_what_exists_or_stands_on_a_trunk_place_needs_no_line():
    there = a_network(a_link("A", "T", exists=True), a_link("T", "A", 0.5))
    assert only_best(joined(a_candidate("A"), network=there))[1] == pytest.approx(60)
    on_trunk = a_candidate("A", place="T")
    assert only_best(joined(on_trunk, network=a_network()))[1] == pytest.approx(60)


def test_an_existing_cluster_off_the_network_is_joined_or_dropped_in_time():
    off = a_cluster("A", max_ha=20.0, drop_cost_bn=30.0)
    later = Connectivity((required(first=1),))
    new = Connectivity((required(new_only=True),))
    for rules, cost, headline, objective in (
        (ROAD, 10.0, KEEP, 200 - 10),
        (later, 250.0, DROP, 100 - 30),
        (later, 110.0, KEEP, 200 - 110),
        (new, 110.0, KEEP, 200),
    ):
        network = a_network(a_link("T", "A", cost))
        scenario = joined(off, network=network, connectivity=rules, years=(1.0, 1.0))
        answer = only_best(scenario)
        assert answer[:2] == ((headline,), pytest.approx(objective))
    held = Decision("A", True, frozenset({KEEP}), ORIGIN)
    unreachable = joined(off, network=a_network(), decisions=(held,))
    assert best(unreachable).status == "infeasible"


@pytest.mark.parametrize(
    ("amounts", "carry", "objective"),
    [
        # Both lines of 30 at once: two periods of output for 15 ha.
        ((60.0, 0.0), False, 2 * 150 - 90 - 60),
        # One now, even if it leads nowhere yet, one later: one period of output.
        ((30.0, 30.0), False, 150 - 90 - 60),
        ((20.0, 40.0), False, 0),
        ((20.0, 40.0), True, 150 - 90 - 60),
    ],
)
def test_the_money_of_each_period_orders_the_lines(amounts, carry, objective):
    network = a_network(a_place("J"), a_link("T", "J", 30.0), a_link("J", "A", 30.0))
    scenario = joined(
        a_candidate("A"),
        network=network,
        years=(1.0, 1.0),
        budget=with_fund(*amounts, carry=carry),
    )
    assert best(scenario).objective == pytest.approx(objective)
