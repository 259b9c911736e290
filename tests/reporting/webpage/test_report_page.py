"""The page is one file of sound structure, in two languages, that runs nothing else."""

import re
from base64 import b64encode
from collections import Counter
from functools import cache
from hashlib import sha256
from itertools import pairwise

import pytest

from optimizer.reporting.charts.in_both import in_both, kept
from optimizer.reporting.content.reported import Reported
from optimizer.reporting.record import Run
from optimizer.reporting.webpage.report_page import report_page
from optimizer.reporting.words import Words
from tests.reporting import hand_made
from tests.reporting.test_kept_charts import drawn
from tests.reporting.webpage.cases import NASTY, full, nasty, priced
from tests.reporting.webpage.page_read import Element, page_read

LANGUAGES = ("vi", "en")
_REFERS = ("aria-labelledby", "aria-controls", "aria-describedby", "for")


@cache
def runs() -> tuple[Run, ...]:
    ranked = priced(hand_made.scenario())
    assert ranked is not None
    return (full(), ranked)


def page(language: str = "vi", *shown: Run) -> Element:
    return page_read(content(shown or runs(), language))


@cache
def of_both(language: str = "vi") -> Element:
    """The page of all runs: nobody changes it."""
    return page(language)


def content(shown: tuple[Run, ...], language: str) -> bytes:
    return report_page(Reported(shown), Words(language))


def swapped(text: str) -> str:
    return text.translate({ord(","): ".", ord("."): ","})


@pytest.mark.parametrize("language", LANGUAGES)
def test_ids_are_one_of_a_kind_and_all_that_is_referred_to_is_there(
    language: str,
) -> None:
    found = of_both(language)
    ids = Counter(one.attributes["id"] for one in found.all() if "id" in one.attributes)
    assert [key for key, count in ids.items() if count > 1] == []
    for one in found.all():
        for name in _REFERS:
            for key in one.attributes.get(name, "").split():
                assert key in ids, (one.tag, name, key)
        if one.attributes.get("href", "").startswith("#"):
            assert one.attributes["href"][1:] in ids


def test_headings_begin_with_one_h1_and_leave_no_level_out() -> None:
    levels = [
        int(one.tag[1]) for one in of_both().all() if re.fullmatch("h[1-6]", one.tag)
    ]
    assert levels.count(1) == 1
    assert levels[0] == 1
    for before, after in pairwise(levels):
        assert after <= before + 1


def test_whatever_can_be_used_has_a_name_in_both_languages() -> None:
    for one in of_both().all():
        own = one.attributes
        if one.tag in ("button", "a", "summary"):
            for language in LANGUAGES:
                assert one.text(language).strip(), own
        if one.tag in ("input", "select"):
            assert one.parent is not None
            assert one.parent.tag == "label"
            for language in LANGUAGES:
                assert one.parent.text(language).strip(), own
        if own.get("role") in ("group", "tablist", "region", "img", "search"):
            assert own.get("aria-label") or own.get("aria-labelledby"), own


def test_headings_of_columns_and_rows_say_what_they_head() -> None:
    for one in of_both().all("th"):
        assert one.attributes["scope"] in ("col", "row")


def test_the_page_has_the_same_structure_in_both_languages() -> None:
    def shape(found: Element) -> list[tuple[str, ...]]:
        kept = ("id", "lang")
        return [
            (one.tag, *(one.attributes.get(key, "") for key in kept))
            for one in found.all()
            if one.tag != "html"
        ]

    # Maps have their texts in the opening language, and both in attributes.
    assert shape(of_both("vi")) == shape(of_both("en"))


def test_swapping_separators_gives_every_figure_in_the_other_language() -> None:
    vi, en = (
        [
            one.text(language)
            for one in of_both(language).all()
            if "data-v" in one.attributes
        ]
        for language in LANGUAGES
    )
    assert len(vi) > 500
    assert [swapped(text) for text in vi] == en


