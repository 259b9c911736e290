"""Regrets of plans."""

import pytest

from optimizer.reporting.charts.regrets import MOST_PLANS, regret_chart
from optimizer.reporting.tables.frame import Row, frame, rows_of
from optimizer.reporting.tables.regret_spread import regret_spread_table
from optimizer.reporting.words import Words
from tests.reporting import hand_made_futures as invented
from tests.reporting.charts.read_back import drawn, trace

ENGLISH = Words("en")


def test_boxes_and_worst_are_those_of_the_table() -> None:
    regrets = invented.regrets(["1", "2", "phuong-an-2"], 40)
    of = rows_of(regret_spread_table(regrets))
    made = regret_chart(regrets, ENGLISH)
    assert made is not None
    (box,) = [one for one in drawn(made)["data"] if one["type"] == "box"]
    for part, column in (
        ("lowerfence", "p05"),
        ("q1", "p25"),
        ("median", "p50"),
        ("q3", "p75"),
        ("upperfence", "p95"),
    ):
        assert box[part] == [row[column] for row in of], part
    assert trace(made, "worst")["x"] == [row["most"] for row in of]
    assert trace(made, "median")["x"] == [row["p50"] for row in of]
    assert trace(made, "worst")["y"] == [0, 1, 2]


def test_the_plan_of_least_worst_regret_is_told() -> None:
    made = regret_chart(invented.regrets(["1", "2", "3"], 40), ENGLISH)
    assert made is not None
    first = made.table.rows[0]
    assert first[0] in made.finding
    assert first[-2] in made.finding
    assert f"future {first[-1]}" in made.finding
    assert "plan 3 falls short most" in made.finding


def test_plans_that_cannot_be_kept_everywhere_come_last_and_it_is_said() -> None:
    regrets = frame(
        [
            {"plan": "1", "run": 1, "regret": 0.0},
            {"plan": "1", "run": 2, "regret": None},
            {"plan": "2", "run": 1, "regret": 7.0},
            {"plan": "2", "run": 2, "regret": 7.0},
        ]
    )
    made = regret_chart(regrets, ENGLISH)
    assert made is not None
    assert [row[:3] for row in made.table.rows] == [
        ("plan 2", "2", "2"),
        ("plan 1", "1", "2"),
    ]
    assert "cannot be carried out" in made.note


def test_of_many_plans_the_best_are_drawn() -> None:
    made = regret_chart(invented.regrets([str(n) for n in range(40)], 5), ENGLISH)
    assert made is not None
    assert len(trace(made, "worst")["x"]) == MOST_PLANS
    assert f"Drawn: {MOST_PLANS} of 40 plans" in made.note
    assert len(made.table.rows) == 40


@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_name_is_shown_as_written(language: str) -> None:
    made = regret_chart(invented.regrets([invented.NASTY], 3), Words(language))
    assert made is not None
    names = drawn(made)["data"][-1]["text"]
    assert names[0].startswith("&lt;script&gt;")


def test_without_a_regret_there_is_no_chart() -> None:
    empty = frame([], ["plan", "run", "regret"])
    assert regret_chart(empty, ENGLISH) is None
    none = frame([{"plan": "1", "run": 1, "regret": None}])
    assert regret_chart(none, ENGLISH) is None


def test_the_plan_of_least_worst_regret_is_not_told_to_fall_short_most() -> None:
    # Plan 2 loses less than plan 1, but cannot be carried out in the second future.
    rows: list[Row] = [
        {"plan": 1, "run": 1, "regret": 9.0},
        {"plan": 1, "run": 2, "regret": 0.0},
        {"plan": 2, "run": 1, "regret": 0.0},
        {"plan": 2, "run": 2, "regret": None},
    ]
    made = regret_chart(frame(rows, ["plan", "run", "regret"]), ENGLISH)
    assert made is not None
    assert made.finding.startswith("In its worst future plan 1 falls short least")
    assert "falls short most" not in made.finding
