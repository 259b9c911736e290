"""Figures of the tables, against sums made by hand."""

from dataclasses import replace

import pytest

from optimizer.domain.choice import Decision, TenantsMove
from optimizer.domain.limit import Budget, Fund
from optimizer.domain.measure import Measure, cost_terms
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.formulation.open_pathways import open_pathways
from optimizer.reporting.reasons import Reasons
from optimizer.reporting.tables.explain import planned_rows
from optimizer.reporting.tables.frame import DataFrame, rows_of
from optimizer.reporting.tables.limits import limit_table, preference_table
from optimizer.reporting.tables.province import (
    action_table,
    change_table,
    spending_table,
    total_table,
)
from optimizer.reporting.tables.recommendations import recommendation_table
from optimizer.reporting.tables.written import (
    plan_table,
    ranked,
)
from optimizer.reporting.words import Words
from tests.reporting.hand_made import HERE, plan, scenario

COSTS = {"A": 20 + 150.0, "B": 30.0, "C": 200 + 40 + 5.0, "D": 0.0}
"""Clearance and infrastructure of A; dropping B; C with its fixed cost."""


def recommended(case: Scenario) -> DataFrame:
    """recommendations.csv in English, of a plan that builds no line."""
    return recommendation_table(case, plan(), open_pathways(case), {}, Words("en"))


def with_districts(district_of: dict[str, str]) -> Scenario:
    """The case with these districts alone; other clusters have none."""
    case = scenario()
    clusters = tuple(
        replace(each, district=district_of.get(each.id, "")) for each in case.clusters
    )
    return replace(case, clusters=clusters)


def by(table: DataFrame, key: str) -> dict[object, dict[str, object]]:
    return {row[key]: row for row in rows_of(table)}


def test_plan_csv_has_every_cluster_and_period_in_order() -> None:
    table = plan_table(scenario(), plan())
    assert list(table.columns) == [
        "cluster",
        "period",
        "action",
        "area_ha",
        "added_ha",
        "built_ha",
        "occupied_ha",
        "cost",
    ]
    pairs = list(zip(table["cluster"], table["period"], strict=True))
    assert pairs == [(c, p) for c in "ABCD" for p in ("2026-2030", "2031-2035")]
    assert list(table["action"])[2:4] == ["keep", "drop"]


def test_costs_of_the_plan_add_up_to_what_each_cluster_costs() -> None:
    table = plan_table(scenario(), plan())
    found = {c: float(table[table["cluster"] == c]["cost"].sum()) for c in "ABCD"}
    assert found == pytest.approx(COSTS)


def test_what_commits_most_money_ranks_first_and_what_stays_last() -> None:
    assert ranked(scenario(), plan(), open_pathways(scenario())) == list("CABD")


def test_what_could_not_be_otherwise_ranks_last_and_is_fixed() -> None:
    lock = Decision("C", True, frozenset({Headline.ADD}), Origin("case.yaml", 30))
    case = replace(scenario(), decisions=(lock,))
    table = recommended(case)
    assert list(table["cluster"]) == list("ABDC")
    assert list(table["verdict"]) == ["", "", "", "fixed"]
    assert "case.yaml:30" in table["reason"].iloc[-1]


def test_recommendations_state_the_change_of_area_and_no_price() -> None:
    case = scenario()
    table = recommended(case)
    rows = by(table, "cluster")
    assert [rows[c]["hectares"] for c in "ABCD"] == [10.0, -10.0, 20.0, 0.0]
    assert [rows[c]["period"] for c in "ABCD"] == [
        "2026-2030",
        "2031-2035",
        "2026-2030",
        "",
    ]
    assert set(table["price_low"]) == {""}
    assert [row["rank"] for row in rows_of(table)] == [1, 2, 3, 4]


def test_reasons_name_the_figures_of_the_cluster() -> None:
    case = scenario()
    table = recommended(case)
    reasons = {c: str(row["reason"]) for c, row in by(table, "cluster").items()}
    assert "40.0 → 50.0 ha" in reasons["A"]
    assert "20.0 of 22.5 leasable ha occupied at the end (60 % today)" in reasons["A"]
    assert "jobs ≈+1,100" in reasons["A"]  # A's jobs_per_ha is an estimate
    assert "170.0 bn VND" in reasons["A"]
    assert "4.0 leased ha are given up" in reasons["B"]
    assert "at least 10.0 ha" in reasons["D"]


