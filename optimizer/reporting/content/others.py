"""Other good plans beside the best one."""

from optimizer.analysis.alternatives import loss
from optimizer.reporting.content.headed import capital, headed, measure_heading
from optimizer.reporting.content.table import Column, ReportTable
from optimizer.reporting.labels import unit_label
from optimizer.reporting.record import Run
from optimizer.reporting.tables.alternatives import (
    differing_clusters,
    given_up_table,
    instead_table,
)
from optimizer.reporting.tables.frame import Row, rows_of
from optimizer.reporting.words import Words
from optimizer.solving.outcome import Outcome


def alternatives_table(run: Run, words: Words) -> ReportTable:
    """A row per alternative: its value, what it loses, where it differs."""
    rows: list[Row] = []
    for number, other in enumerate(_outcomes(run), start=1):
        rows.append(
            {
                "plan": number,
                "objective": other.objective,
                "loss": loss(run.outcome, other),
                "differing": len(differing_clusters(run.outcome, other)),
            }
        )
    columns = (
        headed(words, "plan", "count", said="alternative_plan"),
        headed(words, "objective", "number", decimals=2),
        headed(words, "loss", "number", said="loss_to_best", decimals=2),
        headed(words, "differing", "count", said="clusters_differing"),
    )
    title = words["title_alternatives_found"]
    return ReportTable("alternatives", title, columns, tuple(rows))


def deviations_table(run: Run, words: Words) -> ReportTable:
    """A row per alternative and cluster with another action than in the best plan."""
    rows: list[Row] = [
        {"plan": number, **row}
        for number, other in enumerate(_outcomes(run), start=1)
        for row in rows_of(instead_table(run.scenario, run.outcome, other))
    ]
    columns = (
        headed(words, "plan", "count", said="alternative_plan"),
        headed(words, "cluster", said="cluster_id"),
        headed(words, "name", said="cluster_name"),
        headed(words, "best", "word", said="best_does"),
        headed(words, "action", "word", said="alternative_does"),
        headed(words, "hectares", "change", said="change_to_best", unit="ha"),
    )
    return ReportTable("deviations", words["title_deviations"], columns, tuple(rows))


def given_up(run: Run, words: Words) -> ReportTable:
    """Measures of the best plan, and how each alternative differs in them."""
    others = run.alternatives
    found: list[Row] = []
    if others is not None and others.outcomes:
        found = [
            {
                **row,
                "label": measure_heading(str(row["measure"]), words),
                "unit_name": unit_label(row, words),
            }
            for row in rows_of(given_up_table(run.scenario, run.outcome, others))
        ]
    columns = (
        headed(words, "label", said="measure"),
        headed(words, "unit_name", said="unit"),
        headed(words, "best", "amount"),
        *(
            Column(
                str(number),
                capital(words("alternative_number", number=number)),
                "amount_change",
            )
            for number, _ in enumerate(_outcomes(run), start=1)
        ),
    )
    return ReportTable(
        "given_up", words["title_others_given_up"], columns, tuple(found)
    )


def _outcomes(run: Run) -> tuple[Outcome, ...]:
    return run.alternatives.outcomes if run.alternatives else ()
