"""The whole programme: every family of rules, in the order in which to read them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pulp import LpMaximize, LpProblem, lpSum

from optimizer.domain.scenario import Scenario
from optimizer.formulation.connectivity import (
    clusters_in_the_plan_are_joined,
    lines_come_from_somewhere,
    lines_lead_one_way,
    lines_lead_only_through_the_plan,
    lines_stay_once_built,
)
from optimizer.formulation.coverage import (
    a_place_is_covered_while_a_cluster_near_it_is_in_the_plan,
)
from optimizer.formulation.flows import (
    lines_carry_only_once_built,
    lines_carry_only_through_the_plan,
    what_clusters_draw_is_brought_to_them,
)
from optimizer.formulation.hectares import (
    area_changes_only_by_action,
    area_stays_within_bounds,
    built_land_stays_built,
    land_is_added_by_expanding_or_adding,
    land_is_given_back_by_reducing,
    locked_hectares_are_kept,
    one_pathway_per_cluster,
)
from optimizer.formulation.law import (
    expansion_follows_fill,
    new_clusters_follow_fill,
    the_state_supports_no_more_than_its_share,
)
from optimizer.formulation.limits import (
    measures_stay_within_limits,
    spending_stays_within_funds,
)
from optimizer.formulation.occupancy import (
    leasing_grows_no_faster_than_absorption,
    new_leases_stay_within_demand,
    only_built_industrial_land_is_leased,
    tenants_stay,
)
from optimizer.formulation.open_pathways import OpenPathways, open_pathways
from optimizer.formulation.relations import (
    a_cluster_comes_with_what_it_needs,
    at_most_one_of_a_group_is_in_the_plan,
    tenants_find_their_new_cluster,
)
from optimizer.formulation.row import Row
from optimizer.formulation.terms import Terms
from optimizer.formulation.unlike import (
    the_plan_differs_from_others_in_its_headlines,
)
from optimizer.formulation.variables import Variables, make_variables
from optimizer.uncollected import uncollected

Rule = Callable[[Scenario, Variables], Iterator[Row]]

FAMILIES: tuple[Rule, ...] = (
    one_pathway_per_cluster,
    area_changes_only_by_action,
    area_stays_within_bounds,
    land_is_added_by_expanding_or_adding,
    land_is_given_back_by_reducing,
    built_land_stays_built,
    locked_hectares_are_kept,
    only_built_industrial_land_is_leased,
    tenants_stay,
    leasing_grows_no_faster_than_absorption,
    new_leases_stay_within_demand,
    measures_stay_within_limits,
    spending_stays_within_funds,
    at_most_one_of_a_group_is_in_the_plan,
    a_cluster_comes_with_what_it_needs,
    tenants_find_their_new_cluster,
    expansion_follows_fill,
    new_clusters_follow_fill,
    the_state_supports_no_more_than_its_share,
    clusters_in_the_plan_are_joined,
    lines_stay_once_built,
    lines_lead_one_way,
    lines_come_from_somewhere,
    lines_lead_only_through_the_plan,
    what_clusters_draw_is_brought_to_them,
    lines_carry_only_once_built,
    lines_carry_only_through_the_plan,
    a_place_is_covered_while_a_cluster_near_it_is_in_the_plan,
    the_plan_differs_from_others_in_its_headlines,
)
"""Every rule of the model; none depends on the order of the others."""


@dataclass(frozen=True, slots=True)
class Formulation:
    """A scenario as a programme: PuLP's problem, its variables, rows and pathways.

    Where there are ``terms``, they are the rows, and those of the problem are not.
    """

    scenario: Scenario
    problem: LpProblem
    variables: Variables
    rows: tuple[Row, ...]
    pathways: OpenPathways
    terms: tuple[Terms, ...] | None = None


@uncollected()
def formulate(scenario: Scenario) -> Formulation:
    """State every rule of the model; the objective comes when solving."""
    problem = LpProblem("clusters", LpMaximize)
    pathways = open_pathways(scenario)
    variables = make_variables(scenario, problem, pathways)
    rows: list[Row] = []
    for family in FAMILIES:
        for row in family(scenario, variables):
            problem.addConstraint(row.constraint, f"r{len(rows):07d}")
            rows.append(row)
    problem.setObjective(lpSum([]))
    return Formulation(scenario, problem, variables, tuple(rows), pathways)
