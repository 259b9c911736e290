"""Prices of the opposite are those that enumeration finds."""

from itertools import pairwise
from math import inf

import pytest
from hypothesis import given

from optimizer.analysis import opposite_search, prices
from optimizer.analysis.prices import price_all
from optimizer.analysis.verdicts import Price, Verdict
from optimizer.domain.objective import Goal, InOrder, Stage
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import open_pathways
from optimizer.solving import highs
from optimizer.solving.outcome import Outcome
from optimizer.solving.question import Opposite
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.builders import (
    a_limit,
    an_obligation,
    candidate,
    existing,
    must,
    origin,
    scenario_of,
)
from tests.oracle.opposite import Loss, Opposites
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.scenarios import random_scenario, scenarios

EXACT = SolveSettings(gap=0.0)
THEMES = (None, "law", "moves", "network", "flows", "zone", "coverage")
FORMS = ("weighted", "balanced", "in order")


def expect_the_prices(scenario: Scenario) -> int:
    """Every price is the oracle's; how many there were."""
    outcome = solve(scenario, EXACT)
    if outcome.plan is None:
        return 0
    oracle = Opposites(scenario)
    ranking = price_all(scenario, outcome, EXACT)
    assert {one.cluster for one in ranking.prices} == set(outcome.plan.clusters)
    for price in ranking.prices:
        loss = oracle.loss(price.cluster, price.headline)
        assert outcome.plan.clusters[price.cluster].headline is price.headline
        _expect_the_price(scenario, outcome, price, loss)
    _expect_the_order(ranking.prices)
    return len([one for one in ranking.prices if one.price is not None])


def _expect_the_price(
    scenario: Scenario, outcome: Outcome, price: Price, loss: Loss | None
) -> None:
    left = open_pathways(scenario).left[price.cluster]
    fixed = len({pathway.headline for pathway in left}) == 1
    if loss is None:
        assert price.price is price.low is price.high is None
        expected = Verdict.FIXED if fixed else Verdict.NO_PLAN_WITHOUT_IT
        assert price.verdict is expected
        return
    assert not fixed
    assert price.stage == loss.goal
    value = _value(outcome, loss.goal)
    small = 5e-6 * max(1.0, abs(value))
    for one in (price.price, price.low, price.high):
        assert one == pytest.approx(loss.lost, abs=small)
    stake = abs(value) / len(scenario.clusters)
    if loss.lost > 0.1 * stake + small:
        assert price.verdict is Verdict.ALWAYS
    elif small < loss.lost < 0.1 * stake - small:
        assert price.verdict is Verdict.USUALLY
    elif loss.lost < -small:
        raise AssertionError
    parts = sum(part.worth for part in price.loss)
    # Of an earlier goal the plan itself may have given up a part.
    given_up = value - (outcome.stages[loss.goal].reached if outcome.stages else value)
    assert parts == pytest.approx(loss.lost - given_up, abs=2 * small)


def _value(outcome: Outcome, goal: int) -> float:
    if outcome.stages:
        return outcome.stages[goal].found
    assert outcome.objective is not None
    return outcome.objective


def _expect_the_order(prices: tuple[Price, ...]) -> None:
    kinds = [
        0
        if one.verdict is Verdict.NO_PLAN_WITHOUT_IT
        else 2
        if one.verdict is Verdict.FIXED
        else 1
        for one in prices
    ]
    assert kinds == sorted(kinds)
    for first, second in pairwise(prices):
        if first.low is None or second.low is None:
            same_kind = first.verdict is second.verdict
            assert not same_kind or first.cluster < second.cluster
        elif first.stage == second.stage:
            assert second.high is not None
            tied = second.high >= first.low
            assert first.low >= second.low or tied
        else:
            assert first.stage < second.stage


@given(scenarios())
@same_in_every_run(60)
def test_prices_are_those_of_enumeration(scenario: Scenario) -> None:
    expect_the_prices(scenario)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("form", FORMS)
def test_prices_of_each_form_and_theme_are_those_of_enumeration(
    form: str, theme: str | None
) -> None:
    priced = 0
    for seed in range(7):
        priced += expect_the_prices(random_scenario(seed, form, theme))
    assert priced


