"""The least and the greatest area of a cluster: stated, by law, or as it is."""

from pathlib import Path

import pytest

from optimizer.domain.cluster import Cluster
from optimizer.reading.scenario import read_scenario
from tests.reading.cases import SCENARIO, refused, scenario_of, warned, write_case

REDUCE = "actions: {keep: {}, reduce: {}, add: {}}\n"


def _cluster(tmp_path: Path, cells: str, entries: str = "") -> Cluster:
    row = {"id": "A", "name": "An", **dict(one.split("=") for one in cells.split())}
    clusters = f"{','.join(row)}\n{','.join(row.values())}\n"
    return scenario_of(tmp_path, entries, clusters=clusters).clusters[0]


@pytest.mark.parametrize(
    ("cells", "entries", "bounds"),
    [
        ("status=existing area_ha=40 leased_ha=1", "", (40, 75)),
        ("status=existing area_ha=90 leased_ha=1", "", (90, 90)),
        ("status=existing area_ha=40 leased_ha=1 min_ha=30 max_ha=50", "", (30, 50)),
        ("status=existing area_ha=40 leased_ha=1", REDUCE, (40, 75)),
        ("status=existing area_ha=40 built_ha=20 leased_ha=1", REDUCE, (20, 75)),
        ("status=existing area_ha=40 built_ha=2 leased_ha=1", REDUCE, (10, 75)),
        (
            "status=existing area_ha=40 built_ha=2 leased_ha=1 mountainous=yes",
            REDUCE,
            (5, 75),
        ),
        ("status=existing area_ha=4 built_ha=2 leased_ha=1", REDUCE, (4, 75)),
        ("status=candidate", "", (10, 75)),
        ("status=candidate craft_village=yes", "", (5, 75)),
        ("status=candidate max_ha=8", "", (8, 8)),
        ("status=candidate min_ha=80", "", (80, 80)),
    ],
)
def test_bounds_by_default(
    tmp_path: Path, cells: str, entries: str, bounds: tuple[float, float]
) -> None:
    cluster = _cluster(tmp_path, cells, entries)
    assert (cluster.min_ha, cluster.max_ha) == bounds
    assert cluster.columns["min_ha"] == cluster.min_ha


def test_only_clusters_that_may_be_reduced_have_room_below(tmp_path: Path) -> None:
    clusters = (
        "id,name,status,district,area_ha,built_ha,leased_ha\n"
        "A,An,existing,North,40,20,5\nB,Binh,existing,South,40,20,5\n"
    )
    entries = "actions: {keep: {}, reduce: {where: {district: South}}}\n"
    scenario = scenario_of(tmp_path, entries, clusters=clusters)
    assert [one.min_ha for one in scenario.clusters] == [40, 20]


@pytest.mark.parametrize(
    ("cells", "entries", "told"),
    [
        ("", "", 1),
        ("5", "", 0),
        ("0", "", 0),
        ("", "law: {use: nd-32-2024}\n", 0),
        ("", "actions: {keep: {}, drop: {}}\n", 0),
    ],
)
def test_candidates_that_may_be_added_with_no_hectare_are_one_warning(
    tmp_path: Path, cells: str, entries: str, told: int
) -> None:
    rows = "".join(f"A{i},n{i},candidate,{cells},40\n" for i in range(5))
    text = SCENARIO.replace("law: {use: nd-32-2024}\n", "") + entries
    path = write_case(tmp_path, text, clusters=f"id,name,status,min_ha,max_ha\n{rows}")
    warnings = [one for one in read_scenario(path).warnings if "0 ha" in one.what]
    assert len(warnings) == told
    if told:
        assert "and 2 more: without min_ha and without a law" in warnings[0].what
        assert warnings[0].origin.line == 2


def test_a_candidate_below_the_law_s_floor_is_a_warning(tmp_path: Path) -> None:
    clusters = "id,name,status,max_ha\nA,An,candidate,8\n"
    (warning,) = warned(tmp_path, clusters=clusters)
    assert "max_ha is 8, below the law's floor of 10 ha" in warning


def test_a_rule_that_is_off_gives_no_bounds(tmp_path: Path) -> None:
    entries = "defaults: {max_ha: 30}\n"
    cluster = _cluster(tmp_path, "status=candidate", entries)
    assert (cluster.min_ha, cluster.max_ha) == (10, 30)


def test_reduce_is_advised_only_where_it_is_not_allowed(tmp_path: Path) -> None:
    clusters = "id,name,status,area_ha,leased_ha,max_ha\nA,An,existing,40,1,30\n"
    (error,) = refused(tmp_path, clusters=clusters)
    assert error.endswith("Correct one of the two. Or allow reduce.")
    (error,) = refused(tmp_path, REDUCE, clusters=clusters)
    assert error.endswith("smaller than 40 ha. Correct one of the two.")
