"""Which clusters are in a plan at the end of a period."""

from optimizer.domain.pathway import Action
from optimizer.domain.plan import Plan

CLOSED = (Action.DROP, Action.GONE, Action.WAIT)
"""Actions after which a cluster is not in the plan."""


def is_open(plan: Plan, cluster: str, period: int) -> bool:
    """Whether a cluster is in the plan at the end of a period."""
    return plan.clusters[cluster].steps[period].action not in CLOSED
