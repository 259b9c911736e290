"""Who dominates whom, held against the definition; ranks and what counts."""

from dataclasses import replace
from random import Random

import pytest

from optimizer.analysis.comparison import Contender
from optimizer.analysis.dominance import (
    SAME_SHARE,
    directions,
    dominated_by,
    ranking,
)
from optimizer.domain.objective import Balanced, Goal, InOrder, Stage, Weighted
from optimizer.domain.scenario import Scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.strategies.parts import ORIGIN, a_candidate, a_scenario

A = a_candidate("A", output_bn_per_ha=1.0, jobs_per_ha=2.0)


def contender(scenario: Scenario) -> Contender:
    outcome = solve(scenario, SolveSettings(gap=0.0))
    assert outcome.plan is not None
    return Contender(scenario, outcome.plan, outcome)


def with_at_most(hectares: float, **stated: object) -> Contender:
    cluster = replace(A, max_ha=hectares, columns={**A.columns, "max_ha": hectares})
    return contender(a_scenario(cluster, **stated))


@pytest.mark.parametrize("seed", range(200))
def test_dominance_is_what_the_definition_says(seed: int) -> None:
    dice = Random(seed)
    count, measures = dice.randrange(1, 6), dice.randrange(0, 4)
    figures = [
        [dice.choice((-2.0, 0.0, 1.0, 1.0 + SAME_SHARE / 2, 3.0)) for _ in range(count)]
        for _ in range(measures)
    ]
    expected = []
    for other in range(count):
        better = []
        for one in range(count):
            signs = []
            for values in figures:
                size = max(abs(value) for value in values) * SAME_SHARE
                gain = values[one] - values[other]
                signs.append(0 if abs(gain) <= size else 1 if gain > 0 else -1)
            if signs and min(signs) >= 0 and max(signs) > 0:
                better.append(one)
        expected.append(tuple(better))
    assert dominated_by(figures, count) == tuple(expected)


def test_directions_come_from_the_signs_of_all_goals() -> None:
    stage = Stage(Goal({"jobs": -1.0}), 0.0, ORIGIN)
    found = directions(
        [
            Weighted(Goal({"jobs": 2.0, "cost": -0.5, "land": 0.0}), ORIGIN),
            Balanced({"output": 30.0, "cost": -20.0}, ORIGIN),
            InOrder((stage,), ORIGIN),
        ]
    )
    assert found == {"jobs": 0, "cost": -1, "output": 1}


def test_one_objective_ranks_by_its_value() -> None:
    found = ranking([with_at_most(h) for h in (20.0, 30.0, 20.0)])
    assert found.by_value
    assert found.ranks == (2, 1, 2)
    assert found.best == {"output": (1,)}
    assert found.dominated_by == ((1,), (), (1,))


@pytest.mark.parametrize(
    "stated",
    [
        {"objective": Weighted(Goal({"output": 2.0}), ORIGIN)},
        {"discount_rate": 0.05},
        {"years": (2.0,)},
    ],
)
def test_values_counted_otherwise_are_not_compared(stated: dict[str, object]) -> None:
    found = ranking([with_at_most(20.0), with_at_most(30.0, **stated)])
    assert not found.by_value
    assert found.ranks == (2, 1)


def test_goals_in_order_have_no_value_to_compare() -> None:
    stages = tuple(Stage(Goal({name: 1.0}), 0.0, ORIGIN) for name in ("output", "jobs"))
    pair = [with_at_most(h, objective=InOrder(stages, ORIGIN)) for h in (20.0, 30.0)]
    assert not ranking(pair).by_value


def test_what_is_better_in_one_thing_and_worse_in_another_is_not_dominated() -> None:
    goal = Weighted(Goal({"output": 1.0, "cost": -0.01}), ORIGIN)
    found = ranking([with_at_most(h, objective=goal) for h in (20.0, 30.0)])
    assert found.dominated_by == ((), ())
    assert found.best == {"output": (1,), "cost": (0,)}


def test_a_measure_that_means_something_else_is_left_out() -> None:
    first, other = with_at_most(20.0), with_at_most(30.0)
    output = replace(first.scenario.measures["output"], unit="other")
    scenario = replace(
        other.scenario, measures={**other.scenario.measures, "output": output}
    )
    found = ranking([first, replace(other, scenario=scenario)])
    assert found.left_out == ("output",)
    assert found.dominated_by == ((), ())
