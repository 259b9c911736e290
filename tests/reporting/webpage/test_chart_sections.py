"""Charts of sweeps and frontiers as sections of the report's page."""

import json
import re

from optimizer.reporting.charts.in_both import TitledCharts, in_both, kept
from optimizer.reporting.webpage.chart_sections import chart_sections
from optimizer.reporting.words import Words
from tests.reporting.hand_made_futures import NASTY
from tests.reporting.test_chart_page import LIBRARY, Page
from tests.reporting.test_kept_charts import drawn

VI, EN = Words("vi"), Words("en")


def test_the_library_stands_in_the_page_once() -> None:
    one = kept(in_both(drawn))
    first, second = chart_sections([one, one], VI)
    library, own = first.scripts
    assert len(library) > LIBRARY > len(own)
    assert second.scripts == ()
    ids = re.findall(r' id="([^"]*)"', first.body + second.body)
    assert len(set(ids)) == len(ids)


def test_texts_and_tables_stand_there_in_both_languages() -> None:
    made = in_both(drawn)
    (section,) = chart_sections([kept(made)], EN)
    page = Page(str(section.body))
    assert section.title.vi == VI["chart_plans"]
    assert section.title.en == EN["chart_plans"]
    text = " ".join(page.text.split())
    for told in made.values():
        for chart in told.charts:
            cells = (cell for row in chart.table.rows for cell in row)
            said = (chart.title, chart.finding, *chart.table.headings, *cells)
            for one in said:
                assert " ".join(one.split()) in text


def test_the_label_of_a_chart_speaks_the_language_of_the_page() -> None:
    made = in_both(drawn)
    for words in (VI, EN):
        (section,) = chart_sections([kept(made)], words)
        places = [
            one for one in Page(str(section.body)).named("div") if "data-of" in one
        ]
        findings = [one.finding for one in made[words.language].charts]
        assert [one["aria-label"] for one in places] == findings
        assert [one[f"data-{words.language}"] for one in places] == findings


def test_names_of_a_case_are_no_markup() -> None:
    (section,) = chart_sections([kept(in_both(drawn))], VI)
    page = Page(str(section.body))
    assert NASTY in page.text
    run = [text for attributes, text in page.scripts if "type" not in attributes]
    assert run == []
    assert not {"img", "b", "a"} & {tag for tag, _ in page.tags}
    for _, text in page.scripts:
        assert "<" not in text
        json.loads(text)


def test_without_a_chart_the_section_says_so() -> None:
    nothing = in_both(lambda words: TitledCharts.of(words["chart_plans"], []))
    (section,) = chart_sections([kept(nothing)], VI)
    assert VI["chart_page_empty"] in Page(str(section.body)).text
