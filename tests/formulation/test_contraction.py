"""What is there already is contracted, what is of no use is left out: nothing else."""

from collections.abc import Iterable, Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimizer.domain.connectivity import Connectivity
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.objective import Goal, Weighted
from optimizer.formulation.contraction import (
    ROOT,
    Edge,
    contract,
    reachable,
    without_useless_links,
)
from optimizer.formulation.needs import Need, needs_of
from optimizer.formulation.open_pathways import open_pathways
from tests.builders import (
    ORIGIN,
    a_link,
    a_network,
    a_trunk,
    candidate,
    existing,
    lines_measure,
    required,
    scenario_of,
)
from tests.oracle.lines import Lines, reached_from, trunk_nodes
from tests.solving.random_networks import SERVICES, networks

ROAD = Connectivity((required(),))
COUNTED = ("cost", "forest_km")
MEASURES = {**BUILT_IN, "forest_km": lines_measure("forest_km")}


@st.composite
def meshes(draw, most=7):
    """A small case of one period with few costs, so that lines often tie."""
    ids = "ABC"[: draw(st.integers(1, 3))]
    nodes = ["T", *ids, "J", "K"]
    links = [
        a_link(
            draw(st.sampled_from(nodes)),
            draw(st.sampled_from(nodes)),
            draw(st.sampled_from([0.0, 1.0, 2.0, 3.0])),
            exists=draw(st.sampled_from([False, False, False, True])),
            name=f"l{number}",
            own={"forest_km": draw(st.sampled_from([None, 1.0, 2.0]))},
        )
        for number in range(draw(st.integers(1, most)))
    ]
    rules = Connectivity((required(),), through_plan_only=draw(st.booleans()))
    clusters = [candidate(name) for name in ids]
    return scenario_of(
        *clusters,
        network=a_network(*links),
        connectivity=rules,
        measures=MEASURES,
        objective=sparing(*COUNTED),
    )


def sparing(*names):
    """As little as possible of some measures."""
    return Weighted(Goal(dict.fromkeys(names, -1.0)), ORIGIN)


def needs_in(scenario) -> tuple[Need, ...]:
    return needs_of(scenario, "road", open_pathways(scenario).left)


def pruned(scenario):
    network = contract(scenario, "road")
    return network, without_useless_links(scenario, network, needs_in(scenario))


@settings(max_examples=150, deadline=None)
@given(networks())
def test_nodes_are_one_just_if_existing_links_join_them(case):
    scenario, _ = case
    for service in SERVICES:
        node_of = contract(scenario, service).node_of
        trunks = trunk_nodes(scenario, service)
        guarded = set()
        if scenario.connectivity.through_plan_only:
            guarded = {each.place for each in scenario.clusters} - trunks
        standing = [
            link
            for link in scenario.network.links_of(service)
            if link.exists and not guarded & {link.start, link.end}
        ]
        for one, number in node_of.items():
            together = reached_from({one}, standing)
            if together & trunks:
                together = reached_from(trunks, standing)
            assert {n for n in node_of if node_of[n] == number} == (
                together & node_of.keys()
            )
            assert (number == ROOT) == bool(together & trunks)


@settings(max_examples=150, deadline=None)
@given(networks())
def test_whatever_is_built_the_same_clusters_are_joined(case):
    scenario, plan = case
    lines = Lines(scenario)
    for service in SERVICES:
        network = contract(scenario, service)
        for t in range(2):
            built = {link for link, when in plan.links.items() if when <= t}
            bits = sum(
                1 << bit for bit, e in enumerate(lines.candidates) if e.id in built
            )
            in_plan = {n for n, c in plan.clusters.items() if c.pathway.is_open(t)}
            closed = lines.closed(service, frozenset(in_plan))
            trunks = trunk_nodes(scenario, service)
            meant = reached_from(trunks, lines.usable(service, bits, closed))
            there = [e for e in network.edges if e.free or e.link.id in built]
            shut = [n for n, c in network.guards.items() if not in_plan & set(c)]
            found = reachable(there, shut)
            joined = {name for name, n in network.node_of.items() if n in found}
            assert joined == meant & network.node_of.keys()


@settings(max_examples=100, deadline=None)
@given(networks())
def test_every_link_between_two_nodes_stays_with_its_ends(case):
    scenario, _ = case
    for service in SERVICES:
        network = contract(scenario, service)
        kept = {edge.link.id: edge for edge in network.edges}
        assert len(kept) == len(network.edges)
        for link in scenario.network.links_of(service):
            start, end = network.node_of[link.start], network.node_of[link.end]
            whole = Edge(link, start, end, link.exists)
            assert kept.get(link.id) == (whole if start != end else None)
        numbers = sorted(set(network.node_of.values()))
        first = 0 if trunk_nodes(scenario, service) else 1
        assert numbers == list(range(first, first + len(numbers)))
        assert set(network.guards) <= set(numbers) - {ROOT}


