"""Plans that differ from others in their headlines."""

from itertools import product

import pytest

from optimizer.domain.pathway import Headline
from optimizer.domain.unlike import Unlike
from optimizer.formulation.unlike import the_plan_differs_from_others_in_its_headlines
from optimizer.solving.verify import verify
from tests.builders import a_plan, candidate, existing, scenario_of
from tests.formulation.harness import Trio, all_hold, at, rows_of, rows_on

TWO = (5.0, 5.0)
M, N = candidate("M"), candidate("N")
OTHER = Unlike({"M": Headline.ADD, "N": Headline.LEAVE_OUT}, 1)
ONE = scenario_of(M, N, years=TWO, unlike=(OTHER,))

TRIOS = [
    Trio(
        the_plan_differs_from_others_in_its_headlines,
        "another period is the same headline",
        ONE,
        broken=a_plan(ONE, M="wait; add 20"),
        kept=a_plan(ONE, N="add 10; keep 10"),
        tight=a_plan(ONE),
        where=at(("plan 0", None)),
    ),
]

FOUR = tuple(candidate(name) for name in "ABCD")
BEST = dict.fromkeys("ABCD", Headline.ADD)


def plan_of(scenario, added):
    """The plan that adds these clusters and leaves the others out."""
    courses = {
        one.id: "add 10" if one.id in added else "wait" for one in scenario.clusters
    }
    return a_plan(scenario, **courses)


@pytest.mark.parametrize("least", [1, 2, 3, 4, 5])
def test_a_row_cuts_off_the_plans_that_are_nearer_and_no_others(least):
    scenario = scenario_of(*FOUR, unlike=(Unlike(BEST, least),))
    for chosen in product((True, False), repeat=4):
        added = [one for one, is_added in zip("ABCD", chosen, strict=True) if is_added]
        plan = plan_of(scenario, added)
        differing = 4 - len(added)
        assert all_hold(rows_on(scenario, plan)) is (differing >= least)
        assert (verify(scenario, plan) == ()) is (differing >= least)


def test_a_neighbour_of_a_large_plan_stays_though_weights_2_and_0_would_cut_it_off():
    # By 2 for what the plan adds and 0 for the rest, at most 3 of 8 would be allowed:
    # whoever shares more than half of a plan would be cut off with it.
    scenario = scenario_of(*FOUR, unlike=(Unlike(BEST, 1),))
    neighbour = plan_of(scenario, "ABC")
    assert all_hold(rows_on(scenario, neighbour))
    shared = sum(BEST[n] is done.headline for n, done in neighbour.clusters.items())
    assert 2 * shared > len(BEST) - 1


def test_every_earlier_plan_has_a_row_of_its_own():
    calm = Unlike(dict.fromkeys("ABCD", Headline.LEAVE_OUT), 2)
    scenario = scenario_of(*FOUR, unlike=(Unlike(BEST, 2), calm))
    rule = the_plan_differs_from_others_in_its_headlines
    asked = {"AB": [True, True], "ABC": [False, True], "A": [True, False]}
    for added, kept in asked.items():
        rows = rows_of(rule, rows_on(scenario, plan_of(scenario, added)))
        assert [row.holds for row in rows] == kept
    (fault,) = verify(scenario, plan_of(scenario, "A"))
    assert (fault.rule, fault.subject) == ("unlike", "plan 1")


def test_a_case_in_which_nothing_is_open_has_a_row_that_nothing_fills():
    fixed = existing("A", min_ha=20.0, max_ha=20.0)
    scenario = scenario_of(
        fixed, permissions={}, unlike=(Unlike({"A": Headline.KEEP}, 1),)
    )
    assert verify(scenario, a_plan(scenario)) != ()
