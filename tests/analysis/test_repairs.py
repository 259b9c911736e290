"""Repairs of random cases without a plan, compared with enumeration."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

import pytest

from optimizer.analysis.entries import Entry, entries_of, with_amounts, without
from optimizer.analysis.explained import Explained, explain_conflict
from optimizer.analysis.repairs import Repair
from optimizer.domain.scenario import Scenario
from tests.analysis.infeasible_cases import EXACT, infeasible_cases
from tests.oracle.enumeration import best
from tests.oracle.existence import has_a_plan, with_plenty

Cases = dict[int, tuple[Scenario, Explained]]
EACH = 3
"""Of so many cases one is enough where enumeration takes long."""
FEW = 25
"""So many smaller sets of a case are tried."""


@pytest.fixture(scope="module")
def cases() -> Cases:
    return {
        seed: (scenario, explain_conflict(scenario, EXACT))
        for seed, scenario in infeasible_cases()
    }


def repairs_of(cases: Cases) -> Iterator[tuple[int, Scenario, Repair]]:
    for seed, (scenario, explained) in cases.items():
        for repair in explained.repairs:
            yield seed, scenario, repair


def repaired(scenario: Scenario, repair: Repair) -> Scenario:
    left = without(scenario, [one.entry for one in repair.changes if one.to is None])
    to = {one.entry: one.to for one in repair.changes if one.to is not None}
    return with_amounts(left, to)


def test_every_case_is_proved_and_has_a_repair(cases: Cases) -> None:
    assert len(cases) >= 100
    assert [seed for seed, (_, e) in cases.items() if not e.proved] == []
    assert [seed for seed, (_, e) in cases.items() if not e.repairs] == []
    assert {e.together for _, e in cases.values()} >= {1, 2, 3}


def test_every_repair_gives_a_plan_that_earns_what_it_states(cases: Cases) -> None:
    for seed, scenario, repair in repairs_of(cases):
        answer = best(with_plenty(repaired(scenario, repair)))
        assert answer.status == "optimal", seed
        assert repair.objective == pytest.approx(answer.objective, rel=1e-6, abs=1e-6)


def test_no_smaller_change_of_the_one_entry_is_enough(cases: Cases) -> None:
    tried = 0
    for seed, scenario, repair in repairs_of(cases):
        (change, *others) = repair.changes
        amount = change.entry.amount
        if others or amount is None or change.to is None:
            continue
        smaller = one_less(change.to, amount)
        if smaller is not None:
            tried += 1
            left = with_amounts(scenario, {change.entry: smaller})
            assert not has_a_plan(left), (seed, change)
    assert tried >= 50


def one_less(to: float, amount: float) -> float | None:
    """The amount of three digits before the one that suffices, seen from `amount`."""
    number = Decimal(repr(to))
    if not number:
        return amount / 2
    step = Decimal(1).scaleb(number.adjusted() - 2)
    before = float(number - step if to > amount else number + step)
    return before if min(amount, to) < before < max(amount, to) else None


def test_changes_stated_have_three_digits_and_allow_more(cases: Cases) -> None:
    for _, _, repair in repairs_of(cases):
        for change in repair.changes:
            if change.to is None or change.entry.amount is None:
                continue
            digits = Decimal(repr(change.to)).normalize().as_tuple().digits
            assert len(digits) <= 3
            larger = change.to > change.entry.amount
            assert larger == (change.entry.sense == "at_most")


def test_every_single_entry_that_suffices_is_on_the_menu(cases: Cases) -> None:
    for seed, (scenario, explained) in list(cases.items())[::EACH]:
        suffice = {
            entry
            for entry in entries_of(scenario)
            if has_a_plan(without(scenario, [entry]))
        }
        listed: set[Entry] = set()
        if explained.together == 1:
            listed = {one.entry for r in explained.repairs for one in r.changes}
        assert listed == suffice, seed


def test_no_smaller_set_of_entries_is_enough(cases: Cases) -> None:
    tried = 0
    for seed, (scenario, explained) in cases.items():
        if explained.together < 3:
            continue
        pairs = list(combinations(entries_of(scenario), 2))
        for pair in pairs[:: max(len(pairs) // FEW, 1)]:
            tried += 1
            assert not has_a_plan(without(scenario, pair)), seed
    assert tried >= 50


def test_the_menu_is_in_the_order_of_sizes(cases: Cases) -> None:
    for _, explained in cases.values():
        sizes = [repair.size for repair in explained.repairs]
        assert sizes == pytest.approx(sorted(sizes), abs=1e-8)
        assert {len(one.changes) for one in explained.repairs} == {explained.together}
