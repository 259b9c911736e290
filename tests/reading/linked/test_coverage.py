"""Which places lie within reach of which clusters."""

from pathlib import Path

import pytest

from optimizer.domain.coverage import Coverage
from optimizer.domain.measure import COVERED
from optimizer.reading.distances import great_circle_km
from tests.reading.cases import (
    problems_of,
    refused,
    scenario_of,
    warned,
    with_entries,
    write_case,
)

PLACES = """\
id,kind,lat,lon,households,note,people
V,village,,,30,x,12%
W,village,,,10,y,5
P,port,,,x,,
"""
KM = "from,to,km\n" + "".join(
    f"{one},{km}\n"
    for one, km in (
        ("A,V", "10"),
        ("V,B", "10.0000000005"),
        ("C,V", "10.00001"),
        ("A,W", "12"),
        ("W,B", "0"),
        ("W,C", "9"),
    )
)
ENTRY = "coverage: {places: village, weight: households, within_km: 10}\n"


def _coverage(tmp_path: Path, entry: str = ENTRY, **tables: str) -> Coverage:
    whole = {"places": PLACES, "distances": KM, **tables}
    coverage = scenario_of(tmp_path, entry, **whole).coverage
    assert coverage is not None
    return coverage


def test_clusters_up_to_and_including_the_reach_cover_a_place(tmp_path: Path) -> None:
    coverage = _coverage(tmp_path)
    assert [(one.id, one.weight, one.clusters) for one in coverage.places] == [
        ("V", 30, ("A", "B")),
        ("W", 10, ("B", "C")),
    ]
    assert (coverage.kind, coverage.within_km) == ("village", 10)
    assert coverage.origin.entry == "coverage"


def test_it_gives_the_measure_covered(tmp_path: Path) -> None:
    tables = {"places": PLACES, "distances": KM}
    scenario = scenario_of(
        tmp_path, ENTRY + "limits: [{measure: covered, at_least: 3}]\n", **tables
    )
    assert scenario.measures["covered"] == COVERED
    assert scenario.limits[0].measure == COVERED
    plain = scenario_of(tmp_path, **tables)
    assert plain.coverage is None
    assert "covered" not in plain.measures


def test_without_a_weight_a_place_counts_one(tmp_path: Path) -> None:
    coverage = _coverage(tmp_path, "coverage: {places: village, within_km: 800 m}\n")
    assert coverage.within_km == 0.8
    assert [(one.weight, one.clusters) for one in coverage.places] == [
        (1, ()),
        (1, ("B",)),
    ]


def test_a_distance_that_no_table_has_is_computed(tmp_path: Path) -> None:
    clusters = "id,name,status,max_ha,lat,lon\nA,a,candidate,20,20,105\n"
    places = "id,kind,lat,lon\nV,village,20,105.1\nW,village,20,105.3\n"
    km = 1.5 * great_circle_km(20, 105, 20, 105.1)
    for within, reached in ((km + 1e-6, ("A",)), (km - 1e-6, ())):
        entry = f"coverage: {{places: village, within_km: {within!r}}}\n"
        entry += "defaults: {detour: 1.5}\n"
        tables = {"clusters": clusters, "places": places, "distances": "from,to,km\n"}
        coverage = _coverage(tmp_path, entry, **tables)
        assert [one.clusters for one in coverage.places] == [reached, ()]


def test_distances_count_under_the_id_of_the_node(tmp_path: Path) -> None:
    clusters = (
        "id,name,status,max_ha,place\nA,a,candidate,20,B\nB,b,candidate,20,P\n"
        "C,c,candidate,20,V\n"
    )
    coverage = _coverage(
        tmp_path, clusters=clusters, distances="from,to,km\nV,P,3\nC,W,99\n"
    )
    assert [one.clusters for one in coverage.places] == [("A", "B", "C"), ()]


def test_unknown_distances_are_one_warning_and_not_reached(tmp_path: Path) -> None:
    distances = "from,to,km\nA,V,3\nB,V,3\n"
    tables = {"places": PLACES, "distances": distances}
    (warning,) = warned(tmp_path, ENTRY, **tables)
    assert (
        "coverage.places: the distance of 2 places (V, W) and 3 clusters (A, B, C) is "
        "not known. They count as not reached" in warning
    )
    assert [one.clusters for one in _coverage(tmp_path, **tables).places] == [
        ("A", "B"),
        (),
    ]


def test_only_those_without_coordinates_are_named(tmp_path: Path) -> None:
    clusters = (
        "id,name,status,max_ha,lat,lon\nA,a,candidate,20,20,105\nB,b,candidate,20,,\n"
    )
    places = "id,kind,lat,lon\nV,village,20,105\n"
    (warning,) = warned(
        tmp_path,
        "coverage: {places: village, within_km: 1}\n",
        clusters=clusters,
        places=places,
    )
    assert "the distance of 1 cluster (B) is not known." in warning


def test_a_reach_that_reaches_nothing_is_a_warning(tmp_path: Path) -> None:
    entry = "coverage: {places: village, within_km: 1}\n"
    distances = KM.replace("W,B,0", "W,B,7")
    (warning,) = warned(tmp_path, entry, places=PLACES, distances=distances)
    assert "coverage.within_km: no village lies within reach of a cluster" in warning


