"""How the measures of a sweep's futures are spread, period by period."""

from collections.abc import Iterator, Mapping, Sequence

from optimizer.analysis.futures import Future
from optimizer.domain.limit import Limit
from optimizer.domain.measure import Measure
from optimizer.domain.scenario import Scenario
from optimizer.reporting.certainty import today_rests_on_estimate
from optimizer.reporting.figures import as_float
from optimizer.reporting.tables.frame import DataFrame, Row, frame, rows_of
from optimizer.reporting.tables.spread import SPREAD_COLUMNS, spread
from optimizer.solving.quantities import measure_today

FAN_COLUMNS = (
    "scenario",
    "measure",
    "period",
    "unit",
    "futures",
    "of",
    *SPREAD_COLUMNS,
    "today",
    "today_estimate",
    "at_most",
    "at_least",
)

_DIGITS = 6
"""Amounts that differ behind these decimals differ by the solver's roundings."""


def fan_table(
    futures: Sequence[Future], scenarios: Mapping[str, Scenario]
) -> DataFrame:
    """A row per scenario, measure and period, in the order of each scenario.

    Counted are the ``futures`` that have a plan, out of ``of``; mean, quantiles and
    ends (`spread`) are of these, and there is no row if there are none. ``today`` is a
    state's amount in the scenario as written; a flow has none. ``at_most`` and
    ``at_least`` are the limits on the whole province, unless the sweep varies them.
    """
    rows: list[Row] = []
    for name, scenario in scenarios.items():
        of = [one for one in futures if one.scenario == name]
        rows += _rows(name, scenario, of)
    return frame(rows, list(FAN_COLUMNS))


def drawn_measures(table: DataFrame) -> list[str]:
    """The measures worth a chart: kinds of cost are left out, and what stays the same.

    The same in every future, in every period and today: nothing is to be seen in it.
    """
    amounts: dict[str, set[float]] = {}
    for row in rows_of(table):
        of = amounts.setdefault(str(row["measure"]), set())
        found = (as_float(row[column]) for column in ("least", "most", "today"))
        of |= {round(one, _DIGITS) for one in found if one is not None}
    return [
        name
        for name, of in amounts.items()
        if not name.startswith("cost.") and len(of) > 1
    ]


def _rows(name: str, scenario: Scenario, futures: Sequence[Future]) -> Iterator[Row]:
    varied = {entry for one in futures for entry in one.inputs}
    everyone = frozenset(scenario.cluster_of)
    for measure in scenario.measures.values():
        state = measure.kind == "state"
        today = measure_today(scenario, measure, everyone) if state else None
        shaky = state and today_rests_on_estimate(scenario, measure)
        for t, period in enumerate(scenario.periods):
            key = (measure.name, period.name)
            amounts = [one.measures[key] for one in futures if key in one.measures]
            if not amounts:
                continue
            yield {
                "scenario": name,
                "measure": measure.name,
                "period": period.name,
                "unit": measure.unit,
                "futures": len(amounts),
                "of": len(futures),
                **spread(amounts),
                "today": today,
                "today_estimate": shaky,
                **_limits(scenario, measure, t, today or 0.0, varied),
            }


def _limits(
    scenario: Scenario, measure: Measure, period: int, today: float, varied: set[str]
) -> Row:
    """The tightest limits on all clusters together."""
    amounts: dict[str, list[float]] = {"at_most": [], "at_least": []}
    for limit in scenario.limits:
        if (
            limit.measure.name == measure.name
            and limit.period == period
            and limit.over is None
            and limit.members == frozenset(scenario.cluster_of)
            and not _is_varied(limit, varied)
        ):
            amounts[limit.sense].append(limit.amount + (today if limit.change else 0.0))
    return {
        "at_most": min(amounts["at_most"], default=None),
        "at_least": max(amounts["at_least"], default=None),
    }


def _is_varied(limit: Limit, varied: set[str]) -> bool:
    """Whether some future may have another amount; without an id it cannot be told."""
    of_limits = [entry.split(".") for entry in varied if entry.startswith("limits")]
    return any(not limit.id or len(e) < 2 or e[1] == limit.id for e in of_limits)
