"""The plan that is fewest hectares from a stated one, by hand."""

from dataclasses import replace

import pytest

from optimizer.domain.limit import Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.solving.nearest_plan import nearest_plan
from optimizer.solving.settings import SolveSettings
from tests.analysis.people_plans import must, plan_with
from tests.strategies.parts import a_cluster, a_scenario

BOTH = {"A": Headline.EXPAND, "B": Headline.EXPAND}
STATED_HA = {"A": 30.0, "B": 36.0}


def with_quota(land_ha: float) -> Scenario:
    """A and B of 20 ha, up to 40; more is worth more in A."""
    here = Origin("case.yaml", 7)
    quota = Limit(BUILT_IN["land"], "at_most", land_ha, frozenset("AB"), 0, here)
    better = a_cluster("A", output_bn_per_ha=9.0)
    return must(a_scenario(better, a_cluster("B"), limits=(quota,)), BOTH)


def test_hectares_come_first_and_then_the_objective() -> None:
    scenario = with_quota(60.0)
    stated = plan_with(scenario, BOTH, STATED_HA)
    plan, stopped = nearest_plan(scenario, stated, SolveSettings(gap=0.0))
    assert plan is not None
    assert not stopped
    assert stated.apart_ha(plan) == pytest.approx(6.0)
    areas = [plan.clusters[name].steps[-1].area_ha for name in "AB"]
    assert areas == pytest.approx([30.0, 30.0])


def test_where_nothing_fits_there_is_none() -> None:
    scenario = with_quota(30.0)
    stated = plan_with(scenario, BOTH, STATED_HA)
    assert nearest_plan(scenario, stated, SolveSettings()) == (None, False)


def test_where_the_plan_as_stated_fits_it_is_the_nearest() -> None:
    scenario = replace(with_quota(60.0), limits=())
    stated = plan_with(scenario, BOTH, STATED_HA)
    plan, _ = nearest_plan(scenario, stated, SolveSettings(gap=0.0))
    assert plan is not None
    assert stated.apart_ha(plan) == pytest.approx(0.0, abs=1e-9)
