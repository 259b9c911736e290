"""Where tables may lie."""

from pathlib import Path

import pytest

from optimizer.reading.scenario import read_scenario
from tests.reading.cases import CLUSTERS, SCENARIO, problems_of, shown, write_case


def _told(tmp_path: Path, table: str) -> str:
    folder = tmp_path / "case"
    folder.mkdir()
    (tmp_path / "outside.csv").write_text(CLUSTERS, encoding="utf-8")
    text = SCENARIO.replace("clusters.csv", table)
    return "\n".join(shown(folder, list(problems_of(write_case(folder, text)))))


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("clusers.csv", '"clusers.csv" does not exist. Expected a file. Did you mean'),
        ("clusers.csv", 'Did you mean "clusters.csv"?'),
        ("./clusers.csv", 'Did you mean "./clusters.csv"?'),
        ("data/c.csv", 'There is no folder "data".'),
        ("../outside.csv", '"../outside.csv" lies outside the folder of the scenario.'),
        ("/etc/passwd", '"/etc/passwd" is an absolute path.'),
        ("C:/c.csv", '"C:/c.csv" is an absolute path.'),
        ("plan.yaml", 'ends in ".yaml"'),
        ("clusters.csv#x", 'a CSV file has no sheets, so none is named "x".'),
        (".", "It is a folder."),
        ("link.csv", "lies outside the folder of the scenario."),
    ],
)
def test_a_wrong_file_is_told(tmp_path: Path, table: str, expected: str) -> None:
    (tmp_path / "elsewhere.csv").write_text(CLUSTERS, encoding="utf-8")
    if table == "link.csv":
        (tmp_path / "case").mkdir()
        (tmp_path / "case" / "link.csv").symlink_to(tmp_path / "elsewhere.csv")
        text = SCENARIO.replace("clusters.csv", table)
        problems = problems_of(write_case(tmp_path / "case", text))
        assert any(expected in str(problem) for problem in problems)
        return
    told = _told(tmp_path, table)
    assert expected in told


def test_a_table_is_relative_to_the_file_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "base").mkdir()
    (tmp_path / "plans").mkdir()
    write_case(tmp_path / "base")
    plan = tmp_path / "plans" / "mine.yaml"
    plan.write_text("extends: ../base/plan.yaml\n", encoding="utf-8")
    scenario = read_scenario(plan).scenario
    assert len(scenario.clusters) == 3
    names = [name.removeprefix(f"{tmp_path}/") for name in scenario.inputs]
    assert names == ["base/clusters.csv", "base/plan.yaml", "plans/mine.yaml"]


def test_an_old_workbook_is_told_how_it_becomes_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "case.xls").touch()
    text = SCENARIO.replace("clusters.csv", "case.xls#clusters")
    (problem,) = problems_of(write_case(tmp_path, text))
    assert problem.origin.file.endswith("case.xls")
    assert problem.hint == "Open it in Excel and save it as .xlsx."


def test_a_case_folder_may_hold_the_tables(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "clusters.csv").write_text(CLUSTERS, encoding="utf-8")
    text = SCENARIO.replace("clusters.csv", "../clusters.csv")
    path = write_case(tmp_path / "plans", text)
    assert len(read_scenario(path, case=tmp_path).scenario.clusters) == 3
