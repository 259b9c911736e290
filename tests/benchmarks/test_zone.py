"""A zone on a grid: its tables, its budget, its root."""

from itertools import pairwise
from pathlib import Path

import pytest
from zone import write_zone_case

from optimizer.reading.scenario import read_scenario
from tests.benchmarks.spanned import joined_to


def test_each_cell_is_joined_to_those_beside_it_by_lines_that_exist(
    tmp_path: Path,
) -> None:
    scenario = read_scenario(write_zone_case(tmp_path, 4, 5)).scenario
    links = scenario.network.links
    assert len(scenario.clusters) == 20
    assert len(links) == 3 * 5 + 4 * 4  # sides between rows, and between columns
    assert all(link.exists and link.cost_bn == 0 for link in links)
    (trunk,) = scenario.network.trunks("land")
    nodes = {cluster.place for cluster in scenario.clusters}
    ends = [(link.start, link.end) for link in links]
    assert joined_to({trunk.id}, ends) == nodes


def test_one_cell_stands_on_the_trunk_place_and_must_be_added(tmp_path: Path) -> None:
    scenario = read_scenario(write_zone_case(tmp_path, 4, 5)).scenario
    (trunk,) = scenario.network.trunks("land")
    (root,) = [one.id for one in scenario.clusters if one.place == trunk.id]
    (decision,) = scenario.decisions
    assert (decision.cluster, decision.must) == (root, True)
    assert scenario.connectivity.through_plan_only


def test_the_budget_is_a_third_and_a_bit_of_what_all_cells_cost(tmp_path: Path) -> None:
    result = read_scenario(write_zone_case(tmp_path, 12, 25))
    assert result.warnings == ()
    scenario = result.scenario
    assert scenario.budget is not None
    (fund,) = scenario.budget.funds
    whole = sum(cluster.fixed_cost_bn for cluster in scenario.clusters)
    assert fund.amounts_bn[0] == pytest.approx(0.35 * whole, abs=0.01)


def test_near_cells_are_more_alike_than_far_ones(tmp_path: Path) -> None:
    scenario = read_scenario(write_zone_case(tmp_path, 25, 40)).scenario
    values = [cluster.number("value") for cluster in scenario.clusters]
    near = [abs(a - b) for a, b in pairwise(values)]
    far = [abs(a - b) for a, b in zip(values, values[500:], strict=False)]
    assert sum(near) / len(near) < 0.3 * sum(far) / len(far)


def test_the_same_arguments_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "again"):
        write_zone_case(tmp_path / name, 6, 7)
    for path in sorted((tmp_path / "one").iterdir()):
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes()
