"""What plans held fixed are worth in solved futures."""

from dataclasses import replace

import pytest

from optimizer.analysis.curve import Worth
from optimizer.analysis.many_futures import ManyFutures, SolvedFuture
from optimizer.domain.objective import Goal, InOrder, Stage
from optimizer.errors import Origin
from optimizer.solving.solve import solve
from tests.analysis.held_cases import EXACT
from tests.oracle.combinations import Space
from tests.oracle.enumeration import weighted_total
from tests.strategies.futures import contested_futures

AT = Origin("case.yaml", 1)


def test_of_goals_in_order_the_own_plan_loses_what_it_gave_up() -> None:
    jobs, cost = Goal({"output": 1.0}), Goal({"cost": -1.0})
    stages = (Stage(jobs, 0.5, AT), Stage(cost, 0.0, AT))
    base = contested_futures(1, 3, 1)[0]
    scenario = replace(base, objective=InOrder(stages, AT))
    outcome = solve(scenario, EXACT)
    worth = Worth.of(outcome)
    assert outcome.plan is not None
    assert worth is not None
    plan = {o: each.headline for o, each in outcome.plan.clusters.items()}
    many = ManyFutures([SolvedFuture(1, scenario, worth.value, plan)], EXACT)
    space = Space(scenario)
    own = tuple(plan[one.id] for one in scenario.clusters)
    of_own = [one for one in space.combinations if one.headlines == own]
    goal = weighted_total(scenario, jobs.weights)
    every, alone = space.greatest(goal), space.greatest(goal, (), of_own)
    assert every is not None
    assert alone is not None
    assert many.regret(0, plan) == pytest.approx(every[0] - alone[0], abs=1e-4)
    assert many.regret(0, plan) > 1.0
