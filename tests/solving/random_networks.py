"""Small networks made by Hypothesis: parallel links, rings, shared nodes, no trunks."""

from hypothesis import strategies as st

from optimizer.domain.connectivity import Connectivity
from optimizer.domain.measure import Quantity
from optimizer.domain.plan import Plan
from tests.builders import a_plan, candidate, existing, scenario_of
from tests.solving.joined_case import (
    a_link,
    a_place,
    a_trunk,
    demanded,
    network_of,
    required,
)

SERVICES = ("power", "road")
COURSES = {
    True: (
        "keep 20/20/5; keep 20/20/5",
        "keep 20/20/5; expand 30/30/9",
        "keep 20/20/5; drop",
        "drop; gone",
    ),
    False: ("wait; wait", "wait; add 10/10/2", "add 10/10/0; keep 10/10/4"),
}
"""What an existing cluster does, or a candidate, in two periods."""

_capacities = st.none() | st.sampled_from([0.0, 1.0, 2.0, 5.0])


@st.composite
def networks(draw, *, fed=False):
    """A case of two periods with its network, and which lines a plan of it builds.

    If it is fed, T1 has power without limit and a line of its own to every cluster.
    """
    clusters = tuple(
        draw(st.sampled_from([existing, candidate]))(
            name, place=draw(st.sampled_from([name, name, "J1", "T1"]))
        )
        for name in "ABCD"[: draw(st.integers(1, 4))]
    )
    places = [a_place("J1"), a_place("J2")]
    places += [draw(_ends_of_the_network(name)) for name in ("T1", "T2")]
    if fed:
        places[2] = a_trunk("T1")
    nodes = sorted({cluster.place for cluster in clusters} | {one.id for one in places})
    links = [
        a_link(
            f"l{number}",
            draw(st.sampled_from(nodes)),
            draw(st.sampled_from(nodes)),
            draw(st.sampled_from(SERVICES)),
            exists=draw(st.booleans()),
            capacity=draw(_capacities),
        )
        for number in range(draw(st.integers(0, 12)))
    ]
    if fed:
        links += [
            a_link(f"own {one.id}", "T1", one.place, "power", exists=True)
            for one in clusters
        ]
    scenario = scenario_of(
        *clusters,
        years=(1.0, 1.0),
        network=network_of(*places, *links),
        connectivity=Connectivity(
            tuple(
                required(service, draw(st.integers(0, 1)), new_only=draw(st.booleans()))
                for service in SERVICES
            ),
            (
                demanded("power", 0.25),
                demanded("power", 0.125, Quantity.HECTARE_OCCUPIED),
            ),
            through_plan_only=draw(st.booleans()),
        ),
    )
    return scenario, draw(plans_of(scenario))


@st.composite
def _ends_of_the_network(draw, name):
    """A trunk place of some services (of all if of none), or no trunk place."""
    if not draw(st.booleans()):
        return a_place(name)
    most = draw(_capacities)
    offered = draw(st.sets(st.sampled_from(SERVICES)))
    return a_trunk(name, *sorted(offered), **({} if most is None else {"power": most}))


@st.composite
def plans_of(draw, scenario):
    """A plan that builds some lines and carries nothing on them."""
    courses = {
        cluster.id: draw(st.sampled_from(COURSES[cluster.exists]))
        for cluster in scenario.clusters
    }
    built = {
        link.id: draw(st.sampled_from([0, 1]))
        for link in scenario.network.links
        if not link.exists and draw(st.booleans())
    }
    return Plan(a_plan(scenario, **courses).clusters, built)
