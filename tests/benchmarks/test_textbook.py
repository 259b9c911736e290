"""The flow model is a fair opponent: it finds the optimum that the engine finds."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from national import write_national_case
from textbook import solve_textbook
from zone import write_zone_case

from optimizer.domain.connectivity import Connectivity, ServiceDemand
from optimizer.domain.measure import Quantity
from optimizer.domain.scenario import Scenario
from optimizer.reading.scenario import read_scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.benchmarks.spanned import joined_to

EXACT = SolveSettings("highs", gap=1e-6)
PATIENCE_S = 60


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("services", [("road",), ("road", "power")])
def test_both_models_of_a_small_nation_have_the_same_optimum(
    tmp_path: Path, seed: int, services: tuple[str, ...]
) -> None:
    path = write_national_case(tmp_path, 8, seed=seed, services=services)
    scenario = read_scenario(path).scenario
    flows = solve_textbook(scenario, 1e-6, PATIENCE_S)
    cuts = solve(scenario, EXACT)
    assert (flows.status, cuts.status) == ("Optimal", "optimal")
    assert cuts.objective == pytest.approx(flows.objective, rel=2e-6)
    assert flows.bound == pytest.approx(flows.objective, rel=2e-6)


def test_lines_cost_something_in_the_flow_model(tmp_path: Path) -> None:
    scenario = read_scenario(write_national_case(tmp_path, 8)).scenario
    free = replace(scenario, connectivity=Connectivity())
    joined = solve_textbook(scenario, 1e-6, PATIENCE_S)
    unjoined = solve_textbook(free, 1e-6, PATIENCE_S)
    assert joined.objective is not None
    assert unjoined.objective is not None
    assert joined.objective < unjoined.objective - 1


def best_by_trying_all(scenario: Scenario) -> float:
    """The most worth of any set of cells that holds the root, hangs together, pays."""
    assert scenario.budget is not None
    (trunk,) = scenario.network.trunks("land")
    ends = [(link.start, link.end) for link in scenario.network.links]
    cells = {cluster.place: cluster for cluster in scenario.clusters}
    others = sorted(set(cells) - {trunk.id})
    money = scenario.budget.funds[0].amounts_bn[0]
    best = 0.0
    for size in range(len(others) + 1):
        for chosen in combinations(others, size):
            zone = {trunk.id, *chosen}
            cost = sum(cells[place].fixed_cost_bn for place in zone)
            worth = sum(cells[place].number("value") for place in zone)
            if cost <= money and worth > best:
                inside = [pair for pair in ends if zone.issuperset(pair)]
                if joined_to({trunk.id}, inside) == zone:
                    best = worth
    return best


@pytest.mark.parametrize("seed", [1, 2])
def test_both_models_find_the_best_zone_there_is(tmp_path: Path, seed: int) -> None:
    scenario = read_scenario(write_zone_case(tmp_path, 3, 4, seed)).scenario
    best = best_by_trying_all(scenario)
    assert best > 0
    flows = solve_textbook(scenario, 1e-6, PATIENCE_S)
    assert flows.objective == pytest.approx(best)
    assert solve(scenario, EXACT).objective == pytest.approx(best)


def test_what_the_flow_model_cannot_state_is_refused(tmp_path: Path) -> None:
    scenario = read_scenario(write_national_case(tmp_path, 8)).scenario
    entry = scenario.connectivity.required[0].origin
    power = ServiceDemand("power", Quantity.HECTARE_BUILT, 0.2, entry)
    demanded = replace(scenario, connectivity=Connectivity(demands=(power,)))
    with pytest.raises(ValueError, match="demanded"):
        solve_textbook(demanded, 1e-4, PATIENCE_S)
