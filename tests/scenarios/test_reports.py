"""Of every case, the figures in each format of a report are those of its results.

The files of a run, which have every digit, are read here with the standard library
alone; each format is read back and held against them.
"""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner

from optimizer.cli.app import app
from optimizer.reporting.words import Words
from tests.reporting.document.read_back import same, table_shown
from tests.reporting.webpage.page_read import Element, page_read
from tests.scenarios.cases import CASES, SCENARIOS

SHOWN = {
    "ben-tre": "can-bang",
    "ha-nam": "phuong-an-2",
    "lao-cai": "phuong-an-2",
    "thai-binh": "phuong-an-2",
    "tuyen-quang": "quy-hoach-2030",
    "viet-nam": "toan-quoc",
}
"""A scenario of each case."""
STEPS = ("area_ha", "added_ha", "built_ha", "occupied_ha", "cost")
VI = Words("vi")


@dataclass(frozen=True)
class Results:
    folder: Path

    def rows(self, name: str) -> list[dict[str, str]]:
        text = (self.folder / name).read_text("utf-8")
        return list(csv.DictReader(io.StringIO(text)))

    def measures(self) -> dict[str, dict[str, float]]:
        text = (self.folder / "summary.json").read_text("utf-8")
        found: dict[str, dict[str, float]] = json.loads(text)["measures"]
        return found

    def report(self, ending: str) -> bytes:
        return (self.folder / f"report.{ending}").read_bytes()


@pytest.fixture(scope="module", params=CASES)
def results(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Results:
    case: str = request.param
    out, scenario = tmp_path_factory.mktemp(case), SHOWN[case]
    path = SCENARIOS / case / f"{scenario}.yaml"
    call = ["run", str(path), "--no-rank", "--report", "--lang", "vi"]
    done = CliRunner().invoke(app, [*call, "--out", str(out)])
    assert done.exit_code == 0, done.stderr
    return Results(out / scenario)


def test_every_case_is_reported() -> None:
    assert sorted(SHOWN) == CASES


def expect_numbers(found: list[object], said: list[str]) -> None:
    """In full precision; what the files leave blank is blank."""
    for value, text in zip(found, said, strict=True):
        if text == "":
            assert value in (None, "")
        else:
            assert isinstance(value, int | float)
            assert value == pytest.approx(float(text), rel=1e-12, abs=1e-12)


class Sheets:
    """The tables of a workbook, each as rows by the titles of columns."""

    def __init__(self, content: bytes) -> None:
        self.book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)

    def table(self, *headings: str) -> list[dict[str, object]]:
        """The table that has these headings, wherever it is."""
        for sheet in self.book:
            head: list[str] = []
            found: list[dict[str, object]] = []
            for row in sheet.iter_rows(values_only=True):
                if not head and set(headings) <= set(row):
                    head = [str(cell) for cell in row if cell is not None]
                elif head:
                    if all(cell is None for cell in row):
                        break
                    found.append(dict(zip(head, row, strict=False)))
            if head:
                return found
        raise AssertionError(headings)


def capital(key: str) -> str:
    return VI[key][:1].upper() + VI[key][1:]


def test_the_workbook_has_the_figures_of_the_results(results: Results) -> None:
    sheets = Sheets(results.report("xlsx"))
    units = dict.fromkeys(STEPS[:4], "ha") | {"cost": "tỷ đồng"}
    names = [
        f"{capital(key if key == 'cost' else f'step_{key}')} ({units[key]})"
        for key in STEPS
    ]
    table = sheets.table(capital("cluster_id"), capital("period"), *names)
    for found, said in zip(table, results.rows("plan.csv"), strict=True):
        assert found[capital("cluster_id")] == said["cluster"]
        assert found[capital("period")] == said["period"]
        expect_numbers([found[one] for one in names], [said[key] for key in STEPS])
    moved = f"{capital('area_adjusted')} (ha)"
    table = sheets.table(capital("rank"), moved)
    for found, said in zip(table, results.rows("recommendations.csv"), strict=True):
        assert str(found[capital("rank")]) == said["rank"]
        assert found[capital("cluster_id")] == said["cluster"]
        assert found[capital("reason")] == said["reason"].removeprefix("'")
        expect_numbers([found[moved]], [said["hectares"]])
    if lines := results.rows("built_links.csv"):
        table = sheets.table(capital("line"), capital("hanging"))
        costs = {one[capital("line")]: one["Chi phí (tỷ đồng)"] for one in table}
        assert len(costs) == len(table)
        expect_numbers(
            [costs[one["link"]] for one in lines], [o["cost"] for o in lines]
        )


def cells(table: Element) -> Iterator[dict[str, Element]]:
    keys = [one.attributes["data-key"] for one in table.all("th", scope="col")]
    for row in table.one("tbody").all("tr"):
        found = [one for one in row.children if isinstance(one, Element)]
        if len(found) == len(keys):
            yield dict(zip(keys, found, strict=True))


def test_the_page_has_the_figures_of_the_results(results: Results) -> None:
    page = page_read(results.report("html"))
    rows = list(cells(page.one("table", data_table="periods")))
    for found, said in zip(rows, results.rows("plan.csv"), strict=True):
        assert found["cluster"].text("vi").strip() == said["cluster"]
        assert found["period"].text("vi").strip() == said["period"]
        shown = [float(found[key].attributes["data-v"]) for key in STEPS]
        expect_numbers(list(shown), [said[key] for key in STEPS])
        for key in STEPS:
            assert same(found[key].text("vi"), float(said[key]), "vi")
    measures = results.measures()
    cost = list(page.one("table", data_table="kinds").all("tr"))[-1]
    shown = [
        float(one.attributes["data-v"])
        for one in cost.all("td")
        if one.has("td", {}) and "data-v" in one.attributes
    ]
    spent = list(measures["cost"].values())
    assert shown == pytest.approx([*spent, sum(spent)])
    marks = [
        one.attributes["data-cluster"]
        for one in page.all("g")
        if "data-cluster" in one.attributes
    ]
    assert len(marks) == len(set(marks))
    assert set(marks) <= {one["cluster"] for one in results.rows("plan.csv")}


def test_the_document_has_the_figures_of_the_results(results: Results) -> None:
    content = results.report("docx")
    shown = table_shown(content, VI["title_periods"])
    plan = results.rows("plan.csv")
    busy = [one for one in plan if one["action"] not in ("wait", "gone")]
    for row, said in zip(shown.rows, busy, strict=True):
        assert (row[0], row[3]) == (said["cluster"], said["period"])
        for text, key in zip(row[5:], STEPS, strict=True):
            assert same(text, float(said[key]), "vi"), (said, key)
    measures = results.measures()
    spent = list(measures["cost"].values())
    for title in ("title_paid", "title_kinds"):
        last = table_shown(content, VI[title]).rows[-1]
        for text, value in zip(last[1:], [*spent, sum(spent)], strict=True):
            assert same(text, value, "vi")
    last_period = plan[-1]["period"]
    ends = [float(one["area_ha"]) for one in plan if one["period"] == last_period]
    total = table_shown(content, VI["title_register"]).rows[-1]
    assert same(total[6], sum(ends), "vi")
