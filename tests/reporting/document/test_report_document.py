"""The document has the form in which departments hand it in."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length

from optimizer.reporting.content.reported import Reported
from optimizer.reporting.document.report_document import report_document
from optimizer.reporting.record import Run
from optimizer.reporting.words import Words
from tests.reporting import hand_made
from tests.reporting.document.read_back import (
    headings_of,
    opened,
    paragraphs,
    style_of,
    table_shown,
    tables_shown,
    text_of,
)
from tests.reporting.webpage.cases import full, nasty, priced
from tests.strategies.scenarios import random_scenario

LANGUAGES = ("vi", "en")


@cache
def document(language: str) -> bytes:
    """Two options: one with law, alternatives and points, one with prices."""
    ranked = priced(hand_made.scenario())
    assert ranked is not None
    return made(language, full(), ranked)


def made(language: str, *runs: Run) -> bytes:
    return report_document(Reported(runs), Words(language))


def changed(run: Run, **changes: object) -> Run:
    scenario = replace(run.scenario, **changes)  # type: ignore[arg-type]
    return replace(run, reading=replace(run.reading, scenario=scenario))


@pytest.mark.parametrize("language", LANGUAGES)
def test_chapters_stand_in_the_order_of_such_plans(language: str) -> None:
    words = Words(language)
    keys = ("grounds", "state_today", "forecast", "options", "comparing")
    keys += ("estimate_cost", "conclusion")  # type: ignore[assignment]
    found = headings_of(document(language))
    chapters = [text for style, text in found if style == "Heading1"]
    assert chapters == [words[f"doc_{key}"] for key in keys]
    annexes = [text for style, text in found if style == "AnnexHeading"]
    assert annexes[:3] == [
        words["title_register"],
        words["doc_map"],
        words["title_today"],
    ]
    first_annex = [style for style, _ in found].index("AnnexHeading")
    assert all(style == "AnnexHeading" for style, _ in found[first_annex:])


def test_headings_number_themselves() -> None:
    styles = opened(document("vi")).styles
    lists = opened(document("vi")).part.numbering_part.element
    for name in ("Heading 1", "Heading 2", "Heading 3", "Annex Heading"):
        numbered = styles[name].element.pPr.numPr
        (used,) = [
            one
            for one in lists.findall(qn("w:num"))
            if one.get(qn("w:numId")) == str(numbered.numId.val)
        ]
        key = used.find(qn("w:abstractNumId")).get(qn("w:val"))
        (listed,) = [
            one
            for one in lists.findall(qn("w:abstractNum"))
            if one.get(qn("w:abstractNumId")) == key
        ]
        level = 0 if numbered.ilvl is None else numbered.ilvl.val
        tied = listed.findall(qn("w:lvl"))[level].find(qn("w:pStyle"))
        assert tied.get(qn("w:val")) == styles[name].style_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_contents_names_every_heading_down_to_the_second(
    language: str,
) -> None:
    told = [
        text_of(one._p)  # noqa: SLF001 - fields are no part of python-docx
        for one in opened(document(language)).paragraphs
        if one.style is not None and (one.style.name or "").startswith("toc")
    ]
    expected = [
        t for style, t in headings_of(document(language)) if style != "Heading3"
    ]
    assert len(told) == len(expected)
    for line, text in zip(told, expected, strict=True):
        assert line.lower().endswith(text.lower())
    assert [line.split(" ")[0] for line in told[:3]] == ["I.", "1.", "2."]


def test_page_numbers_of_the_table_of_contents_stand_at_the_margin() -> None:
    found = opened(document("vi"))
    stops = {
        in_mm(stop.position)
        for one in found.paragraphs
        if one.style is not None and (one.style.name or "").startswith("toc")
        for stop in one.paragraph_format.tab_stops
    }
    assert stops == {210 - 30 - 15}


def in_mm(length: Length | None) -> int:
    """Word counts in twentieths of a point."""
    assert length is not None
    return round(length.mm)


def test_pages_are_those_of_administrative_documents() -> None:
    found = opened(document("vi"))
    orientations = set()
    for section in found.sections:
        sides = sorted((in_mm(section.page_width), in_mm(section.page_height)))
        assert sides == [210, 297]
        assert in_mm(section.left_margin) == 30
        assert in_mm(section.right_margin) == 15
        assert in_mm(section.top_margin) == in_mm(section.bottom_margin) == 20
        orientations.add(section.orientation)
    assert orientations == {WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE}
    first = found.sections[0]
    assert first.different_first_page_header_footer
    assert "PAGE" in first.header._element.xml  # noqa: SLF001 - a field
    assert found.styles["Body Text"].font.name == "Times New Roman"
    fonts = found.styles["Heading 1"].element.rPr.rFonts
    assert {fonts.get(qn(f"w:{one}")) for one in ("ascii", "hAnsi", "cs")} == {
        "Times New Roman"
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_are_numbered_repeat_their_heading_and_break_no_row(
    language: str,
) -> None:
    word = Words(language)["doc_table"]
    for number, table in enumerate(tables_shown(document(language)), start=1):
        assert table.caption.startswith(f"{word} {number}. ")
        head, *rows = table.element.findall(qn("w:tr"))
        assert head.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        for row in (head, *rows):
            assert row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
        for row in rows:
            assert row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None


def kept_with_next(row: BaseOxmlElement) -> bool:
    return row.find(f".//{qn('w:keepNext')}") is not None


def test_no_sum_begins_a_page_and_no_district_ends_one() -> None:
    content, words = made("vi", hand_made.run()), Words("vi")
    _, *rows = table_shown(content, words["title_register"]).element.findall(qn("w:tr"))
    # Bắc with A and C, Nam with B, their total; a note stands below.
    assert [kept_with_next(row) for row in rows] == [True] * len(rows)
    copies = [replace(hand_made.A, id=f"A{n:03d}") for n in range(20)]
    run = hand_made.run()
    assert run.plan is not None
    same = {one.id: replace(run.plan.clusters["A"], cluster=one.id) for one in copies}
    plan = replace(run.plan, clusters={**run.plan.clusters, **same})
    run = changed(run, clusters=(*run.scenario.clusters, *copies))
    content = made("vi", replace(run, outcome=replace(run.outcome, plan=plan)))
    _, *rows = table_shown(content, words["title_register"]).element.findall(qn("w:tr"))
    kept = [text_of(row) for row in rows if kept_with_next(row)]
    assert len(rows) == 26
    assert [text.startswith(("Bắc", "Nam", "Tổng")) for text in kept] == [
        *[True] * 2,
        False,
        True,
    ]
    listed = table_shown(content, words["title_deeds_expand"]).element
    *_, reason, total = listed.findall(qn("w:tr"))
    assert kept_with_next(reason)
    assert kept_with_next(total)


def test_no_table_is_wider_than_the_text() -> None:
    across = {False: 165, True: 252}
    landscape = False
    body = opened(document("en")).element.body
    sections = iter(opened(document("en")).sections)
    landscape = next(sections).orientation is WD_ORIENT.LANDSCAPE
    for element in body:
        if element.tag == qn("w:tbl"):
            grid = element.find(qn("w:tblGrid")).findall(qn("w:gridCol"))
            twips = sum(int(str(one.get(qn("w:w")))) for one in grid)
            assert twips / 1440 * 25.4 <= across[landscape] + 0.5
        elif element.find(f".//{qn('w:sectPr')}") is not None:
            landscape = next(sections).orientation is WD_ORIENT.LANDSCAPE


def test_figures_stand_at_the_right() -> None:
    table = table_shown(made("vi", full()), Words("vi")["title_register"])
    row = table.element.findall(qn("w:tr"))[2]
    sides = [one.get(qn("w:val")) for one in row.iter(qn("w:jc"))]
    assert sides == ["center", "left", "left", "left", *["right"] * 3, "left", "left"]


def test_the_same_runs_give_the_same_bytes() -> None:
    content = made("vi", full())
    assert content == made("vi", full())
    with ZipFile(BytesIO(content)) as packed:
        assert {one.date_time for one in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    said = opened(content).core_properties
    assert said.created == said.modified == datetime(2000, 1, 1, tzinfo=UTC)
    assert (said.author, said.last_modified_by) == ("", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_data_does_not_say_is_left_for_people_to_fill_in(
    language: str,
) -> None:
    words = Words(language)
    body = opened(made(language, full())).element.body
    marked = {
        text_of(run)
        for run in body.iter(qn("w:r"))
        if run.find(f"{qn('w:rPr')}/{qn('w:highlight')}") is not None
    }
    for key in ("doc_fill_agency", "doc_local_1", "doc_fill_clusters"):
        assert words[key].strip("⟦⟧") in {one.strip("[]") for one in marked}
    assert f"[{words['doc_fill_conversion']}]" in marked
    assert not any("⟦" in text_of(one) for one in body.iter(qn("w:p")))


def test_an_option_alone_has_no_letter_and_no_comparison() -> None:
    words = Words("en")
    content = made("en", hand_made.run())
    headings = [text for _, text in headings_of(content)]
    assert "By hand" in headings
    assert words["doc_options_beside"] not in headings
    assert not any("Option A" in one for one in paragraphs(content))


def test_which_option_is_better_is_said_only_where_it_is_known() -> None:
    words = Words("en")
    text = " ".join(paragraphs(document("en")))
    assert "ranked by its value (rank in brackets): B (1), A (2)" in text
    assert words["doc_ask_choice"] in text
    alone = " ".join(paragraphs(made("en", hand_made.run())))
    assert "rank in brackets" not in alone
    assert words["doc_ask_decision"] in alone


def test_a_plan_that_is_not_proved_is_not_called_the_best() -> None:
    found = replace(
        hand_made.run(), outcome=hand_made.outcome(status="feasible", gap=0.05)
    )
    text = " ".join(paragraphs(made("en", found)))
    assert "is not proved to be the best" in text
    assert "is proved to be the best" not in text
    proved = " ".join(paragraphs(made("en", hand_made.run())))
    assert "is proved to be the best" in proved


def test_runs_without_law_budget_demand_or_ranking_say_so() -> None:
    words = Words("en")
    bare = changed(hand_made.run(), budget=None, demand=None, limits=())
    text = " ".join(paragraphs(made("en", bare)))
    for key in ("no_budget", "no_demand", "no_limits", "no_check", "not_ranked"):
        assert words[f"doc_{key}"] in text
    assert words["doc_no_alternatives"] in text
    assert words["doc_no_lines"] in text


def test_odd_names_are_shown_and_break_nothing() -> None:
    content = made("vi", nasty())
    table = table_shown(content, Words("vi")["title_recommended_unpriced"])
    names = table.column("Tên CCN")
    assert "<script>alert(1)</script>" in names
    assert any("\N{REPLACEMENT CHARACTER}" in name for name in names)
    assert not any("\u202e" in name or "\u0000" in name for name in names)
    odd = replace(hand_made.A, name="\ufffe\uffff{x}⟦y⟧ %s \\d ]]>")
    run = changed(
        hand_made.run(), clusters=(odd, *hand_made.run().scenario.clusters[1:])
    )
    shown = table_shown(made("en", run), Words("en")["title_register"]).column(
        "Cluster"
    )
    assert "\ufffd\ufffd{x}⟦y⟧ %s \\d ]]>" in shown


def test_long_lists_are_whole_in_the_annex() -> None:
    copies = [replace(hand_made.A, id=f"A{n:03d}") for n in range(80)]
    base = hand_made.run()
    assert base.plan is not None
    plans = {
        **base.plan.clusters,
        **{one.id: replace(base.plan.clusters["A"], cluster=one.id) for one in copies},
    }
    run = changed(base, clusters=(*base.scenario.clusters, *copies))
    plan = replace(base.plan, clusters=plans)
    run = replace(run, outcome=replace(base.outcome, plan=plan))
    content, words = made("en", run), Words("en")
    short = table_shown(content, words["title_deeds_expand"])
    assert len(short.rows) == 60
    assert words["doc_rest_in_annex"] in " ".join(paragraphs(content))
    every = table_shown(content, words["title_recommended_unpriced"])
    assert set(every.column("Id")) == set(plans)


@pytest.mark.parametrize("seed", range(5))
def test_any_run_makes_a_document(seed: int) -> None:
    run = priced(random_scenario(seed))
    if run is None:
        return
    for language in LANGUAGES:
        assert style_of(opened(made(language, run)).element.body[0]) == ""
