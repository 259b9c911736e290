"""Places and links, and what is wrong with them."""

from pathlib import Path

import pytest

from tests.reading.cases import (
    problems_of,
    refused,
    scenario_of,
    warned,
    with_entries,
    write_case,
)

PLACES = """\
id,kind,name,services,capacity.power
T,trunk,Trunk,road;power,100
P,port,,,
"""
LINKS = """\
id,from,to,service,status,length_km,cost,capacity
,T,A,road,existing,3,,
,T,B,road,candidate,3,,
,T,B,road,candidate,2,7,5
"""


def test_places_and_links_are_read(tmp_path: Path) -> None:
    network = scenario_of(
        tmp_path,
        "defaults: {cost_per_km: {road: 15}}\n",
        places=PLACES,
        links=LINKS,
    ).network
    assert [place.id for place in network.places] == ["P", "T"]
    trunk = network.places[1]
    assert trunk.services == {"road", "power"}
    assert trunk.capacities == {"power": 100}
    assert [link.id for link in network.links] == ["T-A-road", "T-B-road", "T-B-road-2"]
    assert [link.cost_bn for link in network.links] == [45, 45, 7]
    assert [link.exists for link in network.links] == [True, False, False]
    assert network.links[2].capacity == 5


def test_a_link_leads_to_the_node_that_its_cluster_stands_on(tmp_path: Path) -> None:
    clusters = "id,name,status,max_ha,place\nA,An,candidate,20,P\nB,b,candidate,20,\n"
    links = "from,to,service,status,cost\nT,A,road,existing,1\nB,T,road,existing,1\n"
    network = scenario_of(
        tmp_path, clusters=clusters, places=PLACES, links=links
    ).network
    assert {(link.start, link.end) for link in network.links} == {
        ("T", "P"),
        ("B", "T"),
    }


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (
            "T,AA,road,existing,3,",
            "links.csv:2  to: no cluster or place has the id",
        ),
        ("T,AA,road,existing,3,", 'Did you mean "A"?'),
        ("T,A,road,candidate,3,-5", 'cost: "-5" is negative'),
        ("T,A,road,candidate,-3,5", 'length_km: "-3" is negative'),
        ("T,A,,candidate,3,5", "service is blank."),
        ("T,A,road,,3,5", "status is blank."),
    ],
)
def test_a_wrong_link_is_told(tmp_path: Path, link: str, expected: str) -> None:
    links = f"from,to,service,status,length_km,cost\n{link}\n"
    errors = refused(tmp_path, places=PLACES, links=links)
    assert any(expected in error for error in errors)


def test_a_negative_capacity_is_an_error(tmp_path: Path) -> None:
    places = "id,kind,capacity.power\nT,trunk,-1\nU,trunk,much\n"
    errors = refused(tmp_path, places=places)
    assert "places.csv:2  capacity.power: the capacity -1 is negative." in errors[0]
    assert '"much" is no capacity.' in errors[1]


def test_a_capacity_is_known_in_capitals_as_well(tmp_path: Path) -> None:
    places = "id,kind,Capacity.power\nT,trunk,5\n"
    (place,) = scenario_of(tmp_path, places=places).network.places
    assert place.capacities == {"power": 5}


def test_clusters_and_places_share_one_space_of_ids(tmp_path: Path) -> None:
    (error,) = refused(tmp_path, places="id,kind\nA,port\n")
    assert error.startswith('places.csv:2  id: the id "A" is already that of')
    assert "clusters.csv:2" in error


def test_two_links_cannot_have_one_id(tmp_path: Path) -> None:
    links = "id,from,to,service,status\nL,A,B,road,existing\nL,B,A,road,existing\n"
    (error,) = refused(tmp_path, links=links)
    assert 'links.csv:3  id: the id "L" is already that of' in error


@pytest.mark.parametrize("ends", [("T,NO", "A,B"), ("A,B", "T,NO")])
def test_an_id_given_twice_is_told_beside_an_end_that_is_nowhere(
    tmp_path: Path, ends: tuple[str, str]
) -> None:
    rows = "".join(f"L,{one},road,existing\n" for one in ends)
    links = f"id,from,to,service,status\n{rows}"
    errors = refused(tmp_path, places=PLACES, links=links)
    assert len(errors) == 2
    assert any('no cluster or place has the id "NO"' in one for one in errors)
    assert 'links.csv:3  id: the id "L" is already that of links.csv:2.' in errors


