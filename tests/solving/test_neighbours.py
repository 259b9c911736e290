"""Plans near a stated one, by hand: A, B and the candidate C, of one period."""

import pytest

from optimizer.domain.limit import Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.objective import Goal
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.solving.neighbours import Aim, Neighbour, Neighbourhood
from optimizer.solving.settings import SolveSettings
from tests.analysis.people_plans import Headlines, plan_with
from tests.strategies.parts import a_candidate, a_cluster, a_scenario

KEEP, EXPAND, DROP = Headline.KEEP, Headline.EXPAND, Headline.DROP
ADD, LEAVE_OUT = Headline.ADD, Headline.LEAVE_OUT
AS_TODAY: Headlines = {"A": KEEP, "B": KEEP, "C": LEAVE_OUT}
LAND = Aim(Goal({"land": 1.0}), wishes=True)


def scenario(at_most: float) -> Scenario:
    """20 ha each, up to 40; C 10 to 30 ha; so much land may be taken in all."""
    quota = Limit(
        BUILT_IN["land"], "at_most", at_most, frozenset("ABC"), 0, Origin("a.yaml", 1)
    )
    clusters = (a_cluster("A"), a_cluster("B"), a_candidate("C"))
    return a_scenario(*clusters, limits=(quota,))


def near(
    at_most: float, headlines: Headlines = AS_TODAY, **areas_ha: float
) -> Neighbourhood:
    made = scenario(at_most)
    stated = plan_with(made, headlines, areas_ha)
    return Neighbourhood.of(made, stated, LAND, SolveSettings(gap=0.0))


def worth(found: Neighbour | None) -> float:
    """Hectares at the end of the one year of the period."""
    assert found is not None
    assert found.proved
    return found.value


def test_the_best_single_change_and_then_the_next() -> None:
    around = near(1000.0)
    first = around.best(1)
    assert first is not None
    assert first.changes == {"C": ADD}
    assert worth(first) == pytest.approx(70.0)
    around.exclude(first.changes)
    second = around.best(1)
    assert second is not None
    assert second.changes in ({"A": EXPAND}, {"B": EXPAND})
    assert worth(second) == pytest.approx(60.0)
    around.allow_all()
    assert worth(around.best(1)) == pytest.approx(70.0)


def test_an_exchange_has_one_cluster_with_more_and_one_with_less() -> None:
    """Within 40 ha nothing can be added; one of A and B makes room for C."""
    swapped = near(50.0).best(2, swapped=True)
    assert swapped is not None
    assert swapped.changes in ({"A": DROP, "C": ADD}, {"B": DROP, "C": ADD})
    assert worth(swapped) == pytest.approx(50.0)


def test_a_cluster_with_stated_hectares_may_have_others() -> None:
    around = near(1000.0, {**AS_TODAY, "A": EXPAND}, A=30.0)
    assert worth(around.best(0)) == pytest.approx(50.0)
    moved = around.best(0, 1)
    assert moved is not None
    assert (dict(moved.changes), moved.moved) == ({}, ("A",))
    assert worth(moved) == pytest.approx(60.0)


def test_where_nothing_fits_there_is_no_neighbour() -> None:
    around = near(30.0)
    assert around.best(0) is None
    assert worth(around.best(1)) == pytest.approx(20.0)


def test_the_nearest_plan_changes_fewest_headlines_then_fewest_hectares() -> None:
    nearest = near(30.0).nearest()
    assert nearest is not None
    assert list(nearest.changes.values()) == [DROP]
    around = near(55.0, {"A": EXPAND, "B": KEEP, "C": LEAVE_OUT}, A=40.0)
    nearest = around.nearest()
    assert nearest is not None
    assert (dict(nearest.changes), nearest.moved) == ({}, ("A",))
    assert worth(nearest) == pytest.approx(55.0)


def test_floors_of_earlier_goals_hold() -> None:
    """Dropping brings less land, but the clusters may not become fewer than two."""
    clusters = Aim(Goal({"clusters": 1.0}), wishes=True)
    less = Aim(Goal({"land": -1.0}), wishes=False, floors=((clusters, 2.0),))
    made = scenario(1000.0)
    stated = plan_with(made, AS_TODAY)
    around = Neighbourhood.of(made, stated, less, SolveSettings(gap=0.0))
    assert worth(around.best(0)) == pytest.approx(-40.0)
    assert worth(around.best(2, swapped=True)) == pytest.approx(-30.0)
    assert worth(around.best(1)) == pytest.approx(-41.0)
