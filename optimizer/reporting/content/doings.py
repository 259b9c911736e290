"""How many clusters of one plan have each action, and with how many hectares."""

from optimizer.reporting.content.headed import headed
from optimizer.reporting.content.table import ReportTable
from optimizer.reporting.record import Run
from optimizer.reporting.tables.frame import Row, rows_of
from optimizer.reporting.tables.headlines import headline_table
from optimizer.reporting.words import Words

_PLAN = "plan"


def doings_table(run: Run, words: Words) -> ReportTable:
    """A row per action that occurs: clusters, and hectares as `headline_table` has."""
    found = headline_table({_PLAN: (run.scenario, run.plan)})
    rows: list[Row] = [
        {
            "action": row["action"],
            "clusters": row[f"{_PLAN}_count"],
            "hectares": row[f"{_PLAN}_ha"],
            "hectares_estimate": row[f"{_PLAN}_ha_estimate"],
        }
        for row in rows_of(found)
    ]
    columns = (
        headed(words, "action", "word"),
        headed(words, "clusters", "count"),
        headed(words, "hectares", "number", said="step_area_ha", unit="ha"),
    )
    return ReportTable("doings", words["title_doings"], columns, tuple(rows))
