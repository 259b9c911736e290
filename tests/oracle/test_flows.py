"""Demanded services: lines and trunk places carry what is counted by hand."""

import pytest

from optimizer.domain.connectivity import Connectivity
from optimizer.domain.measure import BUILT_IN, Quantity
from optimizer.domain.objective import Goal, Weighted
from optimizer.domain.pathway import Action
from tests.oracle.enumeration import best
from tests.oracle.joined_case import ADD, LEAVE_OUT, joined, limit, only_best
from tests.strategies.networks import (
    a_link,
    a_network,
    a_trunk,
    demanded,
)
from tests.strategies.parts import (
    ORIGIN,
    a_candidate,
    a_cluster,
    all_permitted,
)


def test_a_second_line_is_built_where_one_carries_too_little():
    # 15 ha ask for 15; the first line carries 10, the second more for 18 bn.
    power = Connectivity(demands=(demanded(amount=1.0),))
    lines = [
        a_link("T", "A", 5.0, service="power", capacity=10.0, name="thin"),
        a_link("A", "T", 18.0, service="power", capacity=10.0, name="second"),
    ]
    scenario = joined(a_candidate("A"), network=a_network(*lines), connectivity=power)
    # Without it 10 ha leased on 20 ha: 100 - 60 - 5.
    assert only_best(scenario)[1:] == (pytest.approx(150 - 90 - 23), pytest.approx(113))
    dear = a_network(lines[0], a_link("A", "T", 26.0, service="power"))
    scenario = joined(a_candidate("A"), network=dear, connectivity=power)
    assert only_best(scenario)[1:] == (pytest.approx(100 - 60 - 5), pytest.approx(65))


def test_flows_share_lines_and_the_supply_of_trunk_places():
    # One line to A of 12, from there 8 to B; T supplies 10, U another 4 at B.
    clusters = (a_candidate("A"), a_candidate("B"))
    power = Connectivity(demands=(demanded(amount=1.0),))
    network = a_network(
        a_trunk("T", power=10.0),
        a_trunk("U", "power", power=4.0),
        a_link("T", "A", 0.0, service="power", capacity=12.0),
        a_link("B", "A", 0.0, service="power", capacity=8.0),
        a_link("U", "B", 0.0, service="power"),
    )
    leased = Weighted(Goal({"occupied": 1.0}), ORIGIN)
    stated = {"connectivity": power, "objective": leased}
    scenario = joined(*clusters, network=network, **stated)
    assert best(scenario).objective == pytest.approx(14)
    land = limit(BUILT_IN["built"], "at_most", 0.0, "A")
    only_b = joined(*clusters, network=network, limits=(land,), **stated)
    assert best(only_b).objective == pytest.approx(12)


def test_flows_of_a_zone_pass_clusters_in_the_plan_only():
    network = a_network(
        a_link("T", "A", 0.0, service="power", exists=True),
        a_link("A", "B", 0.0, service="power", exists=True),
    )
    for zone, headline in ((True, ADD), (False, LEAVE_OUT)):
        rules = Connectivity(demands=(demanded(),), through_plan_only=zone)
        poor = a_candidate("A", output_bn_per_ha=0.0)
        scenario = joined(poor, a_candidate("B"), network=network, connectivity=rules)
        assert only_best(scenario)[0] == (headline, ADD)


def test_every_existing_cluster_in_the_plan_asks_for_its_amount():
    thin = a_network(a_link("T", "A", service="power", exists=True, capacity=4.5))
    keep = all_permitted((a_cluster("A"),), 1, Action.KEEP)
    for per, amount, status in (
        (Quantity.HECTARE_OCCUPIED, 0.9, "optimal"),
        (Quantity.HECTARE_OCCUPIED, 1.0, "infeasible"),
        (Quantity.HECTARE_BUILT, 0.25, "infeasible"),
        (Quantity.HECTARE_PLANNED, 0.225, "optimal"),
        (Quantity.CLUSTER_OPEN, 5.0, "infeasible"),
    ):
        rules = Connectivity(demands=(demanded(per=per, amount=amount),))
        scenario = joined(
            a_cluster("A"), network=thin, connectivity=rules, permissions=keep
        )
        assert best(scenario).status == status
