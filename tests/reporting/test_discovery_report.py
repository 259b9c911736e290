"""What is told of the inputs under which something fails."""

import json

import pytest

from optimizer.analysis.failing_boxes import Box, Condition, Discovery
from optimizer.analysis.rounded_bounds import Bounds
from optimizer.reporting.as_text import as_json
from optimizer.reporting.discovery_report import discovery_as_json, discovery_report
from optimizer.reporting.tables.discovery import COLUMNS, discovery_table
from optimizer.reporting.tables.frame import rows_of
from optimizer.reporting.words import Words

COST, DEMAND = "clusters.infra_cost_per_ha", "demand.hectares"


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")


def box(*conditions: Condition, futures: int = 41, new: int = 38) -> Box:
    return Box(
        conditions,
        futures=futures,
        failures=38,
        of_failures=52,
        new_futures=new + futures - 38,
        new_failures=new,
        correlation=0.8,
    )


HIGH = Condition(COST, Bounds(low=1.21), 1e-9, (0.8, 1.4))
LOW = Condition(DEMAND, Bounds(high=0.84), 1e-7, (0.6, 1.2))


def found(*boxes: Box, futures: int = 200, failures: int = 52) -> Discovery:
    return Discovery(futures, failures, 5, 0.8, boxes)


def text(of: Discovery, language: str = "en", it: str = "it_loses") -> str:
    words = Words(language)
    names = {COST: {"en": "cost of infrastructure", "vi": "suất đầu tư"}[language]}
    return discovery_report(of, "When?", words[it], names, words)


def test_a_box_is_one_sentence() -> None:
    assert (
        "1. It loses when cost of infrastructure is above 1.21 and demand.hectares is "
        "below 0.84: 38 of the 41 futures there (93 %), which are 38 of all 52 in "
        "which it loses (73 %)."
    ) in text(found(box(HIGH, LOW)))
    assert (
        "1. Không đạt khi suất đầu tư trên 1,21 và demand.hectares dưới 0,84: 38 trong "
        "41 tình huống ở đó (93 %), tức 38 trên tổng số 52 tình huống không đạt (73 %)."
    ) in text(found(box(HIGH, LOW)), "vi")


def test_a_future_without_a_plan_is_not_told_as_a_loss() -> None:
    for of in (found(box(HIGH, LOW)), found(), found(futures=52), found(box(LOW))):
        shown = text(of, it="it_has_no_plan")
        assert "No plan exists in " in shown
        assert " lose" not in shown
        shown = text(of, "vi", it="it_has_no_plan")
        assert "Không có phương án nào trong " in shown
        assert "đạt" not in shown


def test_what_lies_outside_is_told() -> None:
    assert "In the other futures (159) it loses in 14 (9 %)." in text(found(box(HIGH)))
    all_held = found(box(HIGH), futures=100, failures=38)
    assert "In none of the other futures (59) is that so." in text(all_held)


def test_a_later_box_says_what_no_earlier_one_holds() -> None:
    shown = text(found(box(HIGH), box(LOW, new=10)))
    assert "(73 %); 10 of them are in no range above." in shown
    assert shown.count("in no range above") == 1


@pytest.mark.parametrize(
    ("bounds", "shown"),
    [
        (Bounds(low=1200.0, high=1400.0), "is between 1,200 and 1,400"),
        (Bounds(values=(600.0, 800.0, 1000.0)), "is 600, 800 or 1,000"),
        (Bounds(values=("phuong-an-2",)), "is phuong-an-2"),
        (Bounds(without=("p1", "p2")), "is not p1 or p2"),
    ],
)
def test_each_kind_of_condition_has_its_words(bounds: Bounds, shown: str) -> None:
    condition = Condition(DEMAND, bounds, 0.001)
    assert f"demand.hectares {shown}:" in text(found(box(condition)))


def test_a_bound_that_needs_many_digits_has_them() -> None:
    condition = Condition(DEMAND, Bounds(low=1.00000000000025), 0.001)
    assert "above 1.00000000000025:" in text(found(box(condition)))


def test_a_share_is_nothing_or_all_only_if_it_is() -> None:
    shown = text(found(box(HIGH), futures=20_000, failures=39))
    assert "it loses in 1 (0.01 %)" in shown
    assert "(0 %)" not in shown


def test_without_a_box_it_is_said_why() -> None:
    assert "In none of the 200 futures" in text(found(failures=0))
    assert "in all 200 futures" in text(found(failures=200))
    assert "of the 5 inputs that differ, no range" in text(found())
    none = Discovery(200, 52, 0, 0.8)
    assert "The inputs are the same in every future" in text(none)


def test_few_failures_are_said_to_be_few() -> None:
    assert "Few futures: it loses in 19, not in 181." in text(found(failures=19))
    assert "Few futures" not in text(found(failures=20))
    assert "Số liệu còn ít" in text(found(failures=185), "vi")


def test_a_box_that_is_not_sure_is_not_said_to_be() -> None:
    shown = text(found(box(HIGH, futures=76)))
    assert "In no ranges is that so in 80 % of the futures or more" in shown
    assert "1. It loses more often when cost" in shown


def test_names_steer_no_terminal() -> None:
    condition = Condition("\x1b[31m[bold]x", Bounds(low=1.0), 0.001)
    shown = text(found(box(condition)))
    assert "\x1b" not in shown
    assert "[bold]x is above 1" in shown


def test_the_table_has_a_row_per_box_and_input() -> None:
    few = Condition("budget", Bounds(values=(600.0, 800.0)), 0.001, (600.0, 1000.0))
    table = discovery_table(found(box(HIGH, LOW), box(few)))
    assert tuple(table.columns) == COLUMNS
    rows = rows_of(table)
    assert [(row["box"], row["entry"]) for row in rows] == [
        (1, COST),
        (1, DEMAND),
        (2, "budget"),
    ]
    assert rows[0]["low"] == 1.21
    assert rows[0]["coverage"] == 38 / 52
    assert rows[2]["values"] == "600; 800"
    assert list(discovery_table(found()).columns) == list(COLUMNS)


def test_a_program_reads_the_same() -> None:
    made = json.loads(as_json(discovery_as_json(found(box(HIGH)))))
    assert made["boxes"][0]["conditions"][0]["low"] == 1.21
    assert made["boxes"][0]["conditions"][0]["high"] is None
    assert made["few"] is False
