"""The programme with its rules loosened: by how much must some plan break them?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import inf, isinf

from pulp import (
    LpAffineExpression,
    LpConstraint,
    LpMaximize,
    LpProblem,
    LpVariable,
    lpSum,
)

from optimizer.domain.pathway import Action
from optimizer.domain.scenario import Scenario
from optimizer.domain.stated import StatedPlan
from optimizer.formulation.build import FAMILIES, Formulation
from optimizer.formulation.linear import weighted
from optimizer.formulation.open_pathways import OpenPathways
from optimizer.formulation.row import Row
from optimizer.formulation.variables import Variables, make_variables

_OF_ALL = frozenset(
    {
        "new_leases_stay_within_demand",
        "measures_stay_within_limits",
        "spending_stays_within_funds",
        "at_most_one_of_a_group_is_in_the_plan",
        "a_cluster_comes_with_what_it_needs",
        "tenants_find_their_new_cluster",
        "tenants_stay",
        "the_state_supports_no_more_than_its_share",
        "locked_hectares_are_kept",
        "what_clusters_draw_is_brought_to_them",
    }
)
"""Rules that a plan may break whomever they are about."""

_GATES = frozenset({"expansion_follows_fill", "new_clusters_follow_fill"})
"""Rules of which the gate itself gives way, not what its legs ask."""

_STEPS = frozenset(
    {"land_is_added_by_expanding_or_adding", "land_is_given_back_by_reducing"}
)

_OWN = frozenset(
    {
        "area_stays_within_bounds",
        "built_land_stays_built",
        "only_built_industrial_land_is_leased",
        *_STEPS,
    }
)
"""Rules about one cluster that only a cluster which the plan names may break."""


@dataclass(frozen=True, slots=True)
class Loose:
    """A loosened programme; ``kept`` is minus the sum of what is missed, at most 0.

    Of an amount that is missed the fraction counts, of at least 1, as in the size of a
    repair; of a rule without amount 1, and 1 for each cause that rules a pathway out.
    """

    formulation: Formulation
    kept: LpAffineExpression


def formulate_loosely(
    scenario: Scenario, pathways: OpenPathways, stated: StatedPlan
) -> Loose:
    """State every rule so that the plan stated, or any completion, can be one.

    ``pathways`` are open although they may be ruled out: each of their causes counts.
    Areas that the plan states are held.
    """
    problem = LpProblem("stated", LpMaximize)
    x = make_variables(_wide(scenario, stated), problem, pathways)
    _hold_areas(x, stated)
    missed = [
        (chosen, -float(len(pathways.ruled_out[name][pathway])))
        for name, choices in x.choice.items()
        for pathway, chosen in choices.items()
        if pathways.ruled_out[name].get(pathway)
    ]
    rows: list[Row] = []
    for family in FAMILIES:
        for row in family(scenario, x):
            if isinf(row.constraint.constant):
                continue
            constraint = row.constraint
            if _gives_way(row, stated):
                constraint, slacks = _loosened(constraint, x)
                missed += slacks
            problem.addConstraint(constraint, f"r{len(rows):07d}")
            rows.append(row)
    for number, constraint in enumerate(_only_by_action(x, stated)):
        problem.addConstraint(constraint, f"action{number:07d}")
    formulation = Formulation(scenario, problem, x, tuple(rows), pathways)
    return Loose(formulation, weighted(missed))


def _wide(scenario: Scenario, stated: StatedPlan) -> Scenario:
    """Clusters with room for the areas stated, and for a step of their own."""

    def most(name: str, max_ha: float) -> float:
        course = stated.courses.get(name)
        if course is None:
            return max_ha
        steps = [one.min_step_ha for one in scenario.permissions.values()]
        spare = sum(steps) * len(scenario.periods) + 1.0
        area = scenario.cluster_of[name].area_ha
        return max(max_ha, area, scenario.cluster_of[name].min_ha) + max(
            spare, *course.area_ha.values(), 0.0
        )

    return replace(
        scenario,
        clusters=tuple(
            replace(cluster, max_ha=most(cluster.id, cluster.max_ha))
            for cluster in scenario.clusters
        ),
    )


def _hold_areas(x: Variables, stated: StatedPlan) -> None:
    for name, course in stated.courses.items():
        for t, area_ha in course.area_ha.items():
            amount = x.area[name][t]
            if isinstance(amount, LpVariable):
                amount.lowBound = amount.upBound = area_ha


def _only_by_action(x: Variables, stated: StatedPlan) -> Iterator[LpConstraint]:
    """However much it is, land is added and given back only by an action."""
    grow, shrink = (Action.EXPAND, Action.ADD), (Action.REDUCE,)
    for name in stated.courses:
        for series, actions in ((x.added[name], grow), (x.reduced[name], shrink)):
            for t, amount in enumerate(series):
                if isinstance(amount, LpVariable):
                    doing = lpSum(x.doing(name, t, action) for action in actions)
                    yield amount - float(amount.upBound or 0.0) * doing <= 0


def _gives_way(row: Row, stated: StatedPlan) -> bool:
    if row.rule in _OF_ALL:
        return True
    if row.rule in _GATES:
        return bool(row.constraint.getUb() == 0)
    course = stated.courses.get(row.subject)
    if row.rule not in _OWN or course is None:
        return False
    # A step too small is broken only where hectares are stated that make it so.
    is_step = row.rule in _STEPS and row.constraint.getLb() is not None
    if row.rule == "built_land_stays_built" and row.constraint.getLb() is not None:
        return False
    return not is_step or bool(course.area_ha)


def _loosened(
    constraint: LpConstraint, x: Variables
) -> tuple[LpConstraint, list[tuple[LpVariable, float]]]:
    """The same with a slack on each side that it bounds, and what slacks count."""
    low, high = constraint.getLb(), constraint.getUb()
    terms = [(variable, float(factor)) for variable, factor in constraint.items()]
    least, most = _reach(terms)
    amount = next((abs(end) for end in (low, high) if end), 0.0)
    size = max(amount or max(abs(least), abs(most)), 1.0)
    slacks = []
    if low is not None and least < low:
        slacks.append((x.maker.hectares(low - least), 1.0))
    if high is not None and most > high:
        slacks.append((x.maker.hectares(most - high), -1.0))
    total = weighted([*terms, *slacks])
    if low is not None and high is not None:
        made = total == high
    else:
        made = total <= high if low is None else total >= low
    return made, [(slack, -1.0 / size) for slack, _ in slacks]


def _reach(terms: Iterable[tuple[LpVariable, float]]) -> tuple[float, float]:
    """The least and the greatest value of a sum."""
    least = most = 0.0
    for variable, factor in terms:
        ends = [factor * _end(variable.lowBound), factor * _end(variable.upBound)]
        least += min(ends)
        most += max(ends)
    return least, most


def _end(bound: float | None) -> float:
    return inf if bound is None else float(bound)
