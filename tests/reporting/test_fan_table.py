"""The spread of measures over the futures."""

from dataclasses import replace

import pytest

from optimizer.domain.limit import Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.reporting.tables.fan import FAN_COLUMNS, drawn_measures, fan_table
from optimizer.reporting.tables.frame import Row, rows_of
from tests.reporting import hand_made
from tests.reporting import hand_made_futures as invented

SCENARIOS = {"hand-made": hand_made.scenario()}


def row(rows: list[Row], measure: str, period: str) -> Row:
    (found,) = [r for r in rows if (r["measure"], r["period"]) == (measure, period)]
    return found


def test_only_futures_with_a_plan_count_and_all_are_told() -> None:
    futures = [*invented.futures(4), invented.without_plan(5)]
    found = row(rows_of(fan_table(futures, SCENARIOS)), "land", "2031-2035")
    assert (found["futures"], found["of"]) == (4, 5)
    # 70 ha and 2 ha a run: 72, 74, 76, 78
    assert (found["least"], found["p50"], found["most"]) == (72, 75, 78)
    assert found["p25"] == 73.5
    assert found["mean"] == 75


def test_states_have_a_today_and_flows_have_none() -> None:
    rows = rows_of(fan_table(invented.futures(3), SCENARIOS))
    assert row(rows, "land", "2026-2030")["today"] == 50  # A has 40 ha, B 10
    assert row(rows, "jobs", "2026-2030")["today"] == 100 * (9 + 4)
    table = fan_table(invented.futures(3), SCENARIOS)
    assert table[table["measure"] == "cost"]["today"].isna().all()


def test_the_tightest_limit_on_the_whole_province_stands_beside_it() -> None:
    land, everyone = BUILT_IN["land"], hand_made.everyone()
    scenario = hand_made.scenario()
    more = (
        Limit(land, "at_most", 90.0, everyone, 1, hand_made.HERE),
        Limit(land, "at_most", 5.0, frozenset({"A"}), 1, hand_made.HERE),
        Limit(land, "at_least", 15.0, everyone, 1, hand_made.HERE, change=True),
        Limit(land, "at_least", 60.0, everyone, 1, hand_made.HERE),
    )
    limited = replace(scenario, limits=(*scenario.limits, *more))
    table = fan_table(invented.futures(3), {"hand-made": limited})
    rows = rows_of(table)
    assert row(rows, "land", "2031-2035")["at_most"] == 70
    assert row(rows, "land", "2031-2035")["at_least"] == 50 + 15
    assert table[table["period"] == "2026-2030"]["at_most"].isna().all()


def test_a_limit_on_a_ratio_is_none_on_its_measure() -> None:
    futures = [invented.future(1, measures={("occupied", "2031-2035"): 13.0})]
    (found,) = rows_of(fan_table(futures, SCENARIOS))
    assert found["at_least"] is None


@pytest.mark.parametrize("entry", ["limits.quota.at_most", "limits.quota", "limits"])
def test_a_limit_that_the_sweep_varies_is_no_one_amount(entry: str) -> None:
    futures = [invented.future(n, inputs={entry: 60.0 + n}) for n in (1, 2)]
    assert fan_table(futures, SCENARIOS)["at_most"].isna().all()
    other = [invented.future(n, inputs={"limits.jobs.at_most": 1.0}) for n in (1, 2)]
    assert fan_table(other, SCENARIOS)["at_most"].notna().any()


def test_the_solvers_roundings_get_no_chart() -> None:
    futures = [
        invented.future(n, measures={("cost", "2026-2030"): n * 1e-9}) for n in (1, 2)
    ]
    table = fan_table(futures, SCENARIOS)
    assert not table.empty
    assert drawn_measures(table) == []


def test_scenarios_stay_apart_and_measures_keep_their_order() -> None:
    other = [invented.future(n, scenario="other") for n in (7, 8)]
    both = {"other": hand_made.scenario(), **SCENARIOS}
    table = fan_table([*invented.futures(3), *other], both)
    assert list(dict.fromkeys(table["scenario"])) == ["other", "hand-made"]
    own = table[table["scenario"] == "other"]
    assert list(dict.fromkeys(own["measure"])) == ["land", "jobs", "cost"]
    assert set(own["of"]) == {2}


def test_what_never_differs_and_kinds_of_cost_get_no_chart() -> None:
    futures = [
        invented.future(
            n,
            measures={
                **invented.future(n).measures,
                ("released_land", "2026-2030"): 0.0,
                ("released_land", "2031-2035"): 0.0,
                ("cost.drop", "2026-2030"): float(n),
            },
        )
        for n in range(1, 4)
    ]
    table = fan_table(futures, SCENARIOS)
    assert {"released_land", "cost.drop"} <= set(table["measure"])
    assert drawn_measures(table) == ["land", "jobs", "cost"]


@pytest.mark.parametrize("futures", [[], [invented.without_plan(1)]])
def test_without_a_plan_there_is_no_row(futures: list[object]) -> None:
    table = fan_table(futures, SCENARIOS)  # type: ignore[arg-type]
    assert table.empty
    assert list(table.columns) == list(FAN_COLUMNS)
    assert drawn_measures(table) == []


def test_the_order_of_futures_changes_nothing() -> None:
    futures = invented.mixed(40)
    one, other = (fan_table(each, SCENARIOS) for each in (futures, futures[::-1]))
    assert one.equals(other)
