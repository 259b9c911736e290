"""A formulation's arcs as columns: which of them a plan lets pass, and to whom."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from optimizer.domain.connectivity import Connectivity
from optimizer.domain.plan import Plan
from optimizer.formulation.build import formulate
from optimizer.formulation.contraction import ROOT
from optimizer.solving.checks.connectivity import check_connectivity
from optimizer.solving.cuts import cuts_on_plan
from optimizer.solving.wiring import wirings
from tests.builders import (
    a_limit,
    a_link,
    a_network,
    a_plan,
    candidate,
    existing,
    lines_measure,
    required,
    scenario_of,
)
from tests.formulation.harness import formulated_on
from tests.solving.random_networks import networks
from tests.solving.wired import a_wiring, many, wired


@many
@given(wired())
def test_parts_are_what_hangs_together_without_the_root(case):
    nodes, arcs = case
    wiring = a_wiring(nodes, arcs)
    inner = [(tail - 1, head - 1) for tail, head in arcs if tail != ROOT]
    tails, heads = zip(*inner, strict=True) if inner else ((), ())
    graph = coo_matrix((np.ones(len(inner)), (tails, heads)), (nodes - 1, nodes - 1))
    count, labels = connected_components(graph.tocsr(), directed=False)
    names = dict(zip(wiring.part_of[1:], labels.tolist(), strict=True))
    assert [names[part] for part in wiring.part_of[1:]] == labels.tolist()
    assert len(names) == count == len(wiring.part_sizes)
    sizes = np.bincount(labels, minlength=count)
    assert {names[p]: size for p, size in enumerate(wiring.part_sizes)} == dict(
        enumerate(sizes.tolist())
    )
    entrances = sorted(arc for those in wiring.entrances for arc in those)
    assert entrances == [n for n, (tail, _) in enumerate(arcs) if tail == ROOT]


@settings(max_examples=150, deadline=None)
@given(networks())
def test_a_plan_violates_no_cut_just_if_the_check_finds_all_joined(case):
    scenario, plan = case
    # Where lines are wished for, the model has all of them.
    wished = a_limit(lines_measure(), "at_least", 0.0, tuple(scenario.cluster_of), None)
    rules = replace(scenario.connectivity, demands=())
    scenario = replace(scenario, connectivity=rules, limits=(wished,))
    choice = formulate(scenario).variables.choice
    assume(all(done.pathway in choice[name] for name, done in plan.clusters.items()))
    formulation = formulated_on(scenario, plan)
    made = formulation.variables.maker.made
    column_of = {unknown.name: j for j, unknown in enumerate(made)}
    values = np.array([unknown.varValue for unknown in made])
    cuts = cuts_on_plan(wirings(formulation, column_of), values)
    assert bool(cuts) == bool(list(check_connectivity(scenario, plan)))


@pytest.mark.parametrize("through_plan_only", [True, False])
def test_what_is_built_through_a_closed_node_joins_nobody(through_plan_only):
    scenario = scenario_of(
        candidate("A"),
        candidate("B"),
        network=a_network(a_link("T", "A"), a_link("A", "B")),
        connectivity=Connectivity((required(),), through_plan_only=through_plan_only),
    )
    courses = a_plan(scenario, B="add 10").clusters
    plan = Plan(courses, {"T-A-road": 0, "A-B-road": 0})
    formulation = formulated_on(scenario, plan)
    made = formulation.variables.maker.made
    column_of = {unknown.name: j for j, unknown in enumerate(made)}
    values = np.array([unknown.varValue for unknown in made])
    cuts = cuts_on_plan(wirings(formulation, column_of), values)
    assert bool(cuts) == through_plan_only


def test_in_each_period_those_are_joined_who_need_it_then():
    scenario = scenario_of(
        existing("A"),
        candidate("B"),
        years=(1.0, 1.0, 1.0),
        network=a_network(a_link("T", "A"), a_link("A", "B")),
        connectivity=Connectivity((required(new_only=True), required(first=2))),
    )
    formulation = formulate(scenario)
    made = formulation.variables.maker.made
    column_of = {unknown.name: j for j, unknown in enumerate(made)}
    nodes = [[t.node for t in w.terminals] for w in wirings(formulation, column_of)]
    assert nodes == [[2], [2], [1, 2]]
