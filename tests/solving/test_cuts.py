"""Cuts are found just where too little arrives, compared with maximum flows."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import maximum_flow

from optimizer.formulation.build import formulate
from optimizer.formulation.contraction import ROOT
from optimizer.formulation.objective import goal_value
from optimizer.solving.cuts import (
    SMALL,
    Cut,
    columns_not_joined,
    cuts_on_plan,
    cuts_on_relaxation,
)
from optimizer.solving.session import Session
from optimizer.solving.settings import SolveSettings
from optimizer.solving.short_sets import short_sets
from optimizer.solving.solve import solve
from optimizer.solving.wiring import Wiring
from tests.solving.wired import a_wiring, many, reached, wired
from tests.strategies.scenarios import random_scenario

PARTS = 64
"""Amounts are so many parts of 1, exactly."""


@st.composite
def used(draw):
    """Arcs, and how much each is used."""
    nodes, arcs = draw(wired())
    parts = st.sampled_from([0, 0, PARTS]) | st.integers(0, PARTS)
    return nodes, arcs, [draw(parts) / PARTS for _ in arcs]


def most_sent(nodes, arcs, amounts, target) -> float:
    tails, heads = zip(*arcs, strict=True)
    parts = [round(amount * PARTS) for amount in amounts]
    graph = coo_matrix((parts, (tails, heads)), (nodes, nodes), np.int32).tocsr()
    return float(maximum_flow(graph, ROOT, target).flow_value / PARTS)


@many
@given(used(), st.integers(1, 7), st.integers(1, PARTS))
def test_sets_are_found_just_if_too_little_can_be_sent(case, target, wanted):
    nodes, arcs, amounts = case
    target = 1 + target % (nodes - 1)
    least = wanted / PARTS - SMALL
    wiring = a_wiring(nodes, arcs)
    found = list(short_sets(wiring, amounts, target, least))
    assert bool(found) == (most_sent(nodes, arcs, amounts, target) < least)
    for inside, told in found:
        assert target in inside
        assert ROOT not in inside
        entering = [n for n, arc in enumerate(arcs) if enters(arc, inside)]
        assert sorted(wiring.into(inside)) == sorted(told) == entering
        assert sum(amounts[arc] for arc in entering) < least


def test_what_was_sent_a_wrong_way_is_sent_back():
    # The shortest path to 3 leads over 1 and 2, which the other two paths need.
    arcs = [(0, 1), (1, 2), (2, 3), (1, 4), (4, 5), (5, 3), (0, 6), (6, 7), (7, 2)]
    amounts = [0.5] * len(arcs)
    assert list(short_sets(a_wiring(8, arcs), amounts, 3, 0.99)) == []


def enters(arc, inside):
    return arc[1] in inside and arc[0] not in inside


@many
@given(used(), st.lists(st.integers(0, PARTS), min_size=1, max_size=5))
def test_a_relaxation_is_cut_just_if_somebody_gets_too_little(case, wanted):
    nodes, arcs, amounts = case
    terminals, shares = [], list(amounts)
    for number, parts in enumerate(wanted):
        # each says by two columns how much it needs
        said = (len(shares), len(shares) + 1)
        shares += [parts / PARTS / 2] * 2
        terminals.append((1 + number % (nodes - 1), said))
    wiring = a_wiring(nodes, arcs, terminals=terminals)
    cuts = cuts_on_relaxation([wiring], np.array(shares))
    short = {
        said: parts / PARTS - most_sent(nodes, arcs, amounts, node)
        for (node, said), parts in zip(terminals, wanted, strict=True)
    }
    # What is short by next to nothing may be told of or not.
    if cuts:
        assert max(short.values()) > SMALL
    else:
        assert max(short.values()) <= 2 * SMALL
    node_of = {said: node for node, said in terminals}
    for cut in cuts:
        assert sum(c * shares[j] for j, c in cut.row.items()) < -SMALL
        assert short[cut.needed] > SMALL
        assert cuts_off(wiring, cut, node_of[cut.needed])
    assert len({cut.arcs for cut in cuts}) == len(cuts)


def cuts_off(wiring: Wiring, cut: Cut, node: int) -> bool:
    """Whether without the arcs of a cut nothing leads to the node."""
    ends = zip(wiring.tails, wiring.heads, wiring.columns, strict=True)
    left = [(tail, head) for tail, head, column in ends if column not in cut.arcs]
    return node not in reached(wiring.nodes, left)


@many
@given(wired(), st.data())
def test_a_plan_is_cut_just_if_somebody_is_not_reached(case, data):
    """Columns: of each arc, of each link, and of who is in the plan on each node."""
    nodes, arcs = case
    yes = st.sampled_from([0.0, 1.0])
    links = [data.draw(yes) for _ in arcs]
    in_plan = [data.draw(yes) for _ in range(nodes)]
    guarded = data.draw(st.sets(st.integers(1, nodes - 1)))
    first, second = len(arcs), 2 * len(arcs)
    gates, passed = [], []
    for number, (_, head) in enumerate(arcs):
        asked = [(first + number,)] if data.draw(st.booleans()) else []
        asked += [(second + head,)] if head in guarded else []
        gates.append(tuple(asked))
        is_there = links[number] or (first + number,) not in asked
        passed.append(bool(is_there and (in_plan[head] or head not in guarded)))
    terminals = [(node, (second + node,)) for node in range(1, nodes)]
    wiring = a_wiring(nodes, arcs, gates=tuple(gates), terminals=terminals)
    values = np.array([*[0.5] * len(arcs), *links, *in_plan])
    joined = reached(nodes, [a for a, p in zip(arcs, passed, strict=True) if p])
    missing = {n for n in range(1, nodes) if in_plan[n] and n not in joined}
    cuts = cuts_on_plan([wiring], values)
    assert bool(cuts) == bool(missing)
    for cut in cuts:
        (column,) = cut.needed
        assert column - second in missing
        assert cuts_off(wiring, cut, column - second)
    told = columns_not_joined([wiring], values)
    assert told == {second + node for node in missing}


def test_of_cuts_by_the_same_arcs_the_one_with_the_largest_need_is_stated():
    wiring = a_wiring(2, [(0, 1)], terminals=[(1, (1,)), (1, (2,))])
    (cut,) = cuts_on_relaxation([wiring], np.array([0.0, 0.5, 1.0]))
    assert cut == Cut((0,), (2,))
    assert cut.row == {0: 1.0, 2: -1.0}


def test_a_violation_of_next_to_nothing_is_worth_no_row():
    wiring = a_wiring(2, [(0, 1)], terminals=[(1, (1,))])
    assert cuts_on_relaxation([wiring], np.array([0.995, 1.0])) == []
    assert len(cuts_on_relaxation([wiring], np.array([0.98, 1.0]))) == 1


@pytest.mark.parametrize("theme", ["network", "flows", "zone"])
@pytest.mark.parametrize("seed", range(12))
def test_no_cut_takes_away_the_best_plan(seed, theme):
    scenario = random_scenario(seed, "weighted", theme)
    formulation = formulate(scenario)
    session = Session.of(formulation, SolveSettings())
    x = formulation.variables
    goal = goal_value(scenario, x, scenario.objective.goal)
    best = session.maximize(goal, "search").values
    if best is None:
        assert solve(scenario).status == "infeasible"
        return
    dice = np.random.default_rng(seed)
    column_of = session.model.column_of
    choices = [[column_of[v.name] for v in each.values()] for each in x.choice.values()]
    for wiring in session.network.wirings:
        there = [n for n, passed in enumerate(wiring.usable(best)) if passed]
        for _ in range(20):
            odd = dice.random(len(best)) * dice.integers(0, 2, len(best))
            for columns in choices:
                odd[columns] = dice.dirichlet([0.5] * len(columns))
            for cut in cuts_on_relaxation([wiring], odd):
                # an arc that the plan can use may be fractional in a solution
                passed = any(wiring.columns[n] in cut.arcs for n in there)
                assert passed or best[list(cut.needed)].sum() < 1e-6
