"""Coordinates that are no degrees; points far away: test_contradictions."""

from pathlib import Path

from tests.reading.cases import CLUSTERS, reading_of, warned

HEADINGS, *ROWS = CLUSTERS.splitlines()
PLACES = "id,kind,lat,lon\nP,port,2348000.5,594000\n"


def with_points(*points: str) -> str:
    rows = [f"{row},{point}" for row, point in zip(ROWS, points, strict=True)]
    return "\n".join([f"{HEADINGS},lat,lon", *rows, ""])


def test_metres_are_one_warning_by_table_that_names_their_grid(tmp_path: Path) -> None:
    clusters = with_points("2348120,594321", "2348121,594322", "594323,2348122")
    assert warned(tmp_path, clusters=clusters, places=PLACES) == [
        "clusters.csv:2  lat: A (line 2), B (line 3), C (line 4): lat and lon "
        "(2348120, 594321) are metres of a grid such as VN-2000. The points are not "
        "used: convert them to degrees of WGS 84.",
        "places.csv:2  lat: P (line 2): lat and lon (2348000, 594000) are metres of "
        "a grid such as VN-2000. The points are not used: convert them to degrees of "
        "WGS 84.",
    ]


def test_a_point_in_metres_is_not_used(tmp_path: Path) -> None:
    clusters = with_points("2348120,594321", "20.5,105.9", ",")
    made = reading_of(tmp_path, clusters=clusters).scenario.clusters
    assert [(one.lat, one.lon) for one in made] == [
        (None, None),
        (20.5, 105.9),
        (None, None),
    ]


def test_one_coordinate_out_of_range_is_no_grid(tmp_path: Path) -> None:
    (warning,) = warned(tmp_path, clusters=with_points("2050000,105.9", ",", ","))
    assert "lat is 2050000, outside -90 to 90." in warning
