"""What the plan comes to, against what is asked of it."""

from optimizer.domain.scenario import Scenario
from optimizer.reporting.content.headed import headed, measure_heading
from optimizer.reporting.content.table import Column, ReportTable
from optimizer.reporting.labels import limit_label, measure_label, unit_label
from optimizer.reporting.record import Run
from optimizer.reporting.tables.frame import Row, rows_of
from optimizer.reporting.tables.limits import limit_table
from optimizer.reporting.tables.province import total_table
from optimizer.reporting.words import Words


def totals_table(run: Run, words: Words) -> ReportTable:
    """Each measure today and at the end of each period."""
    scenario, plan = run.scenario, run.plan
    assert plan is not None
    rows: list[Row] = [
        {
            **row,
            "label": _named(scenario, row, words),
            "unit_name": unit_label(row, words),
        }
        for row in rows_of(total_table(scenario, plan, funds=True))
    ]
    columns = (
        headed(words, "label", said="measure"),
        headed(words, "unit_name", said="unit"),
        headed(words, "today", "amount"),
        *(
            Column(str(t), period.name, "amount")
            for t, period in enumerate(scenario.periods)
        ),
    )
    return ReportTable("totals", words["title_totals"], columns, tuple(rows))


def limits_table(run: Run, words: Words) -> ReportTable:
    """Each limit, then each cap of demand: asked, reached, what is left."""
    scenario, plan = run.scenario, run.plan
    assert plan is not None
    rows: list[Row] = [
        {
            **row,
            "label": limit_label(row, words),
            "period": str(row["period"]) or words["in_total"],
            "binding": words["binding"] if row["binding"] else "",
            "why": words.own(str(row["why"])),
            "unit_name": unit_label(row, words),
        }
        for row in rows_of(limit_table(scenario, plan))
    ]
    columns = (
        headed(words, "label", said="limit"),
        headed(words, "period"),
        headed(words, "sense", "word", said="asked"),
        headed(words, "asked", "amount", said="asked_amount"),
        headed(words, "value", "amount"),
        headed(words, "slack", "amount"),
        headed(words, "unit_name", said="unit"),
        headed(words, "binding"),
        headed(words, "why", said="limit_why"),
        headed(words, "where"),
    )
    return ReportTable("limits", words["title_limits"], columns, tuple(rows))


def _named(scenario: Scenario, row: Row, words: Words) -> str:
    """The measure with what it counts, where that must be said."""
    told = measure_label(scenario, row, words).strip()
    plain = words.measure(str(row["measure"])).strip()
    return measure_heading(str(row["measure"]), words) + told.removeprefix(plain)
