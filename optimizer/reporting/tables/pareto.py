"""pareto.csv and pareto_actions.csv, and the changes along a frontier."""

from collections.abc import Iterator
from math import isfinite

from optimizer.analysis.knees import Bends, headline_changes
from optimizer.analysis.pareto_axes import Axis
from optimizer.analysis.pareto_found import Pareto
from optimizer.analysis.pareto_points import ParetoPoint
from optimizer.domain.scenario import Scenario
from optimizer.reporting.certainty import total_rests_on_estimate
from optimizer.reporting.tables.frame import DataFrame, Row, frame
from optimizer.reporting.tables.written import headline_period

ACTION_COLUMNS = ("point", "cluster", "action", "period", "area_ha")
CHANGE_COLUMNS = ("point", "against", "cluster", "was", "now")

_OWN = (
    *("point", "proved", "knee", "bend", "distance"),
    *("exchange", "open_from", "open_to"),
)
_ENDINGS = ("_room", "_asked", "_estimate")


def column_of(axis: Axis) -> str:
    """The column of a measure: its name, unless the table has another one of that."""
    name = axis.measure.name
    taken = name in _OWN or name.endswith(_ENDINGS)
    return f"measure.{name}" if taken else name


def pareto_table(scenario: Scenario, found: Pareto, bends: Bends) -> DataFrame:
    """pareto.csv: a row per point, by rising values of the first measure.

    ``<measure>_room`` is by how much a plan as good in every measure may be better in
    this one, blank where nothing is known; ``<measure>_asked`` what was asked of a
    measure held when the point was found. ``distance`` is above the line through the
    ends, of three measures from the best of all. Of two measures ``exchange`` is what
    a unit more of the first comes with in the second, since the point before; after
    the point undominated plans may be missing where the measure held lies between
    ``open_from`` and ``open_to``, and nowhere else if both are blank and the point and
    the next are proved.
    """
    return frame(
        _row(scenario, found, bends, number) for number in range(len(found.points))
    )


def pareto_action_table(scenario: Scenario, found: Pareto) -> DataFrame:
    """pareto_actions.csv: what each plan does, a row per point and cluster."""
    rows = [
        {
            "point": number,
            "cluster": name,
            "action": str(done.headline),
            "period": headline_period(scenario, done),
            "area_ha": done.steps[-1].area_ha,
        }
        for number, point in enumerate(found.points, start=1)
        for name, done in sorted(point.plan.clusters.items())
    ]
    return frame(rows, list(ACTION_COLUMNS))


def pareto_change_table(found: Pareto, bends: Bends) -> DataFrame:
    """Clusters whose headline changes, a row per point and cluster.

    Of two measures against the point before, of three against the knee.
    """
    rows = [
        {
            "point": number + 1,
            "against": other + 1,
            "cluster": change.cluster,
            "was": str(change.was),
            "now": str(change.now),
        }
        for number, point in enumerate(found.points)
        if (other := compared_with(found, bends, number)) is not None
        for change in headline_changes(found.points[other].plan, point.plan)
    ]
    return frame(rows, list(CHANGE_COLUMNS))


def compared_with(found: Pareto, bends: Bends, number: int) -> int | None:
    """The point whose actions those of a point are compared with, if there is one."""
    if len(found.axes) == 2:
        return number - 1 if number else None
    return None if bends.knee == number else bends.knee


def _row(scenario: Scenario, found: Pareto, bends: Bends, number: int) -> Row:
    point = found.points[number]
    row: dict[str, object] = {"point": number + 1}
    for axis, value in zip(found.axes, point.values, strict=True):
        row[column_of(axis)] = value
    row |= {
        "proved": point.proved,
        "knee": number == bends.knee,
        "bend": number in bends.bends,
        "distance": bends.heights[number],
    }
    if len(found.axes) == 2:
        row["exchange"] = bends.exchanges[number - 1].rate if number else None
        row["open_from"], row["open_to"] = _open(found, number)
    row |= dict(_about_measures(scenario, found, point))
    return row


def _open(found: Pareto, number: int) -> tuple[float | None, float | None]:
    if number == len(found.points) - 1:
        return None, None
    return found.open_after(number) or (None, None)


def _about_measures(
    scenario: Scenario, found: Pareto, point: ParetoPoint
) -> Iterator[tuple[str, object]]:
    for axis, room in zip(found.axes, point.rooms, strict=True):
        yield f"{column_of(axis)}_room", room if isfinite(room) else None
    for k, level in zip(found.held, point.levels, strict=True):
        axis = found.axes[k]
        asked = axis.sign * level if isfinite(level) else None
        yield f"{column_of(axis)}_asked", asked
    for axis in found.axes:
        at = scenario.last_period if axis.measure.kind == "state" else None
        shaky = total_rests_on_estimate(scenario, point.plan, axis.measure, at)
        yield f"{column_of(axis)}_estimate", shaky
