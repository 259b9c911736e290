"""The ranked recommendations, and the plan period by period."""

from collections.abc import Iterator, Sequence

from optimizer.reporting.certainty import area_rests_on_estimate, rests_on_estimate
from optimizer.reporting.content.headed import headed
from optimizer.reporting.content.land import land_of
from optimizer.reporting.content.table import Column, ReportTable
from optimizer.reporting.losses import price_legend
from optimizer.reporting.record import Run
from optimizer.reporting.tables.frame import Row, rows_of
from optimizer.reporting.tables.recommendations import recommendation_table
from optimizer.reporting.tables.written import plan_table, whole_cost
from optimizer.reporting.words import Words

_STEPS = {
    "area_ha": "land",
    "built_ha": "built",
    "occupied_ha": "occupied",
    "added_ha": "added_land",
    "cost": "cost",
}
"""The columns of the plan, and the measures of which they are a cluster's part."""


def recommended_table(run: Run, words: Words) -> ReportTable:
    """A row per cluster in the order of the ranking, each with its reason.

    Where the run was not ranked there are no prices, and what costs most comes first.
    """
    scenario, plan = run.scenario, run.plan
    assert plan is not None
    found = recommendation_table(
        scenario, plan, run.opened, run.hanging, words, run.ranking
    )
    rows: list[Row] = []
    for row in rows_of(found):
        cluster = scenario.cluster_of[str(row["cluster"])]
        shaky = area_rests_on_estimate(cluster)
        verdict = str(row["verdict"]).replace(" ", "_")
        land = land_of(cluster, plan.clusters[cluster.id])
        rows.append(
            {
                **row,
                "name": cluster.name,
                "district": cluster.district,
                "hectares_estimate": shaky and bool(row["hectares"]),
                "after_ha": land["after_ha"],
                "after_ha_estimate": land["after_ha_estimate"],
                "cost": whole_cost(scenario, plan, cluster.id),
                "cost_estimate": rests_on_estimate(
                    scenario, plan, scenario.measures["cost"], cluster.id, None
                ),
                "verdict": f"verdict_{verdict}" if verdict else "",
            }
        )
    columns = tuple(_recommended_columns(run, words))
    title = "title_recommended" if run.ranking else "title_recommended_unpriced"
    notes = tuple(_notes(run, rows, words))
    return ReportTable("recommendations", words[title], columns, tuple(rows), notes)


def _notes(run: Run, rows: Sequence[Row], words: Words) -> Iterator[str]:
    """What prices and verdicts are, and what the medians in the reasons are of."""
    if run.ranking is not None and run.ranking.prices:
        yield from price_legend(run.ranking.prices, words)
    if any(words["median_is"] in str(row["reason"]) for row in rows):
        yield words["medians"]


def _recommended_columns(run: Run, words: Words) -> Iterator[Column]:
    yield headed(words, "rank", "count")
    yield headed(words, "cluster", said="cluster_id")
    yield headed(words, "name", said="cluster_name")
    yield headed(words, "district")
    yield headed(words, "action", "word")
    yield headed(words, "period")
    yield headed(words, "hectares", "change", said="area_adjusted", unit="ha")
    yield headed(words, "after_ha", "number", said="area_at_end", unit="ha")
    yield headed(words, "cost", "number", unit="bn VND")
    if run.ranking is not None:
        yield headed(words, "price_of_opposite", "number", decimals=2)
        yield headed(words, "price_low", "number", decimals=2)
        yield headed(words, "price_high", "number", decimals=2)
    yield headed(words, "verdict", "word", said="how_sure")
    yield headed(words, "reason")
    if run.ranking is not None:
        yield headed(words, "loss", said="loss_of_opposite")


def period_table(run: Run, words: Words) -> ReportTable:
    """A row per cluster and period: what is done, and hectares at its end."""
    scenario, plan = run.scenario, run.plan
    assert plan is not None
    places = {period.name: t for t, period in enumerate(scenario.periods)}
    rows: list[Row] = []
    for row in rows_of(plan_table(scenario, plan)):
        name, t = str(row["cluster"]), places[str(row["period"])]
        cluster = scenario.cluster_of[name]
        shaky = {
            f"{key}_estimate": rests_on_estimate(
                scenario, plan, scenario.measures[measure], name, t
            )
            for key, measure in _STEPS.items()
        }
        about = {"name": cluster.name, "district": cluster.district}
        rows.append({**row, **about, **shaky})
    columns = (
        headed(words, "cluster", said="cluster_id"),
        headed(words, "name", said="cluster_name"),
        headed(words, "district"),
        headed(words, "period"),
        headed(words, "action", "word"),
        *(
            headed(words, key, "number", said=f"step_{key}", unit="ha")
            for key in ("area_ha", "added_ha", "built_ha", "occupied_ha")
        ),
        headed(words, "cost", "number", unit="bn VND"),
    )
    return ReportTable("periods", words["title_periods"], columns, tuple(rows))