@settings(max_examples=200, deadline=None)
@given(meshes(), st.data())
def test_some_lines_that_are_left_do_what_any_lines_do(scenario, data):
    network, left = pruned(scenario)
    shut = data.draw(st.sets(st.sampled_from(sorted(network.guards) or [99])))
    wanted = {network.stand(scenario, need.cluster) for need in needs_in(scenario)}
    wanted -= shut
    ways = list(joining(left.edges, wanted, shut))
    for amounts in joining(network.edges, wanted, shut):
        assert any(all(a <= b for a, b in zip(w, amounts, strict=True)) for w in ways)


def joining(
    edges: Iterable[Edge], wanted: set[int], shut: set[int]
) -> Iterator[tuple[float, ...]]:
    """What each choice of lines that joins all that is wanted costs and takes."""
    there = [edge for edge in edges if edge.free]
    built = [edge for edge in edges if not edge.free]
    for size in range(len(built) + 1):
        for some in combinations(built, size):
            if wanted <= reachable([*there, *some], shut):
                yield tuple(
                    sum(edge.link.columns[name] or 0.0 for edge in some)
                    for name in COUNTED
                )


@settings(max_examples=200, deadline=None)
@given(meshes(12))
def test_no_line_that_is_left_is_plainly_useless(scenario):
    network, left = pruned(scenario)
    assert all(edge in network.edges for edge in left.edges)
    reached = reachable(left.edges)
    wanted = {network.stand(scenario, need.cluster) for need in needs_in(scenario)}
    degree: dict[int, int] = dict.fromkeys(wanted | {ROOT}, 2)
    for edge in left.edges:
        assert {edge.start, edge.end} <= reached
        for node in (edge.start, edge.end):
            degree[node] = degree.get(node, 0) + 1
    assert 1 not in degree.values()
    for one, other in combinations(left.edges, 2):
        if {one.start, one.end} == {other.start, other.end}:
            assert (one.free, other.free) == (False, False)
            gains = [
                (one.link.columns[name] or 0.0) - (other.link.columns[name] or 0.0)
                for name in COUNTED
            ]
            assert min(gains) < 0 < max(gains)


@pytest.mark.parametrize(
    ("counted", "left"),
    [((), {"cheap"}), (("forest_km",), {"cheap", "short"})],
)
def test_a_dearer_line_is_left_only_if_it_takes_less_of_what_counts(counted, left):
    links = (
        a_link("T", "A", 1.0, name="cheap", own={"forest_km": 5.0}),
        a_link("A", "T", 2.0, name="short", own={"forest_km": 1.0}),
        a_link("T", "A", 2.0, name="worse", own={"forest_km": 5.0}),
    )
    measures = {**BUILT_IN, **{name: lines_measure(name) for name in counted}}
    scenario = scenario_of(
        candidate("A"),
        network=a_network(*links),
        connectivity=ROAD,
        measures=measures,
        objective=sparing("cost", *counted),
    )
    assert {edge.link.id for edge in pruned(scenario)[1].edges} == left


@pytest.mark.parametrize(
    ("wished", "left"),
    [(-1.0, {"cheap"}), (1.0, {"cheap", "dear"}), (None, {"cheap"})],
)
def test_a_dearer_line_is_left_if_it_has_more_of_what_is_wished_for(wished, left):
    # Nothing is gained by any line: the cheap one takes away, the dear one does not.
    links = (
        a_link("T", "A", 5.0, name="cheap", own={"forest": -9.0}),
        a_link("T", "A", 6.0, name="dear", own={"forest": 0.0}),
    )
    goal = {"cost": -1.0} | ({} if wished is None else {"forest": wished})
    scenario = scenario_of(
        candidate("A"),
        network=a_network(*links),
        connectivity=ROAD,
        measures={**BUILT_IN, "forest": lines_measure("forest")},
        objective=Weighted(Goal(goal), ORIGIN),
    )
    assert {edge.link.id for edge in pruned(scenario)[1].edges} == left


def test_of_equal_lines_the_first_by_id_is_left():
    links = (a_link("T", "A", name="b"), a_link("A", "T", name="a"))
    scenario = scenario_of(candidate("A"), network=a_network(*links), connectivity=ROAD)
    assert [edge.link.id for edge in pruned(scenario)[1].edges] == ["a"]


def test_a_cluster_to_which_no_link_leads_stands_nowhere():
    scenario = scenario_of(
        candidate("A"), existing("B", place="T"), network=a_network(a_link("T", "J"))
    )
    network = contract(scenario, "road")
    assert network.stand(scenario, "A") is None
    assert network.stand(scenario, "B") == ROOT


def test_trunk_places_of_other_services_are_plain_nodes():
    scenario = scenario_of(
        candidate("A"),
        network=a_network(a_trunk("T", "power"), a_trunk("U"), a_link("T", "A")),
    )
    assert contract(scenario, "road").node_of == {"A": 1, "T": 2, "U": ROOT}
    assert contract(scenario, "power").node_of == {"T": ROOT, "U": ROOT}
