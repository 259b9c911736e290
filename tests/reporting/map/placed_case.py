"""The case made by hand, with points: what it does stands in `tests.reporting`.

A, B and C stand at points of their own, D has none. Trunk T lies to the north; the road
R1 from T to A exists, R2 from A to C is built in the second period, and the line of
power P1 beside R2 in the first. Village V1 is covered by B, which is dropped in the
second period.
"""

from dataclasses import replace

from optimizer.domain.coverage import Coverage, CoveredPlace
from optimizer.domain.network import TRUNK, Link, Network, Place
from optimizer.reporting.record import Run
from tests.reporting import hand_made
from tests.reporting.hand_made import HERE

POINTS = {"A": (20.5, 106.3), "B": (20.6, 106.3), "C": (20.5, 106.5)}
TRUNK_POINT = (20.7, 106.4)
VILLAGE = (20.62, 106.45)


def place(key: str, kind: str, name: str, at: tuple[float, float]) -> Place:
    return Place(key, kind, name, *at, frozenset(), {}, {}, HERE)


def link(key: str, ends: tuple[str, str], service: str, *, exists: bool) -> Link:
    return Link(key, *ends, service, exists, None, 5.0, None, {}, HERE)


def run(**changes: object) -> Run:
    """Clusters changed as named: ``A={"lat": 20.0}``."""
    made = hand_made.run()
    clusters = []
    for one in made.scenario.clusters:
        lat, lon = POINTS.get(one.id, (None, None))
        changed = replace(one, lat=lat, lon=lon)
        clusters.append(replace(changed, **changes.get(one.id, {})))  # type: ignore[call-overload]
    places = (
        place("T", TRUNK, "Trạm", TRUNK_POINT),
        place("V1", "village", "Làng", VILLAGE),
    )
    links = (
        link("P1", ("C", "A"), "power", exists=False),
        link("R1", ("T", "A"), "road", exists=True),
        link("R2", ("A", "C"), "road", exists=False),
        link("R3", ("B", "C"), "road", exists=False),
    )
    scenario = replace(
        made.scenario,
        clusters=tuple(clusters),
        network=Network(places, links),
        coverage=Coverage("village", 10.0, (CoveredPlace("V1", 1.0, ("B",)),), HERE),
    )
    assert made.plan is not None
    plan = replace(made.plan, links={"R2": 1, "P1": 0})
    return replace(
        made,
        reading=replace(made.reading, scenario=scenario),
        outcome=replace(made.outcome, plan=plan),
    )


def without_points() -> Run:
    nowhere = {"lat": None, "lon": None}
    return run(**dict.fromkeys(POINTS, nowhere))
