"""Random scenarios that are small enough to be enumerated."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from optimizer.domain.limit import Budget
from optimizer.domain.objective import (
    Balanced,
    Goal,
    InOrder,
    Objective,
    Stage,
    Weighted,
)
from optimizer.domain.pathway import Action
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from tests.oracle.openings import combinations
from tests.strategies.amounts import (
    OWN_MEASURES,
    random_budget,
    random_demand,
    random_limits,
)
from tests.strategies.choices import (
    random_actions,
    random_decisions,
    random_distance,
    random_obligations,
    random_permissions,
    random_preferences,
    random_relations,
)
from tests.strategies.clusters import random_clusters
from tests.strategies.dice import Dice, chance, seeded, some
from tests.strategies.laws import random_law
from tests.strategies.network_themes import (
    in_a_zone,
    on_a_network,
    with_coverage,
    with_flows,
)
from tests.strategies.parts import a_scenario, measures_with
from tests.strategies.themes import under_the_law, with_moving_tenants

Years = tuple[float, ...]
_ANY_PERIODS: tuple[Years, ...] = ((5.0, 5.0), (1.0,), (2.5, 1.0), (5.0, 5.0, 10.0))
_FEW_PERIODS = (*_ANY_PERIODS, *_ANY_PERIODS[:3])
MOST_CLUSTERS = {1: 4, 2: 3, 3: 2}
MOST_COMBINATIONS = 300
_MORE_IS_BETTER = ("output", "jobs", "occupied", "industrial_land", "score", "clusters")
_LESS_IS_BETTER = ("cost", "added_land", "land", "cost.clearance", "rice_land")
_THEMES = {
    "law": under_the_law,
    "moves": with_moving_tenants,
    "network": on_a_network,
    "flows": with_flows,
    "zone": in_a_zone,
    "coverage": with_coverage,
}
_ON_NETWORKS = ("network", "flows", "zone", "coverage")
_FORMS = ("weighted", "balanced", "in order")


def random_scenario(
    seed: int, form: str | None = None, theme: str | None = None
) -> Scenario:
    """The scenario of a seed.

    A form is one of objectives: weighted, balanced or in order; a theme is what binds:
    law, moves, network, flows, zone or coverage.
    """
    return scenario_from(seeded(seed), form, theme)


def scenarios(
    form: str | None = None, theme: str | None = None
) -> st.SearchStrategy[Scenario]:
    """A strategy for scenarios, of any or a given form and theme.

    Half of them are drawn choice by choice, which Hypothesis makes small and shrinks
    well; half come from seeds, which are as varied as they should be.
    """
    seeds = st.integers(0, 2**31 - 1)
    return st.one_of(
        _drawn(form, theme), seeds.map(lambda seed: random_scenario(seed, form, theme))
    )


@st.composite
def _drawn(draw: st.DrawFn, form: str | None, theme: str | None) -> Scenario:
    return scenario_from(lambda options: draw(st.sampled_from(options)), form, theme)


def scenario_from(
    pick: Dice, form: str | None = None, theme: str | None = None
) -> Scenario:
    """A scenario that falls from the dice."""
    if theme in _ON_NETWORKS:
        scenario = _any_scenario(pick, form, _FEW_PERIODS, 2)
    else:
        scenario = _any_scenario(pick, form, _ANY_PERIODS, 1)
    if theme:
        scenario = _THEMES[theme](pick, scenario)
    if not combinations(scenario) and not chance(pick, 25):
        # Locks often contradict each other or the law: a few such cases are enough.
        scenario = replace(scenario, decisions=())
    return _small(scenario)


def _any_scenario(
    pick: Dice, form: str | None, lengths: Sequence[Years], least: int
) -> Scenario:
    """A scenario of at least so many clusters over periods of some of the lengths."""
    years = pick(lengths)
    law = random_law(pick)
    actions = random_actions(pick)
    most = MOST_CLUSTERS[len(years)]
    clusters = random_clusters(
        pick,
        pick(range(least, most + 1)),
        law,
        reducible=Action.REDUCE in actions,
    )
    budget = random_budget(pick, len(years))
    measures = measures_with(budget, OWN_MEASURES)
    return a_scenario(
        *clusters,
        years=years,
        discount_rate=pick((0.0, 0.0625, 0.1)),
        permissions=random_permissions(pick, actions, clusters, len(years)),
        measures=measures,
        objective=_objective(pick, form or pick(_FORMS), budget),
        limits=random_limits(pick, measures, clusters, len(years)),
        demand=random_demand(pick, clusters, len(years)),
        budget=budget,
        law=law,
        obligations=random_obligations(pick, clusters, len(years)),
        decisions=random_decisions(pick, clusters, len(years)),
        relations=random_relations(pick, clusters),
        preferences=random_preferences(pick, clusters, len(years)),
        within_km=random_distance(pick),
    )


def _small(scenario: Scenario) -> Scenario:
    """The scenario with actions removed until it can be enumerated."""
    for action in (Action.REDUCE, Action.DROP, Action.EXPAND):
        if len(combinations(scenario)) <= MOST_COMBINATIONS:
            break
        scenario = without_action(scenario, action)
    return scenario


def without_action(scenario: Scenario, action: Action) -> Scenario:
    """The scenario in which an action is not listed."""
    left = {each: one for each, one in scenario.permissions.items() if each != action}
    return replace(scenario, permissions=left)


def _objective(pick: Dice, form: str, budget: Budget | None) -> Objective:
    origin = Origin("case.yaml", 160)
    less: tuple[str, ...] = _LESS_IS_BETTER
    if budget:
        less += tuple(f"cost.fund.{fund.name}" for fund in budget.funds)
    if form == "weighted":
        weights = {pick(_MORE_IS_BETTER): 1.0}
        for name in some(pick, less, least=0)[:2]:
            weights[name] = pick((-0.25, -0.0625, -1.0))
        if chance(pick, 40):
            weights[pick(_MORE_IS_BETTER)] = pick((0.25, 0.5, 2.0))
        return Weighted(Goal(weights), origin)
    if form == "balanced":
        shares = {pick(_MORE_IS_BETTER): pick((50.0, 1.0)), pick(less): -20.0}
        if chance(pick, 50):
            shares[pick(_MORE_IS_BETTER)] = pick((30.0, 10.0))
        return Balanced(shares, origin)
    stages = [_stage(pick, less) for _ in range(pick((2, 1, 3)))]
    return InOrder(tuple(stages), origin)


def _stage(pick: Dice, less: Sequence[str]) -> Stage:
    give_up = pick((0.0, 0.02, 0.25))
    if chance(pick, 50):
        goal = Goal({pick(less): -1.0})
    else:
        goal = Goal({pick(_MORE_IS_BETTER): 1.0})
    return Stage(goal, give_up, Origin("case.yaml", 170))
