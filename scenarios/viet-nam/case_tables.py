"""The files of this case as texts, by name.

Every cluster is generated, `illustrative`: what is published are totals of the country
and of provinces, and these the rows add up to.
"""

from collections.abc import Iterator, Sequence

from by_province import high_demand_text, land_text, settings_text
from costs import costs
from estimating.cells import number
from estimating.writing import records_text
from province_figures import fills_with_tenants
from shares import CAP_HA, Shares, all_shares
from sharing import THOUSAND, filled, sizes, spread_evenly
from totals import PROVINCE_COLUMNS, province_rows

# fmt: off
COLUMNS = (
    "id", "name", "status", "district", "region", "area_ha", "built_ha", "max_ha",
    "industrial_share", "leased_ha", "infra_cost_per_ha", "clearance_cost_per_ha",
    "operating", "wastewater", "mountainous", "quality", "source",
)
# fmt: on
Row = dict[str, str]


def cluster_rows(here: Shares) -> Iterator[Row]:
    """The clusters of a province: operating, not yet operating, to be established."""
    idle = here.established - here.operating
    working = sizes(here.operating, here.operating_ha, here.floor_ha, CAP_HA)
    waiting = sizes(
        idle, here.established_ha - here.operating_ha, here.floor_ha, CAP_HA
    )
    new = sizes(here.candidates, here.candidates_ha, here.floor_ha, CAP_HA)
    growth = _planned_growth(here, working + waiting)
    rows = [
        *_working(here, working, growth),
        *_waiting(waiting, growth[len(working) :]),
        *({"status": "candidate", "max_ha": ha(size)} for size in new),
    ]
    for k, row in enumerate(rows):
        number_ = f"{k + 1:02d}"
        yield (
            _same(here)
            | costs(here.province, row.get("operating", ""))
            | {
                "id": f"{here.province.code}-G{number_}",
                "name": f"Minh họa {number_} ({here.province.name})",
                **row,
            }
        )


def _working(
    here: Shares, areas: Sequence[int], growth: Sequence[int]
) -> Iterator[Row]:
    lands = [round(area * here.industrial_share) for area in areas]
    leased = filled(lands, here.leased, fills_with_tenants())
    plants = spread_evenly(here.operating, here.with_plant)
    for k, area in enumerate(areas):
        yield {
            "status": "existing",
            "area_ha": ha(area),
            "max_ha": ha(area + growth[k]),
            "leased_ha": ha(leased[k]),
            "operating": "yes",
            "wastewater": "yes" if plants[k] else "no",
        }


def _waiting(areas: Sequence[int], growth: Sequence[int]) -> Iterator[Row]:
    for area, more in zip(areas, growth, strict=True):
        yield {
            "status": "existing",
            "area_ha": ha(area),
            "built_ha": "0",
            "max_ha": ha(area + more),
            "leased_ha": "0",
            "operating": "no",
        }


def ha(thousandths: int) -> str:
    """Hectares as text."""
    return number(thousandths / THOUSAND)


def _same(here: Shares) -> Row:
    """What all clusters of a province share."""
    province, published = here.province, here.industrial_share_published
    return {
        "district": province.name,
        "region": province.region,
        "industrial_share": number(here.industrial_share, 5) if published else "",
        "mountainous": "yes" if province.mountainous else "",
        "quality": "illustrative",
        "source": "generated: provinces.csv",
    }


def _planned_growth(here: Shares, existing: list[int]) -> list[int]:
    """Planned land that new clusters cannot hold: room for the smallest to expand."""
    left = here.planned_ha - here.established_ha - here.candidates_ha
    growth = [0] * len(existing)
    for k in sorted(range(len(existing)), key=existing.__getitem__):
        growth[k] = min(left, CAP_HA * THOUSAND - existing[k])
        left -= growth[k]
    return growth


def tables() -> dict[str, str]:
    """The text of the files by name."""
    shares = all_shares()
    rows = [row for here in shares for row in cluster_rows(here)]
    return {
        "clusters.csv": records_text(COLUMNS, rows),
        "provinces.csv": records_text(PROVINCE_COLUMNS, province_rows(shares)),
        "by-province.yml": settings_text(shares),
        "plan-land.yml": land_text(shares),
        "high-demand.yml": high_demand_text(shares),
    }
