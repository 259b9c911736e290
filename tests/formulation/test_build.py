"""Every family of rules, broken, kept and tight on plans made by hand."""

import pytest

from optimizer.formulation.build import FAMILIES, Rule, formulate
from optimizer.solving.verify import verify
from tests.builders import candidate, existing, scenario_of
from tests.formulation import (
    test_connectivity,
    test_coverage,
    test_flows,
    test_hectares,
    test_law,
    test_limits,
    test_occupancy,
    test_relations,
    test_unlike,
)
from tests.formulation.harness import (
    Trio,
    all_hold,
    formulated_on,
    places,
    rows_of,
)

TRIOS = [
    trio
    for module in (
        test_hectares,
        test_occupancy,
        test_limits,
        test_relations,
        test_law,
        test_connectivity,
        test_flows,
        test_coverage,
        test_unlike,
    )
    for trio in module.TRIOS
]
every_trio = pytest.mark.parametrize(
    "trio", TRIOS, ids=lambda trio: f"{trio.rule.__name__}: {trio.case}"
)


@pytest.mark.parametrize("rule", FAMILIES, ids=lambda rule: rule.__name__)
def test_every_rule_is_broken_kept_and_tight_in_some_test(rule: Rule):
    assert rule in [trio.rule for trio in TRIOS]


@every_trio
def test_a_plan_that_breaks_a_rule_breaks_its_row_there(trio: Trio):
    rows = rows_of(trio.rule, trio.broken_rows)
    assert places([row for row in rows if not row.holds]) == trio.where


@every_trio
def test_a_plan_that_keeps_a_rule_keeps_its_rows_with_room(trio: Trio):
    broken = _broken_numbers(trio)
    rows = rows_of(trio.rule, trio.good_rows(trio.kept))
    assert all_hold(rows)
    if not trio.no_room:
        judged = [rows[n] for n in broken if not rows[n].is_equality]
        assert not any(row.is_tight for row in judged)


@every_trio
def test_a_tight_plan_keeps_a_rule_without_room(trio: Trio):
    broken = _broken_numbers(trio)
    rows = rows_of(trio.rule, trio.good_rows(trio.tight))
    assert all_hold(rows)
    assert broken
    assert all(rows[n].is_tight for n in broken)


@every_trio
@pytest.mark.parametrize("plan", ["kept", "tight"])
def test_a_plan_that_keeps_one_rule_keeps_them_all(trio: Trio, plan: str):
    rows = trio.good_rows(getattr(trio, plan))
    assert places([row for row in rows if not row.holds]) == frozenset()


@every_trio
@pytest.mark.parametrize("plan", ["kept", "tight"])
def test_a_good_plan_lies_within_the_bounds_of_every_unknown(trio: Trio, plan: str):
    good = getattr(trio, plan)
    formulation = formulated_on(trio.scenario, good, trio.legs, trio.ways)
    for unknown in formulation.variables.maker.made:
        assert unknown.lowBound <= unknown.varValue <= unknown.upBound


@every_trio
@pytest.mark.parametrize("plan", ["kept", "tight"])
def test_the_check_without_a_solver_agrees_on_good_plans(trio: Trio, plan: str):
    assert verify(trio.scenario, getattr(trio, plan)) == ()


@pytest.mark.parametrize(
    "trio",
    [trio for trio in TRIOS if not (trio.twice or trio.unseen)],
    ids=lambda trio: f"{trio.rule.__name__}: {trio.case}",
)
def test_the_check_without_a_solver_agrees_on_broken_plans(trio: Trio):
    assert verify(trio.scenario, trio.broken)


def test_rows_are_named_in_the_order_in_which_they_are_stated():
    formulation = formulate(scenario_of(existing("A"), candidate("B")))
    families = [rule.__name__ for rule in FAMILIES]
    stated = [row.rule for row in formulation.rows]
    assert sorted(stated, key=families.index) == stated
    assert formulation.problem.numConstraints() == len(formulation.rows)


def _broken_numbers(trio: Trio) -> list[int]:
    """The places, among the rule's rows, of those that the broken plan breaks."""
    rows = rows_of(trio.rule, trio.broken_rows)
    return [number for number, row in enumerate(rows) if not row.holds]