def test_a_blank_weight_is_0_with_a_warning(tmp_path: Path) -> None:
    places = PLACES.replace("30", "")
    (warning,) = warned(tmp_path, ENTRY, places=places, distances=KM)
    assert "households is blank for 1 place (V); blank counts 0." in warning
    assert _coverage(tmp_path, places=places).places[0].weight == 0


def test_assumptions_change_weights(tmp_path: Path) -> None:
    entry = (
        ENTRY + "assume: [{table: places, column: households, times: 2, where: W}]\n"
    )
    assert [one.weight for one in _coverage(tmp_path, entry).places] == [30, 20]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "{places: vilage, within_km: 3}",
            'plan.yaml:8:20  coverage.places: there is no place of the kind "vilage". '
            'Expected one of port, village. Did you mean "village"?',
        ),
        (
            "{places: village, weight: housholds, within_km: 3}",
            'coverage.weight: "housholds" is no column of the places. Expected one of',
        ),
        (
            "{places: village, weight: housholds, within_km: 3}",
            'Did you mean "households"?',
        ),
        (
            "{places: village, weight: kind, within_km: 3}",
            "coverage.weight: kind holds text, no numbers. Expected one of households,",
        ),
        (
            "{places: village, within_km: -3}",
            'coverage.within_km: "-3" is out of range. Expected kilometres',
        ),
        ("{places: village, within_km: 3 ha}", '"3 ha" is an area'),
        ("{places: village}", 'coverage: "within_km" is missing.'),
        ("{within_km: 3}", 'coverage: "places" is missing.'),
        ("{places: village, within: 3}", 'Did you mean "within_km"?'),
        ("village", 'coverage: "village" stands here. Expected a map such as {places:'),
    ],
)
def test_a_wrong_coverage_is_told(tmp_path: Path, entry: str, expected: str) -> None:
    entries = f"coverage: {entry}\nlimits: [{{measure: covered, at_least: 1}}]\n"
    errors = refused(tmp_path, entries, places=PLACES, distances=KM)
    assert any(expected in error for error in errors)
    assert not any("limits" in error for error in errors)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "{places: vilage, weight: housholds, within_km: 3}",
            ['places: there is no place of the kind "vilage".', "weight: "],
        ),
        (
            "{places: vilage, weight: housholds}",
            [' "within_km" is missing.', "places: there is no place", "weight: "],
        ),
        (
            "{places: vilage, weight: housholds, within_km: x, of: all}",
            ["places: there is no", "weight: ", 'within_km: "x" is not', 'of: "of" is'],
        ),
        ("{weight: housholds, within_km: 3}", [' "places" is missing.', "weight: "]),
        (
            "{places: [vilage], weight: housholds, within_km: {village: 3}}",
            ["places: a list stands", "weight: ", "within_km: a map stands here."],
        ),
        ("{places: vilage, weight: [x]}", [" ", "places: there is no", "weight: a"]),
    ],
)
def test_all_that_is_wrong_in_a_coverage_is_told_together(
    tmp_path: Path, entry: str, expected: list[str]
) -> None:
    entries = f"coverage: {entry}\nlimits: [{{measure: covered, at_least: 1}}]\n"
    errors = refused(tmp_path, entries, places=PLACES, distances=KM)
    told = [one.partition("  coverage")[2][1:] for one in errors]
    assert len(told) == len(expected)
    for error, part in zip(told, expected, strict=True):
        assert error.startswith(part)


def test_an_empty_reach_is_told_once(tmp_path: Path) -> None:
    entry = "coverage: {places: village, within_km: }\n"
    path = write_case(
        tmp_path, with_entries(entry, tables="clusters places"), places=PLACES
    )
    (problem,) = problems_of(path)
    assert 'coverage: "within_km" is empty. Expected a map' in str(problem)


def test_weights_that_are_no_numbers_are_told_by_cell(tmp_path: Path) -> None:
    places = PLACES.replace("30", "many").replace(",10,", ",-10,")
    second, third = refused(tmp_path, ENTRY, places=places, distances=KM)
    assert 'places.csv:2  households: "many" is not a number, but' in second
    assert "places.csv:3  households: the weight -10 is negative. Expected a" in third


def test_coverage_needs_a_table_of_places(tmp_path: Path) -> None:
    (error,) = refused(tmp_path, ENTRY)
    assert (
        'there is no place of the kind "village". Expected a table of places' in error
    )


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (
            "limits: [{measure: covered, at_least: 1}]\n",
            "limits[0].measure: covered counts the places of `coverage`, which this "
            "scenario lacks. Expected an entry such as coverage: {places: village,",
        ),
        (
            "coverge: {places: village, within_km: 1}\n"
            "limits: [{measure: covered, at_least: 1}]\n",
            'Did you mean "coverage"?',
        ),
    ],
)
def test_covered_needs_coverage(tmp_path: Path, entries: str, expected: str) -> None:
    (error,) = refused(tmp_path, entries, places=PLACES)
    assert expected in error
