"""Every figure of the page is that of the tables, and of the files of the run."""

import csv
import io
from collections.abc import Mapping

import pytest
from hypothesis import given

from optimizer.domain.scenario import Scenario
from optimizer.reporting.content.doings import doings_table
from optimizer.reporting.content.reported import Reported, tables_beside, tables_of
from optimizer.reporting.content.table import (
    ReportTable,
    cell_number,
    cell_text,
    decimals_of,
    is_share,
)
from optimizer.reporting.files import result_files, summary
from optimizer.reporting.record import Run
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.webpage.report_page import report_page
from optimizer.reporting.words import Words
from tests.reporting import hand_made
from tests.reporting.webpage.cases import full, priced
from tests.reporting.webpage.page_read import Element, page_read
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.scenarios import scenarios

LANGUAGES = ("vi", "en")
Tables = Mapping[str, ReportTable]
BELOW = ("reason", "loss")


def page(language: str, *runs: Run) -> Element:
    return page_read(report_page(Reported(runs), Words(language)))


def rows_of(table: Element) -> list[list[Element]]:
    """The cells of each row, in the order in which the content has its columns."""
    keys = [one.attributes["data-key"] for one in table.all("th", scope="col")]
    found = []
    for row in table.all("tr"):
        if row.attributes.get("class") == "why" or row.parent.tag == "thead":  # type: ignore[union-attr]
            continue
        cells = [one for one in row.children if isinstance(one, Element)]
        found.append([cell for _, cell in zip(keys, cells, strict=True)])
    return found


def expect_cell(
    cell: Element, key: str, rows: Mapping[str, Row], tables: Tables, opening: str
) -> None:
    column, row = tables[opening].column(key), rows[opening]
    for language in LANGUAGES if not column.is_number else (opening,):
        spoken = tables[language].column(key)
        told = cell_text(spoken, rows[language], Words(language))
        assert " ".join(cell.text(language).split()) == " ".join(told.split())
    if column.is_number:
        number = cell_number(column, row)
        own = cell.attributes
        assert (own.get("data-v", "") == "") == (number is None)
        if number is not None:
            assert float(own["data-v"]) == number
            assert own["data-d"] == str(decimals_of(column, row))
            assert ("data-share" in own) == is_share(column, row)


def expect_table(element: Element, tables: Tables, opening: str) -> None:
    below = BELOW if tables[opening].name == "recommendations" else ()
    shown = [one for one in tables[opening].columns if one.key not in below]
    keys = [one.attributes["data-key"] for one in element.all("th", scope="col")]
    assert sorted(keys) == sorted(one.key for one in shown)
    rows = zip(*(tables[one].rows for one in LANGUAGES), strict=True)
    for cells, pair in zip(rows_of(element), rows, strict=True):
        for key, cell in zip(keys, cells, strict=True):
            by_language = dict(zip(LANGUAGES, pair, strict=True))
            expect_cell(cell, key, by_language, tables, opening)


def every_table(run: Run, language: str) -> dict[str, ReportTable]:
    words = Words(language)
    return {**tables_of(run, words), "doings": doings_table(run, words)}


def expect_run(panel: Element, run: Run, opening: str) -> None:
    every = {language: every_table(run, language) for language in LANGUAGES}
    for name, table in every[opening].items():
        found = list(panel.all("table", data_table=name))
        assert len(found) == (1 if table.rows else 0), name
        for one in found:
            tables = {language: every[language][name] for language in LANGUAGES}
            expect_table(one, tables, opening)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_is_on_the_page_figure_by_figure(language: str) -> None:
    run = full()
    expect_run(page(language, run).one(data_run="run-1"), run, language)


@same_in_every_run(8)
@given(scenario=scenarios())
def test_the_tables_of_whatever_was_solved_are_on_the_page(scenario: Scenario) -> None:
    run = priced(scenario)
    if run is not None:
        expect_run(page("vi", run).one(data_run="run-1"), run, "vi")


@pytest.mark.parametrize("language", LANGUAGES)
def test_runs_stand_side_by_side_figure_by_figure(language: str) -> None:
    runs = (full(), hand_made.run())
    found = page(language, *runs)
    for key, run in zip(("run-1", "run-2"), runs, strict=True):
        expect_run(found.one(data_run=key), run, language)
    beside = found.one(data_run="beside")
    every = {one: tables_beside(Reported(runs), Words(one)) for one in LANGUAGES}
    for name in every[language]:
        tables = {one: every[one][name] for one in LANGUAGES}
        expect_table(beside.one("table", data_table=name), tables, language)


def test_the_plan_by_period_is_that_of_plan_csv() -> None:
    run = full()
    written = result_files(run, Words("en"))["plan.csv"]
    assert isinstance(written, str)
    table = page("en", run).one("table", data_table="periods")
    keys = [one.attributes["data-key"] for one in table.all("th", scope="col")]
    for line, cells in zip(
        csv.DictReader(io.StringIO(written)), rows_of(table), strict=True
    ):
        by_key = dict(zip(keys, cells, strict=True))
        assert by_key["cluster"].text("en") == line["cluster"]
        assert by_key["period"].text("en") == line["period"]
        for key in ("area_ha", "added_ha", "built_ha", "occupied_ha", "cost"):
            assert float(by_key[key].attributes["data-v"]) == float(line[key])


def test_measures_over_periods_are_those_of_summary_json() -> None:
    run = full()
    measures = summary(run)["measures"]
    assert isinstance(measures, dict)
    words = Words("en")
    totals = tables_of(run, words)["totals"]
    table = page("en", run).one("table", data_table="totals")
    compared = 0
    for cells, row in zip(rows_of(table), totals.rows, strict=True):
        for period, cell in zip(run.scenario.periods, cells[3:], strict=True):
            if row["measure"] in measures:
                value = measures[row["measure"]][period.name]
                assert float(cell.attributes["data-v"]) == pytest.approx(value)
                compared += 1
    assert compared > 10


def test_reasons_and_losses_stand_below_their_cluster_in_both_languages() -> None:
    scenario = hand_made.scenario()
    run = priced(scenario)
    assert run is not None
    found = page("vi", run)
    for language in LANGUAGES:
        table = tables_of(run, Words(language))["recommendations"]
        for row in table.rows:
            item = found.one("tbody", data_cluster=str(row["cluster"]))
            told = [one.text(language) for one in item.all("dd")]
            assert told == [row[key] for key in BELOW if row[key]]


def test_figures_in_drawings_and_facts_are_figures_of_tables() -> None:
    run = full()
    known = {
        (cell_number(column, row), cell_text(column, row, Words("vi")))
        for table in every_table(run, "vi").values()
        for row in table.rows
        for column in table.columns
        if column.is_number
    }
    panel = page("vi", run).one(data_run="run-1")
    outside = [one for one in panel.all() if one.tag in ("b", "tspan", "span")]
    told = [one for one in outside if "data-v" in one.attributes]
    assert len(told) > 20
    for one in told:
        assert (float(one.attributes["data-v"]), one.text("vi")) in known
