"""Explanations that are cut short, and cases in which no entry is to blame."""

from dataclasses import replace

import pytest

from optimizer.analysis import asking
from optimizer.analysis.entries import Kind, entries_of
from optimizer.analysis.explained import explain_conflict
from optimizer.domain.choice import Decision, TenantsMove
from optimizer.domain.limit import Demand, DemandCap, Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.pathway import Action, Headline
from optimizer.domain.scenario import Scenario
from optimizer.solving.existence import Existence, any_plan
from optimizer.solving.settings import SolveSettings
from tests.analysis.infeasible_cases import EXACT, infeasible_cases
from tests.builders import candidate, existing, origin, scenario_of
from tests.strategies.parts import all_permitted


def a_large_case() -> Scenario:
    """The case with most entries of which none is found by pathways alone."""
    cases = (
        s for _, s in infeasible_cases() if not asking.open_pathways(s).without_any()
    )
    return max(cases, key=lambda one: len(entries_of(one)))


@pytest.mark.parametrize("after", range(0, 14, 3))
@pytest.mark.parametrize("how", ["asked", "within python"])
def test_ctrl_c_keeps_a_contradiction(
    monkeypatch: pytest.MonkeyPatch, after: int, how: str
) -> None:
    scenario, count = a_large_case(), [0]

    def impatient(*arguments: object) -> Existence:
        count[0] += 1
        if count[0] > after:
            if how == "asked":
                return Existence("unknown", interrupted=True)
            raise KeyboardInterrupt
        return any_plan(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(asking, "any_plan", impatient)
    found = explain_conflict(scenario, EXACT)
    if count[0] <= after:
        return
    assert found.interrupted
    assert found.cut_short
    assert not found.proved
    left_out = frozenset(entries_of(scenario)) - set(found.conflict)
    assert any_plan(asking.without(scenario, left_out), EXACT).answer == "none"


def test_time_that_is_over_keeps_a_contradiction() -> None:
    scenario = a_large_case()
    found = explain_conflict(scenario, SolveSettings(time_limit_s=1e-9))
    assert found.cut_short
    assert not found.interrupted
    assert not found.proved
    assert not found.minimal
    assert found.conflict == entries_of(scenario)


def test_answers_that_nobody_knows_are_no_proof(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    unknown = Existence("unknown")
    monkeypatch.setattr(asking, "any_plan", lambda *_: unknown)
    scenario = a_large_case()
    found = explain_conflict(scenario, EXACT)
    assert not found.proved
    assert found.conflict == entries_of(scenario)
    assert found.repairs == ()


def test_solvers_that_disagree_are_no_proof() -> None:
    lock = Decision("A", True, frozenset({Headline.KEEP}), origin(1))
    feasible = scenario_of(existing("A"), decisions=(lock,))
    assert not explain_conflict(feasible, EXACT).proved


def test_clusters_for_which_nothing_is_left_are_rows() -> None:
    clusters = existing("A"), existing("B", max_ha=20.0), candidate("C")
    add = all_permitted(clusters, 1, Action.ADD, Action.EXPAND)
    lock = Decision("C", True, frozenset({Headline.ADD}), origin(1))
    scenario = scenario_of(*clusters, permissions=add, decisions=(lock,))
    found = explain_conflict(scenario, EXACT)
    assert found.rows == ("B",)
    assert found.conflict == ()
    assert found.repairs == ()
    assert found.proved
    told = " ".join(cause.text for cause in found.blocked["B"])
    assert "`actions` does not list keep" in told
    assert "0 ha of room" in told


def test_a_cluster_that_no_plan_can_hold_is_a_row_though_pathways_are_open() -> None:
    # More is leased than can be: reading refuses it, yet it is told and not endless.
    wrong = existing("A", leased_ha=15.0)
    keep = all_permitted((wrong,), 1, Action.KEEP)
    found = explain_conflict(scenario_of(wrong, permissions=keep), EXACT)
    assert found.rows == ("A",)


def test_a_relation_that_helps_is_not_taken_for_a_contradiction() -> None:
    """B's tenants may move to A, and count in no demand there: so 15 ha are leased."""
    clusters = existing("A", leased_ha=5.0), existing("B", leased_ha=5.0)
    both = frozenset({"A", "B"})
    leased = Limit(BUILT_IN["occupied"], "at_least", 10.0, both, 0, origin(1))
    drop = Decision("B", True, frozenset({Headline.DROP}), origin(2))
    stay = Decision("A", True, frozenset({Headline.DROP}), origin(3))
    scenario = scenario_of(
        *clusters,
        demand=Demand(None, (DemandCap(both, 0, 0.0, origin(4)),)),
        limits=(leased,),
        decisions=(drop, stay),
        relations=(TenantsMove(("B",), "A", origin(5)),),
    )
    found = explain_conflict(scenario, EXACT)
    assert found.proved
    (repair,) = (one for one in found.repairs if len(one.changes) == 1)
    assert repair.changes[0].entry.origin == origin(3)
    lines = {one.origin.line for one in found.conflict}
    assert 3 in lines
    alone = replace(scenario, relations=())
    assert any_plan(alone, EXACT).answer == "none"
    assert {one.kind for one in found.conflict} <= {
        Kind.LOCK,
        Kind.LIMIT,
        Kind.RELATION,
        Kind.DEMAND,
    }
