"""A column and the words for its values."""

import unicodedata

import pytest

from optimizer.reading.column import Column, folded, parse_choice
from optimizer.reading.columns import TABLES


def test_text_is_compared_in_small_letters_with_single_spaces():
    assert folded("  Tên\u00a0 CCN\n") == "tên ccn"


def column(table: str, name: str) -> Column:
    return next(one for one in TABLES[table] if one.name == name)


@pytest.mark.parametrize(
    ("table", "name", "text", "value"),
    [
        ("clusters", "status", "existing", "existing"),
        ("clusters", "status", "Candidate", "candidate"),
        ("clusters", "status", "Hiện có", "existing"),
        ("clusters", "status", "đã có", "existing"),
        ("links", "status", " DỰ  KIẾN ", "candidate"),
        ("clusters", "status", unicodedata.normalize("NFD", "bổ sung"), "candidate"),
        ("clusters", "quality", "có nguồn", "sourced"),
        ("estimates", "quality", "ước tính", "estimated"),
        ("clusters", "quality", "minh hoạ", "illustrative"),
        ("clusters", "quality", "minh họa", "illustrative"),
    ],
)
def test_a_choice_is_read_in_both_languages(table, name, text, value):
    assert parse_choice(text, column(table, name)) == value


def test_a_choice_that_is_none_is_told_with_the_nearest():
    with pytest.raises(
        ValueError,
        match=r'^"exsting" is not known here; expected existing or candidate '
        r'\(hiện có, dự kiến\)\. Did you mean "existing"\?$',
    ):
        parse_choice("exsting", column("clusters", "status"))
