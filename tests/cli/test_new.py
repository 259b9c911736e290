"""`optimizer new`: a case that is complete, and nothing overwritten."""

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner, Result

from optimizer.cli.app import app
from optimizer.reading.columns import TABLES
from optimizer.reading.units import Dimension

FORMS = ["xlsx", "csv"]
LANGUAGES = ["vi", "en"]


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_a_new_case_is_right_and_has_a_plan_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, language: str
) -> None:
    monkeypatch.chdir(tmp_path)
    made = call("new", "case", "--format", form, "--lang", language)
    assert made.exit_code == 0, made.stderr
    scenario = str(Path("case", "phuong-an-1.yaml"))
    checked = call("check", scenario, "--json")
    assert checked.exit_code == 0, checked.stderr
    (answer,) = json.loads(checked.stdout)["scenarios"]
    assert (answer["errors"], answer["clusters"]) == (0, 2)
    ran = call("run", scenario, "--lang", language)
    assert ran.exit_code == 0, ran.stderr
    summary = json.loads(Path("results/phuong-an-1/summary.json").read_text("utf-8"))
    assert summary["status"] == "optimal"
    assert "≈" in ran.stdout


@pytest.mark.parametrize("form", FORMS)
def test_both_forms_and_languages_mean_the_same_case(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.chdir(tmp_path)
    measures = []
    for language in LANGUAGES:
        call("new", language, "--format", form, "--lang", language)
        scenario = str(Path(language, "phuong-an-1.yaml"))
        ran = call("run", scenario, "--json", "--out", f"out-{language}")
        (answer,) = json.loads(ran.stdout)["scenarios"]
        measures.append(answer["summary"]["measures"])
    assert measures[0] == measures[1]


def test_scenarios_name_their_schema_in_the_first_line(tmp_path: Path) -> None:
    call("new", str(tmp_path / "case"))
    for name in ("base.yaml", "phuong-an-1.yaml"):
        text = (tmp_path / "case" / name).read_text(encoding="utf-8")
        first = text.splitlines()[0]
        assert first == "# yaml-language-server: $schema=scenario.schema.json"
    schema = (tmp_path / "case" / "scenario.schema.json").read_text(encoding="utf-8")
    assert json.loads(schema) == json.loads(call("schema").stdout)


def test_the_workbook_explains_every_heading(tmp_path: Path) -> None:
    call("new", str(tmp_path / "case"))
    book = openpyxl.load_workbook(tmp_path / "case" / "case.xlsx")
    assert book.sheetnames == ["clusters", "places", "links", "distances", "notes"]
    for name in book.sheetnames[:-1]:
        sheet = book[name]
        headings = [str(cell.value) for cell in sheet[1]]
        plain = [heading.partition(" (")[0] for heading in headings]
        assert plain == [column.title_vi for column in TABLES[name]]
        for heading, column in zip(headings, TABLES[name], strict=True):
            if column.dimension is Dimension.HECTARES:
                assert heading.endswith(" (ha)")
        for cell, column in zip(sheet[1], TABLES[name], strict=True):
            assert cell.comment is not None
            assert column.help_vi in cell.comment.text
        assert sheet.freeze_panes == "A2"
    listed = {str(v.formula1) for v in book["clusters"].data_validations.dataValidation}
    assert '"có,không"' in listed


@pytest.mark.parametrize("existing", ["file", "folder"])
def test_what_exists_is_not_overwritten(tmp_path: Path, existing: str) -> None:
    place = tmp_path / "case"
    if existing == "file":
        place.write_text("mine")
    else:
        place.mkdir()
        (place / "base.yaml").write_text("mine")
    result = call("new", str(place))
    assert result.exit_code == 2
    assert "already there" in result.stderr
    kept = place if existing == "file" else place / "base.yaml"
    assert kept.read_text() == "mine"


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    assert call("new", str(tmp_path / "case")).exit_code == 0
    (tmp_path / "empty").mkdir()
    assert call("new", str(tmp_path / "empty")).exit_code == 0
    assert (tmp_path / "empty" / "phuong-an-1.yaml").is_file()


def built_links(scenario: str) -> list[tuple[str, str]]:
    """Run a scenario; the lines that it builds, and what they cost."""
    ran = call("run", scenario)
    assert ran.exit_code == 0, ran.stderr
    text = Path("results/phuong-an-1/built_links.csv").read_text("utf-8-sig")
    return [(row["link"], row["cost"]) for row in csv.DictReader(io.StringIO(text))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_a_new_case_joins_its_new_cluster_by_the_cheaper_of_two_roads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, language: str
) -> None:
    monkeypatch.chdir(tmp_path)
    call("new", "case", "--format", form, "--lang", language)
    scenario = str(Path("case", "phuong-an-1.yaml"))
    (answer,) = json.loads(call("check", scenario, "--json").stdout)["scenarios"]
    (road,) = answer["services"]
    assert (road["service"], road["all_from"]) == ("road", "2026-2030")
    counts = [road[key] for key in ("existing_links", "candidate_links")]
    assert (counts, road["unjoined"]) == ([1, 2], [])
    assert built_links(scenario) == [("TUYEN-01", "60.0")]


def test_the_other_road_of_a_new_case_is_built_once_it_is_the_cheaper_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    call("new", "case", "--format", "csv", "--lang", "en")
    scenario = Path("case", "phuong-an-1.yaml")
    dearer = "{table: links, column: cost, set: 90, where: {id: TUYEN-01}}"
    with scenario.open("a", encoding="utf-8") as file:
        file.write(f"assume: [{dearer}]\n")
    assert built_links(str(scenario)) == [("TUYEN-03", "75.0")]


def test_without_connectivity_a_new_case_builds_no_road(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    call("new", "case")
    scenario = Path("case", "phuong-an-1.yaml")
    with scenario.open("a", encoding="utf-8") as file:
        file.write("connectivity: null\n")
    assert built_links(str(scenario)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_remarks_of_a_new_case_name_its_own_tables(
    tmp_path: Path, language: str
) -> None:
    for form in FORMS:
        folder = tmp_path / form
        call("new", str(folder), "--format", form, "--lang", language)
        text = (folder / "README.md").read_text(encoding="utf-8")
        for name in ("clusters", "places", "links"):
            place = f"case.xlsx#{name}" if form == "xlsx" else f"{name}.csv"
            assert place in text
        assert "@" not in text
