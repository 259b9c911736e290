"""A national case: the published totals, a scenario that can be read, any plan."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from national import write_national_case

from optimizer.domain.limit import Limit
from optimizer.reading.scenario import read_scenario
from tests.benchmarks.spanned import joined_to

PUBLISHED = {"existing": (968, 3_091_200), "candidate": (736, 2_721_100)}
"""Clusters, and hundredths of hectares: 30,912 established, 27,211 more planned."""


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def totals_of(folder: Path) -> dict[str, tuple[int, int]]:
    """Clusters and hundredths of hectares by status, from what is printed."""
    counts: Counter[str] = Counter()
    hundredths: Counter[str] = Counter()
    for row in rows_of(folder / "clusters.csv"):
        status = row["status"]
        printed = row["area_ha" if status == "existing" else "max_ha"]
        counts[status] += 1
        hundredths[status] += round(100 * float(printed))
    return {status: (counts[status], hundredths[status]) for status in counts}


def test_the_nation_has_the_published_totals(tmp_path: Path) -> None:
    write_national_case(tmp_path)
    assert totals_of(tmp_path) == PUBLISHED


@pytest.mark.parametrize("count", [30, 60, 300])
def test_a_smaller_case_has_the_same_totals_by_scale(
    tmp_path: Path, count: int
) -> None:
    write_national_case(tmp_path, count)
    totals = totals_of(tmp_path)
    assert sum(number for number, _ in totals.values()) == count
    planned = sum(hundredths for _, hundredths in totals.values())
    assert planned == round(5_812_300 * count / 1704)
    assert totals["existing"][1] == round(3_091_200 * count / 1704)


def test_the_same_arguments_give_the_same_bytes_and_another_seed_does_not(
    tmp_path: Path,
) -> None:
    for name, seed in (("one", 1), ("again", 1), ("other", 2)):
        write_national_case(tmp_path / name, 30, seed=seed)
    names = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert names == ["clusters.csv", "links.csv", "places.csv", "scenario.yaml"]
    for name in names:
        one = (tmp_path / "one" / name).read_bytes()
        assert one == (tmp_path / "again" / name).read_bytes()
    clusters = (tmp_path / "one" / "clusters.csv").read_bytes()
    assert clusters != (tmp_path / "other" / "clusters.csv").read_bytes()


@pytest.mark.parametrize(("count", "periods"), [(30, 3), (300, 2)])
def test_a_case_is_read_without_a_warning(
    tmp_path: Path, count: int, periods: int
) -> None:
    services = ("road", "power")
    result = read_scenario(
        write_national_case(tmp_path, count, periods, services=services)
    )
    assert result.warnings == ()
    scenario = result.scenario
    assert (len(scenario.clusters), len(scenario.periods)) == (count, periods)
    required = scenario.connectivity.required
    assert tuple(need.service for need in required) == services
    assert "illustrative" in scenario.title["en"]
    assert {cluster.quality for cluster in scenario.clusters} == {"illustrative"}


@pytest.mark.parametrize("service", ["road", "power"])
def test_every_cluster_can_be_joined(tmp_path: Path, service: str) -> None:
    path = write_national_case(tmp_path, 300, services=("road", "power"))
    scenario = read_scenario(path).scenario
    trunks = {place.id for place in scenario.network.trunks(service)}
    links = [(link.start, link.end) for link in scenario.network.links_of(service)]
    reached = joined_to(trunks, links)
    assert {cluster.id for cluster in scenario.clusters} <= reached


def test_dropping_every_cluster_is_a_plan(tmp_path: Path) -> None:
    scenario = read_scenario(write_national_case(tmp_path, 60)).scenario
    assert not scenario.decisions
    assert not scenario.relations
    assert all(limit.sense == "at_most" for limit in scenario.limits)
    assert scenario.budget is not None
    (fund,) = scenario.budget.funds
    assert sum(one.drop_cost_bn for one in scenario.clusters) <= fund.amounts_bn[0]


def test_the_quotas_of_provinces_add_up_to_the_planned_hectares(tmp_path: Path) -> None:
    scenario = read_scenario(write_national_case(tmp_path)).scenario
    (nation,) = [limit for limit in scenario.limits if limit.group is None]
    provinces: list[Limit] = [limit for limit in scenario.limits if limit.group]
    assert nation.amount == 58_123
    assert len(provinces) == 34
    assert sum(round(100 * limit.amount) for limit in provinces) == 5_812_300