@pytest.mark.parametrize(
    ("first", "give_up", "then"),
    [("cost", 0.25, "output"), ("clusters", 0.0, "output")],
)
def test_what_no_plan_changes_counts_for_the_floor_of_a_goal(
    first: str, give_up: float, then: str
) -> None:
    """58 bn are paid for A, which is one cluster, whatever is done with the others."""
    signs = {"cost": -1.0}
    stages = (
        Stage(Goal({first: signs.get(first, 1.0)}), give_up, origin(170)),
        Stage(Goal({then: 1.0}), 0.0, origin(171)),
    )
    small = {"min_ha": 1.0, "max_ha": 10.0}
    others = ("B", "C") if first == "cost" else ("B",)
    scenario = scenario_of(
        existing("A", area_ha=100.0, built_ha=100.0, min_ha=100.0, max_ha=100.0),
        candidate("B", output_bn_per_ha=2.0, **small),
        *(candidate(name, **small) for name in others[1:]),
        decisions=(must("A", Headline.KEEP),),
        obligations=(an_obligation("A"),),
        limits=(a_limit("clusters", "at_least", len(others), ("A", *others)),),
        objective=InOrder(stages, origin(169)),
    )
    assert expect_the_prices(scenario)


@pytest.mark.parametrize("seed", [74, 137, 200])
def test_prices_with_what_no_plan_changes_are_those_of_enumeration(seed: int) -> None:
    assert expect_the_prices(random_scenario(seed, "in order", "network"))


@pytest.mark.parametrize("form", ["weighted", "in order"])
def test_ctrl_c_is_heard_in_whichever_search_it_comes(
    form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    scenario = random_scenario(5, form, "network")
    outcome = solve(scenario, EXACT)
    runs = until = 0

    def heard(*stated: object) -> bool:
        nonlocal runs
        runs += 1
        run(*stated)  # type: ignore[arg-type]
        return runs == until

    run = highs.heard
    monkeypatch.setattr(highs, "heard", heard)
    assert not price_all(scenario, outcome, EXACT).interrupted
    for until in range(1, runs + 1):
        runs = 0
        assert price_all(scenario, outcome, EXACT).interrupted, until


def test_of_many_clusters_few_prices_are_exact_and_the_others_in_their_interval(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(prices, "ALL_PRICED", 0)
    monkeypatch.setattr(prices, "MOST_PRICED", 1)
    exact = at_least = at_most = 0
    for seed in range(100, 142):
        scenario = random_scenario(seed, "weighted", THEMES[seed % len(THEMES)])
        outcome = solve(scenario, EXACT)
        if outcome.plan is None:
            continue
        small = 5e-6 * max(1.0, abs(_value(outcome, 0)))
        oracle = Opposites(scenario)
        for price in price_all(scenario, outcome, EXACT).prices:
            loss = oracle.loss(price.cluster, price.headline)
            if price.low is None or price.low == price.high:
                _expect_the_price(scenario, outcome, price, loss)
                exact += price.price is not None
                continue
            assert price.low <= (inf if loss is None else loss.lost) + small
            at_least += price.low > 0
            if price.high is not None:
                assert loss is not None
                assert loss.lost <= price.high + small
                assert sum(part.worth for part in price.loss) == pytest.approx(
                    price.high, abs=small
                )
                at_most += 1
    assert exact
    assert at_least
    assert at_most


def test_a_plan_that_was_checked_weighs_more_than_a_search_that_finds_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """HiGHS has called programmes infeasible that are not."""

    def none(chunk: opposite_search._Chunk) -> tuple[Opposite, ...]:
        return tuple(Opposite(name, 0, -inf, -inf, 1.0) for name, _ in chunk.clusters)

    monkeypatch.setattr(opposite_search, "_answers", none)
    kept = 0
    for seed in range(100, 121):
        scenario = random_scenario(seed, "weighted", THEMES[seed % len(THEMES)])
        outcome = solve(scenario, EXACT)
        if outcome.plan is None:
            continue
        oracle = Opposites(scenario)
        small = 5e-6 * max(1.0, abs(_value(outcome, 0)))
        for price in price_all(scenario, outcome, EXACT).prices:
            if price.high is not None:
                loss = oracle.loss(price.cluster, price.headline)
                assert loss is not None
                assert price.low is not None
                assert price.low - small <= loss.lost <= price.high + small
                kept += price.low < price.high
    assert kept
