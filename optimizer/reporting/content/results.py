"""What came out of each scenario, in a row."""

from collections.abc import Sequence

from optimizer.reporting.compare_record import letter
from optimizer.reporting.content.headed import headed
from optimizer.reporting.content.table import ReportTable
from optimizer.reporting.labels import title_of
from optimizer.reporting.record import Run
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.words import Words


def results_table(runs: Sequence[Run], words: Words) -> ReportTable:
    """Each scenario's title, how far its plan is proved, and what it is worth."""
    rows: list[Row] = []
    for place, run in enumerate(runs):
        title = title_of(run.scenario, words)
        rows.append(
            {
                "title": f"{letter(place)}: {title}" if len(runs) > 1 else title,
                "status": str(run.outcome.status),
                "objective": run.outcome.objective,
                "gap": run.outcome.gap,
            }
        )
    columns = (
        headed(words, "title", said="overview_scenario"),
        headed(words, "status", "word", said="overview_result"),
        headed(words, "objective", "number", decimals=2),
        headed(words, "gap", "share", said="overview_gap", decimals=2),
    )
    return ReportTable("results", words["overview_result"], columns, tuple(rows))
