"""The land of clusters in lists: today, by how much it is adjusted, and at the end."""

from collections.abc import Iterable, Sequence

from optimizer.domain.cluster import Cluster
from optimizer.domain.pathway import Headline
from optimizer.domain.plan import ClusterPlan
from optimizer.reporting.alphabet import alphabetical
from optimizer.reporting.certainty import area_rests_on_estimate
from optimizer.reporting.content.headed import headed
from optimizer.reporting.content.table import Column
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.words import Words

LAND = ("before_ha", "moved_ha", "after_ha")
"""The columns, in their order."""


def by_district(clusters: Iterable[Cluster]) -> list[Cluster]:
    """Clusters as lists have them: by district and id."""
    return sorted(clusters, key=lambda one: (alphabetical(one.district), one.id))


def located_in(cluster: Cluster) -> str:
    """`Bắc Sơn, Hưng Hà`: commune and district, as far as they are known."""
    return ", ".join(part for part in (cluster.commune, cluster.district) if part)


def land_of(cluster: Cluster, done: ClusterPlan) -> dict[str, object]:
    """What the columns hold of one cluster; a new one has no land today."""
    before = cluster.area_ha if cluster.exists else None
    after, shaky = done.steps[-1].area_ha, area_rests_on_estimate(cluster)
    return {
        "before_ha": before,
        "before_ha_estimate": shaky,
        "moved_ha": after - (before or 0.0),
        "moved_ha_estimate": shaky and done.headline is Headline.DROP,
        "after_ha": after,
        "after_ha_estimate": shaky and after > 0,
    }


def land_columns(words: Words) -> tuple[Column, ...]:
    return (
        headed(words, "before_ha", "number", said="area_today", unit="ha"),
        headed(words, "moved_ha", "change", said="area_adjusted", unit="ha"),
        headed(words, "after_ha", "number", said="area_at_end", unit="ha"),
    )


def summed(rows: Sequence[Row], keys: Iterable[str]) -> dict[str, object]:
    """Sums of what is known, estimates if any part is one."""
    made: dict[str, object] = {}
    for key in keys:
        made[key] = sum(numbers(row[key] for row in rows))
        made[f"{key}_estimate"] = any(row[f"{key}_estimate"] for row in rows)
    return made


def numbers(values: Iterable[object]) -> list[float]:
    """The numbers among the values of cells."""
    return [value for value in values if isinstance(value, int | float)]
