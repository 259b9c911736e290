"""The list of clusters by district, as a plan's annex has it."""

from collections.abc import Iterable

from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reporting.alphabet import alphabetical
from optimizer.reporting.certainty import area_rests_on_estimate
from optimizer.reporting.content.headed import capital, headed
from optimizer.reporting.content.table import SUBTOTAL, TOTAL, ReportTable
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.tables.written import headline_period
from optimizer.reporting.words import Words

_SUMMED = ("before_ha", "moved_ha", "after_ha")


def register_table(scenario: Scenario, plan: Plan, words: Words) -> ReportTable:
    """Each district with its sum, then its clusters; at the end the sum of all.

    Hectares today, by how much they are adjusted, and at the end of the last period.
    Candidates that are not added are left out.
    """
    by_district: dict[str, list[Row]] = {}
    number = 0
    for one in sorted(
        scenario.clusters, key=lambda one: (alphabetical(one.district), one.id)
    ):
        done = plan.clusters[one.id]
        if done.headline is Headline.LEAVE_OUT:
            continue
        number += 1
        before = one.area_ha if one.exists else None
        after, shaky = done.steps[-1].area_ha, area_rests_on_estimate(one)
        row: Row = {
            "number": number,
            "cluster": one.id,
            "name": one.name,
            "place": ", ".join(part for part in (one.commune, one.district) if part),
            "before_ha": before,
            "before_ha_estimate": shaky,
            "moved_ha": after - (before or 0.0),
            "moved_ha_estimate": shaky and done.headline is Headline.DROP,
            "after_ha": after,
            "after_ha_estimate": shaky and after > 0,
            "action": str(done.headline),
            "period": headline_period(scenario, done),
        }
        by_district.setdefault(one.district, []).append(row)
    rows: list[Row] = []
    for district, found in by_district.items():
        rows.append(_sum(found, district or words["no_district"], SUBTOTAL))
        rows += found
    every = [row for found in by_district.values() for row in found]
    rows.append(_sum(every, capital(words["total"]), TOTAL))
    columns = (
        headed(words, "number", "count", said="stt"),
        headed(words, "cluster", said="cluster_id"),
        headed(words, "name", said="cluster_name"),
        headed(words, "place", said="located_in"),
        headed(words, "before_ha", "number", said="area_today", unit="ha"),
        headed(words, "moved_ha", "change", said="area_adjusted", unit="ha"),
        headed(words, "after_ha", "number", said="area_at_end", unit="ha"),
        headed(words, "action", "word"),
        headed(words, "period"),
    )
    return ReportTable("register", words["title_register"], columns, tuple(rows))


def _sum(rows: Iterable[Row], name: str, level: int) -> Row:
    found = list(rows)
    summed: dict[str, object] = {"name": name, "level": level, "number": ""}
    for key in _SUMMED:
        values = [v for row in found if isinstance(v := row[key], int | float)]
        summed[key] = sum(values)
        summed[f"{key}_estimate"] = any(row[f"{key}_estimate"] for row in found)
    return summed
