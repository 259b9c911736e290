"""Columns are as wide as their words, while there is room."""

from pathlib import Path

import matplotlib as mpl
import pytest

from optimizer.reporting.document.widths import needs_of

HEADINGS = ("STT", "Tên CCN", "Chi phí (tỷ đồng)")
ROWS = (("1", "Đông La", "≈1.264,9"), ("2", "Một tên rất dài của một cụm", "0,0"))


@pytest.mark.parametrize("room_pt", [80.0, 200.0, 460.0])
def test_columns_fill_the_room(room_pt: float) -> None:
    assert sum(needs_of(HEADINGS, ROWS).widths(11, room_pt)) == pytest.approx(room_pt)


def test_no_word_is_broken_where_all_of_them_fit() -> None:
    needs = needs_of(HEADINGS, ROWS)
    assert needs.fit(11, 200)
    for width, least in zip(needs.widths(11, 200), needs.least, strict=True):
        assert width >= 11 * least


def test_what_is_left_goes_to_long_texts() -> None:
    number, name, cost = needs_of(HEADINGS, ROWS).widths(11, 460)
    assert name > cost > number


def test_where_words_must_be_broken_it_is_those_of_the_widest_column() -> None:
    headings, rows = ("a", "b"), (("1.264,9", "x" * 60),)
    needs = needs_of(headings, rows)
    assert not needs.fit(11, 120)
    figures, letters = needs.widths(11, 120)
    assert figures >= 11 * needs.least[0]
    assert letters < 11 * needs.least[1]


def test_a_table_without_rows_is_as_wide_as_its_headings() -> None:
    assert sum(needs_of(HEADINGS, ()).widths(11, 300)) == pytest.approx(300)


def bold_ems(word: str) -> float:
    """The width of a word in Times Bold, as its makers measured it."""
    told = Path(mpl.get_data_path(), "fonts", "afm", "ptmb8a.afm").read_text("ascii")
    widths = {}
    for line in told.splitlines():
        if line.startswith("C "):
            fields = dict(part.split(" ", 1) for part in line.split(" ; ")[:3])
            widths[fields["N"]] = float(fields["WX"]) / 1000
    return sum(widths[letter] for letter in word)


@pytest.mark.parametrize("word", ["hang", "Khop", "dong", "nghiep", "Chi", "Huyen"])
def test_words_of_headings_are_given_what_they_need(word: str) -> None:
    # Marks above and below letters make no Vietnamese word wider.
    (least,) = needs_of((word,), ()).least
    assert least >= bold_ems(word)


def test_an_address_makes_no_table_small() -> None:
    address = "https://example.org/" + "a" * 200
    assert needs_of(("source", "clusters"), ((address, "15"),)).fit(11, 460)