@pytest.mark.parametrize(
    ("last_ha", "language", "expected"),
    [
        (20.0, "en", "20.0 ha from 2026-2030"),
        (32.5, "en", "20.0 ha from 2026-2030, 32.5 ha at the end"),
        (32.5, "vi", "20,0 ha từ 2026-2030, cuối kỳ 32,5 ha"),
    ],
)
def test_a_new_cluster_that_grows_later_has_its_first_area(
    last_ha: float, language: str, expected: str
) -> None:
    case, made = scenario(), plan()
    first, last = made.clusters["C"].steps
    grown = replace(made.clusters["C"], steps=(first, replace(last, area_ha=last_ha)))
    made = replace(made, clusters={**made.clusters, "C": grown})
    told = Reasons(case, made, open_pathways(case), {}, Words(language)).of("C")
    assert told.split("; ")[0] == expected


def test_a_candidate_of_any_size_that_is_left_out_has_no_least_area() -> None:
    case = scenario()
    clusters = tuple(
        replace(each, min_ha=0.0) if each.id == "D" else each for each in case.clusters
    )
    table = recommended(replace(case, clusters=clusters))
    reason = str(by(table, "cluster")["D"]["reason"])
    assert reason.split("; ")[0] == "not added"
    assert "0.0 ha" not in reason


def test_tenants_who_move_are_not_called_lost() -> None:
    moves = TenantsMove(("B",), "A", Origin("case.yaml", 31))
    case = replace(scenario(), relations=(moves,))
    table = recommended(case)
    reason = str(by(table, "cluster")["B"]["reason"])
    assert "4.0 leased ha move to A" in reason
    assert "given up" not in reason


def test_who_takes_in_tenants_says_so_first() -> None:
    moves = TenantsMove(("B",), "A", Origin("case.yaml", 31))
    case = replace(scenario(), relations=(moves,))
    reason = str(by(recommended(case), "cluster")["A"]["reason"])
    assert "4.0 leased ha move here from B" in reason
    opened = open_pathways(case)
    short = Reasons(case, plan(), opened, {}, Words("vi")).because("A")
    assert short.startswith("4,0 ha đang cho thuê của B chuyển đến đây")


def test_moved_tenants_do_not_count_as_demand() -> None:
    moves = TenantsMove(("B",), "A", Origin("case.yaml", 31))
    case = replace(scenario(), relations=(moves,))
    demand = rows_of(limit_table(case, plan()))[-1]
    assert demand["value"] == pytest.approx(11 + 10.0 - 4.0)


def test_headlines_closed_by_one_cause_are_named_together() -> None:
    lock = Decision("B", True, frozenset({Headline.DROP}), Origin("case.yaml", 30))
    case = replace(scenario(), decisions=(lock,))
    table = recommended(case)
    reason = str(by(table, "cluster")["B"]["reason"])
    assert reason.count("case.yaml:30") == 1
    assert "keep, expand ruled out" in reason


def test_actions_are_counted_by_district_and_in_total() -> None:
    north, south, total = rows_of(action_table(scenario(), plan()))
    assert (north["district"], south["district"]) == ("Bắc", "Nam")
    assert north["expand_count"] == 1
    assert north["leave_out_count"] == 1
    assert south["drop_ha"] == 10.0
    assert total["sums_up"]
    assert total["add_ha"] == 20.0


def test_areas_that_start_from_an_estimate_are_marked_by_district() -> None:
    case = scenario()
    doubtful = tuple(
        replace(one, uncertain=frozenset({"area_ha"})) for one in case.clusters
    )
    case = replace(case, clusters=doubtful)
    north, south, _ = rows_of(action_table(case, plan()))
    assert north["expand_ha_estimate"]
    assert not north["add_ha_estimate"]
    assert south["drop_ha_estimate"]
    assert not south["keep_ha_estimate"]
    first = planned_rows(case, plan(), "A")[0]
    assert first["area_ha_estimate"]
    assert first["built_ha_estimate"]
    assert not planned_rows(scenario(), plan(), "A")[0]["area_ha_estimate"]


def test_clusters_without_a_district_are_counted_once() -> None:
    rows = rows_of(action_table(with_districts({}), plan()))
    assert [row["expand_count"] for row in rows] == [1]
    first, second, total = rows_of(action_table(with_districts({"B": "Nam"}), plan()))
    assert (first["district"], first["sums_up"], first["drop_count"]) == ("", False, 0)
    assert (second["district"], second["drop_count"]) == ("Nam", 1)
    assert (total["sums_up"], total["expand_count"]) == (True, 1)


