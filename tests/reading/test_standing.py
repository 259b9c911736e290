"""The node that each cluster stands on."""

from pathlib import Path

import pytest

from optimizer.reading.standing import nodes_of
from tests.reading.cases import refused, scenario_of, warned

PLACES = "id,kind\nP,junction\nT,trunk\n"


@pytest.mark.parametrize(
    ("stated", "nodes"),
    [
        ({"A": "A", "B": "B"}, {"A": "A", "B": "B"}),
        ({"A": "B", "B": "P"}, {"A": "P", "B": "P"}),
        ({"A": "B", "B": "C", "C": "C"}, {"A": "C", "B": "C", "C": "C"}),
        ({"C": "B", "B": "A", "A": "P"}, {"A": "P", "B": "P", "C": "P"}),
        ({"A": "B", "C": "B", "B": "B"}, {"A": "B", "B": "B", "C": "B"}),
    ],
)
def test_a_chain_ends_at_its_node(
    stated: dict[str, str], nodes: dict[str, str]
) -> None:
    assert nodes_of(stated) == (nodes, ())


@pytest.mark.parametrize(
    ("stated", "circles"),
    [
        ({"A": "B", "B": "A"}, (("A", "B"),)),
        ({"A": "C", "C": "B", "B": "C"}, (("B", "C"),)),
        ({"A": "B", "B": "A", "C": "D", "D": "C"}, (("A", "B"), ("C", "D"))),
    ],
)
def test_a_circle_is_found_once(
    stated: dict[str, str], circles: tuple[tuple[str, ...], ...]
) -> None:
    nodes, found = nodes_of(stated)
    assert found == circles
    assert set(nodes) == set(stated)


def test_a_long_chain_is_followed_to_its_end() -> None:
    stated = {f"{i:05}": f"{i + 1:05}" for i in range(20_000)}
    nodes, circles = nodes_of(stated)
    assert (set(nodes.values()), circles) == ({"20000"}, ())


def test_clusters_and_links_get_the_node_at_the_end(tmp_path: Path) -> None:
    clusters = (
        "id,name,status,max_ha,place\n"
        "A,a,candidate,20,B\nB,b,candidate,20,P\nC,c,candidate,20,\n"
    )
    links = "from,to,service,status,cost\nT,A,road,candidate,1\nC,B,road,candidate,1\n"
    scenario = scenario_of(tmp_path, clusters=clusters, places=PLACES, links=links)
    assert [one.place for one in scenario.clusters] == ["P", "P", "C"]
    assert [one.columns["place"] for one in scenario.clusters] == ["B", "P", "C"]
    assert {(one.start, one.end) for one in scenario.network.links} == {
        ("T", "P"),
        ("C", "P"),
    }


def test_a_link_between_clusters_of_one_node_is_a_warning(tmp_path: Path) -> None:
    clusters = "id,name,status,max_ha,place\nA,a,candidate,20,P\nB,b,candidate,20,P\n"
    links = "from,to,service,status,cost\nA,B,road,candidate,1\n"
    (warning,) = warned(tmp_path, clusters=clusters, places=PLACES, links=links)
    assert "links.csv:2  to: the link ends where it starts, at P." in warning


@pytest.mark.parametrize("tables", [{}, {"places": PLACES}])
def test_a_circle_is_an_error(tmp_path: Path, tables: dict[str, str]) -> None:
    clusters = (
        "id,name,status,max_ha,place\n"
        "D,d,candidate,20,C\nC,c,candidate,20,B\nB,b,candidate,20,C\n"
    )
    (error,) = refused(tmp_path, clusters=clusters, **tables)
    assert error.startswith(
        "clusters.csv:4  place: B stands on C, which stands on B: the circle has no "
    )


def test_an_assumption_can_move_a_cluster(tmp_path: Path) -> None:
    scenario = scenario_of(
        tmp_path,
        "assume: [{column: place, set: P, where: A}]\n",
        places="id,kind\nP,port\n",
    )
    assert scenario.clusters[0].place == "P"
    assert scenario.clusters[0].columns["km_to.port"] == 0
