"""A programme that was kept is the one that would be stated anew."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from optimizer.domain.cluster import Cluster
from optimizer.domain.scenario import Scenario
from optimizer.formulation.build import Formulation, formulate
from optimizer.formulation.kept import KeptFormulations
from optimizer.formulation.terms import columns_of, terms_of
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.scenarios import random_scenario

SEEDS = st.integers(0, 10_000)
THEMES = st.sampled_from([None, "law", "network", "flows", "zone", "coverage"])
FACTORS = st.sampled_from([0.0, 0.5, 1.3, 2.0])
RATES = ("infra_cost_per_ha", "jobs_per_ha", "output_per_ha", "score", "rice_share")


def with_numbers(scenario: Scenario, factor: float) -> Scenario:
    """Other amounts everywhere, and other rates in every cluster."""
    budget, demand = scenario.budget, scenario.demand
    if budget is not None:
        funds = tuple(
            replace(one, amounts_bn=tuple(factor * a for a in one.amounts_bn))
            for one in budget.funds
        )
        budget = replace(budget, funds=funds)
    if demand is not None:
        caps = tuple(replace(c, hectares=factor * c.hectares) for c in demand.caps)
        demand = replace(demand, caps=caps)
    limits = tuple(replace(o, amount=factor * o.amount) for o in scenario.limits)
    clusters = tuple(with_rates(one, factor) for one in scenario.clusters)
    return replace(
        scenario, budget=budget, demand=demand, limits=limits, clusters=clusters
    )


def with_rates(cluster: Cluster, factor: float) -> Cluster:
    columns = {
        name: factor * value if name in RATES and isinstance(value, float) else value
        for name, value in cluster.columns.items()
    }
    return replace(
        cluster,
        columns=columns,
        infra_cost_bn_per_ha=factor * cluster.infra_cost_bn_per_ha,
        jobs_per_ha=factor * cluster.jobs_per_ha,
        output_bn_per_ha=factor * cluster.output_bn_per_ha,
    )


def expect_the_same(kept: Formulation, scenario: Scenario) -> None:
    fresh = formulate(scenario)
    made, column_of = fresh.variables.maker.made, columns_of(fresh.variables.maker.made)
    assert kept.scenario == scenario
    assert kept.terms == tuple(terms_of(r.constraint, column_of) for r in fresh.rows)
    there = kept.variables.maker.made
    assert [(v.name, v.lowBound, v.upBound, v.cat) for v in there] == [
        (v.name, v.lowBound, v.upBound, v.cat) for v in made
    ]
    assert kept.pathways.left == fresh.pathways.left


@same_in_every_run(80)
@given(SEEDS, THEMES, FACTORS)
def test_other_numbers_change_no_more_than_their_rows(
    seed: int, theme: str | None, factor: float
) -> None:
    scenario = random_scenario(seed, None, theme)
    kept = KeptFormulations()
    expect_the_same(kept.formulate(scenario), scenario)
    changed = with_numbers(scenario, factor)
    expect_the_same(kept.formulate(changed), changed)


def test_a_programme_is_stated_once_for_all_numbers() -> None:
    scenario = random_scenario(5, None, "network")
    kept = KeptFormulations()
    made = kept.formulate(scenario).variables
    for factor in (0.5, 1.3):
        assert kept.formulate(with_numbers(scenario, factor)).variables is made


def _first(scenario: Scenario, **stated: object) -> Scenario:
    first, *rest = scenario.clusters
    return replace(scenario, clusters=(replace(first, **stated), *rest))  # type: ignore[arg-type]


CHANGES: tuple[Callable[[Scenario], Scenario], ...] = (
    lambda s: _first(s, leased_ha=s.clusters[0].leased_ha / 2),
    lambda s: _first(s, max_ha=s.clusters[0].max_ha + 1),
    lambda s: _first(s, industrial_share=0.37),
    lambda s: _first(s, absorption_ha_per_year=0.9),
    lambda s: _first(s, infra_cost_bn_per_ha=0.0),
    lambda s: _first(s, columns={**s.clusters[0].columns, "wastewater": False}),
    lambda s: replace(s, law=None),
    lambda s: replace(s, decisions=s.decisions[1:]),
    lambda s: replace(s, relations=s.relations[1:]),
    lambda s: replace(s, limits=s.limits[1:]),
    lambda s: replace(s, obligations=()),
    lambda s: replace(s, demand=None),
    lambda s: replace(s, permissions=dict(list(s.permissions.items())[1:])),
)


@same_in_every_run(80)
@given(SEEDS, THEMES, st.sampled_from(CHANGES))
def test_what_is_more_than_a_number_is_stated_anew(
    seed: int, theme: str | None, change: Callable[[Scenario], Scenario]
) -> None:
    scenario = random_scenario(seed, None, theme)
    kept = KeptFormulations()
    kept.formulate(scenario)
    changed = change(scenario)
    expect_the_same(kept.formulate(changed), changed)


@same_in_every_run(25)
@given(SEEDS, THEMES, FACTORS)
def test_a_plan_is_the_same_with_a_programme_kept(
    seed: int, theme: str | None, factor: float
) -> None:
    scenario = random_scenario(seed, None, theme)
    kept = KeptFormulations()
    kept.formulate(scenario)
    changed = with_numbers(scenario, factor)
    settings = SolveSettings(gap=0.0)
    fresh = solve(changed, settings)
    again = solve(changed, settings, stated_by=kept.formulate)
    assert (again.status, again.plan, again.objective, again.bound) == (
        fresh.status,
        fresh.plan,
        fresh.objective,
        fresh.bound,
    )


def test_whether_infrastructure_costs_anything_is_no_mere_number() -> None:
    scenario = random_scenario(114, None, "law")
    stated = {row.rule for row in formulate(scenario).rows}
    assert "the_state_supports_no_more_than_its_share" in stated
    kept = KeptFormulations()
    kept.formulate(scenario)
    free = with_numbers(scenario, 0.0)
    expect_the_same(kept.formulate(free), free)
