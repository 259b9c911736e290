"""Rows become clusters: what blank cells stand for, and what no cell may say."""

from pathlib import Path

import pytest

from optimizer.reading.scenario import read_scenario
from tests.reading.cases import (
    SCENARIO,
    problems_of,
    reading_of,
    refused,
    scenario_of,
    warned,
    write_case,
)


def test_a_row_is_read_with_its_units_and_aliases(tmp_path: Path) -> None:
    clusters = (
        "id;Tên CCN;Trạng thái;Diện tích hiện có;Đã cho thuê;Suất đầu tư hạ tầng\n"
        "A;Kim Bình;hiện có;1.264,9;5 km2;11,2\n"
    )
    (cluster,) = scenario_of(tmp_path, clusters=clusters).clusters
    assert (cluster.name, cluster.status) == ("Kim Bình", "existing")
    assert (cluster.area_ha, cluster.leased_ha) == (1264.9, 500.0)
    assert cluster.infra_cost_bn_per_ha == 11.2
    assert cluster.origin.line == 2


def test_blank_cells_stand_for_what_the_format_says(tmp_path: Path) -> None:
    clusters = "id,name,status,area_ha,leased_ha\nA,An,existing,20,5\n"
    (cluster,) = scenario_of(tmp_path, clusters=clusters).clusters
    assert (cluster.district, cluster.commune, cluster.place) == ("", "", "A")
    assert (cluster.built_ha, cluster.industrial_share) == (20.0, 1.0)
    assert (cluster.lat, cluster.absorption_ha_per_year) == (None, None)
    assert (cluster.infra_cost_bn_per_ha, cluster.jobs_per_ha) == (0.0, 0.0)
    assert (cluster.investor, cluster.wastewater) == (None, None)
    assert (cluster.craft_village, cluster.mountainous) == (False, False)


def test_the_commune_is_the_district_where_it_is_blank(tmp_path: Path) -> None:
    clusters = scenario_of(tmp_path).clusters
    assert [one.commune for one in clusters] == ["North", "South", "South"]
    assert clusters[0].columns["commune"] == "North"


def test_columns_have_the_values_in_effect(tmp_path: Path) -> None:
    clusters = (
        "id,name,status,area_ha,industrial_ha,fill,wastewater,zone,code\n"
        "A,An,existing,20,12,50%,no,7,07\n"
    )
    (cluster,) = scenario_of(tmp_path, clusters=clusters).clusters
    columns = cluster.columns
    assert columns["industrial_share"] == pytest.approx(0.6)
    assert columns["leased_ha"] == pytest.approx(6.0)
    assert columns["built_ha"] == 20.0
    assert columns["wastewater"] is False
    assert columns["investor"] is None
    assert (columns["infra_cost_per_ha"], columns["drop_cost"]) == (0.0, 0.0)
    assert (columns["min_ha"], columns["max_ha"]) == (20.0, 75.0)
    assert (columns["zone"], columns["code"]) == (7.0, "07")


def test_clusters_are_sorted_by_id(tmp_path: Path) -> None:
    clusters = "id,name,status,max_ha\nB,b,candidate,9\nA,a,candidate,9\n"
    scenario = scenario_of(tmp_path, clusters=clusters)
    assert [one.id for one in scenario.clusters] == ["A", "B"]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("area_ha=x", 'clusters.csv:2  area_ha: "x" is not a number.'),
        ("area_ha=nan", '"nan" is not a number.'),
        ("area_ha=1,264", '"1,264" can mean 1264 or 1.264.'),
        ("area_ha=", "area_ha is blank, but the cluster exists."),
        ("area_ha=5 km", '"5 km" is a length; expected an area such as "350 ha".'),
        ("infra_cost_per_ha=-3", '"-3" is negative; expected at least 0.'),
        ("drop_cost=-3", 'drop_cost: "-3" is negative; expected at least 0.'),
        ("industrial_share=1.2", '"1.2" is out of range; expected between 0 and 1.'),
        ("fill=65", 'expected between 0 and 1. Did you mean "65%"?'),
        ("status=exists", '"exists" is not known here; expected existing or candidat'),
        ("status=", "status: status is blank. Expected existing or candidate."),
        ("name=", "clusters.csv:2  name: name is blank."),
        ("id=", "clusters.csv:2  id: id is blank."),
        ("wastewater=maybe", 'wastewater: "maybe" is neither yes nor no'),
        (
            "leased_ha=37.2",
            "clusters.csv:2  leased_ha: leased_ha is 37.2, but at most 34.45 ha can be "
            "leased (0.65 of 53 ha). Correct one of the two.",
        ),
        ("industrial_ha=60", "industrial_ha is 60, above area_ha, 53."),
        ("min_ha=60;max_ha=55", "min_ha is 60, above max_ha, 55."),
        ("max_ha=50", "max_ha is 50, but the cluster has 53 ha today and cannot"),
    ],
)
def test_a_wrong_cell_is_told(tmp_path: Path, cells: str, expected: str) -> None:
    row = {
        "id": "A",
        "name": "An",
        "status": "existing",
        "area_ha": "53",
        "industrial_share": "0.65",
    }
    row |= dict(one.split("=") for one in cells.split(";"))
    quoted = ",".join(f'"{cell}"' for cell in row.values())
    clusters = f"{','.join(row)}\n{quoted}\n"
    errors = refused(tmp_path, clusters=clusters)
    assert any(expected in error for error in errors)


