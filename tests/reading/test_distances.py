"""Kilometres to the nearest place of each kind."""

from pathlib import Path

import pytest

from optimizer.reading.distances import Point, great_circle_km, km_to_kinds
from tests.reading.cases import refused, scenario_of


def test_a_degree_of_latitude_is_111_km() -> None:
    assert great_circle_km(20, 105, 21, 105) == pytest.approx(111.195, abs=1e-3)


def test_the_nearest_place_of_each_kind_counts() -> None:
    clusters = [Point("A", 20, 105)]
    places = [
        Point("P", 21, 105, "port"),
        Point("Q", 20, 105.5, "port"),
        Point("V", 20, 105, "village"),
    ]
    km = km_to_kinds(clusters, places, {}, 1.3)
    straight = great_circle_km(20, 105, 20, 105.5)
    assert km["A"]["port"] == pytest.approx(1.3 * straight)
    assert km["A"]["village"] == 0


def test_a_known_distance_wins_over_the_great_circle() -> None:
    clusters = [Point("A", 20, 105), Point("B", None, None), Point("C", None, None)]
    places = [Point("P", 20.01, 105, "port")]
    known = {frozenset({"P", "A"}): 40.0, frozenset({"B", "P"}): 7.0}
    km = km_to_kinds(clusters, places, known, 1.3)
    assert (km["A"]["port"], km["B"]["port"], km["C"]["port"]) == (40.0, 7.0, None)


def test_a_cluster_on_a_place_is_0_km_from_it() -> None:
    clusters = [Point("A", None, None, also="P")]
    assert km_to_kinds(clusters, [Point("P", 20, 105, "port")], {}, 1.3)["A"] == {
        "port": 0.0
    }


@pytest.mark.parametrize("rows", [("N,V,30", "A,V,3"), ("A,V,3", "N,V,30")])
def test_a_distance_of_the_cluster_wins_over_one_of_its_node(
    tmp_path: Path, rows: tuple[str, str]
) -> None:
    scenario = scenario_of(
        tmp_path,
        "coverage: {places: village, within_km: 10}\n",
        clusters="id,name,status,max_ha,place\nA,a,candidate,20,N\n"
        "B,b,candidate,20,N\n",
        places="id,kind\nN,junction\nV,village\n",
        distances="\n".join(("from,to,km", *rows, "")),
    )
    assert [one.columns["km_to.village"] for one in scenario.clusters] == [3, 30]
    assert scenario.coverage is not None
    assert [one.clusters for one in scenario.coverage.places] == [("A",)]


def test_the_columns_can_be_selected_by(tmp_path: Path) -> None:
    scenario = scenario_of(
        tmp_path,
        'limits: [{measure: land, at_most: 9, where: {km_to.port: "<= 5 km"}}]\n',
        places="id,kind\nP,port\n",
        distances="from,to,km\nA,P,4\nP,B,5000 m\nP,C,6\n",
    )
    assert scenario.limits[0].members == {"A", "B"}
    assert scenario.clusters[2].columns["km_to.port"] == 6


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("A,Q,4", 'distances.csv:2  to: no cluster or place has the id "Q".'),
        ("A,P,-4", '"-4" is negative'),
        ("A,P,", "km is blank."),
        ("A,P,4\nP,A,5", "this pair has 4 km in "),
        ("A,Q,4\nQ,A,5", "this pair has 4 km in "),
    ],
)
def test_a_wrong_distance_is_told(tmp_path: Path, row: str, expected: str) -> None:
    errors = refused(
        tmp_path, places="id,kind\nP,port\n", distances=f"from,to,km\n{row}\n"
    )
    assert any(expected in error for error in errors)
