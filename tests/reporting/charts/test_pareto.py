"""The frontier between measures."""

import pytest

from optimizer.reporting.charts.pareto import MOST_NUMBERED, pareto_chart
from optimizer.reporting.tables.frame import frame
from optimizer.reporting.words import Words
from tests.reporting import hand_made_futures as invented
from tests.reporting.charts.read_back import axis_title, drawn, trace

ENGLISH = Words("en")
TWO = {"cost": "bn VND", "jobs": "people"}
THREE = {**TWO, "land": "ha"}


def test_two_measures_make_a_line_with_its_knee_marked() -> None:
    table = invented.pareto(9)
    made = pareto_chart(table, TWO, ENGLISH)
    assert made is not None
    points = trace(made, "plans")
    assert points["x"] == list(table["cost"])
    assert points["y"] == list(table["jobs"])
    numbers = [str(n) for n in range(1, 10)]
    numbers[2] += "<br>&nbsp;"  # above the star
    assert points["text"] == numbers
    knee = trace(made, "knee")
    assert (knee["x"], knee["y"]) == ([300.0], [4000.0 * 3**0.5])
    assert knee["marker"]["symbol"] != "circle"
    assert axis_title(made, "xaxis") == "cost [bn VND]"
    assert "Point 3 is a knee, the farthest above the line" in made.finding
    assert "300.0 bn VND, 6,928 people" in made.finding


def test_a_third_measure_is_told_by_colour_and_size() -> None:
    table = invented.pareto(9, third=True)
    made = pareto_chart(table, THREE, ENGLISH)
    assert made is not None
    marker = trace(made, "plans")["marker"]
    assert marker["color"] == list(table["land"])
    assert marker["size"][0] == max(marker["size"])
    assert marker["colorbar"]["title"]["text"] == "land in the plan [ha]"
    assert {one["type"] for one in drawn(made)["data"]} == {"scatter"}
    assert "land in the plan" in made.note


def test_points_stand_in_the_order_of_the_first_measure() -> None:
    made = pareto_chart(invented.pareto(9)[::-1], TWO, ENGLISH)
    assert made is not None
    same = pareto_chart(invented.pareto(9), TWO, ENGLISH)
    assert drawn(made) == drawn(same)  # type: ignore[arg-type]


def test_many_points_have_no_numbers() -> None:
    made = pareto_chart(invented.pareto(MOST_NUMBERED + 1), TWO, ENGLISH)
    assert made is not None
    assert "text" not in trace(made, "plans")
    assert len(made.table.rows) == MOST_NUMBERED + 1


@pytest.mark.parametrize("units", [TWO, THREE])
def test_one_point_is_a_frontier_too(units: dict[str, str]) -> None:
    made = pareto_chart(invented.pareto(1, third=True), units, ENGLISH)
    assert made is not None
    assert trace(made, "plans")["x"] == [100.0]
    assert len(drawn(made)["data"]) == 1


def test_names_of_measures_are_shown_as_written() -> None:
    name = invented.NASTY
    table = frame([{"point": 1, name: 1.0, "jobs": 2.0, "knee": True}])
    made = pareto_chart(table, {name: "", "jobs": "people"}, ENGLISH)
    assert made is not None
    assert axis_title(made, "xaxis").startswith("&lt;script&gt;")
    (hover,) = trace(made, "plans")["hovertext"]
    assert hover.count("<") == hover.count("<br>")


def test_no_point_makes_no_chart() -> None:
    assert pareto_chart(invented.pareto(0), TWO, ENGLISH) is None
