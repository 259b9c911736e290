"""Entries of a scenario, left out one at a time and all together."""

from dataclasses import replace
from math import inf

import pytest
from hypothesis import given

from optimizer.analysis.entries import Kind, entries_of, with_amounts, without
from optimizer.domain.law import RuleKind
from optimizer.domain.scenario import Scenario
from optimizer.solving.existence import any_plan
from optimizer.solving.settings import SolveSettings
from tests.oracle.enumeration import best
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.own_origins import with_own_origins
from tests.strategies.scenarios import random_scenario, scenarios

EXACT = SolveSettings(gap=0.0)


@pytest.mark.parametrize("theme", [None, "law", "network", "flows", "zone"])
@pytest.mark.parametrize("seed", range(6))
def test_nothing_binds_once_every_entry_is_left_out(
    theme: str | None, seed: int
) -> None:
    scenario = with_own_origins(random_scenario(seed, theme=theme))
    left = without(scenario, entries_of(scenario))
    finite = [one for one in entries_of(left) if one.amount != inf]
    assert finite == []


@pytest.mark.parametrize("seed", range(40))
def test_each_entry_alone_is_left_out(seed: int) -> None:
    scenario = with_own_origins(random_scenario(seed, theme=(None, "law")[seed % 2]))
    every = entries_of(scenario)
    assert len({one.origin for one in every if one.kind is not Kind.RULE}) == len(
        [one for one in every if one.kind is not Kind.RULE]
    )
    for entry in every:
        left = without(scenario, [entry])
        kept = [one for one in entries_of(left) if one.amount != inf]
        assert kept == [one for one in every if one != entry and one.amount != inf]


@pytest.mark.parametrize("seed", range(20))
def test_an_amount_changes_only_its_own_entry(seed: int) -> None:
    scenario = with_own_origins(random_scenario(seed))
    every = entries_of(scenario)
    for entry in every:
        if entry.amount is None:
            continue
        changed = with_amounts(scenario, {entry: 123.0})
        asked = [replace(one, amount=123.0) if one == entry else one for one in every]
        assert list(entries_of(changed)) == asked


def test_a_rule_left_out_still_warns() -> None:
    scenario = with_own_origins(random_scenario(3, theme="law"))
    assert scenario.law is not None
    rules = [one for one in entries_of(scenario) if one.kind is Kind.RULE]
    assert rules
    left = without(scenario, rules)
    assert left.law is not None
    for rule in rules:
        assert left.law.modes[RuleKind(rule.subject[0])] == "warn"


@pytest.mark.parametrize("theme", [None, "law", "flows"])
@pytest.mark.parametrize("seed", range(8))
def test_more_plans_exist_without_funds_and_demand(
    theme: str | None, seed: int
) -> None:
    scenario = with_own_origins(random_scenario(seed, theme=theme))
    entries = entries_of(scenario)
    endless = [one for one in entries if one.kind in (Kind.FUND, Kind.DEMAND)]
    huge = with_amounts(scenario, dict.fromkeys(endless, 1e6))
    left = without(scenario, endless)
    assert any_plan(left, EXACT).answer == any_plan(huge, EXACT).answer


@given(scenarios())
@same_in_every_run(60)
def test_a_plan_exists_where_enumeration_finds_one(scenario: Scenario) -> None:
    found = any_plan(scenario, EXACT)
    assert found.answer == ("exists" if best(scenario).status == "optimal" else "none")
    assert (found.plan is None) == (found.answer == "none")