def test_a_node_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    clusters = "id,name,status,max_ha,place\nA,An,candidate,20,Q\n"
    (error,) = refused(tmp_path, clusters=clusters, places=PLACES)
    assert 'clusters.csv:2  place: no place has the id "Q".' in error


def test_a_link_whose_cost_nobody_knows_is_a_warning(tmp_path: Path) -> None:
    links = "from,to,service,status,length_km\nA,B,road,candidate,3\n"
    (warning,) = warned(tmp_path, links=links)
    assert "A-B-road (line 2): the cost is not known; it is taken as 0." in warning


def test_ends_are_not_held_against_places_that_could_not_be_read(
    tmp_path: Path,
) -> None:
    (error,) = refused(tmp_path, places="", links=LINKS)
    assert error.startswith("places.csv  the table is empty.")


def test_ends_are_held_against_a_table_of_places_without_rows(tmp_path: Path) -> None:
    errors = refused(tmp_path, places="id,kind\n", links=LINKS)
    assert len(errors) == 3
    assert 'no cluster or place has the id "T"' in errors[0]


@pytest.mark.parametrize("name", ["places", "links", "distances"])
def test_a_table_without_rows_is_a_warning(tmp_path: Path, name: str) -> None:
    head = {"places": "id,kind", "distances": "from,to,km"}
    text = head.get(name, "from,to,service,status") + "\n"
    (warning,) = warned(tmp_path, **{name: text})
    assert warning == f"{name}.csv:1  the table has headings but no rows."


@pytest.mark.parametrize(
    ("column", "row"),
    [("cost", "T,A,road,candidate,3,-5,1"), ("capacity", "T,A,road,candidate,3,5,-1")],
)
def test_what_a_link_has_is_not_negative(tmp_path: Path, column: str, row: str) -> None:
    links = f"from,to,service,status,length_km,cost,capacity\n{row}\n"
    (error,) = refused(tmp_path, places=PLACES, links=links)
    assert f"links.csv:2  {column}: " in error
    assert "is negative; expected at least 0." in error


def test_a_cost_that_cannot_be_read_is_not_unknown_as_well(tmp_path: Path) -> None:
    links = "from,to,service,status,cost\nA,B,road,candidate,x\n"
    (problem,) = problems_of(
        write_case(tmp_path, with_entries("", tables="clusters links"), links=links)
    )
    assert problem.origin.entry == "cost"


def test_assumptions_change_links_and_places(tmp_path: Path) -> None:
    entries = (
        "assume:\n"
        "  - {table: links, column: cost, times: 2, where: {id: T-B-road-2}}\n"
        "  - {table: links, column: capacity, set: 9, where: {service: road}}\n"
        "  - {table: links, column: service, set: power, where: T-A-road}\n"
        "  - {table: places, column: capacity.power, plus: 50, where: T}\n"
    )
    network = scenario_of(tmp_path, entries, places=PLACES, links=LINKS).network
    assert [link.cost_bn for link in network.links] == [0, 0, 14]
    assert [link.capacity for link in network.links] == [9, 9, 9]
    assert [link.service for link in network.links] == ["power", "road", "road"]
    assert network.places[1].capacities == {"power": 150}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("set: -5", 'set: "-5" is negative; expected at least 0.'),
        ("set: much", 'set: "much" is not a number.'),
        ("times: -1", 'times: places.csv:2 capacity.power: "-100" is negative;'),
    ],
)
def test_an_assumption_that_makes_no_capacity_is_told_at_itself(
    tmp_path: Path, change: str, expected: str
) -> None:
    entries = f"assume: [{{table: places, column: capacity.power, {change}}}]\n"
    (error,) = refused(tmp_path, entries, places=PLACES)
    assert "plan.yaml:8:" in error
    assert f"assume[0].{expected}" in error


def test_the_id_of_a_link_is_numbered_where_it_is_taken(tmp_path: Path) -> None:
    rows = ["", "A-B-road", "", "A-B-road-3"]
    links = "id,from,to,service,status\n"
    links += "".join(f"{one},A,B,road,existing\n" for one in rows)
    network = scenario_of(tmp_path, links=links).network
    lines = {link.id: link.origin.line for link in network.links}
    assert lines == {
        "A-B-road-2": 2,
        "A-B-road": 3,
        "A-B-road-4": 4,
        "A-B-road-3": 5,
    }
