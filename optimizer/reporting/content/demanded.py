"""The forecast of demand: hectares asked for by group and period."""

from optimizer.reporting.alphabet import alphabetical
from optimizer.reporting.certainty import total_rests_on_estimate
from optimizer.reporting.content.headed import capital, headed
from optimizer.reporting.content.table import TOTAL, Column, ReportTable
from optimizer.reporting.record import Run
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.tables.limits import newly_occupied_ha
from optimizer.reporting.words import Words


def demand_table(run: Run, words: Words) -> ReportTable:
    """A row per group: by period, hectares asked for since today, and those leased.

    The last row sums up, if there are several groups; empty without a demand.
    """
    scenario, plan = run.scenario, run.plan
    assert plan is not None
    demand = scenario.demand
    rows: dict[str, dict[str, object]] = {}
    for cap in demand.caps if demand else ():
        group = cap.group or capital(words["whole_province"])
        row = rows.setdefault(group, {"group": group})
        occupied = scenario.measures["occupied"]
        row[f"{cap.period}_asked"] = cap.hectares
        row[f"{cap.period}_leased"] = newly_occupied_ha(scenario, plan, cap)
        row[f"{cap.period}_leased_estimate"] = total_rests_on_estimate(
            scenario, plan, occupied, cap.period, cap.members
        )
    columns = [headed(words, "group", said="demand_group")]
    for t, period in enumerate(scenario.periods):
        for key in ("asked", "leased"):
            heading = capital(words(f"demand_{key}", period=period.name))
            columns.append(Column(f"{t}_{key}", heading, "number", "ha"))
    every: list[Row] = [rows[key] for key in sorted(rows, key=alphabetical)]
    if len(every) > 1:
        every.append(_total(every, columns[1:], words))
    title = words["title_demand"]
    return ReportTable("demand", title, tuple(columns), tuple(every))


def _total(rows: list[Row], columns: list[Column], words: Words) -> Row:
    total: dict[str, object] = {"group": capital(words["total"]), "level": TOTAL}
    for column in columns:
        values = [
            v for row in rows if isinstance(v := row.get(column.key), int | float)
        ]
        total[column.key] = sum(values) if values else None
        total[f"{column.key}_estimate"] = any(
            row.get(f"{column.key}_estimate") for row in rows
        )
    return total
