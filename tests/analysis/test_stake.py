"""What a loss is measured by, also where the objective is about 0."""

from dataclasses import replace

import pytest

from optimizer.analysis.prices import Ranking, price_all
from optimizer.analysis.stake import stake_of
from optimizer.analysis.verdicts import Verdict
from optimizer.domain.objective import Balanced, Goal, Weighted
from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.builders import ORIGIN, candidate, existing, must, scenario_of

EXACT = SolveSettings(gap=0.0)
GAINS = Weighted(Goal({"output": 1.0, "cost": -1.0}), ORIGIN)


def in_balance(gain_of_b: float) -> Scenario:
    """A must be added: 100 of output in the one year, 100 of cost. B may be."""
    free = {"infra_cost_bn_per_ha": 0.0, "clearance_cost_bn_per_ha": 0.0}
    square = {"min_ha": 20.0, "max_ha": 20.0, "industrial_share": 0.5, **free}
    return scenario_of(
        candidate("A", output_bn_per_ha=10.0, fixed_cost_bn=100.0, **square),
        candidate("B", output_bn_per_ha=gain_of_b / 10.0, **square),
        objective=GAINS,
        decisions=(must("A", Headline.ADD),),
    )


def solved(scenario: Scenario) -> tuple[Outcome, Plan]:
    outcome = solve(scenario, EXACT)
    assert outcome.plan is not None
    return outcome, outcome.plan


def priced(scenario: Scenario) -> Ranking:
    return price_all(scenario, solved(scenario)[0], EXACT)


def verdicts(ranking: Ranking) -> dict[str, Verdict]:
    return {one.cluster: one.verdict for one in ranking.prices}


def test_a_value_that_is_no_small_rest_is_the_measure() -> None:
    scenario = in_balance(0.5)
    stake = stake_of(scenario, solved(scenario)[1], -30.0, 0, {})
    assert (stake.amount, stake.basis) == (15.0, "value")


@pytest.mark.parametrize(
    ("gain", "verdict"), [(0.05, Verdict.USUALLY), (0.2, Verdict.ALWAYS)]
)
def test_where_all_cancels_out_what_is_weighed_is_the_measure(
    gain: float, verdict: Verdict
) -> None:
    """1 % of 200, shared by two clusters: of that a tenth, 0.1, is small."""
    ranking = priced(in_balance(gain))
    assert verdicts(ranking)["B"] is verdict
    (stake,) = ranking.stakes
    assert stake.basis == "weighed"
    assert stake.amount == pytest.approx(1.0, rel=0.01)


def test_beside_nothing_every_loss_counts() -> None:
    """To keep costs nothing, and nothing else is counted."""
    dear = existing("A", leased_ha=0.0, drop_cost_bn=0.001)
    cost = Weighted(Goal({"cost": -1.0}), ORIGIN)
    ranking = priced(scenario_of(dear, objective=cost))
    assert verdicts(ranking) == {"A": Verdict.ALWAYS}
    assert [one.basis for one in ranking.stakes] == ["nothing"]


def test_a_balance_counts_from_the_attainable_low() -> None:
    """The plan has the least output there is, and then the most."""
    scenario = replace(in_balance(0.5), objective=Balanced({"output": 50.0}, ORIGIN))
    _, plan = solved(in_balance(0.5))
    output = 100.0 + 0.5
    ranges = {"output": (output, output + 10.0)}
    assert stake_of(scenario, plan, 0.0, 0, ranges).amount == pytest.approx(0.0)
    ranges = {"output": (output - 10.0, output)}
    assert stake_of(scenario, plan, 0.0, 0, ranges).amount == pytest.approx(0.25)
