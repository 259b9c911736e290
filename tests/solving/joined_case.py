"""A case with lines of every kind, and a plan of it that leaves no room to any flow.

Two periods of 5 years. A and C exist; N is added in the first period, D and M in the
second, X is left out. C and D stand on the junction K, the others on nodes of their
own. The trunk T offers every service, P power only, W wastewater only::

    road        T === A === K --- X --- N        K --- M     (=== exists, --- built)
    wastewater  W --- K --- N                    K === M     (of new ones, from P2)
    power       T === A === K --- N === P        K --- M     (T to A twice)

Power is needed by each cluster (0.5) and by each occupied hectare (0.2), so 1.5 with 5
hectares occupied: in the first period by A and C, in the second by D and N as well;
N needs 0.5 in the first, M in the second.
"""

from collections.abc import Mapping
from dataclasses import replace

from optimizer.domain.connectivity import (
    Connectivity,
    RequiredService,
    ServiceDemand,
)
from optimizer.domain.measure import Quantity
from optimizer.domain.network import Link, Network, Place
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from tests.builders import a_plan, candidate, existing, origin, scenario_of


def a_link(
    name: str, start: str, end: str, service: str = "road", **stated: object
) -> Link:
    """A candidate link of 1 bn, without a limit to its capacity, unless stated."""
    plain = {"exists": False, "length_km": None, "cost_bn": 1.0, "capacity": None}
    link = Link(name, start, end, service, columns={}, origin=origin(200), **plain)
    link = replace(link, **stated)
    return replace(link, columns={"cost": link.cost_bn, **link.columns})


def a_trunk(name: str, *services: str, **capacities: float) -> Place:
    return a_place(name, "trunk", services=frozenset(services), capacities=capacities)


def a_place(name: str, kind: str = "junction", **stated: object) -> Place:
    plain = {"services": frozenset(), "capacities": {}}
    return Place(
        name, kind, name, None, None, columns={}, origin=origin(300), **plain | stated
    )


def network_of(*parts: Link | Place) -> Network:
    """Places and links in the order in which a case has them."""
    ordered = sorted(parts, key=lambda part: part.id)
    return Network(
        tuple(part for part in ordered if isinstance(part, Place)),
        tuple(part for part in ordered if isinstance(part, Link)),
    )


def required(
    service: str, first: int = 0, *, new_only: bool = False, line: int = 110
) -> RequiredService:
    return RequiredService(service, first, new_only, origin(line))


def demanded(
    service: str, amount: float, per: Quantity = Quantity.CLUSTER_OPEN
) -> ServiceDemand:
    return ServiceDemand(service, per, amount, origin(120))


CLUSTERS = (
    existing("A"),
    existing("C", place="K"),
    candidate("D", place="K"),
    candidate("M"),
    candidate("N"),
    candidate("X"),
)

PARTS = (
    a_trunk("T", power=6.0),
    a_trunk("P", "power", power=0.5),
    a_trunk("W", "wastewater"),
    a_place("K"),
    a_link("r1", "T", "A", exists=True),
    a_link("r2", "K", "A", exists=True),
    a_link("r3", "K", "X", cost_bn=3.0),
    a_link("r4", "X", "N", cost_bn=4.0),
    a_link("r5", "M", "K", cost_bn=5.0),
    a_link("r6", "M", "N", cost_bn=6.0),
    a_link("w1", "W", "K", "wastewater", cost_bn=7.0),
    a_link("w2", "K", "N", "wastewater", cost_bn=8.0),
    a_link("w3", "K", "M", "wastewater", exists=True),
    a_link("p1", "T", "A", "power", exists=True, capacity=3.0),
    a_link("p2", "A", "T", "power", capacity=3.0, cost_bn=9.0),
    a_link("p3", "A", "K", "power", exists=True),
    a_link("p4", "N", "K", "power", capacity=1.0, cost_bn=10.0),
    a_link("p5", "K", "M", "power", capacity=0.5, cost_bn=11.0),
    a_link("p6", "P", "N", "power", exists=True, capacity=0.5),
    a_link("p7", "P", "K", "power", capacity=9.0),
    a_link("g1", "A", "C", "gas", exists=True),
)

SCENARIO = scenario_of(
    *CLUSTERS,
    years=(5.0, 5.0),
    network=network_of(*PARTS),
    connectivity=Connectivity(
        (required("road"), required("wastewater", 1, new_only=True, line=111)),
        (
            demanded("power", 0.5),
            demanded("power", 0.2, Quantity.HECTARE_OCCUPIED),
        ),
    ),
)

COURSES = {
    "D": "wait; add 10/10/5",
    "M": "wait; add 10/10/0",
    "N": "add 10/10/0; keep 10/10/5",
}
LINKS = {"r3": 0, "r4": 0, "r5": 0, "w1": 0, "w2": 1, "p2": 1, "p4": 0, "p5": 1}
FLOWS = {
    "p1": (3.0, 3.0),
    "p2": (0.0, -3.0),
    "p3": (1.5, 4.5),
    "p4": (0.0, -1.0),
    "p5": (0.0, 0.5),
    "p6": (0.5, 0.5),
}
PLAN = Plan(a_plan(SCENARIO, **COURSES).clusters, LINKS, FLOWS)

HANGING = {
    "p2": ("A", "C", "D", "M", "N"),
    "p4": ("N",),
    "p5": ("M",),
    "r3": ("N",),
    "r4": ("N",),
    "r5": ("M",),
    "w1": ("C", "D", "M", "N"),
    "w2": ("N",),
}
"""The clusters that hang on each line, found by hand.

P joins N and all others to power as well, so p2 and p4 have ways around them: what p2
carries flows on to everybody, what p4 carries to N.
"""


def with_links(**built: int | None) -> Plan:
    """The plan with these links built in these periods, or not at all if None."""
    links = {**LINKS, **built}
    left = {name: t for name, t in links.items() if t is not None}
    return replace(PLAN, links=left)


def with_flows(**flows: tuple[float, ...]) -> Plan:
    """The plan in which these links carry something else."""
    return replace(PLAN, flows={**FLOWS, **flows})


def with_parts(*changed: Link | Place) -> Scenario:
    """The case in which these links and places are others."""
    parts = {part.id: part for part in PARTS} | {part.id: part for part in changed}
    return replace(SCENARIO, network=network_of(*parts.values()))


def with_part(name: str, **changed: object) -> Scenario:
    """The case with other facts about one link or place."""
    (part,) = (part for part in PARTS if part.id == name)
    return with_parts(replace(part, **changed))


def with_connectivity(**changed: object) -> Scenario:
    return replace(SCENARIO, connectivity=replace(SCENARIO.connectivity, **changed))


def joined(
    *clusters: object,
    parts: tuple[Link | Place, ...] = (),
    periods: int = 1,
    **stated: object,
) -> Scenario:
    """A small case: clusters, their network, and the `Connectivity` stated."""
    return scenario_of(
        *clusters,
        years=(1.0,) * periods,
        network=network_of(*parts),
        connectivity=Connectivity(**stated),
    )


def joined_plan(
    scenario: Scenario,
    links: Mapping[str, int] | None = None,
    flows: Mapping[str, tuple[float, ...]] | None = None,
    **courses: str,
) -> Plan:
    return Plan(a_plan(scenario, **courses).clusters, links or {}, flows or {})
