"""Figures known to within an interval."""

import pytest

from optimizer.reporting.gains import interval
from optimizer.reporting.words import Words


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (1234.56, 1234.56, "1,234.6"),
        (12.31, 12.34, "12.3"),
        (12.3, 12.6, "12.3 to 12.6"),
        (0.0, 0.4, "0 to 0.40"),
        (0.0, 0.0, "0.0"),
        (0.0123, 0.0123, "0.0123"),
        (3.0, float("inf"), "at least 3.00"),
    ],
)
def test_an_interval_is_told_as_exactly_as_its_size_asks(low, high, told):
    assert interval(low, high, Words("en")) == told


def test_vietnamese_has_its_own_words_and_separators():
    assert interval(1234.5, 1300.0, Words("vi")) == "1.234,5 đến 1.300,0"
