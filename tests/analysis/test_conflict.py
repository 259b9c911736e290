"""Conflicts of random cases without a plan, compared with enumeration."""

from collections import Counter

import pytest

from optimizer.analysis.asking import Asker
from optimizer.analysis.conflict import Shrinking, blocked_clusters
from optimizer.analysis.entries import Entry
from optimizer.domain.scenario import Scenario
from tests.analysis.infeasible_cases import (
    EXACT,
    infeasible_cases,
    only,
    relaxation_is_feasible,
)
from tests.oracle.existence import has_a_plan

Found = dict[int, tuple[Scenario, tuple[Entry, ...]]]


@pytest.fixture(scope="module")
def found() -> Found:
    """The conflict of every case, by seed."""
    conflicts = {}
    for seed, scenario in infeasible_cases():
        asker = Asker(scenario, EXACT, limit_s=600.0)
        shrinking = Shrinking(asker, asker.every)
        shrinking.run()
        assert shrinking.minimal
        assert not asker.unsure
        conflicts[seed] = scenario, shrinking.left
    return conflicts


def test_there_are_cases_enough_of_many_kinds(found: Found) -> None:
    assert len(found) >= 100
    kinds = Counter(kind for _, c in found.values() for kind in {e.kind for e in c})
    assert len(kinds) >= 9
    sizes = Counter(len(conflict) for _, conflict in found.values())
    assert sizes[1] >= 10
    assert sizes[2] >= 10
    assert sum(many for size, many in sizes.items() if size > 2) >= 10


def test_many_conflicts_are_none_of_the_relaxation(found: Found) -> None:
    whole = [
        seed
        for seed, (scenario, conflict) in found.items()
        if relaxation_is_feasible(only(scenario, conflict))
    ]
    assert len(whole) >= 15


def test_a_conflict_alone_leaves_no_plan(found: Found) -> None:
    wrong = [
        seed
        for seed, (scenario, conflict) in found.items()
        if has_a_plan(only(scenario, conflict))
    ]
    assert wrong == []


def test_without_any_one_of_its_entries_a_plan_exists(found: Found) -> None:
    wrong = [
        (seed, spared)
        for seed, (scenario, conflict) in found.items()
        for spared in conflict
        if not has_a_plan(only(scenario, set(conflict) - {spared}))
    ]
    assert wrong == []


def test_blocked_clusters_are_told_without_a_solve(found: Found) -> None:
    for scenario, _ in found.values():
        if blocked_clusters(scenario):
            asker = Asker(scenario, EXACT, limit_s=600.0)
            assert asker.only(asker.every) == "none"
            assert asker.solves == 0
