"""Whether a line could be worth building for its own sake."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimizer.domain.measure import BUILT_IN, Measure, Quantity, Term
from optimizer.domain.objective import Balanced, Goal, InOrder, Stage, Weighted
from optimizer.domain.plan import Plan
from optimizer.formulation.rewards import link_number, links_are_rewarded
from optimizer.solving.quantities import goal_value, measure_in_period
from tests.builders import (
    ORIGIN,
    a_limit,
    a_link,
    a_network,
    a_plan,
    candidate,
    lines_measure,
    scenario_of,
)

FOREST = lines_measure("forest_km")
SPARED = lines_measure("forest_km", terms=(Term(Quantity.LINK_BUILT, "forest_km", -1),))
MEASURES = {**BUILT_IN, "forest": FOREST, "spared": SPARED, "lines": lines_measure()}
ONE = a_link("T", "A", 10.0, own={"forest_km": 2.0})


def weighing(**weights):
    return Weighted(Goal(weights), ORIGIN)


def in_order(*weights):
    return InOrder(tuple(Stage(Goal(each), 0.0, ORIGIN) for each in weights), ORIGIN)


def asking(measure, sense, over=None):
    limit = a_limit(measure, sense, 1.0, "A", None, over=over)
    return {"limits": (limit,), "objective": weighing(output=1.0)}


def case(*links, **stated):
    network = a_network(*(links or (ONE,)))
    return scenario_of(candidate("A"), network=network, measures=MEASURES, **stated)


@pytest.mark.parametrize(
    ("stated", "rewarded"),
    [
        ({"objective": weighing(output=1.0, cost=-1.0)}, False),
        ({"objective": weighing(output=1.0, cost=1.0)}, True),
        ({"objective": weighing(forest=-1.0)}, False),
        ({"objective": weighing(spared=-1.0)}, True),
        ({"objective": weighing(spared=1.0)}, False),
        ({"objective": weighing(forest=0.0)}, False),
        ({"objective": in_order({"output": 1.0}, {"cost": -1.0})}, False),
        ({"objective": in_order({"output": 1.0}, {"lines": 1.0})}, True),
        ({"objective": Balanced({"output": 50.0, "jobs": 50.0}, ORIGIN)}, False),
        ({"objective": Balanced({"output": 50.0, "cost": -50.0}, ORIGIN)}, True),
        (asking(FOREST, "at_least"), True),
        (asking(FOREST, "at_most"), False),
        (asking(SPARED, "at_least"), False),
        (asking(SPARED, "at_most"), True),
        (asking(BUILT_IN["clusters"], "at_least"), False),
        (asking(BUILT_IN["land"], "at_most", over=BUILT_IN["clusters"]), False),
        (asking(BUILT_IN["added_land"], "at_most", over=FOREST), True),
        (asking(BUILT_IN["added_land"], "at_least", over=FOREST), True),
        (asking(FOREST, "at_most", over=BUILT_IN["added_land"]), True),
    ],
)
def test_lines_are_rewarded_where_something_gains_by_them(stated, rewarded):
    assert links_are_rewarded(case(**stated)) is rewarded


@pytest.mark.parametrize(
    "link",
    [
        a_link("T", "A", 0.0, own={"forest_km": 0.0}),
        a_link("T", "A", 0.0, own={"forest_km": None}),
        a_link("T", "A", 0.0, own={"forest_km": "unknown"}),
        a_link("T", "A", 10.0, exists=True, own={"forest_km": 2.0}),
    ],
)
def test_links_that_count_nothing_are_not_rewarded(link):
    assert not links_are_rewarded(case(link, **asking(FOREST, "at_least")))


def test_one_link_with_a_gain_is_enough():
    odd = a_link("A", "T", own={"forest_km": -1.0})
    assert links_are_rewarded(case(ONE, odd, objective=weighing(forest=-1.0)))


def test_a_link_counts_the_number_in_its_column():
    link = a_link("T", "A", own={"km": 2.5, "blank": None, "text": "2"})
    counted = [link_number(link, name) for name in ("km", "blank", "text", "none")]
    assert counted == [2.5, 0.0, 0.0, 0.0]
    assert link_number(link, None) == 1.0


terms = st.lists(
    st.builds(
        Term,
        st.just(Quantity.LINK_BUILT),
        st.sampled_from([None, "cost", "forest_km"]),
        st.sampled_from([-1.0, 1.0, 2.0]),
    ),
    min_size=1,
    max_size=2,
).map(tuple)
links = st.lists(
    st.builds(
        lambda cost, km, exists: (cost, km, exists),
        st.sampled_from([0.0, 3.0]),
        st.sampled_from([None, 0.0, -2.0, 5.0]),
        st.booleans(),
    ),
    max_size=3,
)
signs = st.sampled_from([-1.0, 0.0, 1.0])


@settings(max_examples=200, deadline=None)
@given(links, terms, st.sampled_from([-1.0, 0.0, 1.0]), st.sampled_from([-1, 0, 1]))
def test_where_nothing_is_rewarded_no_line_gains_anything(
    drawn, counted, weight, sense
):
    parts = [
        a_link("T", "A", cost, exists=exists, name=f"l{n}", own={"forest_km": km})
        for n, (cost, km, exists) in enumerate(drawn)
    ]
    measure = Measure("own", "", counted, "flow")
    word = "at_least" if sense > 0 else "at_most"
    scenario = scenario_of(
        candidate("A"),
        network=a_network(*parts),
        measures={**BUILT_IN, "own": measure},
        objective=weighing(own=weight),
        limits=(a_limit(measure, word, 0.0, "A"),) if sense else (),
    )
    bare = a_plan(scenario)
    gains = []
    for link in scenario.network.links:
        if not link.exists:
            built = Plan(bare.clusters, {link.id: 0})
            goal = scenario.objective.goal
            gains.append(goal_value(scenario, built, goal))
            gains.append(sense * measure_in_period(scenario, built, measure, 0))
    if not links_are_rewarded(scenario):
        assert max(gains, default=0.0) <= 0.0
    elif len(counted) == 1:
        # Of two terms one may gain what the other loses.
        assert max(gains) > 0.0
