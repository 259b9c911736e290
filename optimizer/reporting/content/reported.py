"""All that a report is about, and every table of one run."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.domain.outline import Outline
from optimizer.reporting.content.assumed import (
    assumed_table,
    inputs_table,
    overrides_table,
    published_totals,
    quality_table,
    sources_table,
)
from optimizer.reporting.content.connected import links_table, services_table
from optimizer.reporting.content.demanded import demand_table
from optimizer.reporting.content.law_check import law_check_table
from optimizer.reporting.content.measured import limits_table, totals_table
from optimizer.reporting.content.others import (
    alternatives_table,
    deviations_table,
    given_up,
)
from optimizer.reporting.content.recommended import period_table, recommended_table
from optimizer.reporting.content.register import register_table
from optimizer.reporting.content.side_by_side import (
    actions_compared,
    costs_compared,
    deeds_compared,
    measures_compared,
)
from optimizer.reporting.content.spending import funds_table, kinds_table, paid_table
from optimizer.reporting.content.state import state_table, today_table
from optimizer.reporting.content.table import ReportTable
from optimizer.reporting.kept_charts import KeptCharts
from optimizer.reporting.record import Run
from optimizer.reporting.words import Words


@dataclass(frozen=True, slots=True)
class Reported:
    """The runs of a report, each with a plan, in the order in which they were named.

    ``outlines`` are those of districts, for its maps, if there are any; ``charts``
    those of sweeps and frontiers that were named beside the runs.
    """

    runs: tuple[Run, ...]
    outlines: tuple[Outline, ...] = ()
    charts: tuple[KeptCharts, ...] = ()


def tables_of(run: Run, words: Words) -> Mapping[str, ReportTable]:
    """Every table of a run by its name; those of which nothing is known are empty."""
    assert run.plan is not None
    words = words.of(run.scenario)
    every = (
        recommended_table(run, words),
        register_table(run.scenario, run.plan, words),
        period_table(run, words),
        totals_table(run, words),
        limits_table(run, words),
        funds_table(run, words),
        paid_table(run, words),
        kinds_table(run, words),
        links_table(run, words),
        services_table(run, words),
        demand_table(run, words),
        law_check_table(run, words),
        alternatives_table(run, words),
        deviations_table(run, words),
        given_up(run, words),
        state_table(run.scenario, words),
        today_table(run.scenario, words),
        assumed_table(run, words),
        overrides_table(run, words),
        published_totals(run, words),
        sources_table(run, words),
        quality_table(run, words),
        inputs_table(run, words),
    )
    return {table.name: table for table in every}


def tables_beside(reported: Reported, words: Words) -> Mapping[str, ReportTable]:
    """Tables of all runs side by side, by name; none of a single run."""
    runs = reported.runs
    if len(runs) < 2:
        return {}
    words = words.of(*(run.scenario for run in runs))
    every = (
        measures_compared(runs, words),
        actions_compared(runs, words),
        deeds_compared(runs, words),
        costs_compared(runs, words),
    )
    return {table.name: table for table in every}
