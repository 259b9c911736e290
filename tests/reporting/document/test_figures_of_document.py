"""Every figure of the document is that of the tables, and of the files of the run."""

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

import pytest
from hypothesis import given

from optimizer.domain.scenario import Scenario
from optimizer.reporting.content.headed import capital
from optimizer.reporting.content.reported import Reported, tables_beside, tables_of
from optimizer.reporting.content.table import ReportTable, cell_text
from optimizer.reporting.document.report_document import report_document
from optimizer.reporting.files import result_files
from optimizer.reporting.record import Run
from optimizer.reporting.words import Words
from tests.reporting import hand_made, hand_made_alternatives
from tests.reporting.document.read_back import (
    Shown,
    same,
    table_shown,
    tables_shown,
)
from tests.reporting.webpage.cases import priced
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.scenarios import scenarios

WHOLE = ("register", "today", "inputs", "state", "paid", "kinds", "funds")
WHOLE += ("totals", "services", "alternatives", "given_up", "demand", "quality")  # type: ignore[assignment]
"""Tables that stand in the document as they are, with all their columns."""


@lru_cache(maxsize=1)
def by_hand() -> tuple[Run, Run]:
    """One with law and alternatives, one with prices."""
    ranked = priced(hand_made.scenario())
    assert ranked is not None
    law = hand_made.with_law()
    return replace(law, alternatives=hand_made_alternatives.alternatives()), ranked


def document(language: str, *runs: Run) -> bytes:
    return report_document(Reported(runs), Words(language))


def expect_table(shown: Shown, table: ReportTable, words: Words) -> None:
    """Every cell of a content table is shown, in its order."""
    assert len(shown.rows) == len(table.rows)
    for column in table.columns:
        if (heading := capital(column.title)) not in shown.headings:
            continue
        at = shown.headings.index(heading)
        for cells, row in zip(shown.rows, table.rows, strict=True):
            told = " ".join(cell_text(column, row, words).split())
            assert " ".join(cells[at].split()).lower() == told.lower()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_tables_show_what_the_content_has(language: str) -> None:
    (run, _), words = by_hand(), Words(language)
    content, tables = document(language, run), tables_of(run, words)
    told = {one.caption.partition(". ")[2]: one for one in tables_shown(content)}
    for name in WHOLE:
        table = tables[name]
        if table.rows:
            expect_table(told[table.title], table, words)
            assert len(told[table.title].headings) == len(table.columns)
    for name in ("recommendations", "deviations"):
        expect_table(told[tables[name].title], tables[name], words)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_options_side_by_side_show_what_the_content_has(language: str) -> None:
    runs, words = by_hand(), Words(language)
    content = document(language, *runs)
    for name, table in tables_beside(Reported(runs), words).items():
        shown = table_shown(content, table.title)
        # What costs consist of is compared in a table of its own.
        rows = [
            row
            for row in table.rows
            if name != "compared" or not str(row["measure"]).startswith("cost.")
        ]
        expect_table(shown, replace(table, rows=tuple(rows)), words)


def expect_files(content: bytes, run: Run, language: str) -> None:
    """The files that the run wrote, read here, against what the document shows."""
    words = Words(language)
    files = result_files(run, words)
    by_period = _rows(files["plan.csv"])
    ranked = _rows(files["recommendations.csv"])
    measures = json.loads(str(files["summary.json"]))["measures"]
    _expect_plan(content, by_period, words)
    title = "title_recommended" if run.ranking else "title_recommended_unpriced"
    _expect_recommendations(table_shown(content, words[title]), ranked, words)
    _expect_totals(content, run, measures, words)
    _expect_register(content, run, ranked, words)
    _expect_costs(content, measures, words)


def _rows(text: object) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(str(text))))


def _expect_plan(content: bytes, rows: list[dict[str, str]], words: Words) -> None:
    busy = [one for one in rows if one["action"] not in ("wait", "gone")]
    if not busy:
        return
    shown = table_shown(content, words["title_periods"])
    keys = ("area_ha", "added_ha", "built_ha", "occupied_ha", "cost")
    for cells, row in zip(shown.rows, busy, strict=True):
        assert cells[0] == row["cluster"]
        assert cells[3] == row["period"]
        for text, key in zip(cells[5:], keys, strict=True):
            assert same(text, float(row[key]), words.language), (row, key)


_PRICES = ("price_of_opposite", "price_low", "price_high")


