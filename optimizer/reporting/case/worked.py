"""The worked rows of a new case, marked as illustrative."""

from collections.abc import Mapping

Value = str | float | bool

SHEETS = ("clusters", "places", "links", "distances")
"""The tables of a new case."""

_EXAMPLE: Mapping[str, Value] = {"quality": "illustrative", "source": "ví dụ"}

WORKED: Mapping[str, tuple[Mapping[str, Value], ...]] = {
    "clusters": (
        {
            "id": "CCN-01",
            "name": "Cụm mẫu 1",
            "status": "existing",
            "district": "Huyện A",
            "commune": "Xã A",
            "lat": 21.05,
            "lon": 105.05,
            "area_ha": 30.0,
            "built_ha": 24.0,
            "max_ha": 60.0,
            "industrial_share": 0.65,
            "leased_ha": 12.0,
            "absorption_ha_per_year": 4.0,
            "infra_cost_per_ha": 9.0,
            "clearance_cost_per_ha": 2.0,
            "drop_cost": 40.0,
            "conversion": "Đất nông nghiệp",
            "jobs_per_ha": 60.0,
            "output_per_ha": 25.0,
            "investor": True,
            "wastewater": True,
            "craft_village": False,
            "mountainous": False,
            **_EXAMPLE,
        },
        {
            "id": "CCN-02",
            "name": "Cụm mẫu 2",
            "status": "candidate",
            "district": "Huyện A",
            "commune": "Xã B",
            "lat": 21.15,
            "lon": 105.15,
            "min_ha": 20.0,
            "max_ha": 50.0,
            "industrial_share": 0.65,
            "absorption_ha_per_year": 5.0,
            "infra_cost_per_ha": 10.0,
            "clearance_cost_per_ha": 2.0,
            "fixed_cost": 15.0,
            "jobs_per_ha": 60.0,
            "output_per_ha": 25.0,
            "craft_village": False,
            "mountainous": False,
            **_EXAMPLE,
        },
    ),
    "places": (
        {
            "id": "NUT-01",
            "kind": "trunk",
            "name": "Đầu mối mẫu",
            "lat": 21.1,
            "lon": 105.1,
            **_EXAMPLE,
        },
    ),
    "links": (
        {
            "id": "TUYEN-01",
            "from": "CCN-02",
            "to": "NUT-01",
            "service": "road",
            "status": "candidate",
            "length_km": 4.5,
            "cost": 60.0,
            **_EXAMPLE,
        },
        {
            "id": "TUYEN-02",
            "from": "CCN-01",
            "to": "NUT-01",
            "service": "road",
            "status": "existing",
            "length_km": 9.5,
            **_EXAMPLE,
        },
        {
            "id": "TUYEN-03",
            "from": "CCN-02",
            "to": "CCN-01",
            "service": "road",
            "status": "candidate",
            "length_km": 5.0,
            **_EXAMPLE,
        },
    ),
    "distances": ({"from": "CCN-01", "to": "NUT-01", "km": 9.5},),
}
"""A cluster of today and a candidate, which use different columns; a road of today, and
two by which the candidate can be joined: one straight to the trunk place, and a dearer
one, without a cost of its own, by the cluster of today."""
