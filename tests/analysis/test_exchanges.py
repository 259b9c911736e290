"""Exchanges are the best there are: compared with every one of them."""

from collections.abc import Iterator
from itertools import combinations, product

import pytest
from hypothesis import given

from optimizer.analysis.exchanges import SHOWN
from optimizer.analysis.judge import judge
from optimizer.domain.pathway import HEADLINES_OF, Headline
from optimizer.domain.scenario import Scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.verify import verify
from tests.analysis.people_plans import Headlines, drawn_headlines, must, plan_with
from tests.analysis.test_judge import NEAR, NUMBERS
from tests.oracle.enumeration import best
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.own_origins import with_own_origins
from tests.strategies.scenarios import scenarios

EXTENT = {"drop": 0, "leave_out": 0, "reduce": 1, "keep": 2, "expand": 3, "add": 3}


def worth(scenario: Scenario, headlines: Headlines) -> float | None:
    return best(must(scenario, headlines)).objective


def departing(
    scenario: Scenario, headlines: Headlines, count: int
) -> Iterator[dict[str, Headline]]:
    """Every way to give so many clusters another headline."""
    for names in combinations(headlines, count):
        others = [
            [
                h
                for h in HEADLINES_OF[scenario.cluster_of[n].status]
                if h != headlines[n]
            ]
            for n in names
        ]
        for chosen in product(*others):
            yield dict(zip(names, chosen, strict=True))


def swaps(headlines: Headlines, changes: Headlines) -> bool:
    """Whether one cluster has more in the plan than stated, and the other less."""
    moves = {EXTENT[new] - EXTENT[headlines[name]] > 0 for name, new in changes.items()}
    return moves == {True, False}


@same_in_every_run(20)
@given(scenarios("weighted"), NUMBERS)
def test_of_a_plan_without_a_breach_the_best_exchanges_are_found(
    scenario: Scenario, number: int
) -> None:
    headlines = drawn_headlines(scenario, number)
    value = worth(scenario, headlines) if headlines else None
    if value is None:
        return
    scenario = with_own_origins(scenario)
    tried = judge(
        scenario, plan_with(scenario, headlines), SolveSettings(gap=0.0)
    ).tried
    gains: dict[tuple[tuple[str, Headline], ...], float] = {}
    for count in (1, 2):
        for changes in departing(scenario, headlines, count):
            if count == 2 and not swaps(headlines, changes):
                continue
            reached = worth(scenario, {**headlines, **changes})
            if reached is not None:
                gains[tuple(changes.items())] = reached - value
    least = 5e-6 * max(1.0, abs(value))
    singles = [gain for key, gain in gains.items() if len(key) == 1]
    useful = [
        gain
        for key, gain in gains.items()
        if gain > least + max((gains.get((one,), 0.0) for one in key), default=0.0)
        or (len(key) == 1 and gain > least)
    ]
    found = [one.gain for one in tried.exchanges if (one.gain or 0.0) > least]
    assert found == pytest.approx(sorted(useful, reverse=True)[:SHOWN], **NEAR)
    assert max(singles, default=0.0) <= max([0.0, *found]) + least
    for one in tried.exchanges:
        assert one.plan is not None
        assert verify(scenario, one.plan) == ()
        assert one.gain == pytest.approx(gains[tuple(one.changes.items())], **NEAR)


@same_in_every_run(25)
@given(scenarios("weighted"), NUMBERS)
def test_a_plan_with_a_breach_is_mended_by_the_fewest_headlines(
    scenario: Scenario, number: int
) -> None:
    headlines = drawn_headlines(scenario, number)
    if not headlines or worth(scenario, headlines) is not None:
        return
    scenario = with_own_origins(scenario)
    tried = judge(
        scenario, plan_with(scenario, headlines), SolveSettings(gap=0.0)
    ).tried
    for count in range(1, len(headlines) + 1):
        values = [
            reached
            for changes in departing(scenario, headlines, count)
            if (reached := worth(scenario, {**headlines, **changes})) is not None
        ]
        if values:
            nearest = tried.exchanges[0]
            assert len(nearest.changes) == count
            assert nearest.value == pytest.approx(max(values), **NEAR)
            if count <= 2:
                mended = [one.value for one in tried.exchanges]
                every = sorted(values, reverse=True)[:SHOWN]
                assert mended == pytest.approx(every, **NEAR)
            return
    assert tried.exchanges == ()
