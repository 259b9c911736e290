"""Lines and covered places in goals, limits, ranges and ties, counted by hand."""

import pytest

from optimizer.domain.connectivity import Connectivity
from optimizer.domain.measure import BUILT_IN, COVERED
from optimizer.domain.objective import Balanced, Goal, InOrder, Stage, Weighted
from tests.oracle.combinations import Space
from tests.oracle.enumeration import attainable, best
from tests.oracle.joined_case import ADD, KEEP, LEAVE_OUT, joined, limit, only_best
from tests.strategies.networks import (
    a_link,
    a_network,
    a_place,
    covering,
    lines_measure,
)
from tests.strategies.parts import (
    ORIGIN,
    a_candidate,
    a_cluster,
)


def test_covered_places_count_once_with_their_weight():
    near = covering(100.0, 7.0, v="AB", w="B", x="")
    clusters = (a_candidate("A"), a_candidate("B"))
    stated = {
        "coverage": near,
        "measures": {**BUILT_IN, "covered": COVERED},
        "connectivity": Connectivity(),
    }
    wish = Weighted(Goal({"covered": 1.0, "cost": -1.0}), ORIGIN)
    scenario = joined(*clusters, objective=wish, **stated)
    # 10 ha of clearance each: B covers all that can be covered.
    assert only_best(scenario)[:2] == ((LEAVE_OUT, ADD), pytest.approx(107 - 10))
    asked = limit(COVERED, "at_least", 107.0, "AB")
    leased = Weighted(Goal({"cost": -1.0}), ORIGIN)
    scenario = joined(*clusters, objective=leased, limits=(asked,), **stated)
    assert only_best(scenario)[0] == (LEAVE_OUT, ADD)
    # A stays since it costs 5 to drop it: 7 more than today's 100.
    both = (a_cluster("A", drop_cost_bn=5.0), a_candidate("B"))
    more = limit(COVERED, "at_least", 7.0, "AB", change=True)
    scenario = joined(*both, objective=leased, limits=(more,), **stated)
    assert only_best(scenario)[0] == (KEEP, ADD)


def test_lines_count_in_limits_and_measures_of_the_whole_province():
    km = lines_measure("km")
    short = a_link("T", "A", 30.0, own={"km": 2.0}, name="short")
    long = a_link("T", "A", 5.0, own={"km": 8.0}, name="long")
    stated = {
        "network": a_network(short, long),
        "measures": {**BUILT_IN, "km": km},
    }
    for amount, objective in ((8.0, 60 - 5), (7.5, 60 - 30), (1.0, 0)):
        few = (limit(km, "at_most", amount, "A", period=None),)
        scenario = joined(a_candidate("A"), limits=few, **stated)
        assert best(scenario).objective == pytest.approx(objective)
    spend = (limit(BUILT_IN["cost.links"], "at_least", 35.0, "A"),)
    scenario = joined(a_candidate("A"), limits=spend, **stated)
    assert best(scenario).objective == pytest.approx(60 - 35)


def test_a_line_that_is_rewarded_is_built_without_a_use():
    reward = Weighted(Goal({"output": 10.0, "cost": -1.0, "lines": 12.0}), ORIGIN)
    loose = a_link("X", "Y", 10.0, service="water")
    scenario = joined(
        a_cluster("A", max_ha=20.0),
        connectivity=Connectivity(),
        objective=reward,
        network=a_network(a_place("X"), a_place("Y"), loose),
        measures={**BUILT_IN, "lines": lines_measure()},
    )
    assert only_best(scenario)[1:] == (pytest.approx(100 + 12 - 10), pytest.approx(10))


def test_the_range_of_cost_counts_every_line_that_could_be_built():
    network = a_network(a_link("T", "A", 10.0), a_link("T", "A", 25.0, name="dear"))
    scenario = joined(
        a_candidate("A"),
        network=network,
        objective=Balanced({"output": 50.0, "cost": -20.0}, ORIGIN),
    )
    space = Space(scenario)
    assert attainable(space, "cost") == pytest.approx((0, 90 + 35))
    assert attainable(space, "output") == pytest.approx((0, 15))
    # It takes the cheap line: 100 of 125.
    assert only_best(scenario)[1] == pytest.approx(50 - 20 * 100 / 125)


def test_among_equal_plans_the_lines_of_least_cost_are_given():
    leased = Weighted(Goal({"occupied": 1.0}), ORIGIN)
    network = a_network(
        a_link("T", "A", 12.0), a_link("T", "B", 11.0), a_link("A", "B", 2.0)
    )
    clusters = (a_candidate("A"), a_candidate("B"))
    answer = only_best(joined(*clusters, network=network, objective=leased))
    assert answer[1:] == (pytest.approx(30), pytest.approx(2 * 90 + 13))
    first = Stage(Goal({"occupied": 1.0}), 0.5, ORIGIN)
    second = Stage(Goal({"cost.links": -1.0}), 0.0, ORIGIN)
    order = InOrder((first, second), ORIGIN)
    assert only_best(joined(*clusters, network=network, objective=order)) == (
        (LEAVE_OUT, ADD),
        pytest.approx(-11),
        pytest.approx(90 + 11),
    )
