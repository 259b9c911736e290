"""Figures of a report, marked where they rest on estimates."""

from optimizer.reporting.figures import Figures
from optimizer.reporting.words import Words


def test_what_is_missing_is_no_estimate() -> None:
    figures = Figures(Words("en"))
    row = {"best": None, "best_estimate": True, "unit": "ha"}
    assert figures.amount(row, "best") == "–"
    assert not figures.marked
    assert figures.amount({**row, "best": 2.0}, "best") == "≈2.0"
    assert figures.marked
