"""The lines of a plan are those that somebody needs, from the period they stand in."""

from dataclasses import replace

import numpy as np
import pytest
from pulp import LpProblem

from optimizer.domain.connectivity import Connectivity
from optimizer.domain.measure import Quantity
from optimizer.domain.objective import Goal, Weighted
from optimizer.domain.pathway import Headline
from optimizer.formulation.build import formulate
from optimizer.formulation.maker import VariableMaker
from optimizer.solving.lines_of import built_links, flows_of, value_of
from optimizer.solving.session import Session
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.usable_lines import usable_links
from optimizer.solving.verify import verify
from tests.builders import (
    ORIGIN,
    a_link,
    a_network,
    demanded,
    existing,
    required,
    scenario_of,
)
from tests.oracle.lines import reached_from, trunk_nodes
from tests.strategies.scenarios import random_scenario

ROAD = Connectivity((required(),))
COST = Weighted(Goal({"output": 10.0, "cost": -1.0}), ORIGIN)


def joined(*links, **stated):
    plain = {"connectivity": ROAD, "objective": COST, "network": a_network(*links)}
    return scenario_of(existing("A"), existing("B"), **{**plain, **stated})


def plan_of(scenario):
    plan = solve(scenario, SolveSettings(gap=0.0)).plan
    assert verify(scenario, plan) == ()
    return plan


def test_an_amount_is_a_number_an_unknown_or_a_sum_of_them():
    maker = VariableMaker(LpProblem())
    x, y = maker.binary(), maker.hectares(9.0)
    values, column_of = np.array([1.0, 7.5]), {x.name: 0, y.name: 1}
    amounts = (2.0, 0, x, y, x + y, 3 * x - 2 * y + 4)
    found = [value_of(each, column_of, values) for each in amounts]
    assert found == [2.0, 0.0, 1.0, 7.5, 8.5, -8.0]


def test_a_line_of_no_cost_on_which_nobody_hangs_is_not_built():
    # B goes by A, and J is nobody's; all of it for nothing
    free = [a_link(*ends, 0.0) for ends in ("TA", "AJ", "JK", "KJ")]
    scenario = joined(*free, a_link("A", "B", 0.0))
    assert plan_of(scenario).links == {"T-A-road": 0, "A-B-road": 0}


@pytest.mark.parametrize("through_plan_only", [False, True])
def test_no_line_is_built_beside_one_that_does_as_well(through_plan_only):
    rules = replace(ROAD, through_plan_only=through_plan_only)
    free = [a_link("T", "A", 0.0, name=name) for name in "xyz"]
    scenario = joined(*free, a_link("A", "B", 0.0), connectivity=rules)
    assert len(plan_of(scenario).links) == 2


def test_where_lines_are_wished_for_those_without_a_use_stay():
    wish = Weighted(Goal({"cost.links": 1.0}), ORIGIN)
    scenario = joined(a_link("T", "A"), a_link("A", "B"), a_link("T", "J"))
    built = plan_of(replace(scenario, objective=wish)).links
    assert set(built) == {"T-A-road", "A-B-road", "T-J-road"}


def test_a_line_that_carries_something_is_built_though_others_join():
    need = demanded("power", Quantity.CLUSTER_OPEN, 2.0)
    links = [
        a_link("T", "A", 0.0, service="power", capacity=3.0, name=name)
        for name in "xyz"
    ]
    rules = Connectivity((), (need,))
    scenario = joined(
        *links, a_link("A", "B", service="power", exists=True), connectivity=rules
    )
    plan = plan_of(scenario)
    carried = {name for name, (flow,) in plan.flows.items() if flow}
    assert carried - {"A-B-power"} <= set(plan.links)
    assert sum(plan.flows[name][0] for name in plan.links) == pytest.approx(4.0)


def test_lines_stand_from_the_period_on_in_which_they_are_needed():
    rules = Connectivity((required(first=1),))
    scenario = joined(
        a_link("T", "A"),
        a_link("A", "B"),
        connectivity=rules,
        years=(5.0, 5.0),
        discount_rate=0.1,
    )
    assert plan_of(scenario).links == {"T-A-road": 1, "A-B-road": 1}


def solved(scenario):
    """A session and values in which nothing is chosen, built or carried."""
    session = Session.of(formulate(scenario), SolveSettings())
    return session, np.zeros(len(session.formulation.variables.maker.made))


def put(session, values, amount, level):
    values[session.model.column_of[amount.name]] = level


def test_of_lines_that_stand_in_a_solution_those_without_a_use_are_left_out():
    # B is reached by T-B: what leads on from A to it has no use
    rules = replace(ROAD, through_plan_only=True)
    links = [a_link(*ends, 0.0) for ends in ("TA", "AB", "TB")]
    session, values = solved(joined(*links, connectivity=rules))
    x = session.formulation.variables
    for (each,) in x.lines.built.values():
        put(session, values, each, 1.0)
    for those in x.choice.values():
        for pathway, each in those.items():
            put(session, values, each, float(pathway.headline is Headline.KEEP))
    assert built_links(session, values) == {"T-A-road": 0, "T-B-road": 0}


@pytest.mark.parametrize(("built", "carried"), [(1.0, 3.0), (1e-9, 0.0)])
def test_a_line_that_is_not_built_carries_nothing_at_all(built, carried):
    rules = Connectivity((), (demanded("power"),))
    line = a_link("T", "A", service="power")
    session, values = solved(joined(line, connectivity=rules))
    lines = session.formulation.variables.lines
    put(session, values, lines.built[line.id][0], built)
    (carrier,) = lines.carriers
    put(session, values, carrier.carried[0].flow[0], 3.0 / carrier.unit)
    assert flows_of(session, values) == {line.id: (carried,)}


@pytest.mark.parametrize("seed", range(25))
def test_without_any_of_its_lines_some_cluster_is_cut_off(seed):
    scenario = random_scenario(seed, "weighted", "network")
    rules = replace(scenario.connectivity, demands=())
    scenario = replace(scenario, connectivity=rules, objective=COST, limits=())
    outcome = solve(scenario, SolveSettings(gap=0.0))
    for name in outcome.plan.links if outcome.plan else ():
        fewer = {k: t for k, t in outcome.plan.links.items() if k != name}
        faults = verify(scenario, replace(outcome.plan, links=fewer))
        assert {fault.rule for fault in faults} == {"connectivity"}


@pytest.mark.parametrize("seed", range(25))
def test_who_must_be_joined_is_joined_by_the_lines_told(seed):
    scenario = random_scenario(seed, "in order", "zone")
    outcome = solve(scenario, SolveSettings(gap=0.0))
    for rule in scenario.connectivity.required if outcome.plan else ():
        for t in range(rule.first, len(scenario.periods)):
            usable = usable_links(scenario, outcome.plan, rule.service, t)
            reached = reached_from(trunk_nodes(scenario, rule.service), usable)
            for cluster in scenario.clusters:
                is_open = outcome.plan.clusters[cluster.id].pathway.is_open(t)
                if is_open and not (rule.new_only and cluster.exists):
                    assert cluster.place in reached
