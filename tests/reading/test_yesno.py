"""Yes and no."""

import pytest

from optimizer.reading.yesno import NO, YES, parse_yes_no


@pytest.mark.parametrize("text", [*sorted(YES), "YES", " Có ", "co\u0301", "X", "TRUE"])
def test_words_for_yes(text):
    assert parse_yes_no(text) is True


@pytest.mark.parametrize("text", [*sorted(NO), "NO", "Không", "KHÔNG", "Chưa", "False"])
def test_words_for_no(text):
    assert parse_yes_no(text) is False


@pytest.mark.parametrize("text", ["", "maybe", "2", "y", "ko"])
def test_any_other_word_is_neither(text):
    with pytest.raises(ValueError, match="neither yes nor no"):
        parse_yes_no(text)
