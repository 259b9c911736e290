"""Cells of places and links that no source vouches for; of clusters: test_clusters."""

from pathlib import Path

import pytest

from optimizer.domain.network import Link
from optimizer.reading.filled import Filled
from tests.reading.cases import reading_of, scenario_of

RATE = "defaults: {cost_per_km: {road: 15}}\n"
PLACES = """\
id,kind,lat,lon,capacity.power,households,quality,source
T,trunk,20.9,105.9,100,,ước tính,a map
V,village,20.8,105.8,,250,sourced,census
W,village,20.8,105.8,,,,
"""
LINKS = """\
id,from,to,service,status,length_km,cost,capacity,trees,Chất lượng,Nguồn
A,T,A,road,candidate,3,,,,,
B,T,B,road,candidate,2,7,5,9,minh hoạ,drawn by hand
C,T,C,road,candidate,2,7,5,9,có nguồn,a tender
D,T,C,road,existing,4,,,,sourced,the register
"""


def filled(folder: Path, entries: str) -> dict[tuple[str, str, str], Filled]:
    reading = reading_of(folder, entries, places=PLACES, links=LINKS)
    return {(one.table, one.id, one.column): one for one in reading.filled}


def links(folder: Path, entries: str) -> dict[str, Link]:
    scenario = scenario_of(folder, entries, places=PLACES, links=LINKS)
    return {link.id: link for link in scenario.network.links}


def test_cells_of_places_and_links_are_listed_with_their_basis(tmp_path: Path) -> None:
    found = filled(tmp_path, RATE)
    assert {key: (one.value, one.quality) for key, one in found.items()} == {
        ("places", "T", "lat"): (20.9, "estimated"),
        ("places", "T", "lon"): (105.9, "estimated"),
        ("places", "T", "capacity.power"): (100.0, "estimated"),
        ("links", "A", "cost"): (45.0, "default"),
        ("links", "B", "length_km"): (2.0, "illustrative"),
        ("links", "B", "cost"): (7.0, "illustrative"),
        ("links", "B", "capacity"): (5.0, "illustrative"),
        ("links", "B", "trees"): (9.0, "illustrative"),
    }
    assert found["links", "B", "cost"].basis == "drawn by hand"
    assert found["places", "T", "lat"].basis == "a map"
    by_default = found["links", "A", "cost"].basis
    assert by_default.startswith("defaults.cost_per_km.road, ")
    assert by_default.endswith("plan.yaml:8:32")


def test_what_is_listed_is_uncertain_and_nothing_else(tmp_path: Path) -> None:
    found = filled(tmp_path, RATE)
    network = scenario_of(tmp_path, RATE, places=PLACES, links=LINKS).network
    for table, rows in (("places", network.places), ("links", network.links)):
        listed = {(key[1], key[2]) for key in found if key[0] == table}
        uncertain = {(one.id, name) for one in rows for name in one.uncertain}
        assert uncertain == listed


def test_a_capacity_is_uncertain_however_its_heading_is_written(tmp_path: Path) -> None:
    places = PLACES.replace("capacity.power", "Capacity. power")
    (trunk, *_) = scenario_of(tmp_path, places=places).network.places
    assert trunk.capacities == {"power": 100.0}
    assert trunk.uncertain == {"lat", "lon", "capacity.power"}


def test_a_cost_that_is_set_for_what_if_is_no_estimate(tmp_path: Path) -> None:
    assumed = RATE + "assume: [{table: links, column: cost, set: 40}]\n"
    found = links(tmp_path, assumed)
    assert {link.cost_bn for link in found.values()} == {40.0}
    assert "cost" not in found["A"].uncertain
    assert found["B"].uncertain == {"length_km", "capacity", "trees"}


def test_a_cost_by_default_can_be_multiplied_and_stays_uncertain(
    tmp_path: Path,
) -> None:
    times = "assume: [{table: links, column: cost, times: 2, where: {cost: '> 40'}}]\n"
    found = links(tmp_path, RATE + times)
    assert {name: link.cost_bn for name, link in found.items()} == {
        "A": 90.0,
        "B": 7.0,
        "C": 7.0,
        "D": 120.0,
    }
    assert found["A"].uncertain == {"cost"}


def test_an_assumed_length_changes_the_cost_by_default(tmp_path: Path) -> None:
    times = "assume: [{table: links, column: length_km, times: 2, where: {id: A}}]\n"
    found = links(tmp_path, RATE + times)
    assert found["A"].cost_bn == 90.0
    assert found["A"].uncertain == {"cost"}


@pytest.mark.parametrize("change", ["times: 2", "plus: 1"])
def test_an_estimate_that_is_multiplied_stays_one(tmp_path: Path, change: str) -> None:
    assumed = f"{RATE}assume: [{{table: links, column: cost, {change}}}]\n"
    assert links(tmp_path, assumed)["B"].uncertain == {
        *("length_km", "cost", "capacity", "trees")
    }
    assert "cost" not in links(tmp_path, assumed)["C"].uncertain
    found = filled(tmp_path, assumed)
    assert found["links", "B", "cost"].quality == "illustrative"
    assert ("links", "C", "cost") not in found


def test_an_estimate_that_is_set_and_then_multiplied_is_none(tmp_path: Path) -> None:
    assumed = (
        "{table: links, column: cost, set: 5}, {table: links, column: cost, times: 2}"
    )
    found = links(tmp_path, f"assume: [{assumed}]\n")
    assert found["B"].uncertain == {"length_km", "capacity", "trees"}


def test_a_number_with_the_mark_of_reports_is_read_as_an_estimate(
    tmp_path: Path,
) -> None:
    clusters = (
        "id;name;status;district;area_ha;leased_ha;industrial_share;wages;note\n"
        "A;An;existing;North;≈50,5;20;60%;≈ 1,5;≈ nhiều\n"
        "B;Binh;existing;South;40;≈10,25 ha;≈60%;2;\n"
    )
    estimates = "id;column;quality;basis\nB;leased_ha;sourced;a report\n"
    reading = reading_of(tmp_path, "", clusters=clusters, estimates=estimates)
    a, b = reading.scenario.clusters
    assert (a.area_ha, a.columns["wages"], a.columns["note"]) == (50.5, 1.5, "≈ nhiều")
    assert (b.leased_ha, b.industrial_share) == (10.25, 0.6)
    assert a.uncertain >= {"area_ha", "wages"}
    assert not a.uncertain & {"note", "industrial_share"}
    assert "industrial_share" in b.uncertain
    assert "leased_ha" not in b.uncertain
    listed = {(one.id, one.column): one.quality for one in reading.filled}
    assert listed == dict.fromkeys(
        [("A", "area_ha"), ("A", "wages"), ("B", "industrial_share")], "estimated"
    )


def test_what_is_set_for_what_if_is_no_longer_the_marked_number(tmp_path: Path) -> None:
    clusters = "id,name,status,area_ha,max_ha\nA,An,existing,≈50,60\n"
    assumed = "assume: [{table: clusters, column: area_ha, set: 40}]\n"
    (a,) = scenario_of(tmp_path, assumed, clusters=clusters).clusters
    assert a.area_ha == 40
    assert "area_ha" not in a.uncertain
