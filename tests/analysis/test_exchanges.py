"""Exchanges are the best there are: compared with every one of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.analysis.exchanges import SHOWN
from optimizer.analysis.judge import judge
from optimizer.domain.cluster import Cluster
from optimizer.domain.limit import Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.objective import Goal, InOrder, Stage
from optimizer.domain.pathway import HEADLINES_OF, Action, Headline
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.solving.settings import SolveSettings
from optimizer.solving.verify import verify
from optimizer.solving.worth import plan_value
from tests.analysis.people_plans import Headlines, drawn_headlines, must, plan_with
from tests.analysis.test_judge import NEAR, NUMBERS
from tests.oracle.enumeration import best
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.own_origins import with_own_origins
from tests.strategies.parts import (
    a_candidate,
    a_cluster,
    a_scenario,
    all_permitted,
)
from tests.strategies.scenarios import scenarios

EXTENT = {"drop": 0, "leave_out": 0, "reduce": 1, "keep": 2, "expand": 3, "add": 3}


def hectares_of(cluster: Cluster, headline: Headline) -> tuple[float, float]:
    """The least and the greatest area at the end of the only period."""
    today, low, high = cluster.area_ha, cluster.min_ha, cluster.max_ha
    return {
        Headline.KEEP: (today, today),
        Headline.EXPAND: (today + 1.0, high),
        Headline.REDUCE: (low, today - 1.0),
        Headline.ADD: (low, high),
    }.get(headline, (0.0, 0.0))


def least_away(
    clusters: Sequence[Cluster],
    headlines: Sequence[Headline],
    stated: Mapping[str, float],
    quota: float,
) -> float | None:
    """How near areas can come to those stated, in sum; None if they cannot fit.

    Beyond the areas of each that are nearest, a hectare above the quota costs one.
    """
    least = away = together = 0.0
    for cluster, headline in zip(clusters, headlines, strict=True):
        low, high = hectares_of(cluster, headline)
        if low > high:
            return None
        wanted = stated.get(cluster.id, low)
        nearest = min(max(wanted, low), high)
        least, together = least + low, together + nearest
        away += abs(nearest - wanted)
    return None if least > quota else away + max(together - quota, 0.0)


@same_in_every_run(40)
@given(st.data())
def test_of_those_with_as_few_other_headlines_the_nearest_in_hectares(
    data: st.DataObject,
) -> None:
    """Under a quota of land; areas are stated of clusters that change."""
    tenths = st.integers(0, 300).map(lambda number: number / 10)
    clusters = []
    for name in "ABCD":
        if data.draw(st.booleans()):
            grown = 21.0 + data.draw(tenths)
            own = {"min_ha": 10.0, "built_ha": 5.0, "max_ha": grown}
            clusters.append(a_cluster(name, leased_ha=0.0, **own))
        else:
            clusters.append(a_candidate(name, max_ha=12.0 + data.draw(tenths)))
    everyone = frozenset("ABCD")
    land = 10.0 + data.draw(tenths)
    quota = Limit(BUILT_IN["land"], "at_most", land, everyone, 0, Origin("a.yaml", 7))
    listed = (Action.KEEP, Action.EXPAND, Action.REDUCE, Action.DROP, Action.ADD)
    scenario = replace(
        a_scenario(*clusters, limits=(quota,)),
        permissions=all_permitted(tuple(clusters), 1, *listed),
    )
    choices = [HEADLINES_OF[one.status] for one in clusters]
    headlines = {
        one.id: data.draw(st.sampled_from(those))
        for one, those in zip(clusters, choices, strict=True)
    }
    agreeing = {
        Headline.EXPAND: tenths.map(lambda more: 20.0 + more),
        Headline.REDUCE: tenths.map(lambda number: 0.5 + number / 2),
        Headline.ADD: tenths.map(lambda number: 0.5 + 2 * number),
    }
    areas = {
        name: data.draw(agreeing[headline])
        for name, headline in headlines.items()
        if headline in agreeing
    }
    found: dict[int, list[float]] = {}
    for combination in product(*choices):
        apart = least_away(clusters, combination, areas, land)
        pairs = zip(headlines.values(), combination, strict=True)
        if apart is not None:
            found.setdefault(sum(a is not b for a, b in pairs), []).append(apart)
    fewest = min(found)
    stated = plan_with(scenario, headlines, areas)
    made = judge(with_own_origins(scenario), stated, SolveSettings(gap=0.0))
    if not made.breaches:
        assert fewest == 0
        assert min(found[0]) == pytest.approx(0.0)
        return
    nearest = made.tried.exchanges[0]
    assert len(nearest.changes) == fewest
    away = [stated.apart_ha(one.plan) for one in made.tried.exchanges if one.plan]
    assert len(away) == len(made.tried.exchanges)
    expected = sorted(found[fewest])[: SHOWN if fewest in (1, 2) else 1]
    assert away == pytest.approx(expected, abs=1e-5)


def test_by_goals_in_order_the_nearest_plan_is_worth_what_the_best_is_told_by() -> None:
    """The last goal: the least cost, not the output of the first."""
    here = Origin("a.yaml", 7)
    both = [a_candidate(name, infra_cost_bn_per_ha=2.0) for name in "AB"]
    everyone = frozenset("AB")
    quota = Limit(BUILT_IN["land"], "at_most", 15.0, everyone, 0, here)
    stages = [
        Stage(Goal({"output": 1.0}), 0.0, here),
        Stage(Goal({"cost": -1}), 0, here),
    ]
    scenario = a_scenario(
        *both, limits=(quota,), objective=InOrder(tuple(stages), here)
    )
    stated = plan_with(scenario, dict.fromkeys("AB", Headline.ADD))
    made = judge(scenario, stated, SolveSettings(gap=0.0))
    assert made.breaches
    nearest = made.tried.exchanges[0]
    assert nearest.plan is not None
    assert nearest.value == pytest.approx(plan_value(scenario, nearest.plan, {}))
    assert nearest.value == pytest.approx(made.best.objective)


def worth(scenario: Scenario, headlines: Headlines) -> float | None:
    return best(must(scenario, headlines)).objective


def headlines_that_fit(
    scenario: Scenario, number: int
) -> tuple[Headlines, float] | None:
    """The first of all combinations, from this one on, with a plan; and its worth."""
    for more in range(0, 7 * 5**4, 7):
        headlines = drawn_headlines(scenario, (number + more) % 5**4)
        value = worth(scenario, headlines) if headlines else None
        if value is not None:
            return headlines, value
    return None


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


@same_in_every_run(40)
@given(scenarios("weighted"), NUMBERS)
def test_of_a_plan_without_a_breach_the_best_exchanges_are_found(
    scenario: Scenario, number: int
) -> None:
    if best(scenario).status == "infeasible":
        return
    possible = headlines_that_fit(scenario, number)
    assert possible is not None
    headlines, value = possible
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
