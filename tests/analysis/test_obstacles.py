"""What is in the way of a headline, compared with enumeration."""

from collections import Counter
from dataclasses import replace

import pytest

from optimizer.analysis.entries import Entry, entries_of, without
from optimizer.analysis.obstacles import Obstacle, obstacle
from optimizer.analysis.what_if import ASKED
from optimizer.domain.choice import Decision
from optimizer.domain.limit import Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.formulation.open_pathways import open_pathways
from optimizer.solving.settings import SolveSettings
from tests.analysis.infeasible_cases import EXACT
from tests.oracle.existence import has_a_plan
from tests.strategies.parts import a_candidate, a_cluster, a_scenario
from tests.strategies.too_much import asking_too_much

SEEDS = range(1000, 1060)
HERE = Origin("case.yaml", 7, 3, "limits[0]")
Found = list[tuple[Scenario, Obstacle]]


def locked(scenario: Scenario, cluster: str, headline: Headline) -> Scenario:
    lock = Decision(cluster, True, frozenset({headline}), ASKED)
    return replace(scenario, decisions=(*scenario.decisions, lock))


@pytest.fixture(scope="module")
def found() -> Found:
    """Headlines that are open and that no plan has, each with its locked scenario."""
    obstacles: Found = []
    for seed in SEEDS:
        scenario = asking_too_much(seed)
        if scenario is None or not has_a_plan(scenario):
            continue
        for cluster, left in open_pathways(scenario).left.items():
            for headline in sorted({pathway.headline for pathway in left}):
                asked = locked(scenario, cluster, headline)
                if not has_a_plan(asked):
                    told = obstacle(scenario, cluster, headline, EXACT)
                    obstacles.append((asked, told))
    return obstacles


def only(asked: Scenario, kept: set[Entry]) -> Scenario:
    """With these entries and the lock alone."""
    others = [e for e in entries_of(asked) if e not in kept and e.origin != ASKED]
    return without(asked, others)


def test_there_are_obstacles_enough_of_several_kinds(found: Found) -> None:
    assert len(found) >= 15
    kinds = Counter(e.kind for _, told in found for e in told.entries)
    assert len(kinds) >= 3
    assert any(len(told.entries) > 1 for _, told in found)
    assert all(told.minimal and not told.interrupted for _, told in found)


def test_with_the_entries_alone_no_plan_has_the_headline(found: Found) -> None:
    for asked, told in found:
        assert not has_a_plan(only(asked, set(told.entries)))


def test_without_any_one_of_them_a_plan_has_it(found: Found) -> None:
    for asked, told in found:
        for spared in told.entries:
            kept = set(told.entries) - {spared}
            assert has_a_plan(only(asked, kept)), told.headline


def test_what_the_tables_forbid_has_no_entry_in_its_way() -> None:
    """B would need 30 ha at least, and 20 at most."""
    scenario = a_scenario(
        a_cluster("A", max_ha=20.0), a_candidate("B", min_ha=30.0, max_ha=20.0)
    )
    told = obstacle(scenario, "B", Headline.ADD, EXACT)
    assert told.entries == ()


def test_in_no_time_all_that_may_be_in_the_way_is_told() -> None:
    quota = Limit(BUILT_IN["land"], "at_most", 45.0, frozenset("AB"), 0, HERE)
    scenario = a_scenario(
        a_cluster("A", area_ha=40.0, max_ha=40.0),
        a_candidate("B", min_ha=10.0, max_ha=20.0),
        decisions=(Decision("A", True, frozenset({Headline.KEEP}), HERE),),
        limits=(quota,),
    )
    short = SolveSettings(gap=0.0, time_limit_s=0.0)
    told = obstacle(scenario, "B", Headline.ADD, short)
    assert not told.minimal
    assert {one.origin for one in told.entries} >= {HERE}