def test_changes_show_area_before_and_after_and_mark_estimates() -> None:
    case = scenario()
    rows = by(change_table(case, plan()), "cluster")
    assert list(rows) == ["C", "A", "B"]
    assert (rows["A"]["before_ha"], rows["A"]["after_ha"]) == (40.0, 50.0)
    assert rows["A"]["cost"] == pytest.approx(COSTS["A"])
    assert not rows["A"]["cost_estimate"]


def test_districts_stand_in_the_order_of_the_vietnamese_alphabet() -> None:
    named = {"A": "Vũ Thư", "B": "Đông Hưng", "C": "Duy Tiên", "D": "Hưng Hà"}
    rows = rows_of(action_table(with_districts(named), plan()))
    found = [row["district"] for row in rows if not row["sums_up"]]
    assert found == ["Duy Tiên", "Đông Hưng", "Hưng Hà", "Vũ Thư"]


def test_of_what_changes_the_dearest_comes_first_though_nothing_else_is_open() -> None:
    """C must be added: it costs most, and has nothing to be chosen."""
    case = scenario()
    lock = Decision("C", True, frozenset({Headline.ADD}), HERE)
    locked = replace(case, decisions=(lock,))
    rows = rows_of(change_table(locked, plan()))
    assert [row["cluster"] for row in rows] == ["C", "A", "B"]
    order = [float(str(row["cost"])) for row in rows]
    assert order == sorted(order, reverse=True)


def test_totals_add_up_and_only_what_rests_on_an_estimate_is_marked() -> None:
    rows = by(total_table(scenario(), plan()), "measure")
    assert (rows["land"]["today"], rows["land"]["0"], rows["land"]["1"]) == (50, 80, 70)
    assert rows["jobs"]["1"] == 3000.0
    assert rows["jobs"]["1_estimate"]
    assert not rows["output"]["1_estimate"]
    assert rows["fill"]["today"] == pytest.approx(13 / 20)
    assert rows["fill"]["1"] == pytest.approx(30 / 32.5)
    assert rows["cost"]["today"] is None or rows["cost"]["today"] != rows["cost"]["0"]
    assert "cost.links" not in rows


def test_the_cost_is_told_by_fund_where_several_pay() -> None:
    """Investors pay half of the infrastructure, the province all the rest."""
    case = scenario()
    assert case.budget is not None
    half = Fund("investors", (900.0, 900.0), True, (HERE, HERE))
    pays = {
        **case.budget.pays,
        "infrastructure": {"province": 0.5, "investors": 0.5},
    }
    part = cost_terms({"infrastructure": 0.5})
    own = Measure("cost.fund.investors", "bn VND", part, "flow")
    shared = replace(
        case,
        budget=Budget((*case.budget.funds, half), pays),
        measures={**case.measures, own.name: own},
    )
    rows = by(total_table(shared, plan(), funds=True), "measure")
    built = rows["cost.infrastructure"]
    for period in ("0", "1"):
        assert rows[own.name][period] == pytest.approx(0.5 * float(str(built[period])))
    assert own.name not in by(total_table(shared, plan()), "measure")
    alone = by(total_table(case, plan(), funds=True), "measure")
    assert not [name for name in alone if str(name).startswith("cost.fund.")]


def test_spending_carries_over_what_is_left() -> None:
    first, second = rows_of(spending_table(scenario(), plan()))
    assert first["spent"] == pytest.approx(120 + 245.0)
    assert first["left"] == pytest.approx(35.0)
    assert second["carried"] == pytest.approx(35.0)
    assert second["left"] == pytest.approx(35.0 + 100 - 80)


def test_limits_say_what_is_left_and_which_bind() -> None:
    quota, ratio, demand = rows_of(limit_table(scenario(), plan()))
    assert (quota["value"], quota["slack"], quota["binding"]) == (70.0, 0.0, True)
    assert ratio["value"] == pytest.approx(30 / 32.5)
    assert ratio["slack"] == pytest.approx(30 / 32.5 - 0.6)
    assert not ratio["binding"]
    assert demand["value"] == pytest.approx(11 + 10.0)
    assert demand["slack"] == pytest.approx(9.0)


def test_preferences_say_whether_they_are_met() -> None:
    assert [row["met"] for row in rows_of(preference_table(scenario(), plan()))] == [
        True
    ]
