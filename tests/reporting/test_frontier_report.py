"""What is shown of a curve."""

import json

import pytest

from optimizer.reporting.frontier_report import frontier_as_json, frontier_report
from optimizer.reporting.tables.frame import rows_of
from optimizer.reporting.tables.frontier import frontier_action_table, frontier_table
from optimizer.reporting.words import Words
from tests.reporting import hand_made, hand_made_curves


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "170")


def text(language: str = "en", **changes: object) -> str:
    found = hand_made_curves.frontier(**changes)
    means = hand_made_curves.budget()
    return frontier_report(hand_made.scenario(), means, found, Words(language))


def line_of(factor: str) -> str:
    return next(line for line in text().splitlines() if factor in line)


def test_a_point_without_a_plan_is_shown_as_such() -> None:
    assert "no plan" in line_of("50.0 %")
    assert "█" not in line_of("50.0 %")


def test_bars_grow_with_the_value() -> None:
    bars = [line_of(factor).count("█") for factor in ("75.0 %", "125.0 %", "100.0 %")]
    assert bars == [1, 12, 12]


def test_the_gain_is_per_unit_of_means() -> None:
    assert "0.4800" in line_of("100.0 %")  # 60 more for 125 bn VND more


def test_a_gain_within_the_gaps_is_marked_and_a_fall_is_explained() -> None:
    assert "~-0.0080" in line_of("125.0 %")
    assert "~" not in line_of("100.0 %")
    assert "At 125.0 % the value falls" in text()


def test_who_comes_and_who_leaves_is_named() -> None:
    shown = text()
    for change in ("+C", "−B", "expand: A", "sooner: D", "later: E", "same actions"):
        assert change in shown


def test_the_nested_plans_have_their_price_and_it_is_explained() -> None:
    shown = text("vi")
    assert "giá của việc lồng nhau" in shown
    assert "10,00" in shown
    assert "~1,00" in shown
    assert "Lồng nhau:" in shown


def test_points_that_are_missing_are_counted() -> None:
    assert "4 of 11 points" in text(count=11)
    assert "Stopped" not in text()


def test_the_tables_have_full_figures() -> None:
    means, found = hand_made_curves.budget(), hand_made_curves.frontier()
    rows = rows_of(frontier_table(means, found))
    assert [row["status"] for row in rows] == [
        "infeasible",
        "optimal",
        "optimal",
        "feasible",
    ]
    assert [row["amount"] for row in rows] == [250.0, 375.0, 500.0, 625.0]
    assert rows[2]["marginal"] == 60 / 125
    assert rows[2]["marginal_high"] == 63 / 125
    assert rows[3]["falls"] is True
    assert rows[2]["other"] == "A expand"
    actions = rows_of(frontier_action_table(hand_made.scenario(), found))
    assert len(actions) == 3 * 2 * 4
    first = actions[0]
    assert (first["point"], first["plan"], first["cluster"]) == (2, "best", "A")
    assert (first["action"], first["period"], first["area_ha"]) == (
        "expand",
        "2026-2030",
        50,
    )


def test_a_program_reads_every_amount_with_its_place() -> None:
    means, found = hand_made_curves.budget(), hand_made_curves.frontier()
    answer = json.loads(json.dumps(frontier_as_json(means, found), allow_nan=False))
    point = answer["points"][1]
    assert point["amounts"][0] == {
        "file": "case.yaml",
        "line": 7,
        "entry": "limits[0]",
        "amount": 300.0,
    }
    assert answer["points"][0]["objective"] is None
