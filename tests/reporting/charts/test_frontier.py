"""The curve of value against means has the figures of frontier.csv."""

from dataclasses import replace

import pytest

from optimizer.analysis.frontier import Frontier
from optimizer.reporting.charts.chart import Chart
from optimizer.reporting.charts.frontier import frontier_chart
from optimizer.reporting.tables.frontier import frontier_table
from optimizer.reporting.words import Words
from tests.reporting import hand_made_curves
from tests.reporting.charts.read_back import axis_title, drawn, trace


def chart(language: str = "en", unit: str = "bn VND") -> Chart:
    means = replace(hand_made_curves.budget(), unit=unit)
    words = Words(language)
    table = frontier_table(means, hand_made_curves.frontier())
    made = frontier_chart(table, words["varied_budget"], words)
    assert made is not None
    return made


def test_the_curve_has_the_points_with_a_plan() -> None:
    curve = trace(chart(), "best plan")
    assert curve["x"] == [375.0, 500.0, 625.0]
    assert curve["y"] == [100.0, 160.0, 159.0]
    assert curve["error_y"]["array"] == [0.0, 3.0, 6.0]
    assert "No plan at 250.0 bn VND" in chart().note


def test_what_is_not_proved_has_an_empty_marker() -> None:
    first, second, third = trace(chart(), "best plan")["marker"]["color"]
    assert first == second != third


def test_nested_plans_have_a_line_of_their_own() -> None:
    nested = trace(chart(), "nested value")
    assert nested["y"] == [100.0, 150.0, 158.0]
    assert nested["line"]["dash"] == "dash"


def test_means_without_an_amount_are_told_in_per_cent() -> None:
    made = chart(unit="")
    assert trace(made, "best plan")["x"] == [0.75, 1.0, 1.25]
    assert drawn(made)["layout"]["xaxis"]["ticktext"] == ["75 %", "100 %", "125 %"]
    assert axis_title(made, "xaxis") == "the budget [% of what is written]"


@pytest.mark.parametrize("language", ["en", "vi"])
def test_axes_have_units_and_the_finding_both_ends(language: str) -> None:
    made, words = chart(language), Words(language)
    assert axis_title(made, "xaxis").endswith(f"[{words.unit('bn VND')}]")
    assert words.language == "en" or "100,00" in made.finding
    assert len(made.table.rows) == 4


def test_without_a_plan_there_is_no_chart() -> None:
    points = hand_made_curves.frontier().points[:1]
    table = frontier_table(hand_made_curves.budget(), Frontier(points, 1))
    assert frontier_chart(table, "budget", Words("en")) is None
