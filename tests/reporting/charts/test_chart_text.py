"""Text inside a chart."""

import re

import pytest

from optimizer.reporting.charts.chart_text import (
    amount,
    as_heading,
    lines,
    literal,
    measure_name,
    short_name,
)
from optimizer.reporting.charts.embedded import as_json
from optimizer.reporting.words import Words
from tests.reporting.hand_made_futures import NASTY


def as_plotly_shows(text: str) -> str:
    """Tags are taken out first, then entities are read, as plotly.js 4 does."""
    known = {"amp": "&", "lt": "<", "gt": ">", "nbsp": "\xa0", "deg": "°"}
    without = re.sub(r"<[^<>]*>", "", text)
    return re.sub(
        r"&(#\d+|#x[\da-fA-F]+|[a-z]+);",
        lambda found: known.get(found[1], found[0]),
        without,
    )


@pytest.mark.parametrize(
    "text",
    [NASTY, "a < b > c", "&lt;b&gt;", "&amp;lt;", "&#60;", "R&D; Cụm <i>", "50 % %{x}"],
)
def test_text_is_shown_letter_by_letter(text: str) -> None:
    assert as_plotly_shows(literal(text)) == text


def test_only_breaks_between_lines_are_tags() -> None:
    assert lines("<a>", "", "b") == "&lt;a&gt;<br>b"


def test_what_steers_text_is_replaced() -> None:
    assert (
        literal("a\u202eb\nc\x07")
        == "a\N{REPLACEMENT CHARACTER}b c\N{REPLACEMENT CHARACTER}"
    )


def test_a_long_name_is_cut_before_it_is_escaped() -> None:
    assert literal(short_name("<" * 50, 5)) == "&lt;" * 4 + "…"
    assert short_name("Cụm  A") == "Cụm A"


def test_amounts_have_the_digits_that_they_need() -> None:
    english, vietnamese = Words("en"), Words("vi")
    assert amount(1264.94, "ha", vietnamese) == "1.264,9"
    assert amount(1264.94, "people", english) == "1,265"
    assert amount(0.0123, "", english) == "0.012"
    assert amount(0.0, "ha", english) == "0.0"
    assert amount(None, "ha", english) == "–"


def test_a_kind_of_cost_says_what_it_is_a_part_of() -> None:
    assert measure_name("cost.links", Words("en")) == "cost: lines"
    assert measure_name("cost.fund.tỉnh", Words("vi")) == "chi từ nguồn tỉnh"


def test_a_heading_begins_with_a_capital_but_for_a_planners_own_name() -> None:
    assert as_heading("jobs", Words("en")) == "Jobs"
    assert as_heading("covered", Words("en")) == "Covered"
    assert as_heading("land", Words("vi")) == "Đất trong phương án"
    assert as_heading("rice_land", Words("vi")) == "rice_land"


def test_what_is_no_number_does_not_get_into_a_page() -> None:
    with pytest.raises(ValueError, match="Out of range"):
        as_json({"y": [float("nan")]})


def test_text_in_a_script_cannot_end_it() -> None:
    text = as_json("</script><!--\u2028")
    assert not set("<>&\u2028") & set(text)
