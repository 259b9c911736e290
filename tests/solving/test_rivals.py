"""A model kept for all amounts, against a new one for each."""

from math import inf

import pytest

from optimizer.analysis.levers import Lever, levers_of
from optimizer.analysis.what_if import frozen, with_lock
from optimizer.domain.objective import InOrder
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.solving.outcome import Outcome
from optimizer.solving.rivals import Rivals
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.verify import verify
from optimizer.solving.worth import plan_value
from tests.strategies.scenarios import random_scenario

EXACT = SolveSettings(gap=0.0)
FACTORS = (1.5, 0.5, 0.9)
CASES = [
    (1, "weighted", None),
    (2, "balanced", None),
    (3, "weighted", "law"),
    (4, "balanced", "moves"),
    (5, "weighted", "network"),
    (6, "balanced", "network"),
    (7, "weighted", "flows"),
    (8, "balanced", "zone"),
    (9, "weighted", "coverage"),
]


def one_goal(seed: int, form: str, theme: str | None) -> tuple[Scenario, Outcome]:
    """A random scenario with a plan, and its best plan; ranges are frozen."""
    while True:
        scenario = random_scenario(seed, form, theme)
        assert not isinstance(scenario.objective, InOrder)
        main = solve(scenario, EXACT)
        if main.plan is not None:
            return frozen(scenario, main), main
        seed += 100


def levers_in(scenario: Scenario) -> list[Lever]:
    """A lever of each kind."""
    every = [one for c in scenario.clusters for one in levers_of(scenario, c.id)]
    return list({one.kind: one for one in every}.values())


def size_of(value: float) -> float:
    return 1e-5 * max(1.0, abs(value))


@pytest.mark.parametrize(("seed", "form", "theme"), CASES)
def test_a_model_kept_for_all_amounts_answers_as_a_new_one_for_each(
    seed: int, form: str, theme: str | None
) -> None:
    scenario, main = one_goal(seed, form, theme)
    for lever in levers_in(scenario):
        kept = Rivals(scenario, EXACT, lever.cluster, main.cuts)
        for factor in FACTORS:
            scaled = lever.scaled(scenario, factor)
            kept.state(scaled)
            fresh = Rivals(scaled, EXACT, lever.cluster)
            for headline in sorted(kept.headlines):
                group = frozenset({headline})
                # What was cut off at other amounts stays cut off.
                bound, plain = kept.bound(group), fresh.bound(group)
                assert bound == plain == -inf or bound <= plain + size_of(plain)
                expect_what_is_beyond(kept, scaled, lever.cluster, headline)


def expect_what_is_beyond(
    rivals: Rivals, scaled: Scenario, cluster: str, headline: Headline
) -> None:
    group = frozenset({headline})
    best = solve(with_lock(scaled, cluster, headline), EXACT)
    if best.plan is None or best.objective is None:
        assert rivals.beyond(-inf, group) == (None, -inf)
        return
    value = plan_value(scaled, best.plan, {})
    assert rivals.bound(group) >= value - size_of(value)
    size = size_of(value)
    for known in (-inf, value - abs(value) / 10 - size, value - size):
        plan, bound = rivals.beyond(known, group)
        assert plan is not None
        assert verify(scaled, plan) == ()
        assert plan.clusters[cluster].headline is headline
        assert plan_value(scaled, plan, {}) >= known - size / 10
        assert bound >= known
    _, bound = rivals.beyond(value + size, group)
    assert bound == value + size
