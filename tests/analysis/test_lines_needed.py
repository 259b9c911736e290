"""The lines of a cluster that is in the plan, and of one that is left out."""

import pytest

from optimizer.analysis.headline_prices import headline_prices
from optimizer.analysis.lines_needed import LinesNeeded, lines_needed
from optimizer.analysis.told import Told
from optimizer.domain.connectivity import Connectivity
from optimizer.domain.objective import Goal, Weighted
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import open_pathways
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.builders import (
    ORIGIN,
    a_link,
    a_network,
    a_trunk,
    candidate,
    must,
    required,
    scenario_of,
)

EXACT = SolveSettings(gap=0.0)


def a_province(**stated: object) -> Scenario:
    """A trunk place, A behind it, and B behind A: lines of 10, 20 and 3 bn."""
    return scenario_of(
        candidate("A", output_bn_per_ha=50.0, place="nA"),
        candidate("B", output_bn_per_ha=0.0, place="nB"),
        years=(5.0,),
        objective=Weighted(Goal({"output": 1.0, "cost": -1.0}), ORIGIN),
        network=a_network(
            a_trunk("T"),
            a_link("T", "nA", 10.0),
            a_link("nA", "nB", 3.0),
            a_link("T", "nB", 20.0),
        ),
        connectivity=Connectivity((required("road"),)),
        **stated,
    )


def needed(scenario: Scenario, cluster: str) -> LinesNeeded | None:
    main = solve(scenario, EXACT)
    assert main.plan is not None
    opened = open_pathways(scenario)
    pricing = headline_prices(scenario, main, opened, cluster, EXACT, Told(None))
    return lines_needed(scenario, main.plan, pricing, cluster)


def test_a_cluster_in_the_plan_hangs_on_lines_of_the_plan() -> None:
    found = needed(a_province(), "A")
    assert found is not None
    assert (found.headline, found.added_bn) == (Headline.ADD, 0.0)
    assert [(one.link.cost_bn, one.in_plan) for one in found.lines] == [(10.0, True)]
    assert found.lines[0].shared_with == ()


def test_one_that_is_left_out_would_need_lines_besides() -> None:
    found = needed(a_province(), "B")
    assert found is not None
    assert found.headline is Headline.ADD
    assert found.added_bn == pytest.approx(3.0)
    told = [(one.link.cost_bn, one.in_plan, one.shared_with) for one in found.lines]
    assert told == [(10.0, True, ("A",)), (3.0, False, ())]


def test_no_lines_are_known_where_no_plan_has_the_cluster() -> None:
    scenario = a_province(decisions=(must("B", Headline.LEAVE_OUT),))
    assert needed(scenario, "B") is None
