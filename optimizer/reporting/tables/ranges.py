"""How low and how high each measure can go."""

from optimizer.analysis.attainable import Range, Ranges
from optimizer.analysis.targets import Target
from optimizer.domain.limit import Sense
from optimizer.domain.measure import Measure
from optimizer.domain.scenario import Scenario
from optimizer.reporting.certainty import may_rest_on_estimate
from optimizer.reporting.plain_text import short_place
from optimizer.reporting.tables.frame import DataFrame, Row, frame
from optimizer.solving.ends import End

ENDS = ("low", "high", "free_low", "free_high")

_COLUMNS = (
    "measure",
    "group",
    "period",
    "unit",
    "today",
    "best",
    "low",
    "low_bound",
    "low_proved",
    "high",
    "high_bound",
    "high_proved",
    "at_least",
    "at_most",
    "free_low",
    "free_low_bound",
    "free_low_proved",
    "free_high",
    "free_high_bound",
    "free_high_proved",
    "where",
)


def range_table(scenario: Scenario, found: Ranges) -> DataFrame:
    """A row per measure, group and period; a blank period sums up all.

    ``low`` and ``high`` are reached by some plan, no plan passes their bounds;
    ``at_least`` and ``at_most`` are the tightest limits on the very same quantity,
    ``where`` they stand, and ``free_`` the ends without them.
    """
    rows = [_row(scenario, one) for one in found.ranges]
    return frame(rows, None if rows else list(_COLUMNS))


def _row(scenario: Scenario, one: Range) -> Row:
    target = one.target
    doubtful = any(
        may_rest_on_estimate(scenario, measure, target.members)
        for measure in _measures(target)
    )
    row: dict[str, object] = {
        "measure": target.name,
        "group": target.group,
        "period": "" if target.period is None else scenario.periods[target.period].name,
        "unit": target.unit,
        "today": one.today,
        "best": one.best,
        "at_least": _tightest(one, "at_least"),
        "at_most": _tightest(one, "at_most"),
        "where": ", ".join(dict.fromkeys(short_place(o.origin) for o in one.asked)),
    }
    for name, end in zip(
        ENDS, (one.low, one.high, one.free_low, one.free_high), strict=True
    ):
        row |= _end(name, end)
    for name in ("today", "best", *ENDS):
        row[f"{name}_estimate"] = doubtful and bool(row[name])
    return {
        name: row[name] for name in (*_COLUMNS, *(n for n in row if n not in _COLUMNS))
    }


def _measures(target: Target) -> tuple[Measure, ...]:
    return (target.measure, *([target.over] if target.over else []))


def _end(name: str, end: End | None) -> dict[str, object]:
    return {
        name: None if end is None else end.value,
        f"{name}_bound": None if end is None else end.bound,
        f"{name}_proved": None if end is None else end.proved,
    }


def _tightest(one: Range, sense: Sense) -> float | None:
    amounts = [asked.amount for asked in one.asked if asked.sense == sense]
    if not amounts:
        return None
    return min(amounts) if sense == "at_most" else max(amounts)
