"""Clusters that depend on each other."""

from collections.abc import Iterator

from pulp import lpSum

from optimizer.domain.choice import AtMostOneOf, Requires, TenantsMove
from optimizer.domain.scenario import Scenario
from optimizer.formulation.row import Row
from optimizer.formulation.variables import Variables


def at_most_one_of_a_group_is_in_the_plan(
    scenario: Scenario, x: Variables
) -> Iterator[Row]:
    r"""Of clusters that exclude each other at most one is in the plan.

    .. math:: \sum_{i \in R} open_{it} \le 1
    """
    for relation in scenario.relations:
        if isinstance(relation, AtMostOneOf):
            for t in range(len(scenario.periods)):
                row = lpSum(x.open(i, t) for i in relation.clusters) <= 1
                name = "at_most_one_of_a_group_is_in_the_plan"
                yield Row(name, relation.clusters[0], t, row, relation.origin)


def a_cluster_comes_with_what_it_needs(
    scenario: Scenario, x: Variables
) -> Iterator[Row]:
    r"""A cluster is in the plan only where the one it needs is.

    .. math:: open_{it} \le open_{jt}
    """
    for relation in scenario.relations:
        if isinstance(relation, Requires):
            for t in range(len(scenario.periods)):
                needed = x.open(relation.needs, t)
                row = x.open(relation.cluster, t) - needed <= 0
                name = "a_cluster_comes_with_what_it_needs"
                yield Row(name, relation.cluster, t, row, relation.origin)


def tenants_find_their_new_cluster(scenario: Scenario, x: Variables) -> Iterator[Row]:
    r"""A cluster is dropped only if the one that takes its tenants is in the plan.

    .. math:: dropped_{jt} \le open_{it} \qquad j \to i

    The hectares they need there are in :func:`tenants_stay`.
    """
    for relation in scenario.relations:
        if isinstance(relation, TenantsMove):
            for source in relation.dropped:
                for t in range(len(scenario.periods)):
                    gone = x.dropped_by(source, t)
                    row = gone - x.open(relation.to, t) <= 0
                    name = "tenants_find_their_new_cluster"
                    yield Row(name, source, t, row, relation.origin)
