"""The case made by hand with a network, and the lines that a plan builds in it.

Trunk T, on which B stands, and junction J. From the second period clusters must have a
road: R1 from T to J and R2 from J to C are built in the first period, R3 from J to A
in the second; R4, from J to C as well, is not built. Power is demanded, 0.2 MVA per
hectare occupied: P1, to C, is built in the first period; P2, to A, exists. T can supply
6 MVA, which is what is asked at the end: 4 by A and 2 by C; before it is 3 by A, 1 by C
and 0.8 by B, which needs no line.
"""

from dataclasses import replace

from optimizer.domain.cluster import Cell
from optimizer.domain.connectivity import Connectivity, RequiredService, ServiceDemand
from optimizer.domain.coverage import Coverage, CoveredPlace
from optimizer.domain.limit import Budget, Fund
from optimizer.domain.measure import COVERED, Quantity
from optimizer.domain.network import TRUNK, Link, Network, Place
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reporting.record import Run
from tests.reporting import hand_made
from tests.reporting.hand_made import HERE

HANGING = {"R1": ("A", "C"), "R2": ("C",), "R3": ("A",), "P1": ("C",)}
"""A hangs on R1 and R3, C on R1, R2 and P1."""

COSTS = {"R1": 30.0, "R2": 20.25, "R3": 12.0, "P1": 50.0}
COST_BY_PERIOD = (100.25, 12.0)


def place(key: str, kind: str, name: str, *uncertain: str) -> Place:
    doubt = frozenset(uncertain)
    return Place(key, kind, name, None, None, frozenset(), {}, {}, HERE, doubt)


def link(
    key: str,
    ends: tuple[str, str],
    service: str,
    cost: float,
    km: float | None = None,
    capacity: float | None = None,
    *,
    exists: bool = False,
    uncertain: str = "",
) -> Link:
    """Without doubt, unless columns are named."""
    found: dict[str, Cell] = {"id": key, "from": ends[0], "to": ends[1], "cost": cost}
    found |= {"length_km": km, "capacity": capacity}
    doubt = frozenset(uncertain.split())
    return Link(key, *ends, service, exists, km, cost, capacity, found, HERE, doubt)


TRUNK_PLACE = replace(place("T", TRUNK, "Trạm"), capacities={"power": 6.0})
PLACES = (
    place("J", "junction", "Ngã ba"),
    TRUNK_PLACE,
    place("V1", "village", "Làng 1", "households"),
    place("V2", "village", "Làng 2"),
)
LINKS = (
    link("P1", ("T", "C"), "power", 50.0, capacity=5.0),
    link("P2", ("A", "T"), "power", 0.0, exists=True),
    link("R1", ("T", "J"), "road", 30.0, 3.0, uncertain="cost"),
    link("R2", ("J", "C"), "road", 20.25, 2.0),
    link("R3", ("J", "A"), "road", 12.0, 4.5),
    link("R4", ("J", "C"), "road", 99.0, 9.0),
)


def scenario() -> Scenario:
    """V1 is covered by A and C, V2 by B alone."""
    made = hand_made.scenario()
    clusters = tuple(
        replace(cluster, place="T") if cluster.id == "B" else cluster
        for cluster in made.clusters
        if cluster.id != "D"
    )
    covered = (CoveredPlace("V1", 120.0, ("A", "C")), CoveredPlace("V2", 40.0, ("B",)))
    assert made.budget is not None
    fund = Fund("province", (500.0, 100.0), True, (HERE, HERE))
    return replace(
        made,
        clusters=clusters,
        network=Network(PLACES, LINKS),
        connectivity=Connectivity(
            (RequiredService("road", 1, False, HERE),),
            (ServiceDemand("power", Quantity.HECTARE_OCCUPIED, 0.2, HERE),),
        ),
        coverage=Coverage("village", 10.0, covered, HERE),
        measures={**made.measures, "covered": COVERED},
        limits=(),
        demand=None,
        budget=Budget((fund,), made.budget.pays),
    )


def plan() -> Plan:
    made = hand_made.plan()
    clusters = {name: made.clusters[name] for name in "ABC"}
    return Plan(
        clusters,
        {"R1": 0, "R2": 0, "R3": 1, "P1": 0},
        {"P1": (1.0, 2.0), "P2": (-3.0, -4.0)},
    )


def run() -> Run:
    made = hand_made.run(plan=plan())
    return replace(made, reading=replace(made.reading, scenario=scenario()))
