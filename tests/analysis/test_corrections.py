"""The fewest entries without which a plan exists."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from optimizer.analysis.asking import Asker
from optimizer.analysis.conflict import Shrinking
from optimizer.analysis.corrections import MOST, Correcting, hitting_sets
from optimizer.analysis.entries import Entry, Kind
from optimizer.domain.choice import Decision
from optimizer.domain.pathway import Headline
from optimizer.errors import Origin
from optimizer.solving.settings import SolveSettings
from tests.builders import candidate, scenario_of
from tests.solving.against_enumeration import same_in_every_run

ENTRIES = [Entry(Kind.LOCK, Origin("a.yaml", line)) for line in range(6)]
CONFLICTS = st.lists(
    st.lists(st.sampled_from(ENTRIES), min_size=1, max_size=4, unique=True), max_size=5
)


@given(CONFLICTS, st.integers(1, 4))
@same_in_every_run(150)
def test_every_smallest_hitting_set_is_found(
    conflicts: Sequence[Sequence[Entry]], size: int
) -> None:
    found = set(hitting_sets(conflicts, size))
    assert all(len(one) <= size for one in found)
    assert all(one.intersection(c) for one in found for c in conflicts)
    for many in range(size + 1):
        hitting = {
            frozenset(chosen)
            for chosen in combinations(ENTRIES, many)
            if all(set(chosen).intersection(c) for c in conflicts)
        }
        if hitting:
            assert hitting <= found
            break


def contradicting(clusters: int, locks: int) -> Asker:
    """So many candidates that must, and so many times must not, be added."""
    names = [f"C{number}" for number in range(clusters)]
    add = frozenset({Headline.ADD})
    decisions = [
        Decision(name, must, add, Origin("a.yaml", 10 * n + 2 * i + must))
        for n, name in enumerate(names)
        for i in range(locks)
        for must in (True, False)
    ]
    scenario = scenario_of(*map(candidate, names))
    scenario = replace(scenario, decisions=tuple(decisions))
    return Asker(scenario, SolveSettings(), limit_s=600.0)


def corrected(asker: Asker) -> Correcting:
    shrinking = Shrinking(asker, asker.every)
    shrinking.run()
    correcting = Correcting(asker)
    sets = list(correcting.sets(shrinking.left))
    assert len(sets) == correcting.found
    for one in sets:
        assert len(one) == correcting.size
        assert asker.without(one) == "exists"
    return correcting


def test_independent_contradictions_are_resolved_together() -> None:
    correcting = corrected(contradicting(clusters=3, locks=1))
    assert correcting.size == 3
    assert correcting.found == 2**3
    assert not correcting.capped
    assert len(correcting.apart) == 3


def test_of_many_ways_some_are_found_and_that_is_said() -> None:
    correcting = corrected(contradicting(clusters=4, locks=1))
    assert correcting.size == 4
    assert correcting.found == MOST
    assert correcting.capped


def test_a_contradiction_said_twice_takes_two_changes() -> None:
    correcting = corrected(contradicting(clusters=1, locks=2))
    assert correcting.size == 2
    assert correcting.found == 2
