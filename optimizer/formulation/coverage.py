"""Places within reach of a cluster in the plan."""

from collections.abc import Iterator

from pulp import lpSum

from optimizer.domain.scenario import Scenario
from optimizer.formulation.row import Row
from optimizer.formulation.variables import Variables


def a_place_is_covered_while_a_cluster_near_it_is_in_the_plan(
    scenario: Scenario, x: Variables
) -> Iterator[Row]:
    r"""A place counts as covered just while some cluster within reach is in the plan.

    .. math:: v_{jt} \le \sum_{i \in N_j} open_{it},\qquad
        v_{jt} \ge open_{it} \quad \forall i \in N_j

    :math:`v_{jt}` 1 if place :math:`j` is covered at the end of :math:`t`,
    :math:`N_j` clusters within reach of it.
    """
    if scenario.coverage is None:
        return
    name = "a_place_is_covered_while_a_cluster_near_it_is_in_the_plan"
    origin = scenario.coverage.origin
    for place in scenario.coverage.places:
        for t, covered in enumerate(x.covered.get(place.id, ())):
            near = lpSum(x.open(i, t) for i in place.clusters)
            yield Row(name, place.id, t, covered - near <= 0, origin)
            for i in place.clusters:
                row = covered - x.open(i, t) >= 0
                yield Row(name, place.id, t, row, origin)
