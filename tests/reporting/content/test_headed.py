"""Headings begin with a capital, but for names of a planner's own."""

import pytest

from optimizer.reporting.content.headed import measure_heading
from optimizer.reporting.words import MEASURES, Words


@pytest.mark.parametrize("language", ["vi", "en"])
def test_measures_of_the_format_begin_with_a_capital(language: str) -> None:
    for name in MEASURES:
        told = measure_heading(name, Words(language))
        assert told[0].isupper(), told
        assert told.lower() == Words(language).measure(name).strip().lower()


def test_a_measure_of_the_planner_keeps_its_writing() -> None:
    for name in ("rice_land", "lines"):
        assert measure_heading(name, Words("en")) == name
