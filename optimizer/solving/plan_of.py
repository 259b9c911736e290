"""The plan that a solution stands for."""

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


def plan_of(session: Session, values: Floats) -> Plan:
    """Read pathways and hectares off a solution."""
    x, column_of = session.formulation.variables, session.model.column_of

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
        choices = x.choice[cluster.id]
        columns = {p: column_of[v.name] for p, v in choices.items()}
        pathway = chosen(columns, values)
        steps = tuple(step(pathway, cluster, t) for t in range(len(pathway.actions)))
        plans[cluster.id] = ClusterPlan(cluster.id, pathway, steps)
    return Plan(plans, built_links(session, values), flows_of(session, values))
