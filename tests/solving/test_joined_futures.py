"""Several futures in one model, against every choice of headlines."""

import numpy as np
import pytest

from optimizer.domain.pathway import HEADLINES_OF
from optimizer.domain.scenario import Scenario
from optimizer.solving.count_model import CountModel
from optimizer.solving.found import Exactness
from optimizer.solving.held_headlines import HeldHeadlines
from optimizer.solving.highs import LiveModel
from optimizer.solving.joined_futures import JoinedFutures
from optimizer.solving.regret_model import RegretModel
from optimizer.solving.settings import SolveSettings
from tests.oracle.held import least_worst_regret, most_satisfied, values_held
from tests.strategies.futures import random_futures
from tests.strategies.scenarios import random_scenario

EXACT = SolveSettings(gap=0.0)
LIMIT_S = 60.0
CASES = [
    (27, "flows"),
    (37, "flows"),
    (38, "network"),
    (38, "zone"),
    (8, "zone"),
    (43, "network"),
]


def futures_of(seed: int, theme: str) -> tuple[Scenario, ...]:
    return random_futures(random_scenario(seed, "weighted", theme), 3, seed)


def without_rows_added(future: HeldHeadlines) -> None:
    """Take away all cuts: those that join clusters must come from the joined search."""
    model = future.session.model
    assert isinstance(model, LiveModel)
    rows, _ = model.mark()
    model.remove_rows(range(model.stated, rows))


def headlines(scenario: Scenario) -> dict[str, tuple[object, ...]]:
    return {each.id: HEADLINES_OF[each.status] for each in scenario.clusters}


@pytest.mark.parametrize(("seed", "theme"), CASES)
def test_blocks_share_their_headlines_and_join_their_clusters(
    seed: int, theme: str
) -> None:
    scenarios = futures_of(seed, theme)
    values = [values_held(scenario) for scenario in scenarios]
    everywhere = set(values[0]).intersection(*values)
    most = max(sum(each[plan] for each in values) for plan in everywhere)
    joined = JoinedFutures(headlines(scenarios[0]), 0)
    goal: dict[int, float] = {}
    constant = 0.0
    for scenario in scenarios:
        future = HeldHeadlines(scenario, EXACT)
        without_rows_added(future)
        first = joined.add(future)
        joined.link(future, first)
        worth = joined.worth(future, first, 1.0)
        goal |= worth.costs
        constant += worth.constant
    found = joined.search(goal, Exactness(0.0, 0.0, LIMIT_S))
    assert found.values is not None
    assert found.objective + constant == pytest.approx(most, rel=1e-5, abs=1e-5)
    plan = tuple(joined.chosen(found.values).values())
    total = sum(each[plan] for each in values)
    assert total == pytest.approx(most, rel=1e-5, abs=1e-5)


@pytest.mark.parametrize(("seed", "theme"), CASES)
def test_the_bound_on_regret_is_that_of_the_futures_added(
    seed: int, theme: str
) -> None:
    scenarios = futures_of(seed, theme)
    values = [values_held(scenario) for scenario in scenarios]
    best = [max(each.values()) for each in values]
    model = RegretModel(headlines(scenarios[0]), 1.0, 0)
    for number, scenario in enumerate(scenarios, start=1):
        model.add(HeldHeadlines(scenario, EXACT), best[number - 1])
        least = least_worst_regret(values[:number], best[:number])
        assert least is not None
        found = model.search(np.inf, 0.0, LIMIT_S)
        assert found.bound == pytest.approx(least, rel=1e-5, abs=1e-4)


@pytest.mark.parametrize(("seed", "theme"), CASES)
def test_the_count_is_that_of_the_futures_added(seed: int, theme: str) -> None:
    scenarios = futures_of(seed, theme)
    values = [values_held(scenario) for scenario in scenarios]
    best = [max(each.values()) for each in values]
    asked = [value - 1e-5 * max(1.0, abs(value)) for value in best]
    model = CountModel(headlines(scenarios[0]), 0)
    for number, scenario in enumerate(scenarios, start=1):
        model.add(HeldHeadlines(scenario, EXACT), asked[number - 1])
        found = model.search(-1, LIMIT_S)
        assert found.bound == most_satisfied(values[:number], asked[:number])


def test_a_search_ends_once_nothing_better_can_come() -> None:
    scenarios = futures_of(27, "flows")
    model = CountModel(headlines(scenarios[0]), 0)
    future = HeldHeadlines(scenarios[0], EXACT)
    model.add(future, max(values_held(scenarios[0]).values()) - 1.0)
    assert model.search(1, LIMIT_S).bound == 1.0


def test_the_lines_of_a_block_are_its_own_columns() -> None:
    scenarios = futures_of(43, "network")[:2]
    joined = JoinedFutures(headlines(scenarios[0]), 0)
    for scenario in scenarios:
        future = HeldHeadlines(scenario, EXACT)
        before = len(joined.network.wirings)
        first = joined.add(future)
        alone = future.session.network.wirings
        assert alone
        for one, moved in zip(alone, joined.network.wirings[before:], strict=True):
            assert [column - first for column in moved.columns] == [*one.columns]
            assert moved.tails == one.tails
