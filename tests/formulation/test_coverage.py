"""Places within reach of a cluster in the plan."""

from optimizer.domain.measure import BUILT_IN, COVERED
from optimizer.formulation.build import formulate
from optimizer.formulation.coverage import (
    a_place_is_covered_while_a_cluster_near_it_is_in_the_plan,
)
from tests.builders import a_plan, candidate, covering, existing, scenario_of
from tests.formulation.harness import Trio, all_hold, at, rows_on

A, N = existing("A"), candidate("N")
CASE = scenario_of(
    A,
    N,
    candidate("X"),
    coverage=covering(5.0, 2.0, far="X", near="AN", nowhere=""),
    measures={**BUILT_IN, "covered": COVERED},
)
KEPT, ADDED, DROPPED = a_plan(CASE), a_plan(CASE, N="add 10"), a_plan(CASE, A="drop")
CHANGED = a_plan(CASE, A="drop", N="add 10")

TRIOS = [
    Trio(
        a_place_is_covered_while_a_cluster_near_it_is_in_the_plan,
        "by nobody",
        CASE,
        broken=DROPPED,
        kept=ADDED,
        tight=KEPT,
        where=at(("near", 0)),
        amiss={"near": (1.0,)},
        unseen=True,
    ),
    Trio(
        a_place_is_covered_while_a_cluster_near_it_is_in_the_plan,
        "by somebody",
        CASE,
        broken=KEPT,
        kept=CHANGED,
        tight=KEPT,
        where=at(("near", 0)),
        amiss={"near": (0.0,)},
        unseen=True,
    ),
]


def test_nothing_but_0_or_1_covers_a_place():
    for figure in (0.5, 0.99, 1.01):
        rows = rows_on(CASE, KEPT, amiss={"near": (figure,)})
        assert not all_hold(rows)


def test_a_place_that_no_cluster_is_near_has_no_unknown():
    assert set(formulate(CASE).variables.covered) == {"far", "near"}


def test_a_row_of_coverage_names_its_entry():
    rows = rows_on(CASE, DROPPED, amiss={"near": (1.0,)})
    assert [row.origin for row in rows if not row.holds] == [CASE.coverage.origin]
