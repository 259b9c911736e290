"""Programmes kept for scenarios that differ in numbers only.

Most rows of a programme say what clusters and lines can do. Other amounts of money,
limits and demand, or other rates per hectare, leave them as they are: of a scenario
that differs in nothing else, only the rows on such amounts are stated anew.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import inf

from pulp import LpConstraint

from optimizer.domain.cluster import Cluster
from optimizer.domain.law import RuleKind
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.formulation.amounts import without_amounts
from optimizer.formulation.build import FAMILIES, Formulation, Rule, formulate
from optimizer.formulation.limits import (
    measures_stay_within_limits,
    spending_stays_within_funds,
)
from optimizer.formulation.occupancy import new_leases_stay_within_demand
from optimizer.formulation.terms import Terms, columns_of, terms_of

ON_NUMBERS: tuple[Rule, ...] = (
    new_leases_stay_within_demand,
    measures_stay_within_limits,
    spending_stays_within_funds,
)
"""The rules whose rows change with numbers."""

NOWHERE = Origin("", None, None, "")

KEPT = 4
"""So many programmes are kept, the last ones used."""

_READ_ELSEWHERE = frozenset(
    {"district", "commune", "investor", "wastewater", "craft_village", "mountainous"}
)
"""Columns that decide more than what is counted."""


@dataclass(slots=True)
class KeptFormulations:
    """The programmes stated last, each with all but numbers of its scenario."""

    known: list[tuple[Scenario, "_Frame"]] = field(default_factory=list)

    def formulate(self, scenario: Scenario) -> Formulation:
        """What `build.formulate` gives, its rows as terms; for HiGHS alone."""
        rests_on = without_numbers(scenario)
        for place, (one, frame) in enumerate(self.known):
            if one == rests_on:
                self.known.append(self.known.pop(place))
                return frame.stated_for(scenario)
        stated = formulate(scenario)
        frame = _Frame.of(stated)
        self.known = [*self.known, (rests_on, frame)][-KEPT:]
        return frame.stated_for(scenario)


def without_numbers(scenario: Scenario) -> Scenario:
    """What the variables and all other rows of a scenario's programme rest on."""
    measures = scenario.measures.values()
    counted = {term.column for measure in measures for term in measure.terms}
    counted -= _READ_ELSEWHERE
    law = scenario.law
    if law is not None:
        counted.discard(law.judged_by)
    bare = without_amounts(scenario)
    demand = scenario.demand
    gated = law is not None and law.enforced(RuleKind.EXPAND_FILL) is not None
    if demand is not None and not gated:
        caps = tuple(replace(cap, hectares=inf) for cap in demand.caps)
        demand = replace(demand, caps=caps)
    return replace(
        bare,
        name="",
        title={},
        resolved={},
        inputs={},
        demand=demand,
        clusters=tuple(_without_rates(one, counted) for one in scenario.clusters),
    )


def _without_rates(cluster: Cluster, counted: set[str | None]) -> Cluster:
    columns = cluster.columns
    return replace(
        cluster,
        columns={name: columns[name] for name in sorted(columns.keys() - counted)},
        # The law's ceiling of support asks only whether there is such a cost.
        infra_cost_bn_per_ha=float(cluster.infra_cost_bn_per_ha > 0),
        clearance_cost_bn_per_ha=0.0,
        fixed_cost_bn=0.0,
        drop_cost_bn=0.0,
        jobs_per_ha=0.0,
        output_bn_per_ha=0.0,
        uncertain=frozenset(),
        origin=NOWHERE,
    )


@dataclass(frozen=True, slots=True)
class _Frame:
    """One programme, its rows by rule in their order, those on numbers left out."""

    formulation: Formulation
    column_of: Mapping[object, int]
    kept: Mapping[Rule, tuple[Terms, ...]]

    @classmethod
    def of(cls, stated: Formulation) -> "_Frame":
        by_name = {rule.__name__: rule for rule in FAMILIES}
        column_of = columns_of(stated.variables.maker.made)
        kept: dict[Rule, list[Terms]] = {rule: [] for rule in FAMILIES}
        for row in stated.rows:
            kept[by_name[row.rule]].append(terms_of(row.constraint, column_of))
        rules = {rule: tuple(kept[rule]) for rule in FAMILIES if rule not in ON_NUMBERS}
        return cls(replace(stated, rows=()), column_of, rules)

    def stated_for(self, scenario: Scenario) -> Formulation:
        """The programme of a scenario that differs in numbers only."""
        x = self.formulation.variables
        terms: list[Terms] = []
        for rule in FAMILIES:
            if rule in ON_NUMBERS:
                terms += self.terms([row.constraint for row in rule(scenario, x)])
            else:
                terms += self.kept[rule]
        return replace(self.formulation, scenario=scenario, terms=tuple(terms))

    def terms(self, constraints: Sequence[LpConstraint]) -> list[Terms]:
        return [terms_of(one, self.column_of) for one in constraints]
