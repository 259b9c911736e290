"""How many clusters have each headline, and with how many hectares, plan by plan."""

from collections.abc import Mapping

from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reporting.certainty import area_rests_on_estimate
from optimizer.reporting.tables.frame import DataFrame, Row, frame


def headline_table(plans: Mapping[str, tuple[Scenario, Plan | None]]) -> DataFrame:
    """A row per headline that some plan has: clusters and hectares of each plan.

    Columns are ``<name>_count``, ``<name>_ha`` and ``<name>_ha_estimate``; hectares of
    a dropped cluster are those of today. Counts are None without a plan.
    """
    rows: list[Row] = []
    for headline in Headline:
        row: dict[str, object] = {"action": str(headline)}
        for name, (scenario, plan) in plans.items():
            for key, value in _having(scenario, plan, headline).items():
                row[f"{name}_{key}"] = value
        if any(row[f"{name}_count"] for name in plans):
            rows.append(row)
    return frame(rows)


def _having(
    scenario: Scenario, plan: Plan | None, headline: Headline
) -> Mapping[str, object]:
    if plan is None:
        return {"count": None, "ha": None, "ha_estimate": False}
    names = [n for n, done in plan.clusters.items() if done.headline is headline]
    areas = {
        name: scenario.cluster_of[name].area_ha
        if headline is Headline.DROP
        else plan.clusters[name].steps[-1].area_ha
        for name in names
    }
    return {
        "count": len(names),
        "ha": sum(areas.values()),
        "ha_estimate": any(
            area > 0 and area_rests_on_estimate(scenario.cluster_of[name])
            for name, area in areas.items()
        ),
    }
