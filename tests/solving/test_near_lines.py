"""Which lines about a cluster may change with it."""

import numpy as np
from hypothesis import given

from optimizer.formulation.contraction import ROOT
from optimizer.solving.near_lines import NearLines
from tests.solving.wired import a_wiring, many, reached, wired


def the_tree(arcs) -> set[int]:
    """Arcs of which one enters each node that the root reaches: a plan's lines."""
    came_by: dict[int, int] = {ROOT: -1}
    waiting = [ROOT]
    for node in waiting:
        for number, (tail, head) in enumerate(arcs):
            if tail == node and head not in came_by:
                came_by[head] = number
                waiting.append(head)
    return set(came_by.values()) - {-1}


@many
@given(wired())
def test_a_cluster_left_out_can_be_joined_by_the_lines_about_it(case) -> None:
    """Every node but one is joined: the lines about that one join it too."""
    nodes, arcs = case
    alone = nodes - 1
    others = the_tree([arc if alone not in arc else (alone, alone) for arc in arcs])
    before = reached(nodes, [arcs[i] for i in others])
    values = np.array([float(i in others) for i in range(len(arcs))] + [1.0])
    gates = tuple(((i,),) for i in range(len(arcs)))
    wiring = a_wiring(nodes, arcs, gates, [(alone, [len(arcs)])])
    found = NearLines([wiring], values).about({len(arcs)})
    assert found <= set(range(len(arcs)))
    assert alone not in before
    assert alone in reached(nodes, [arcs[i] for i in others | found])


@many
@given(wired())
def test_the_way_to_a_cluster_is_among_the_lines_about_it(case) -> None:
    nodes, arcs = case
    tree = the_tree(arcs)
    values = np.array([float(i in tree) for i in range(len(arcs))] + [1.0])
    gates = tuple(((i,),) for i in range(len(arcs)))
    entered = {arcs[i][1]: i for i in tree}
    for node in range(1, nodes):
        wiring = a_wiring(nodes, arcs, gates, [(node, [len(arcs)])])
        found = NearLines([wiring], values).about({len(arcs)})
        while node != ROOT:
            assert entered[node] in found
            node = arcs[entered[node]][0]


def test_the_lines_about_a_cluster_that_needs_none_are_none() -> None:
    wiring = a_wiring(2, [(0, 1)], (((0,),),), [(1, [1])])
    assert NearLines([wiring], np.array([1.0, 1.0, 1.0])).about({2}) == set()
