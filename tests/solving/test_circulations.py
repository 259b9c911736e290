"""What only goes round is taken out of the flows of a plan; what arrives stays."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from optimizer.domain.plan import Plan
from optimizer.solving.circulations import without_circulations
from tests.builders import a_link, a_network, existing, scenario_of

NODES = "TABCD"


def straightened(pipes):
    """The flows after and before, by the index of a pipe: start, end, amount."""
    links = [a_link(a, b, name=f"L{i}") for i, (a, b, _) in enumerate(pipes)]
    scenario = scenario_of(existing("A"), network=a_network(*links))
    flows = {f"L{i}": (float(flow),) for i, (_, _, flow) in enumerate(pipes)}
    after = without_circulations(scenario, Plan({}, flows=flows)).flows
    return [after[f"L{i}"][0] for i in range(len(pipes))]


def arriving(pipes, flows):
    found = defaultdict(float)
    for (start, end, _), flow in zip(pipes, flows, strict=True):
        found[start] -= flow
        found[end] += flow
    return {node: found[node] for node in NODES}


def goes_round(pipes, flows):
    carrying = [(*pipe[:2], f) for pipe, f in zip(pipes, flows, strict=True) if f]
    arcs = {(a, b) if flow > 0 else (b, a) for a, b, flow in carrying}
    while True:
        tails = {a for a, _ in arcs}
        fewer = {(a, b) for a, b in arcs if b in tails}
        if fewer == arcs:
            return bool(arcs)
        arcs = fewer


def test_a_circle_is_emptied_and_what_passes_it_stays():
    pipes = [("T", "A", 3), ("A", "B", 30), ("C", "B", -28), ("A", "C", -28)]
    assert straightened(pipes) == [3.0, 2.0, 0.0, 0.0]


def test_two_lines_side_by_side_do_not_carry_against_each_other():
    assert straightened([("T", "A", 5), ("T", "A", -2)]) == [3.0, 0.0]


ends = st.permutations(NODES).map(lambda found: tuple(found[:2]))
pipe = st.tuples(ends, st.integers(-6, 6)).map(lambda one: (*one[0], one[1]))


@given(st.lists(pipe, max_size=14))
def test_nothing_goes_round_and_every_node_gets_what_it_got(pipes):
    after = straightened(pipes)
    assert arriving(pipes, after) == arriving(pipes, [flow for _, _, flow in pipes])
    assert not goes_round(pipes, after)
    for (_, _, before), now in zip(pipes, after, strict=True):
        assert min(0, before) <= now <= max(0, before)
