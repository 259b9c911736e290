"""A plan near another one is a plan, and does otherwise with one cluster."""

import numpy as np
import pytest

from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import open_pathways
from optimizer.solving.opposites import Opposites
from optimizer.solving.outcome import Outcome
from optimizer.solving.question import Question
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.verify import verify
from optimizer.solving.worth import plan_value
from tests.oracle.opposite import Opposites as Oracle
from tests.strategies.scenarios import random_scenario

EXACT = SolveSettings(gap=0.0)
THEMES = (None, "law", "moves", "network", "flows", "zone", "coverage")


def asked(scenario: Scenario, outcome: Outcome) -> Opposites:
    """The question about every cluster, ready to be answered."""
    assert outcome.plan is not None
    question = Question(
        scenario,
        EXACT,
        outcome.plan,
        tuple(stage.floor for stage in outcome.stages[:-1]),
        outcome.ranges,
        (0.0,) * max(len(outcome.stages), 1),
        outcome.cuts,
    )
    return Opposites(Opposites(question).prepared())


def with_a_choice(scenario: Scenario) -> list[str]:
    left = open_pathways(scenario).left
    return [name for name in sorted(left) if len({p.headline for p in left[name]}) > 1]


@pytest.mark.parametrize("form", ["weighted", "balanced", "in order"])
def test_a_near_plan_is_a_plan_that_does_otherwise_and_no_better(form: str) -> None:
    near = 0
    for seed in range(21):
        scenario = random_scenario(200 + seed, form, THEMES[seed % len(THEMES)])
        outcome = solve(scenario, EXACT)
        if outcome.plan is None:
            continue
        oracle, last = Oracle(scenario), max(len(outcome.stages) - 1, 0)
        best = plan_value(scenario, outcome.plan, outcome.ranges)
        for name, plan in asked(scenario, outcome).near(with_a_choice(scenario)):
            here = outcome.plan.clusters[name].headline
            assert plan.clusters[name].headline is not here
            assert not verify(scenario, plan)
            loss = oracle.loss(name, here)
            assert loss is not None
            assert loss.goal == last
            lost = best - plan_value(scenario, plan, outcome.ranges)
            assert lost >= loss.lost - 5e-6 * max(1.0, abs(best))
            near += 1
    assert near > 3


@pytest.mark.parametrize("theme", THEMES)
def test_no_answer_depends_on_what_was_asked_before(theme: str | None) -> None:
    compared = 0
    for seed in range(5):
        scenario = random_scenario(seed, "weighted", theme)
        outcome = solve(scenario, EXACT)
        if outcome.plan is None:
            continue
        first, names = asked(scenario, outcome), with_a_choice(scenario)
        for name in names:
            alone = Opposites(first.question)
            first.begin_anew()
            assert first.of(name) == alone.of(name)
            first.begin_anew()
            alone.begin_anew()
            assert first.at_first(names) == alone.at_first(names)
            assert list(first.near(names)) == list(alone.near(names))
            compared += 1
    assert compared


def test_a_solution_of_the_plan_follows_its_pathways() -> None:
    scenario = random_scenario(3, "weighted", "network")
    outcome = solve(scenario, EXACT)
    assert outcome.plan is not None
    opposites = asked(scenario, outcome)
    values, session = opposites.question.values, opposites.session
    assert values is not None
    for name, done in outcome.plan.clusters.items():
        choices = session.formulation.variables.choice[name]
        column = session.model.column_of[choices[done.pathway].name]
        assert values[column] == pytest.approx(1.0)
    worth = session.scaled(opposites.goals[-1]).worth(values)
    assert worth == pytest.approx(outcome.objective)
    assert np.isfinite(values).all()
