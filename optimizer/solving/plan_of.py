"""The plan that a solution stands for."""

import numpy as np

from optimizer.domain.cluster import Cluster
from optimizer.domain.pathway import Pathway
from optimizer.domain.plan import ClusterPlan, Plan, Step
from optimizer.formulation.maker import Amount
from optimizer.solving.found import Floats
from optimizer.solving.lines_of import built_links, flows_of
from optimizer.solving.session import Session, chosen

DECIMALS = 6
SAME = 1e-9
"""Hectares this near to a number of few decimals are that number: the rest is the
solver's rounding. Others, thirds of a hectare say, keep every digit."""


def snapped(hectares: float) -> float:
    """Hectares without the solver's rounding; never negative."""
    near = round(hectares, DECIMALS)
    return max(near if abs(hectares - near) < SAME else hectares, 0.0) + 0.0


def plan_of(
    session: Session, values: Floats, like: tuple[Plan, Floats] | None = None
) -> Plan:
    """Read pathways and hectares off a solution.

    Given a plan that is ``like`` it, with its solution, what a cluster does is read off
    only where the two solutions differ.
    """
    x, column_of = session.formulation.variables, session.model.column_of
    same = {} if like is None else _unchanged(session, values, *like)

    def hectares(amount: Amount) -> float:
        if isinstance(amount, float):
            return amount
        return snapped(float(values[column_of[amount.name]]))

    def step(pathway: Pathway, cluster: Cluster, t: int) -> Step:
        return Step(
            pathway.actions[t],
            hectares(x.area[cluster.id][t]),
            hectares(x.added[cluster.id][t]),
            hectares(x.built[cluster.id][t]),
            hectares(x.occupied[cluster.id][t]),
        )

    plans = {}
    for cluster in session.formulation.scenario.clusters:
        if cluster.id in same:
            plans[cluster.id] = same[cluster.id]
            continue
        choices = x.choice[cluster.id]
        columns = {p: column_of[v.name] for p, v in choices.items()}
        pathway = chosen(columns, values)
        steps = tuple(step(pathway, cluster, t) for t in range(len(pathway.actions)))
        plans[cluster.id] = ClusterPlan(cluster.id, pathway, steps)
    return Plan(plans, built_links(session, values), flows_of(session, values))


def _unchanged(
    session: Session, values: Floats, plan: Plan, its_values: Floats
) -> dict[str, ClusterPlan]:
    """What clusters do that have the same values in the solution of another plan."""
    many = len(session.formulation.variables.maker.made)
    differ = np.abs(values[:many] - its_values[:many]) > SAME
    return {
        cluster: plan.clusters[cluster]
        for cluster, (choices, hectares) in session.columns().items()
        if not differ[choices].any() and not differ[hectares].any()
    }
