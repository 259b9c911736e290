"""What every column of a cluster amounts to, blank cells included."""

from collections.abc import Mapping

from optimizer.domain.cluster import Cell
from optimizer.reading.bounds import Bounds
from optimizer.reading.cluster_columns import CLUSTER_COLUMNS
from optimizer.reading.land import derived
from optimizer.reading.records import Record

_BLANK: Mapping[str, Cell] = {
    **{column.name: None for column in CLUSTER_COLUMNS},
    **dict.fromkeys(("district", "commune", "conversion", "quality", "source"), ""),
    **dict.fromkeys(("infra_cost_per_ha", "clearance_cost_per_ha"), 0.0),
    **dict.fromkeys(("fixed_cost", "drop_cost"), 0.0),
    **dict.fromkeys(("jobs_per_ha", "output_per_ha"), 0.0),
    **dict.fromkeys(("craft_village", "mountainous"), False),
    "industrial_share": 1.0,
}
"""What a blank cell stands for where no other cell says it."""


def effective(
    record: Record, km: Mapping[str, float | None], bounds: Bounds | None = None
) -> dict[str, Cell]:
    """Every column by name: stated, else derived, else what blank stands for.

    ``km`` has the kilometres to each kind of place; a column ``km_to.<kind>`` of the
    table itself wins over them.
    """
    found: dict[str, Cell] = dict(_BLANK)
    for kind, length in km.items():
        found[f"km_to.{kind}"] = length
    found.update(record.values)
    found.update(derived(record.values))
    if not found["commune"]:
        found["commune"] = found["district"]
    if found["place"] is None:
        found["place"] = found["id"]
    if bounds is not None:
        found["min_ha"] = bounds.min_ha
        found["max_ha"] = bounds.max_ha
    return found
