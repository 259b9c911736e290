"""Data that contradict each other are warned of, with the figures of both sides."""

from pathlib import Path

import pytest

from tests.reading.cases import (
    problems_of,
    refused,
    scenario_of,
    shown,
    warned,
    write_case,
)

HEAD = "id,name,status,area_ha,built_ha,industrial_share,leased_ha,fill"


def test_a_fill_that_its_hectares_do_not_give_is_a_warning(tmp_path: Path) -> None:
    clusters = f"{HEAD},industrial_ha\nA,An,existing,300,,,108.7,51.6%,196\n"
    (warning,) = warned(tmp_path, clusters=clusters)
    assert warning.startswith(
        "clusters.csv:2  fill: fill is 51.6%, but 108.7 of 196 ha are 55.5%"
    )


def test_a_fill_that_was_rounded_is_no_warning(tmp_path: Path) -> None:
    clusters = f"{HEAD}\nA,An,existing,30,,1,10,33.3%\n"
    assert warned(tmp_path, clusters=clusters) == []


def test_built_above_area_is_read_as_the_area(tmp_path: Path) -> None:
    clusters = f"{HEAD}\nA,An,existing,30,40,1,10,\n"
    (warning,) = warned(tmp_path, clusters=clusters)
    assert "built_ha is 40, above area_ha, 30; it is read as 30." in warning
    assert scenario_of(tmp_path, clusters=clusters).clusters[0].built_ha == 30


def test_leasable_is_the_share_of_what_is_built(tmp_path: Path) -> None:
    clusters = f"{HEAD}\nA,An,existing,30,10,0.6,7,\n"
    (error,) = refused(tmp_path, clusters=clusters)
    assert "leased_ha is 7, but at most 6 ha can be leased (0.6 of 10 ha)." in error


@pytest.mark.parametrize("column", ["area_ha", "built_ha"])
def test_a_candidate_has_nothing_today(tmp_path: Path, column: str) -> None:
    clusters = f"id,name,status,{column}\nA,An,candidate,30\n"
    (warning,) = warned(tmp_path, clusters=clusters)
    assert f"{column} is 30, but a candidate is not in the plan today" in warning
    (cluster,) = scenario_of(tmp_path, clusters=clusters).clusters
    assert (cluster.area_ha, cluster.built_ha, cluster.leased_ha) == (0, 0, 0)


def test_a_candidate_that_has_leased_is_an_error(tmp_path: Path) -> None:
    clusters = "id,name,status,leased_ha\nA,An,candidate,3\n"
    (error,) = refused(tmp_path, clusters=clusters)
    assert "a candidate has no land to lease yet. Is its status existing?" in error


def test_a_share_that_its_hectares_do_not_give_is_a_warning(tmp_path: Path) -> None:
    clusters = f"{HEAD},industrial_ha\nA,An,existing,100,,0.7,10,,60\n"
    (warning,) = warned(tmp_path, clusters=clusters)
    assert "industrial_share is 70.0%, but 60 of 100 ha are 60.0%" in warning


def test_two_clusters_of_a_district_with_one_name_are_a_warning(tmp_path: Path) -> None:
    clusters = "id,name,status,max_ha\nA,An  Hoà,candidate,20\nB,an hoà,candidate,20\n"
    (warning,) = warned(tmp_path, clusters=clusters)
    assert warning.startswith("clusters.csv:3")
    assert "is also the name of A" in warning


def test_coordinates_out_of_range_are_not_used(tmp_path: Path) -> None:
    clusters = "id,name,status,lat,lon\nA,An,candidate,105.9,20.5\n"
    (warning,) = warned(tmp_path, clusters=clusters)
    assert "lat is 105.9, outside -90 to 90" in warning
    assert "Are lat and lon exchanged?" in warning
    (cluster,) = scenario_of(tmp_path, clusters=clusters).clusters
    assert (cluster.lat, cluster.lon) == (None, None)


def test_one_coordinate_alone_is_not_used(tmp_path: Path) -> None:
    clusters = "id,name,status,lat,lon\nA,An,candidate,20.5,\n"
    (warning,) = warned(tmp_path, clusters=clusters)
    assert "lat stands here without lon." in warning


def test_a_point_far_from_the_rest_is_a_warning(tmp_path: Path) -> None:
    rows = "".join(f"A{i},n{i},candidate,20.5{i},105.9{i}\n" for i in range(5))
    clusters = f"id,name,status,lat,lon\n{rows}B,b,candidate,10.5,105.9\n"
    (warning,) = warned(tmp_path, clusters=clusters)
    assert warning.startswith("clusters.csv:7  lat: the point 10.5, 105.9 lies 11")


def test_points_all_over_the_country_are_no_warning(tmp_path: Path) -> None:
    rows = "".join(f"A{i},n{i},candidate,{9 + i},106\n" for i in range(14))
    assert warned(tmp_path, clusters=f"id,name,status,lat,lon\n{rows}") == []


@pytest.mark.parametrize("column", ["industrial_ha", "fill"])
def test_a_candidates_land_of_today_is_not_used(tmp_path: Path, column: str) -> None:
    clusters = f"id,name,status,{column}\nA,An,candidate,0.5\n"
    (warning,) = warned(tmp_path, clusters=clusters)
    assert f"{column} is about land of today" in warning


def test_areas_without_a_column_are_told_once(tmp_path: Path) -> None:
    clusters = "id,name,status,Dien tich hien co\nA,An,existing,3\nB,Be,existing,4\n"
    path = write_case(tmp_path, clusters=clusters)
    first, warning = shown(tmp_path, list(problems_of(path)))
    assert first.startswith("clusters.csv  2 clusters exist, but the table has no")
    assert warning.startswith("clusters.csv:1  Dien tich hien co: the heading")
    assert warning.endswith('Did you mean "Diện tích hiện có"?')


def test_a_row_of_a_total_is_one_problem(tmp_path: Path) -> None:
    clusters = "id,name,status,area_ha\nA,An,existing,3\n,Tổng,,3\n"
    (error,) = refused(tmp_path, clusters=clusters)
    assert error.startswith("clusters.csv:3  id and status are blank in this row.")
    assert "if it is a total" in error


def test_a_date_in_a_column_of_figures_is_named(tmp_path: Path) -> None:
    clusters = "id,name,status,area_ha\nA,An,existing,05/12/2026\n"
    (error,) = refused(tmp_path, clusters=clusters)
    assert '"05/12/2026" is a date, and no number.' in error


def test_an_amount_that_may_mean_thousands_is_a_warning(tmp_path: Path) -> None:
    def doubted(amount: str) -> list[str]:
        return warned(tmp_path, f"limits: [{{measure: land, at_most: {amount}}}]\n")

    (warning,) = doubted("1.260 ha")
    assert '"1.260 ha" is read as 1.26: ' in warning
    assert warning.endswith("Write 1260 if that is meant, 1.26 if not.")
    for sure in ("1260", "1.26", "1.264", "0.260", '"1,260.5"'):
        assert doubted(sure) == []