def _expect_recommendations(
    shown: Shown, rows: list[dict[str, str]], words: Words
) -> None:
    language = words.language
    for cells, row in zip(shown.rows, rows, strict=True):
        assert cells[:2] == (row["rank"], row["cluster"])
        assert cells[4].lower() == words[row["action"]]
        assert cells[5] == row["period"]
        assert same(cells[6], float(row["hectares"]), language)
        if len(cells) > 10:
            for text, key in zip(
                cells[9:12],
                ("price_of_opposite", "price_low", "price_high"),
                strict=True,
            ):
                value = float(row[key]) if row[key] else ""
                assert same(text, value, language), (row, key)


def _expect_totals(
    content: bytes, run: Run, measures: Mapping[str, Mapping[str, float]], words: Words
) -> None:
    shown = table_shown(content, words["title_totals"])
    names = [period.name for period in run.scenario.periods]
    told = {row[0].strip().lower(): row for row in shown.rows}
    for measure in ("land", "built", "occupied", "jobs", "clusters", "cost"):
        row = told[words.measure(measure).strip().lower()]
        for text, name in zip(row[3:], names, strict=True):
            assert same(text, measures[measure][name], words.language), measure


def _expect_register(
    content: bytes, run: Run, ranked: list[dict[str, str]], words: Words
) -> None:
    in_plan = {row["cluster"]: row for row in ranked if row["action"] != "leave_out"}
    shown = table_shown(content, words["title_register"])
    listed = {row[1]: row for row in shown.rows if row[1]}
    assert set(listed) == set(in_plan)
    summed = 0.0
    for name, cells in listed.items():
        before = run.scenario.cluster_of[name].area_ha
        moved = float(in_plan[name]["hectares"])
        assert same(cells[5], moved, words.language)
        assert same(cells[6], before + moved, words.language)
        summed += before + moved
    assert same(shown.rows[-1][6], summed, words.language)


def _expect_costs(
    content: bytes, measures: Mapping[str, Mapping[str, float]], words: Words
) -> None:
    spent = list(measures["cost"].values())
    for title in ("title_paid", "title_kinds"):
        last = table_shown(content, words[title]).rows[-1]
        for text, value in zip(last[1:], [*spent, sum(spent)], strict=True):
            assert same(text, value, words.language)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_figures_are_those_that_the_run_wrote(language: str) -> None:
    for run in by_hand():
        expect_files(document(language, run), run, language)


@same_in_every_run(5)
@given(scenario=scenarios())
def test_figures_of_any_run_are_those_that_it_wrote(scenario: Scenario) -> None:
    run = priced(scenario)
    if run is not None:
        expect_files(document("vi", run), run, "vi")


def test_groups_add_up_to_the_plan() -> None:
    run = hand_made.run()
    shown = table_shown(document("vi", run), Words("vi")["title_groups"])
    # A expands from 40 to 50, B with 10 is dropped, C comes with 20, D stays out.
    told = {row[0]: row[1:6] for row in shown.rows}
    assert told["Mở rộng"] == ("1", "1", "40,0", "+10,0", "50,0")
    assert told["Rút khỏi phương án"] == ("1", "0", "10,0", "-10,0", "0,0")
    assert told["Bổ sung"] == ("0", "1", "0,0", "+20,0", "20,0")
    assert told["Tổng"] == ("2", "2", "50,0", "+20,0", "70,0")


def test_what_the_body_tells_of_a_cluster_no_annex_tells_again() -> None:
    run, words = by_hand()[0], Words("en")
    content = document("en", run)
    table = table_shown(content, words["title_recommended_unpriced"])
    told = dict(zip(table.column("Id"), table.below, strict=True))
    assert sorted(one for one in told if not told[one]) == ["A", "B", "C"]
    assert "Reason: " in told["D"]
    captions = [one.caption for one in tables_shown(content)]
    assert not any(one.endswith(words["title_law"]) for one in captions)
    assert sum(one.endswith(words["title_links"]) for one in captions) <= 1


def test_each_change_has_its_reason_and_the_check_against_the_law() -> None:
    words = Words("en")
    content = document("en", by_hand()[0])
    added = table_shown(content, words["title_deeds_add"])
    assert "An investor applies (Điều 8(1)b)" in added.below[0]
    assert "Reason: 20.0 ha from 2026-2030" in added.below[0]
    dropped = table_shown(content, words["title_deeds_drop"])
    assert f"Conversion: [{words['doc_fill_conversion']}]" in dropped.below[0]
