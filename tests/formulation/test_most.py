"""The most that a cluster can have is never passed, and reached where it is told so."""

from hypothesis import assume, given, settings

from optimizer.domain.measure import Quantity
from optimizer.domain.pathway import Action, Headline
from optimizer.formulation.most import most_area_ha, most_occupied_ha, most_of
from optimizer.formulation.open_pathways import open_pathways
from tests.builders import candidate, existing, pathway, scenario_of
from tests.oracle.courses import Course
from tests.oracle.polyhedra import polyhedron
from tests.strategies.scenarios import scenarios

CLOSE = 1e-6
STATES = (
    Quantity.CLUSTER_OPEN,
    Quantity.HECTARE_PLANNED,
    Quantity.HECTARE_BUILT,
    Quantity.HECTARE_OCCUPIED,
)
KEEP, EXPAND, ADD = Action.KEEP, Action.EXPAND, Action.ADD
REDUCE, DROP, GONE = Action.REDUCE, Action.DROP, Action.GONE


def courses(scenario):
    """Every cluster on every pathway that is open to it and that some plan follows."""
    for cluster in scenario.clusters:
        for each in open_pathways(scenario).left[cluster.id]:
            course = Course(scenario, cluster, each)
            plans = polyhedron([course], [])
            if plans.greatest(course.constant(0.0)) is not None:
                yield course, plans


@settings(max_examples=30, deadline=None)
@given(scenarios())
def test_no_plan_has_more_than_the_most(scenario):
    for course, plans in courses(scenario):
        for t in range(course.periods):
            for state in STATES:
                most = most_of(scenario, course.cluster, course.pathway, t, state)
                reached = plans.greatest(course.quantity(state, t))
                assert reached <= most + CLOSE


@settings(max_examples=30, deadline=None)
@given(scenarios())
def test_the_most_is_reached_by_who_changes_at_once_or_never(scenario):
    free = scenario.law is None and all(d.area_ha is None for d in scenario.decisions)
    assume(free)
    for course, plans in courses(scenario):
        later = course.pathway.actions[1:]
        if Action.REDUCE in course.pathway.actions or not set(later) <= {KEEP, GONE}:
            continue
        for t in range(course.periods):
            for state in STATES:
                most = most_of(scenario, course.cluster, course.pathway, t, state)
                reached = plans.greatest(course.quantity(state, t))
                assert abs(reached - most) <= CLOSE


A = existing("A", area_ha=20.0, max_ha=40.0, leased_ha=5.0)
SLOW = existing("A", area_ha=20.0, max_ha=40.0, leased_ha=5.0, absorption_ha_per_year=1)
N = candidate("N", max_ha=30.0, absorption_ha_per_year=2.0)
TWO = (4.0, 3.0)


def occupied(cluster, *actions):
    """The most that is leased at the end of each of two periods."""
    scenario = scenario_of(cluster, years=TWO)
    along = pathway(cluster, *actions)
    return [most_occupied_ha(scenario, cluster, along, t) for t in range(2)]


def area(cluster, *actions):
    scenario = scenario_of(cluster, years=TWO)
    along = pathway(cluster, *actions)
    return [most_area_ha(scenario, cluster, along, t) for t in range(2)]


def test_the_most_land_comes_with_expanding():
    assert area(A, KEEP, KEEP) == [20.0, 20.0]
    assert area(A, KEEP, EXPAND) == [20.0, 40.0]
    assert area(A, EXPAND, KEEP) == [40.0, 40.0]
    assert area(A, KEEP, DROP) == [20.0, 0.0]
    assert area(A, DROP, GONE) == [0.0, 0.0]


def test_the_most_is_leased_by_land_or_by_absorption():
    assert occupied(A, KEEP, EXPAND) == [10.0, 20.0]
    assert occupied(SLOW, KEEP, EXPAND) == [9.0, 12.0]
    assert occupied(SLOW, KEEP, KEEP) == [9.0, 10.0]
    assert occupied(SLOW, KEEP, DROP) == [9.0, 0.0]


def test_a_new_cluster_leases_from_the_period_on_in_which_it_is_added():
    assert occupied(N, ADD, KEEP) == [8.0, 14.0]
    assert occupied(N, Action.WAIT, ADD) == [0.0, 6.0]
    assert pathway(N, ADD, KEEP).headline is Headline.ADD
