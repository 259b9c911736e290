"""How alternatives are sought: by hand where the answer is known, and how they end."""

from dataclasses import replace

import pytest

from optimizer.analysis import alternatives
from optimizer.analysis.alternatives import find_alternatives, loss
from optimizer.domain.choice import Preference
from optimizer.domain.objective import Balanced, Goal, InOrder, Stage, Weighted
from optimizer.domain.pathway import Headline
from optimizer.solving.outcome import Outcome, Progress
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.builders import ORIGIN, a_limit, candidate, scenario_of

EXACT = SolveSettings(gap=0.0)
COSTS = {"A": 1.0, "B": 2.0, "C": 3.0, "D": 4.0}
FOUR = tuple(
    candidate(
        name,
        clearance_cost_bn_per_ha=0.0,
        infra_cost_bn_per_ha=0.0,
        fixed_cost_bn=cost,
    )
    for name, cost in COSTS.items()
)
WISHES = tuple(
    Preference(name, Headline.ADD, 2 * cost, ORIGIN) for name, cost in COSTS.items()
)
CHEAP = Weighted(Goal({"cost": -1.0}), ORIGIN)
FREE = scenario_of(*FOUR, objective=CHEAP, preferences=WISHES)
"""Each cluster that is added brings what it costs: 1, 2, 3 and 4."""
STAGES = (
    Stage(Goal({"clusters": 1.0}), 0.25, ORIGIN),
    Stage(Goal({"cost": -1.0}), 0.0, ORIGIN),
)
NONE = replace(FREE, limits=(a_limit("clusters", "at_least", 5.0, "ABCD"),))


def losses_of(scenario, asked, differ=1):
    best = solve(scenario, EXACT)
    found = find_alternatives(scenario, best, EXACT, asked, differ)
    return [loss(best, one) for one in found.outcomes], found.ending


def test_every_plan_comes_once_the_best_first():
    # The sums of 1, 2, 3 and 4 that can be left out. With weights 2 and 0 in place of
    # 1, nothing that shares more than half of the best plan could come: no 1, 2, 3, 4.
    losses, ending = losses_of(FREE, 20)
    asked = [1, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10]
    assert (losses, ending) == (pytest.approx(asked), "no_more")


@pytest.mark.parametrize(
    ("differ", "asked"),
    [(2, [3, 4, 5, 5, 6, 7, 10]), (4, [10]), (5, [])],
)
def test_plans_differ_from_every_earlier_one_until_none_is_left(differ, asked):
    losses, ending = losses_of(FREE, 9, differ)
    assert (losses, ending) == (pytest.approx(asked), "no_more")


def test_no_more_are_sought_than_asked():
    assert losses_of(FREE, 3) == (pytest.approx([1, 2, 3]), "complete")


def test_floors_of_goals_in_order_stay_those_of_the_best_plan():
    # Three of four clusters are to be in the plan: without D the cost is 6.
    scenario = scenario_of(*FOUR, objective=InOrder(STAGES, ORIGIN))
    assert losses_of(scenario, 9) == (pytest.approx([1, 2, 3, 4]), "no_more")


def test_ranges_of_a_balance_stay_those_of_the_best_plan():
    shares = Balanced({"clusters": 8.0, "cost": -10.0}, ORIGIN)
    scenario = scenario_of(*FOUR, objective=shares)
    best = solve(scenario, EXACT)
    found = find_alternatives(scenario, best, EXACT, 3)
    assert {tuple(one.ranges.items()) for one in found.outcomes} == {
        tuple(best.ranges.items())
    }
    # A cluster is worth 2, a billion 1: A alone is as good as A and B.
    assert best.objective == pytest.approx(1.0)
    assert [one.objective for one in found.outcomes] == pytest.approx([1.0, 0.0, 0.0])


def test_where_no_plan_exists_no_other_does():
    assert find_alternatives(NONE, solve(NONE, EXACT), EXACT, 3).ending == "no_more"


def test_a_case_in_which_nothing_is_open_has_no_other_plan():
    scenario = replace(FREE, permissions={})
    assert losses_of(scenario, 2) == ([], "no_more")


def test_the_same_call_gives_the_same_plans():
    best = solve(FREE, EXACT)
    once, again = (find_alternatives(FREE, best, EXACT, 5) for _ in range(2))
    assert once.plans == again.plans


def test_a_loss_that_is_a_rounding_is_none():
    best = solve(FREE, EXACT)
    assert best.objective is not None
    assert loss(best, replace(best, objective=best.objective + 1e-12)) == 0.0
    assert loss(best, replace(best, objective=best.objective + 0.1)) < 0


class Told:
    """Stands for `solve`: gives what it is told, one after the other."""

    def __init__(self, *told: Outcome | BaseException) -> None:
        self.told = list(told)

    def __call__(self, scenario, settings, watch, held):
        if watch is not None:
            for stage in ("search", "ties"):
                watch(Progress(stage, 0.5))
        answer = self.told.pop(0)
        if isinstance(answer, BaseException):
            raise answer
        return answer


DONE = solve(FREE, EXACT)
HALF = replace(DONE, status="feasible", gap=0.1, interrupted=True)
LATE = replace(DONE, status="no_solution_in_time", plan=None)


@pytest.mark.parametrize(
    ("told", "count", "ending"),
    [
        ([DONE, DONE, KeyboardInterrupt()], 2, "interrupted"),
        ([DONE, HALF], 2, "interrupted"),
        ([DONE, replace(LATE, interrupted=True)], 1, "interrupted"),
        ([DONE, LATE], 1, "not_in_time"),
    ],
)
def test_what_was_found_is_kept_when_time_or_patience_runs_out(
    monkeypatch, told, count, ending
):
    monkeypatch.setattr(alternatives, "solve", Told(*told))
    found = find_alternatives(FREE, DONE, EXACT, 5)
    assert (len(found.outcomes), found.ending) == (count, ending)


def test_nothing_is_sought_once_the_plan_itself_was_interrupted(monkeypatch):
    monkeypatch.setattr(alternatives, "solve", Told())
    assert find_alternatives(FREE, HALF, EXACT, 5).ending == "interrupted"


def test_a_watcher_is_told_which_alternative_is_sought(monkeypatch):
    monkeypatch.setattr(alternatives, "solve", Told(DONE, DONE))
    seen: list[Progress] = []
    find_alternatives(FREE, DONE, EXACT, 2, watch=seen.append)
    assert [one.stage for one in seen] == [
        *("alternative 1 of 2", "alternative 1 of 2: ties"),
        *("alternative 2 of 2", "alternative 2 of 2: ties"),
    ]
