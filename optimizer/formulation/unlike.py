"""Plans that differ from others."""

from collections.abc import Iterator

from optimizer.domain.scenario import Scenario
from optimizer.formulation.linear import weighted
from optimizer.formulation.row import Row
from optimizer.formulation.variables import Variables


def the_plan_differs_from_others_in_its_headlines(
    scenario: Scenario, x: Variables
) -> Iterator[Row]:
    r"""At least :math:`d` clusters have another headline than in an earlier plan.

    Asked only of alternatives: of no plan that is the best of its scenario.

    .. math:: \sum_i \sum_{p \in P_i:\, h(p) \ne h_i} y_{ip} \ge d

    :math:`h(p)` headline of a pathway, :math:`h_i` headline that the earlier plan gives
    to cluster :math:`i`, :math:`d` number of clusters. Since every cluster follows
    one pathway, the sum counts the clusters that differ: with :math:`d = 1` exactly
    the plans with the earlier one's headlines are cut off, and no others. (Weights 2
    and 0 in place of 1, as in the cuts portfolio of prioritizr 8, cut off every plan
    that shares more than half of it.)
    """
    for number, other in enumerate(scenario.unlike):
        differing = weighted(
            (chosen, 1)
            for cluster, choices in x.choice.items()
            for pathway, chosen in choices.items()
            if pathway.headline is not other.headlines[cluster]
        )
        name = "the_plan_differs_from_others_in_its_headlines"
        yield Row(name, f"plan {number}", None, differing >= other.least)
