"""Shares of actions, inputs, regrets and boxes of futures."""

from collections import Counter
from math import isnan

import pytest

from optimizer.analysis.coded import Coded
from optimizer.analysis.shares import shares_of
from optimizer.domain.pathway import Headline
from optimizer.reporting.tables.frame import frame, rows_of
from optimizer.reporting.tables.future_inputs import input_table
from optimizer.reporting.tables.future_shares import SHARE_COLUMNS, share_table
from optimizer.reporting.tables.in_box import InputRange, box_table
from optimizer.reporting.tables.regret_spread import regret_spread_table
from tests.reporting import hand_made_futures as invented


def test_shares_are_counted_over_futures_with_a_plan() -> None:
    futures = invented.mixed(200)
    rows = rows_of(share_table(shares_of(Coded.of(futures)), invented.names()))
    for cluster in "ABCD":
        done = Counter(str(f.headlines[cluster]) for f in futures if f.has_plan)
        own = [r for r in rows if r["cluster"] == cluster]
        assert {r["action"]: r["futures"] for r in own} == dict(done)
        assert {r["of"] for r in own} == {180}
        assert sum(r["share"] for r in own) == pytest.approx(1)  # type: ignore[misc]


def test_the_most_contested_come_first_and_the_certain_last() -> None:
    rows = rows_of(share_table(shares_of(Coded.of(invented.many_clusters(30, 60))), {}))
    largest: dict[str, float] = {}
    for r in rows:
        largest.setdefault(str(r["cluster"]), float(str(r["share"])))
    assert list(largest.values()) == sorted(largest.values())
    # number 2 divides half of the runs, 1 all, and 29 two of 60
    assert next(iter(largest)) == "C-0002"
    assert list(largest)[-1] == "C-0001"


def test_the_interval_of_a_share_is_wilsons() -> None:
    # Newcombe (1998, Statistics in Medicine 17, table I), the score method
    known = {
        (81, 263): (0.2553, 0.3662),
        (15, 148): (0.0624, 0.1605),
        (1, 29): (0.0061, 0.1718),
    }
    for (count, of), (low, high) in known.items():
        futures = [
            invented.future(
                n, headlines={"A": Headline.ADD if n < count else Headline.LEAVE_OUT}
            )
            for n in range(of)
        ]
        rows = rows_of(share_table(shares_of(Coded.of(futures)), {}))
        (row,) = [r for r in rows if r["action"] == "add"]
        assert (row["low"], row["high"]) == (
            pytest.approx(low, abs=5e-5),
            pytest.approx(high, abs=5e-5),
        )


def test_what_is_best_in_all_has_an_interval_up_to_one() -> None:
    (row,) = rows_of(
        share_table(
            shares_of(Coded.of([invented.future(1, headlines={"A": Headline.ADD})])), {}
        )
    )
    assert (row["share"], row["high"]) == (1.0, 1.0)
    assert 0.2 < float(str(row["low"])) < 0.21


def test_no_plan_gives_no_shares() -> None:
    table = share_table(shares_of(Coded.of([invented.without_plan(1)])), {})
    assert table.empty
    assert list(table.columns) == list(SHARE_COLUMNS)


def test_inputs_stand_beside_the_outcome_by_run() -> None:
    futures = [
        invented.without_plan(3),
        invented.future(1),
        invented.future(2, inputs={invented.LAW: "nd-303-2026"}),
    ]
    table = input_table(futures)
    assert list(table.columns) == [
        "run",
        "scenario",
        invented.COST,
        invented.DEMAND,
        invented.LAW,
        "status",
        "objective",
    ]
    assert list(table["run"]) == [1, 2, 3]
    first, second, third = rows_of(table)
    assert (first[invented.COST], first["objective"]) == (0.81, 1001.0)
    assert second[invented.LAW] == "nd-303-2026"
    assert isnan(float(str(second[invented.COST])))
    assert third["status"] == "infeasible"
    assert input_table([]).empty


def test_regrets_are_spread_by_plan_and_the_worst_run_is_named() -> None:
    table = frame(
        [
            *({"plan": "safe", "run": n, "regret": 5.0} for n in (1, 2, 3)),
            *(
                {"plan": "bold", "run": n, "regret": [0.0, 9, 9][n - 1]}
                for n in (1, 2, 3)
            ),
            *(
                {"plan": "torn", "run": n, "regret": [1.0, None, 2.0][n - 1]}
                for n in (1, 2, 3)
            ),
            {"plan": "impossible", "run": 1, "regret": None},
        ]
    )
    rows = rows_of(regret_spread_table(table))
    assert [r["plan"] for r in rows] == ["safe", "bold", "torn"]
    assert [r["most"] for r in rows] == [5.0, 9.0, 2.0]
    assert [r["worst_run"] for r in rows] == [1, 2, 3]
    assert [(r["futures"], r["of"]) for r in rows] == [(3, 3), (3, 3), (2, 3)]


def test_a_box_holds_what_lies_in_every_range() -> None:
    box = {
        invented.COST: InputRange(low=0.81, high=0.84),
        invented.DEMAND: InputRange(high=1.189),
    }
    table = box_table(input_table(invented.futures(5)), {3}, box)
    # cost is 0.81 to 0.85, its bounds lie outside; demand 1.195 to 1.175
    assert list(table["in_box"]) == [False, False, True, False, False]
    assert list(table["fails"]) == [False, False, True, False, False]


def test_the_bounds_of_a_range_lie_outside() -> None:
    side = InputRange(low=1.0, high=2.0)
    assert [side.holds(value) for value in (1.0, 1.5, 2.0)] == [False, True, False]
    assert InputRange(high=2.0).holds(-5)
    assert InputRange(low=1.0).holds(99)


def test_a_box_of_texts_holds_those_named() -> None:
    side = InputRange(values=("nd-32-2024", 0.5))
    assert side.holds("nd-32-2024")
    assert side.holds(0.5)
    assert not side.holds("nd-303-2026")
    assert not InputRange(low=1.0).holds("text")
    assert not InputRange(low=1.0).holds(None)
