"""What plans held fixed are worth, against every combination of pathways."""

from collections.abc import Mapping
from dataclasses import replace

import pulp
import pytest

from optimizer.analysis.held_plans import values_of
from optimizer.analysis.what_if import frozen
from optimizer.domain.objective import Balanced
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.formulation.objective import balanced_goal
from optimizer.solving.held_headlines import HeldHeadlines
from optimizer.solving.outcome import Outcome, Progress
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.analysis.held_cases import EXACT, near
from tests.oracle.enumeration import Headlines
from tests.oracle.held import values_held
from tests.strategies.futures import contested_futures, random_futures
from tests.strategies.scenarios import random_scenario

MOST = 10
"""So many choices of headlines are held of each case."""


def named(scenario: Scenario, headlines: Headlines) -> dict[str, Headline]:
    """Headlines by cluster."""
    names = (cluster.id for cluster in scenario.clusters)
    return dict(zip(names, headlines, strict=True))


def known_of(scenario: Scenario, outcome: Outcome) -> Mapping[Headlines, float]:
    """The values by enumeration, with the ranges of a balance that were found."""
    constant = 0.0
    if isinstance(scenario.objective, Balanced):
        _, constant = balanced_goal(scenario.objective.shares, outcome.ranges)
        scenario = frozen(scenario, outcome)
    return {plan: v + constant for plan, v in values_held(scenario).items()}


CASES = [
    (1, "weighted", None),
    (2, "balanced", None),
    (7, "in order", None),
    (4, "weighted", "law"),
    (5, "balanced", "moves"),
    (6, "weighted", "network"),
    (7, "in order", "flows"),
    (8, "balanced", "zone"),
    (9, "weighted", "coverage"),
]


@pytest.mark.parametrize(("seed", "form", "theme"), CASES)
def test_values_are_those_of_enumeration(
    seed: int, form: str, theme: str | None
) -> None:
    known = []
    while not known:  # of some scenarios no future has a plan
        futures = random_futures(random_scenario(seed, form, theme), 3, seed)
        solved = [(scenario, solve(scenario, EXACT)) for scenario in futures]
        known = [(s, o, known_of(s, o)) for s, o in solved if o.plan is not None]
        seed += 100
    plans = sorted({plan for _, _, values in known for plan in values})[:MOST]
    for scenario, outcome, values in known:
        asked = [named(scenario, plan) for plan in plans]
        found = values_of(scenario, asked, EXACT, ranges=outcome.ranges)
        for plan, held in zip(plans, found, strict=True):
            if plan not in values:
                assert held.fails
                continue
            assert held.status == "optimal"
            assert held.value == pytest.approx(values[plan], abs=near(values[plan]))


def test_some_plans_fail_in_some_futures() -> None:
    scenario = contested_futures(3, 4, 4)[0]
    tight = replace(scenario, limits=())
    everything = dict.fromkeys([c.id for c in scenario.clusters], Headline.ADD)
    everything |= {c.id: Headline.KEEP for c in scenario.clusters if c.exists}
    held, *_ = values_of(tight, [everything], EXACT)
    known = values_held(tight)
    assert held.fails == (tuple(everything.values()) not in known)
    assert held.fails


def test_an_answer_does_not_depend_on_the_plans_before_it() -> None:
    scenario = random_scenario(43, "weighted", "network")
    plans = [named(scenario, plan) for plan in sorted(values_held(scenario))]
    assert len(plans) > 2
    forth = values_of(scenario, plans, EXACT)
    back = values_of(scenario, plans[::-1], EXACT)[::-1]
    assert [one.value for one in forth] == pytest.approx([b.value for b in back])


def test_rows_of_one_plan_are_gone_before_the_next() -> None:
    scenario = random_scenario(43, "weighted", "network")
    future = HeldHeadlines(scenario, EXACT)
    before = future.session.model.mark()
    for plan in sorted(values_held(scenario)):
        future.value(named(scenario, plan))
        assert future.session.model.mark() == before


def test_clusters_that_a_plan_does_not_name_are_free() -> None:
    scenario = contested_futures(1, 4, 2)[1]
    values = values_held(scenario)
    name = scenario.clusters[-1].id
    for headline in (Headline.ADD, Headline.LEAVE_OUT):
        best = max(v for plan, v in values.items() if plan[-1] is headline)
        held, *_ = values_of(scenario, [{name: headline}], EXACT)
        assert held.value == pytest.approx(best, abs=near(best))


def test_clusters_that_the_future_does_not_have_count_for_nothing() -> None:
    scenario = contested_futures(0, 3, 2)[1]
    free, other = values_of(scenario, [{}, {"elsewhere": Headline.ADD}], EXACT)
    assert free == other
    assert free.value == pytest.approx(solve(scenario, EXACT).objective)


def test_no_plan_holds_where_there_is_none() -> None:
    scenario = contested_futures(0, 3, 2)[1]
    blocked = replace(scenario, permissions={})
    held, *_ = values_of(blocked, [{}], EXACT)
    assert held.fails


@pytest.mark.skipif(
    "PULP_CBC_CMD" not in pulp.listSolvers(onlyAvailable=True),
    reason="CBC is not installed",
)
def test_every_solver_gives_the_same_values() -> None:
    scenario = contested_futures(2, 3, 2)[1]
    plans = [named(scenario, plan) for plan in sorted(values_held(scenario))][:3]
    ours = values_of(scenario, plans, EXACT)
    theirs = values_of(scenario, plans, SolveSettings("cbc", gap=0.0))
    assert [one.value for one in ours] == pytest.approx([one.value for one in theirs])


def test_ctrl_c_gives_the_plans_that_are_done() -> None:
    scenario = contested_futures(0, 3, 2)[1]
    plans = [named(scenario, plan) for plan in sorted(values_held(scenario))]
    assert len(plans) > 2

    def stop(progress: Progress) -> None:
        if progress.stage.startswith("3 of"):
            raise KeyboardInterrupt

    done = values_of(scenario, plans, EXACT, stop)
    assert done == values_of(scenario, plans, EXACT)[:2]
