"""The lines that are built."""

from optimizer.reporting.content.headed import capital, headed
from optimizer.reporting.content.table import TOTAL, ReportTable
from optimizer.reporting.labels import few_clusters, named
from optimizer.reporting.record import Run
from optimizer.reporting.tables.frame import Row, rows_of
from optimizer.reporting.tables.lines import line_table, line_total_table
from optimizer.reporting.words import Words


def links_table(run: Run, words: Words) -> ReportTable:
    """Lines built, by service, the dearest first, and who hangs on each."""
    scenario, plan = run.scenario, run.plan
    assert plan is not None
    rows: list[Row] = [
        {
            **row,
            "service_name": words.service(str(row["service"])),
            "start": named(row["from"], row["from_name"]),
            "end": named(row["to"], row["to_name"]),
            "hangs": few_clusters(scenario, row["clusters"], words),
        }
        for row in rows_of(line_table(scenario, plan, run.hanging))
    ]
    columns = (
        headed(words, "link", said="line"),
        headed(words, "service_name", said="service"),
        headed(words, "start", said="from"),
        headed(words, "end", said="to"),
        headed(words, "period"),
        headed(words, "km", "number", said="length", unit="km"),
        headed(words, "cost", "number", unit="bn VND"),
        headed(words, "hangs", said="hanging"),
    )
    return ReportTable("links", words["title_links"], columns, tuple(rows))


def services_table(run: Run, words: Words) -> ReportTable:
    """Lines, kilometres and cost by service and period; then their sum."""
    scenario, plan = run.scenario, run.plan
    assert plan is not None
    found = rows_of(line_total_table(scenario, plan))
    total = capital(words["total"])
    rows: list[Row] = [
        {
            **row,
            "service_name": words.service(str(row["service"])) or total,
            "level": 0 if row["service"] else TOTAL,
        }
        for row in found
    ]
    columns = (
        headed(words, "service_name", said="service"),
        headed(words, "period"),
        headed(words, "lines", "count"),
        headed(words, "km", "number", said="length", unit="km"),
        headed(words, "cost", "number", unit="bn VND"),
    )
    unmeasured = found[-1]["unmeasured"] if found else 0
    notes = (words("unmeasured", count=unmeasured),) if unmeasured else ()
    title = words["title_services"]
    return ReportTable("services", title, columns, tuple(rows), notes)
