"""The tables of reports against sums made here of the plan and its scenario."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.domain.cluster import Cluster
from optimizer.domain.law import RuleKind
from optimizer.domain.scenario import Scenario
from optimizer.reading.scenario import Reading
from optimizer.reporting.content.reported import Reported, tables_beside, tables_of
from optimizer.reporting.content.table import (
    PLAIN,
    SUBTOTAL,
    TOTAL,
    ReportTable,
    cell_number,
    cell_text,
    level_of,
)
from optimizer.reporting.record import Run
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.words import Words
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.oracle.tally import total_cost
from tests.reporting import hand_made, hand_made_alternatives
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.scenarios import random_scenario, scenarios

EN, VI = Words("en"), Words("vi")


def solved(scenario: Scenario) -> Run | None:
    outcome = solve(scenario, SolveSettings())
    run = Run(Reading(scenario, (), (), (), ()), outcome, SolveSettings(), {}, 0.0)
    return run if outcome.plan else None


@cache
def some_runs() -> tuple[Run, ...]:
    found = (solved(random_scenario(seed)) for seed in range(40))
    return tuple(run for run in found if run is not None)


def rows(table: ReportTable, level: int = PLAIN) -> list[Row]:
    return [row for row in table.rows if level_of(row) == level]


def near(value: object, expected: float) -> bool:
    assert isinstance(value, int | float)
    return value == pytest.approx(expected, abs=1e-6)


@same_in_every_run(60)
@given(scenario=scenarios())
def test_costs_by_fund_and_by_kind_add_up_to_what_is_spent(scenario: Scenario) -> None:
    run = solved(scenario)
    if run is None or run.plan is None:
        return
    tables = tables_of(run, EN)
    spent = total_cost(scenario, run.plan)
    for name in ("paid", "kinds"):
        (total,) = rows(tables[name], TOTAL)
        assert near(total["all"], spent)
        parts = rows(tables[name])
        if name == "kinds" or scenario.budget:
            assert near(sum(float(str(row["all"])) for row in parts), spent)
        for t in range(len(scenario.periods)):
            if parts:
                summed = sum(float(str(row[str(t)])) for row in parts)
                assert near(total[str(t)], summed)


@same_in_every_run(60)
@given(scenario=scenarios())
def test_the_list_of_clusters_has_each_that_is_or_comes_once(
    scenario: Scenario,
) -> None:
    run = solved(scenario)
    if run is None or run.plan is None:
        return
    table = tables_of(run, EN)["register"]
    listed = [str(row["cluster"]) for row in rows(table)]
    there = [
        name
        for name, done in run.plan.clusters.items()
        if scenario.cluster_of[name].exists or done.steps[-1].area_ha > 0
    ]
    assert sorted(listed) == sorted(there)
    assert [row["number"] for row in rows(table)] == list(range(1, len(listed) + 1))
    (total,) = rows(table, TOTAL)
    existing = [one.area_ha for one in scenario.clusters if one.exists]
    assert near(total["before_ha"], sum(existing))
    ends = [done.steps[-1].area_ha for done in run.plan.clusters.values()]
    assert near(total["after_ha"], sum(ends))
    assert near(total["moved_ha"], sum(ends) - sum(existing))
    for key in ("before_ha", "moved_ha", "after_ha"):
        by_district = [float(str(row[key])) for row in rows(table, SUBTOTAL)]
        assert near(total[key], sum(by_district))


@same_in_every_run(40)
@given(scenario=scenarios())
def test_the_state_of_districts_adds_up_the_clusters_of_today(
    scenario: Scenario,
) -> None:
    run = solved(scenario)
    if run is None:
        return
    table = tables_of(run, EN)["state"]
    by_district: dict[str, list[Cluster]] = {}
    for one in scenario.clusters:
        if one.exists:
            by_district.setdefault(one.district or "(no district)", []).append(one)
    told = {str(row["district"]): row for row in rows(table)}
    assert told.keys() == by_district.keys()
    for district, clusters in by_district.items():
        row = told[district]
        assert row["clusters"] == len(clusters)
        assert near(row["area_ha"], sum(one.area_ha for one in clusters))
        leased = sum(one.leased_ha for one in clusters)
        land = sum(one.industrial_share * one.built_ha for one in clusters)
        assert near(row["leased_ha"], leased)
        assert row["fill"] == (pytest.approx(leased / land) if land else None)


def test_what_is_known_of_no_cluster_of_a_district_is_no_zero() -> None:
    facts = {"A": (None, False), "B": (True, None)}
    base = hand_made.scenario()
    clusters = tuple(
        replace(one, investor=facts[one.id][0], wastewater=facts[one.id][1])
        if one.id in facts
        else one
        for one in base.clusters
    )
    run = hand_made.run()
    reading = replace(run.reading, scenario=replace(base, clusters=clusters))
    table = tables_of(replace(run, reading=reading), EN)["state"]
    told = {row["district"]: (row["investors"], row["treated"]) for row in table.rows}
    assert told == {"Bắc": (None, 0), "Nam": (1, None), "Total": (1, 0)}
    assert table.notes == (EN["facts_unknown"],)


@same_in_every_run(20)
@given(run=st.sampled_from(some_runs()))
def test_both_languages_have_the_same_figures(run: Run) -> None:
    english, vietnamese = tables_of(run, EN), tables_of(run, VI)
    assert english.keys() == vietnamese.keys()
    for name, table in english.items():
        other = vietnamese[name]
        assert [one.key for one in table.columns] == [one.key for one in other.columns]
        assert _figures(table) == _figures(other)


def _figures(table: ReportTable) -> list[Mapping[str, object]]:
    numbers = [one for one in table.columns if one.is_number]
    return [{one.key: cell_number(one, row) for one in numbers} for row in table.rows]


@same_in_every_run(20)
@given(run=st.sampled_from(some_runs()))
def test_every_cell_can_be_told_in_both_languages(run: Run) -> None:
    for words in (EN, VI):
        for table in tables_of(run, words).values():
            for row in table.rows:
                for column in table.columns:
                    assert isinstance(cell_text(column, row, words), str)


def test_alternatives_are_told_with_what_they_do_otherwise() -> None:
    run = hand_made_alternatives.run()
    tables = tables_of(run, EN)
    assert [row["plan"] for row in tables["alternatives"].rows] == [1, 2]
    first = [row for row in tables["deviations"].rows if row["plan"] == 1]
    assert [(row["cluster"], row["best"], row["action"]) for row in first] == [
        ("C", "add", "leave_out")
    ]


def test_the_law_table_tells_what_is_asked_of_whom_and_of_whom_nothing() -> None:
    table = tables_of(hand_made.with_law(), EN)["law"]
    told = {(row["cluster"], row["state"]) for row in table.rows}
    assert ("C", "law_to_confirm") in told
    assert {cluster for cluster, _ in told} == {"A", "B", "C"}


def test_what_is_met_is_told_with_figures_that_say_if_they_are_estimates() -> None:
    base = hand_made.with_law()
    assert base.scenario.law is not None
    rules = {
        kind: replace(
            next(iter(base.scenario.law.rule_set.rules.values())),
            kind=kind,
            article=f"Article {number}",
            title={"en": str(kind)},
            thresholds={"fill": 0.6},
        )
        for number, kind in enumerate((RuleKind.EXPAND_FILL, RuleKind.EXPAND_INVESTOR))
    }
    law = replace(
        base.scenario.law,
        rule_set=replace(base.scenario.law.rule_set, rules=rules),
        modes=dict.fromkeys(rules, "warn"),
    )
    # A has 30 built hectares, half of them industrial, and leases 9 of these.
    for uncertain, mark in ((frozenset({"leased_ha"}), "≈"), (frozenset[str](), "")):
        known = replace(
            hand_made.A,
            uncertain=uncertain,
            columns={**hand_made.A.columns, "investor": True},
        )
        scenario = replace(
            base.scenario, law=law, clusters=(known, *base.scenario.clusters[1:])
        )
        run = replace(base, reading=replace(base.reading, scenario=scenario))
        told = {
            row["rule"]: (row["state"], row["figures"])
            for row in tables_of(run, EN)["law"].rows
            if row["cluster"] == "A"
        }
        assert told == {
            "expand_fill": ("law_met", f"{mark}9.00/15.00 ha = 60.0% (≥ 60%)"),
            "expand_investor": ("law_met", ""),
        }


def test_without_law_nothing_is_told_of_it() -> None:
    assert tables_of(hand_made.run(), EN)["law"].rows == ()


def test_a_single_run_has_nothing_beside_it() -> None:
    assert tables_beside(Reported((hand_made.run(),)), EN) == {}


@same_in_every_run(30)
@given(runs=st.lists(st.sampled_from(some_runs()), min_size=2, max_size=3))
def test_runs_stand_side_by_side_with_their_own_figures(runs: list[Run]) -> None:
    beside = tables_beside(Reported(tuple(runs)), EN)
    letters = "ABC"[: len(runs)]
    (total,) = rows(beside["costs_compared"], TOTAL)
    spent = []
    for letter, run in zip(letters, runs, strict=True):
        assert run.plan is not None
        spent.append(total_cost(run.scenario, run.plan))
        assert near(total[letter], spent[-1])
    for letter, cost in zip(letters[1:], spent[1:], strict=True):
        assert near(total[f"{letter}_change"], cost - spent[0])
    counted = {
        str(row["action"]): [row[f"{one}_count"] for one in letters]
        for row in beside["actions_compared"].rows
    }
    for place, run in enumerate(runs):
        assert run.plan is not None
        done = [str(one.headline) for one in run.plan.clusters.values()]
        told = {action: counts[place] for action, counts in counted.items()}
        assert told == {action: done.count(action) for action in counted}
        assert set(done) <= set(counted)


def test_costs_side_by_side_stand_by_kind_then_in_all_then_by_fund() -> None:
    """A kind of which only the second spends stands among the kinds."""
    base = hand_made.run()
    free = replace(hand_made.A, clearance_cost_bn_per_ha=0.0)
    columns = {**free.columns, "clearance_cost_per_ha": 0.0}
    others = [
        replace(one, columns={**one.columns, "clearance_cost_per_ha": 0.0})
        for one in base.scenario.clusters[1:]
    ]
    clusters = (replace(free, columns=columns), *others)
    scenario = replace(base.scenario, clusters=clusters)
    first = replace(base, reading=replace(base.reading, scenario=scenario))
    table = tables_beside(Reported((first, base)), EN)["costs_compared"]
    levels = [level_of(row) for row in table.rows]
    assert levels == [PLAIN] * (len(levels) - 2) + [TOTAL, PLAIN]
    told = [row["label"] for row in table.rows]
    assert told.index("Clearance") < told.index("Total")
