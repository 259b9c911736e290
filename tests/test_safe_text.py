"""Text from a case steers neither terminal nor spreadsheet."""

import pytest

from optimizer.safe_text import (
    fit_for_xml,
    meant_by_cell,
    one_line,
    printable,
    safe_cell,
)


@pytest.mark.parametrize("text", ["\x1b[31m", "\x07", "\u202e", "\ud800", "\x9b"])
def test_what_steers_a_terminal_is_replaced(text: str) -> None:
    assert text[0] not in printable(text)


def test_vietnamese_text_and_line_ends_stay() -> None:
    assert printable("Kim Bảng\n\tLý Nhân") == "Kim Bảng\n\tLý Nhân"


def test_a_line_has_no_breaks_and_nothing_that_steers():
    assert one_line(" Kim\r\n\tBảng \u2028\u202e") == "Kim Bảng \ufffd"


def test_what_xml_cannot_hold_is_replaced_and_its_white_space_stays():
    assert fit_for_xml("a\x00\ud800\ufffeb\t\r\nộ") == "a\ufffd\ufffd\ufffdb\t\r\nộ"


def test_harmless_cells_stay_as_they_are() -> None:
    assert safe_cell("Kim Bảng") == "Kim Bảng"
    assert safe_cell("") == ""


def test_a_cell_means_the_text_that_was_made_safe() -> None:
    for text in ("=1+1", "-5", "@x", "+", "'", "'twas", "", "Kim Bảng", "''=x"):
        assert meant_by_cell(safe_cell(text)) == text
