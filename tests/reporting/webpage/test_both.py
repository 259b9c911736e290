"""Texts in two languages."""

from markupsafe import escape

from optimizer.reporting.webpage.both import Both, both, in_both, said, shown
from optimizer.reporting.words import Words


def test_two_texts_stand_side_by_side_each_of_its_language() -> None:
    made = str(escape(Both("đường", "road")))
    assert made == '<span lang="vi">đường</span><span lang="en">road</span>'


def test_what_is_the_same_in_both_stands_once() -> None:
    assert str(escape(Both("2026-2030", "2026-2030"))) == "2026-2030"


def test_in_a_drawing_they_are_parts_of_its_text() -> None:
    drawn = Both("nay", "today").in_drawing
    assert drawn == '<tspan lang="vi">nay</tspan><tspan lang="en">today</tspan>'


def test_nothing_in_a_text_is_markup() -> None:
    assert "<b>" not in str(escape(Both("<b>", "<b>x")))
    assert "<b>" not in Both("<b>", "<b>x").in_drawing


def test_a_text_is_one_line_and_steers_nothing() -> None:
    assert shown("a\n\tb \u202e c\u0000") == "a b \N{REPLACEMENT CHARACTER} c" + (
        "\N{REPLACEMENT CHARACTER}"
    )


def test_figures_in_a_sentence_speak_its_language() -> None:
    made = said("page_objective", value=Both("1,5", "1.5"))
    assert made == Both("Giá trị mục tiêu: 1,5", "Objective: 1.5")


def test_own_names_have_their_titles_in_both_languages() -> None:
    words = Words("en", {"tinh": {"vi": "tỉnh", "en": "province"}})
    assert both(lambda one: one.fund("tinh"), in_both(words)) == Both(
        "tỉnh", "province"
    )