def test_the_page_opens_in_the_language_asked_for() -> None:
    for language, name in (("vi", "Bằng tay"), ("en", "By hand")):
        found = page(language, hand_made.run())
        html = found.one("html")
        assert html.attributes["lang"] == html.attributes["data-lang"] == language
        assert found.one("title").text() == name
        assert found.one("h1").text(language) == name


def test_every_text_of_both_languages_has_its_pair() -> None:
    for one in of_both().all():
        spoken = [
            child.attributes.get("lang")
            for child in one.children
            if isinstance(child, Element) and child.tag in ("span", "tspan")
        ]
        assert spoken.count("vi") == spoken.count("en"), one


def test_nothing_is_fetched_and_only_own_scripts_and_styles_run() -> None:
    written = content((full(),), "vi")
    found = page_read(written)
    policy = found.one("meta", http_equiv="Content-Security-Policy")
    rules = dict(
        rule.split(" ", 1) for rule in policy.attributes["content"].split("; ")
    )
    for tag, rule in (("script", "script-src"), ("style", "style-src")):
        digest = sha256(found.one(tag).text().encode()).digest()
        assert rules[rule] == f"'sha256-{b64encode(digest).decode()}'"
    assert rules["default-src"] == "'none'"
    assert "connect-src" not in rules
    for one in found.all():
        assert not any(key.startswith("on") or key == "style" for key in one.attributes)
        for key in ("src", "href", "action", "srcset"):
            assert one.attributes.get(key, "#")[:1] in ("#", "d")
    assert b"url(" not in written
    assert b"@import" not in written


def test_names_that_would_be_markup_are_read_as_they_are() -> None:
    calm, found = page("vi", full()), page("vi", nasty())
    tags = Counter(one.tag for one in found.all())
    for tag in ("script", "img", "style", "title", "iframe"):
        # The title of a mark on the map is one for each cluster.
        assert tags[tag] == sum(1 for one in calm.all(tag)), tag
    table = found.one("table", data_table="recommendations")
    names = [one.text() for one in table.all("th", scope="row")]
    assert set(NASTY[:3]) <= set(names)
    assert not any("\u202e" in name or "\u0000" in name for name in names)
    assert found.one("h1").text() == NASTY[0]


def test_a_map_leads_to_rows_of_the_ranking() -> None:
    for run in (full(), nasty()):
        found = page("vi", run)
        drawing = found.one("svg", class_="plan-map")
        marks = [
            one.attributes["data-cluster"]
            for one in drawing.all("g")
            if "data-cluster" in one.attributes
        ]
        rows = [
            one.attributes["data-cluster"] for one in found.all("tbody", class_="item")
        ]
        assert sorted(marks) == sorted(rows)


def test_the_same_runs_give_the_same_bytes() -> None:
    first, second = (content((full(), hand_made.run()), "vi") for _ in range(2))
    assert first == second


def test_a_single_run_has_no_tabs_and_several_have_one_each() -> None:
    assert not list(page("vi", full()).all(role="tab"))
    keys = [one.attributes["data-tab"] for one in of_both().all(role="tab")]
    panels = [
        one.attributes["data-run"]
        for one in of_both().all("section")
        if "data-run" in one.attributes
    ]
    assert keys == panels == ["run-1", "run-2", "beside"]


def test_charts_bring_their_sections_and_their_scripts() -> None:
    charts = (kept(in_both(drawn)),) * 2
    found = page_read(report_page(Reported((full(),), charts=charts), Words("en")))
    for name in ("charts-1", "charts-2"):
        title = found.one(id=f"extra-{name}").one("h3").text("en")
        assert title == Words("en")["chart_plans"]
    scripts = [one.text() for one in found.all("script") if not one.attributes]
    policy = found.one("meta", http_equiv="Content-Security-Policy")
    assert len(scripts) == 3
    for script in scripts:
        digest = b64encode(sha256(script.encode()).digest()).decode()
        assert digest in policy.attributes["content"]
