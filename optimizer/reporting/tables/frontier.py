"""frontier.csv and frontier_actions.csv."""

from collections.abc import Iterator

from optimizer.analysis.curve import Changes, Difference, Nested, Point
from optimizer.analysis.frontier import Frontier
from optimizer.analysis.varied import Means
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reporting.tables.frame import DataFrame, Row, frame
from optimizer.reporting.tables.written import headline_period

JOINED = "; "
"""Between ids in one cell."""

LISTS = ("come", "leave", "other", "sooner", "later")
"""How the names of columns end that have several ids in one cell."""

ACTION_COLUMNS = (
    "point",
    "factor",
    "amount",
    "plan",
    "cluster",
    "action",
    "period",
    "area_ha",
)


def frontier_table(means: Means, found: Frontier) -> DataFrame:
    """frontier.csv: a row per point, from the least means to the most.

    ``factor`` is of the amounts as written, ``amount`` their sum in ``unit`` where one
    makes sense. ``objective`` and ``bound`` are of the first of objectives in order.
    ``marginal`` is the gain over the last point with a plan, per unit of the amount,
    or per hundredth of the factor; the gaps allow from ``marginal_low`` to
    ``marginal_high``, and it is ``doubtful`` if that may be nothing as well.
    """
    return frame(
        [_row(number, means, point) for number, point in enumerate(found.points, 1)]
    )


def frontier_action_table(scenario: Scenario, found: Frontier) -> DataFrame:
    """frontier_actions.csv: what each plan does, a row per point, plan and cluster."""
    rows: list[Row] = []
    for number, point in enumerate(found.points, start=1):
        about = {
            "point": number,
            "factor": point.place.factor,
            "amount": point.place.total,
        }
        for which, plan in _plans(point):
            rows += [
                {
                    **about,
                    "plan": which,
                    "cluster": name,
                    "action": str(done.headline),
                    "period": headline_period(scenario, done),
                    "area_ha": done.steps[-1].area_ha,
                }
                for name, done in sorted(plan.clusters.items())
            ]
    return frame(rows, None if rows else list(ACTION_COLUMNS))


def _plans(point: Point) -> Iterator[tuple[str, Plan]]:
    if point.outcome.plan is not None:
        yield "best", point.outcome.plan
    if point.nested is not None and point.nested.outcome.plan is not None:
        yield "nested", point.nested.outcome.plan


def _row(number: int, means: Means, point: Point) -> Row:
    worth, marginal = point.worth, point.marginal
    return {
        "point": number,
        "factor": point.place.factor,
        "amount": point.place.total,
        "unit": means.unit,
        "objective": None if worth is None else worth.value,
        "bound": None if worth is None else worth.bound,
        "status": point.outcome.status,
        "gap": point.outcome.gap,
        **_difference("marginal", marginal),
        "doubtful": None if marginal is None else marginal.is_doubtful,
        "falls": None if point.gain is None else point.gain.falls,
        **_changes("", point.changes),
        **_nested(point.nested),
    }


def _nested(nested: Nested | None) -> Row:
    worth = None if nested is None else nested.worth
    return {
        "nested_objective": None if worth is None else worth.value,
        "nested_bound": None if worth is None else worth.bound,
        "nested_status": None if nested is None else nested.outcome.status,
        **_difference("price_of_nesting", None if nested is None else nested.price),
        **_changes("nested_", None if nested is None else nested.changes),
    }


def _difference(name: str, of: Difference | None) -> Row:
    return {
        name: None if of is None else of.value,
        f"{name}_low": None if of is None else of.low,
        f"{name}_high": None if of is None else of.high,
    }


def _changes(start: str, changes: Changes | None) -> Row:
    done = changes or Changes()
    other = (f"{name} {action}" for name, action in done.other)
    return {
        f"{start}come": JOINED.join(done.come),
        f"{start}leave": JOINED.join(done.leave),
        f"{start}other": JOINED.join(other),
        f"{start}sooner": JOINED.join(done.sooner),
        f"{start}later": JOINED.join(done.later),
    }
