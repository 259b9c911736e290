"""Which headline wins: where it can be told by hand."""

from dataclasses import replace

import pytest

from optimizer.analysis.contest import Contest
from optimizer.analysis.flip_points import GRID, Flips, flip_points
from optimizer.analysis.flip_states import States
from optimizer.analysis.levers import Lever, levers_of
from optimizer.analysis.solved_states import SolvedStates
from optimizer.analysis.told import Told
from optimizer.domain.objective import Goal, InOrder, Stage, Weighted
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.builders import ORIGIN, a_limit, candidate, one_fund, scenario_of

EXACT = SolveSettings(gap=0.0)
WIDE = SolveSettings(gap=0.05)


def one_of_two(**stated: object) -> Scenario:
    """A and B earn 5 and 4 on each hectare that is leased; only one fits."""
    plain: dict[str, object] = {
        "years": (5.0,),
        "objective": Weighted(Goal({"output": 1.0}), ORIGIN),
        "limits": (a_limit("clusters", "at_most", 1.0, "AB"),),
        "budget": one_fund(100.0),
    }
    return scenario_of(
        *(
            candidate(
                name,
                min_ha=10.0,
                max_ha=20.0,
                output_bn_per_ha=output,
                columns={"output_per_ha": output, "infra_cost_per_ha": 5.0},
                infra_cost_bn_per_ha=5.0,
            )
            for name, output in (("A", 5.0), ("B", 4.0))
        ),
        **{**plain, **stated},
    )


def lever_of(scenario: Scenario, kind: str) -> Lever:
    return next(one for one in levers_of(scenario, "A") if one.kind == kind)


def flipped(scenario: Scenario, kind: str, settings: SolveSettings = EXACT) -> Flips:
    main = solve(scenario, settings)
    return flip_points(scenario, main, lever_of(scenario, kind), settings, Told(None))


@pytest.mark.parametrize("settings", [EXACT, WIDE])
def test_a_yield_flips_where_the_other_earns_as_much(settings: SolveSettings) -> None:
    found = flipped(one_of_two(), "yield", settings)
    (flip,) = found.flips
    assert (flip.below, flip.above) == (Headline.LEAVE_OUT, Headline.ADD)
    assert flip.low < 0.8 <= flip.high  # at 0.8 they tie, which is no change
    assert all(one.proved for one in found.tried)


@pytest.mark.parametrize("settings", [EXACT, WIDE])
def test_a_cost_flips_where_too_few_hectares_can_be_paid(
    settings: SolveSettings,
) -> None:
    found = flipped(one_of_two(), "infra_cost", settings)
    (flip,) = found.flips
    assert (flip.below, flip.above) == (Headline.ADD, Headline.LEAVE_OUT)
    # A hectare costs 5 and 1 more: 100 bn earn 500 / (5 f + 1) with A, 400 / 6 with B.
    assert flip.low <= 1.3 < flip.high
    assert all(one.proved for one in found.tried)


def test_with_too_little_money_there_is_no_plan() -> None:
    least = a_limit("built", "at_least", 14.0, "AB")
    limits = (*one_of_two().limits, least)
    found = flipped(one_of_two(limits=limits), "budget")
    (flip,) = found.flips
    assert (flip.below, flip.above) == ("no_plan", Headline.ADD)
    assert flip.low < 0.84 <= flip.high  # 14 hectares at 6 bn


@pytest.mark.parametrize("kind", ["yield", "infra_cost", "budget"])
def test_states_are_those_of_the_best_plan_at_each_factor(kind: str) -> None:
    scenario = one_of_two()
    main, lever = solve(scenario, EXACT), lever_of(scenario, kind)
    ways: tuple[States, States] = (
        Contest.of(scenario, main, lever, EXACT),
        SolvedStates.of(scenario, main, lever, EXACT),
    )
    fought, solved = ([way.at(factor, None) for factor in GRID] for way in ways)
    assert fought == solved


def test_goals_in_order_are_solved_anew_at_each_factor() -> None:
    stages = tuple(Stage(Goal({name: 1.0}), 0.1, ORIGIN) for name in ("output", "jobs"))
    scenario = replace(one_of_two(), objective=InOrder(stages, ORIGIN))
    found = flipped(scenario, "yield")
    (flip,) = found.flips
    assert (flip.below, flip.above) == (Headline.LEAVE_OUT, Headline.ADD)


def test_ctrl_c_ends_a_round_without_an_answer() -> None:
    scenario = one_of_two()
    contest = Contest.of(
        scenario, solve(scenario, EXACT), lever_of(scenario, "yield"), EXACT
    )
    contest.rivals.model.interrupted = True
    with pytest.raises(KeyboardInterrupt):
        contest.at(0.5, None)
