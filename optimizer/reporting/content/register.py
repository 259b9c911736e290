"""The list of clusters by district, as a plan's annex has it."""

from collections.abc import Sequence

from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reporting.content.headed import capital, headed
from optimizer.reporting.content.land import (
    LAND,
    by_district,
    land_columns,
    land_of,
    located_in,
    summed,
)
from optimizer.reporting.content.table import SUBTOTAL, TOTAL, ReportTable
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.tables.written import headline_period
from optimizer.reporting.words import Words


def register_table(scenario: Scenario, plan: Plan, words: Words) -> ReportTable:
    """Each district with its sum, then its clusters; at the end the sum of all.

    Hectares today, by how much they are adjusted, and at the end of the last period.
    Candidates that are not added are left out.
    """
    groups: dict[str, list[Row]] = {}
    number = 0
    for one in by_district(scenario.clusters):
        done = plan.clusters[one.id]
        if done.headline is Headline.LEAVE_OUT:
            continue
        number += 1
        row: Row = {
            "number": number,
            "cluster": one.id,
            "name": one.name,
            "place": located_in(one),
            **land_of(one, done),
            "action": str(done.headline),
            "period": headline_period(scenario, done),
        }
        groups.setdefault(one.district, []).append(row)
    rows: list[Row] = []
    for district, found in groups.items():
        rows.append(_sum(found, district or words["no_district"], SUBTOTAL))
        rows += found
    every = [row for found in groups.values() for row in found]
    rows.append(_sum(every, capital(words["total"]), TOTAL))
    columns = (
        headed(words, "number", "count", said="stt"),
        headed(words, "cluster", said="cluster_id"),
        headed(words, "name", said="cluster_name"),
        headed(words, "place", said="located_in"),
        *land_columns(words),
        headed(words, "action", "word"),
        headed(words, "period"),
    )
    return ReportTable("register", words["title_register"], columns, tuple(rows))


def _sum(rows: Sequence[Row], name: str, level: int) -> Row:
    return {"name": name, "level": level, "number": "", **summed(rows, LAND)}
