"""Names in tables that are almost one that counts."""

from pathlib import Path

import pytest

from tests.reading.cases import problems_of, warned, with_entries, write_case

PLACES = """\
id,kind,services,capacity.power
T,trunk,road;power,100
U,trunk,,
J,junction,,
V,village,,
"""
LINKS = """\
id,from,to,service,status,cost
L,T,A,road,existing,
M,T,B,road,candidate,7
N,A,C,road,candidate,5
O,T,A,power,candidate,1
P,A,B,power,candidate,1
Q,B,C,power,candidate,1
"""
ASKED = """\
connectivity:
  require: road
  within_km: {village: 5}
  demand: {power: {per: cluster_open, amount: 1}}
"""


def _warned(tmp_path: Path, entries: str = ASKED, **tables: str) -> list[str]:
    whole = {"places": PLACES, "links": LINKS, **tables}
    told = warned(tmp_path, entries, **whole)
    return [one for one in told if "Did you mean" in one]


def test_names_as_they_are_asked_for_are_no_slips(tmp_path: Path) -> None:
    assert _warned(tmp_path) == []


@pytest.mark.parametrize("service", ["raod", "Road"])
def test_a_link_of_almost_a_service_is_a_warning(tmp_path: Path, service: str) -> None:
    links = f"{LINKS}R,T,C,{service},candidate,1\nS,T,C,{service},candidate,2\n"
    assert _warned(tmp_path, links=links) == [
        f'links.csv:8  service: "{service}" of 2 links (R, S) is a service of its own, '
        'which nothing asks for. Did you mean "road"?'
    ]


def test_a_service_that_is_asked_for_is_no_slip_of_another(tmp_path: Path) -> None:
    links = f"{LINKS}R,T,C,roads,candidate,1\nS,U,C,roads,candidate,1\n"
    entries = "connectivity: {require: [road, {service: roads, of: new}]}\n"
    assert _warned(tmp_path, entries, links=links) == []


def test_services_are_no_slips_where_none_is_asked_for(tmp_path: Path) -> None:
    links = f"{LINKS}R,T,C,raod,candidate,1\n"
    assert _warned(tmp_path, "", links=links) == []


def test_a_trunk_place_of_almost_a_service_is_a_warning(tmp_path: Path) -> None:
    places = PLACES.replace("U,trunk,,", "U,trunk,road;pwer,")
    assert _warned(tmp_path, places=places) == [
        'places.csv:3  services: "pwer" of 1 place (U) is a service of its own, which '
        'nothing asks for. Did you mean "power"?'
    ]


@pytest.mark.parametrize(
    ("kind", "meant"),
    [("Village", "village"), ("juntion", "junction"), ("Trunk", "trunk")],
)
def test_almost_a_kind_is_a_warning(tmp_path: Path, kind: str, meant: str) -> None:
    assert _warned(tmp_path, places=f"{PLACES}W,{kind},,\n") == [
        f'places.csv:6  kind: "{kind}" of 1 place (W) is a kind of its own, which '
        f'nothing asks for. Did you mean "{meant}"?'
    ]


def test_almost_a_kind_that_is_covered_is_a_warning(tmp_path: Path) -> None:
    entries = "coverage: {places: village, within_km: 10}\n"
    places = f"{PLACES}W,vilage,,\n"
    (warning,) = _warned(tmp_path, entries, places=places)
    assert 'Did you mean "village"?' in warning


@pytest.mark.parametrize(
    "entries",
    [
        "coverage: {places: vilage, within_km: 10}\n",
        "connectivity: {require: rooad}\n",
    ],
)
def test_what_no_table_has_is_told_once_and_the_right_way_round(
    tmp_path: Path, entries: str
) -> None:
    scenario = with_entries(entries, tables="clusters places links")
    path = write_case(tmp_path, scenario, places=PLACES, links=LINKS)
    told = [str(each) for each in problems_of(path)]
    assert [one for one in told if "of its own" in one] == []
    assert len([one for one in told if "Did you mean" in one]) == 1


@pytest.mark.parametrize(
    "heading",
    [
        "capacity_power",
        "Capacity power",
        "capacity-power",
        "capactiy.power",
        "capacity",
    ],
)
def test_almost_a_column_of_capacities_is_a_warning(
    tmp_path: Path, heading: str
) -> None:
    places = PLACES.replace("capacity.power", heading)
    assert _warned(tmp_path, places=places) == [
        f"places.csv  {heading}: {heading} is a column of your own, which limits "
        'nothing. Did you mean "capacity.power"?'
    ]


@pytest.mark.parametrize("heading", ["Capacity.power", "capacity.water", "capacities"])
def test_another_column_of_places_is_no_slip(tmp_path: Path, heading: str) -> None:
    places = PLACES.replace("capacity.power", heading)
    assert not [one for one in _warned(tmp_path, places=places) if "own" in one]
