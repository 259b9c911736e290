"""From the rows of the clusters table to clusters."""

from collections.abc import Mapping
from typing import cast

from optimizer.domain.cluster import Cell, Cluster, Quality, Status
from optimizer.reading.bounds import Bounds
from optimizer.reading.effective import effective
from optimizer.reading.estimates import Marks, uncertain_columns
from optimizer.reading.land import land_of
from optimizer.reading.records import Record


def cluster_of(
    record: Record, km: Mapping[str, float | None], bounds: Bounds, marks: Marks
) -> Cluster:
    """The cluster that a row describes, after defaults and assumptions."""
    columns = effective(record, km, bounds)
    land = land_of(record.values)
    uncertain = uncertain_columns(record, record.text("id"), marks)
    if not uncertain.isdisjoint({"lat", "lon"}):
        uncertain |= {f"km_to.{kind}" for kind in km}
    return Cluster(
        id=record.text("id"),
        name=record.text("name"),
        status=cast(Status, record.text("status") or "existing"),
        district=_text(columns, "district"),
        commune=_text(columns, "commune"),
        lat=_number(columns, "lat"),
        lon=_number(columns, "lon"),
        area_ha=land.area_ha,
        built_ha=land.built_ha,
        min_ha=bounds.min_ha,
        max_ha=bounds.max_ha,
        industrial_share=land.share,
        leased_ha=land.leased_ha,
        absorption_ha_per_year=_number(columns, "absorption_ha_per_year"),
        infra_cost_bn_per_ha=_number(columns, "infra_cost_per_ha") or 0.0,
        clearance_cost_bn_per_ha=_number(columns, "clearance_cost_per_ha") or 0.0,
        fixed_cost_bn=_number(columns, "fixed_cost") or 0.0,
        drop_cost_bn=_number(columns, "drop_cost") or 0.0,
        conversion=_text(columns, "conversion"),
        jobs_per_ha=_number(columns, "jobs_per_ha") or 0.0,
        output_bn_per_ha=_number(columns, "output_per_ha") or 0.0,
        investor=record.yes("investor"),
        wastewater=record.yes("wastewater"),
        craft_village=bool(record.yes("craft_village")),
        mountainous=bool(record.yes("mountainous")),
        place=_text(columns, "place"),
        quality=cast(Quality, record.text("quality")),
        source=record.text("source"),
        columns=columns,
        origin=record.here,
        uncertain=uncertain,
    )


def _text(columns: Mapping[str, Cell], name: str) -> str:
    value = columns.get(name)
    return value if isinstance(value, str) else ""


def _number(columns: Mapping[str, Cell], name: str) -> float | None:
    value = columns.get(name)
    return float(value) if isinstance(value, int | float) else None