@pytest.mark.parametrize("fill", ["150%", "1.2", "-3"])
def test_a_share_that_is_no_percentage_is_not_taken_for_one(
    tmp_path: Path, fill: str
) -> None:
    clusters = f"id,name,status,area_ha,fill\nA,An,existing,9,{fill}\n"
    (error,) = refused(tmp_path, clusters=clusters)
    assert error.endswith("expected between 0 and 1.")


def test_a_duplicate_id_names_the_first_row(tmp_path: Path) -> None:
    rows = "A,a,candidate,9\nB,b,candidate,9\nA,c,candidate,9\n"
    clusters = f"id,name,status,max_ha\n{rows}"
    (error,) = refused(tmp_path, clusters=clusters)
    assert error.startswith('clusters.csv:4  id: the id "A" is already that of')
    assert "clusters.csv:2" in error


def test_a_missing_column_is_told_once(tmp_path: Path) -> None:
    errors = refused(tmp_path, clusters="id,nam\nA,An\nB,Binh\n")
    assert any('the column "status" is missing' in error for error in errors)
    assert not any("status is blank" in error for error in errors)


def test_a_candidate_needs_max_ha_only_without_a_law(tmp_path: Path) -> None:
    clusters = "id,name,status\nA,An,candidate\n"
    (cluster,) = scenario_of(tmp_path, clusters=clusters).clusters
    assert (cluster.min_ha, cluster.max_ha) == (10.0, 75.0)
    text = SCENARIO.replace("law: {use: nd-32-2024}\n", "")
    problems = problems_of(write_case(tmp_path, text, clusters=clusters))
    assert "max_ha is blank, and no law gives a cap" in str(problems[0])


def test_an_existing_cluster_that_cannot_expand_is_one_warning(tmp_path: Path) -> None:
    rows = "".join(f"A{i},n{i},existing,20,5\n" for i in range(70))
    text = SCENARIO.replace("law: {use: nd-32-2024}\n", "")
    path = write_case(tmp_path, text, clusters=f"id,name,status,area_ha,fill\n{rows}")
    path.write_text(text.replace("clusters.csv", "c.csv"), encoding="utf-8")
    table = "id,name,status,area_ha,leased_ha\n" + rows
    (tmp_path / "c.csv").write_text(table, encoding="utf-8")
    (warning,) = read_scenario(path).warnings
    assert "and 67 more: without max_ha and without a law it cannot" in warning.what


def test_what_is_leased_is_0_with_a_warning_where_nobody_knows(tmp_path: Path) -> None:
    clusters = "id,name,status,area_ha\nA,An,existing,20\nB,Binh,existing,20\n"
    (warning,) = warned(tmp_path, clusters=clusters)
    assert "A (line 2), B (line 3): what is leased is not known" in warning


def test_cells_filled_are_listed(tmp_path: Path) -> None:
    clusters = (
        "id,name,status,area_ha,leased_ha,jobs_per_ha,quality,source\n"
        "A,An,existing,20,5,70,estimated,a guess\n"
        "B,Binh,existing,20,5,70,sourced,a decision\n"
    )
    estimates = "id,column,quality,basis\nA,area_ha,sourced,Decision 5\n"
    estimates += "B,Đã cho thuê,illustrative,made up\n"
    reading = reading_of(
        tmp_path,
        "defaults: {industrial_share: 0.65}\n",
        clusters=clusters,
        estimates=estimates,
    )
    found = {(one.id, one.column): one for one in reading.filled}
    assert {key: one.quality for key, one in found.items()} == {
        ("A", "leased_ha"): "estimated",
        ("A", "jobs_per_ha"): "estimated",
        ("A", "industrial_share"): "default",
        ("B", "leased_ha"): "illustrative",
        ("B", "industrial_share"): "default",
    }
    assert found["A", "leased_ha"].basis == "a guess"
    assert found["B", "leased_ha"].basis == "made up"
    assert found["A", "industrial_share"].value == 0.65
    assert found["A", "industrial_share"].origin.line == 2


def test_what_rests_on_an_uncertain_column_is_uncertain(tmp_path: Path) -> None:
    clusters = "id,name,status,area_ha\nA,An,existing,20\nB,Binh,existing,9\n"
    entries = "defaults: {fill: 0.2}\n"
    uncertain = scenario_of(tmp_path, entries, clusters=clusters).clusters[0].uncertain
    assert uncertain == {"fill", "leased_ha"}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Z,jobs_per_ha,estimated", 'estimates.csv:2  id: no cluster has the id "Z".'),
        ("A,jobs_per_hect,estimated", 'Did you mean "jobs_per_ha"?'),
        ("A,jobs_per_ha,guessed", '"guessed" is not known here; expected sourced'),
        ("A,jobs_per_ha,", "quality is blank."),
    ],
)
def test_a_wrong_estimate_is_told(tmp_path: Path, row: str, expected: str) -> None:
    errors = refused(tmp_path, estimates=f"id,column,quality\n{row}\n")
    assert any(expected in error for error in errors)
