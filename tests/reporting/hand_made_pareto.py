"""A frontier made by hand, over the case of `hand_made`."""

from dataclasses import replace
from math import inf

from optimizer.analysis.pareto_axes import Axis
from optimizer.analysis.pareto_found import Pareto
from optimizer.analysis.pareto_points import Levels, ParetoPoint, Span
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.pathway import Action, Headline, Pathway
from optimizer.domain.plan import Plan
from tests.reporting import hand_made

COST = Axis(BUILT_IN["cost"], "min", "objective")
OUTPUT = Axis(BUILT_IN["output"], "max", "usual")
JOBS = Axis(BUILT_IN["jobs"], "max", "written")
CLUSTERS = Axis(BUILT_IN["clusters"], "max", "usual")


def calm_plan() -> Plan:
    """The plan by hand, but that A is kept."""
    plan = hand_made.plan()
    pathway = Pathway((Action.KEEP, Action.KEEP), Headline.KEEP, 0)
    kept = replace(plan.clusters["A"], pathway=pathway)
    return replace(plan, clusters={**plan.clusters, "A": kept})


def point(*values: float, level: float = -inf, **changes: object) -> ParetoPoint:
    rooms = (0.0,) * len(values)
    levels: Levels = (level,) * (len(values) - 1)
    made = ParetoPoint(values, rooms, hand_made.plan(), levels, True)
    return replace(made, **changes)  # type: ignore[arg-type]


def frontier(*points: ParetoPoint, **changes: object) -> Pareto:
    """Cost against output: cheap gains first, then dear ones."""
    if not points:
        points = (
            point(100, 50, level=-100, plan=calm_plan()),
            point(200, 90, level=-200),
            point(300, 95, level=-300, rooms=(0.0, 2.5), proved=False),
            point(500, 100),
        )
    spans = (Span(-100, -500), Span(100, 50))
    made = Pareto((COST, OUTPUT), (0,), 5, 0.0, hand_made.outcome(), spans, points)
    return replace(made, **changes)  # type: ignore[arg-type]


def three(**changes: object) -> Pareto:
    """Cost, output and jobs; the second point is between the two ends."""
    points = (
        point(100, 50, 10, plan=calm_plan()),
        point(150, 90, 80),
        point(500, 100, 100),
    )
    spans = (Span(-100, -500), Span(100, 50), Span(100, 10))
    made = frontier(*points, axes=(COST, OUTPUT, JOBS), held=(0, 1), spans=spans)
    return replace(made, **changes)  # type: ignore[arg-type]
