"""The Lào Cai case: its tables come from published figures, and from nowhere else."""

import pytest

from tests.scenarios.lao_cai import CLUSTERS, read, scenario

COPIED = {
    "name": "name",
    "district": "province_pre2025",
    "commune_published": "commune",
    "published_action": "plan_action",
    "published_area_ha": "area_plan_ha",
    "lat": "lat",
    "lon": "lon",
    "leased_ha": "leased_ha",
    "registered_bn": "registered_investment_bn_vnd",
    "projects": "n_projects",
    "note": "note",
    "source": "source",
}
SURVEYED = {
    "rice_ha": "rice_land_ha",
    "production_forest_ha": "production_forest_ha",
    "protection_forest_ha": "protection_or_natural_forest_ha",
    "km_interchange": "km_to_expressway_interchange",
    "km_main_road": "km_to_main_road",
    "km_power": "km_to_power",
}
NEVER_PUBLISHED = [
    "built_ha",
    "max_ha",
    "industrial_share",
    "absorption_ha_per_year",
    "infra_cost_per_ha",
    "clearance_cost_per_ha",
    "jobs_per_ha",
    "output_per_ha",
    "mountainous",
    "works_bn_per_ha",
    "plant_bn_per_ha",
    "land_clearance_bn_per_ha",
    "households_per_ha",
    "rice_per_ha",
]
CLASSIFIED = {
    "id",
    "status",
    "quality",
    "published_headline",
    "established",
    "established_year",
    "after_2030_ha",
    "earlier_planned_ha",
    "enterprise_project_bn",
    "state_money_bn",
    "area_ha",
    "industrial_ha",
    "fill",
    "wastewater",
    "conversion",
}
"""Columns read from the published row, by rule or from the words of its note."""


MARKS = read("estimates.csv")
PUBLISHED = {row["id"]: row for row in read("published/clusters_lao_cai.csv")}
SURVEYS = {row["cluster"]: row for row in read("published/cluster_site_facts.csv")}
MARKED = {(row["id"], row["column"]) for row in MARKS}


def total(column: str, *actions: str) -> float:
    return sum(
        float(row[column] or 0)
        for row in CLUSTERS
        if row["published_action"] in actions
    )


@pytest.mark.parametrize(
    ("column", "actions", "hectares"),
    [
        ("published_area_ha", ["keep"], 1056.64),
        ("published_area_ha", ["expand", "shrink"], 711.17),
        ("area_ha", ["expand", "shrink"], 503.72),
        ("published_area_ha", ["add"], 970),
        ("published_area_ha", ["add (brought forward)"], 190),
        ("area_ha", ["drop"], 310),
        ("area_ha", ["postpone"], 10),
        ("published_area_ha", ["add (conditional)"], 125),
        ("area_ha", ["keep"], 1056.64),
    ],
)
def test_hectares_add_up_to_the_totals_of_the_decision(
    column: str, actions: list[str], hectares: float
) -> None:
    """QĐ 525/QĐ-UBND of 25 Feb 2026, Appendix III, row 3 of aggregates_more.csv.

    With the 2 conditional clusters it counts 56 and 3,052.81 ha, so these have 125.
    """
    assert total(column, *actions) == pytest.approx(hectares)


def test_the_plan_has_54_clusters_and_2927_81_ha_in_2030() -> None:
    """QĐ 525/QĐ-UBND of 25 Feb 2026, as set out in aggregates_more.csv."""
    stay = [r for r in CLUSTERS if r["published_headline"] not in ("drop", "leave_out")]
    assert len(stay) == 54
    assert sum(float(row["published_area_ha"]) for row in stay) == pytest.approx(
        2927.81
    )
    (stated,) = (
        row
        for row in read("../published/aggregates_more.csv")
        if row["as_of"].startswith("plan to 2030 (2026-02)")
    )
    assert (stated["n_planned"], stated["area_planned_ha"]) == ("54", "2927.81")


def test_the_state_of_23_clusters_is_that_of_june_2026() -> None:
    """Report of 18 June 2026: its rows add to 193.59 ha leased and 970.46 ha.

    Its own totals are 188.75 ha and 903.78 ha (aggregates_more.csv): the rows are kept.
    """
    established = [row for row in CLUSTERS if row["established"] == "yes"]
    assert len(established) == 23
    assert sum(float(row["leased_ha"]) for row in established) == pytest.approx(193.589)
    areas = [float(PUBLISHED[row["id"]]["area_current_ha"]) for row in established]
    assert sum(areas) == pytest.approx(970.46)


@pytest.mark.parametrize("row", CLUSTERS, ids=lambda row: row["id"])
def test_a_published_cell_equals_its_source(row: dict[str, str]) -> None:
    source = PUBLISHED[row["id"]]
    for ours, theirs in COPIED.items():
        if source[theirs]:
            assert row[ours] == source[theirs], ours
    survey = SURVEYS.get(row["name"], {})
    for ours, theirs in SURVEYED.items():
        assert row[ours] == survey.get(theirs, ""), ours
    if source["fill_rate_pct"]:
        assert float(row["fill"]) * 100 == pytest.approx(float(source["fill_rate_pct"]))
    else:
        assert not row["fill"]
    if source["industrial_land_ha"]:
        assert row["industrial_ha"] == source["industrial_land_ha"]


@pytest.mark.parametrize("row", CLUSTERS, ids=lambda row: row["id"])
def test_a_cell_that_nobody_publishes_is_marked(row: dict[str, str]) -> None:
    source, survey = PUBLISHED[row["id"]], SURVEYS.get(row["name"], {})
    expected = {column for column in NEVER_PUBLISHED if row[column]}
    if row["leased_ha"] and not source["leased_ha"]:
        expected.add("leased_ha")
    if row["commune"] != source["commune"]:
        expected.add("commune")
    if source["coord_basis"].startswith("point of the 2025 commune"):
        expected |= {"lat", "lon"}
    if row["households"] != survey.get("households_affected", ""):
        expected.add("households")
    if row["investor"] == "yes" and "established 23 Sept 2026" in source["note"]:
        expected.add("investor")
    assert {column for id_, column in MARKED if id_ == row["id"]} == expected


def test_every_column_is_copied_read_or_estimated() -> None:
    sometimes = {"commune", "households", "investor"}
    known = {*COPIED, *SURVEYED, *NEVER_PUBLISHED, *CLASSIFIED, *sometimes}
    assert set(CLUSTERS[0]) == known


def test_area_industrial_land_and_fill_are_published_where_filled() -> None:
    """Earlier planned areas and Bản Phung's 27.7 ha stand in the published notes."""
    for row in CLUSTERS:
        source = PUBLISHED[row["id"]]
        printed = [source["area_current_ha"], source["area_plan_ha"]]
        if row["area_ha"] not in ("", *printed):
            assert f"{row['area_ha']} " in source["note"], row["id"]
        if row["industrial_ha"] and not source["industrial_land_ha"]:
            assert f"{row['industrial_ha']} ha" in source["note"], row["id"]


def test_published_contradictions_are_kept() -> None:
    """Yên Hợp's fill is of gross area; Sơn Mãn has 98.4 and 100 % (data notes)."""
    cells = {row["id"]: row for row in CLUSTERS}
    assert cells["LCA-34"]["fill"] == "0.7887"
    assert float(cells["LCA-34"]["leased_ha"]) / 12 == pytest.approx(0.7887, abs=1e-4)
    assert cells["LCA-38"]["fill"] == "0.984"
    assert cells["LCA-38"]["leased_ha"] == cells["LCA-38"]["industrial_ha"]


def test_what_is_leased_fits_what_can_be_leased() -> None:
    for row in CLUSTERS:
        if row["status"] == "existing":
            area, built = float(row["area_ha"]), float(row["built_ha"])
            share = float(row["industrial_share"] or 0)
            share = share or float(row["industrial_ha"]) / area
            assert float(row["leased_ha"]) <= share * built + 1e-6, row["id"]
            assert built <= area, row["id"]


def test_costs_follow_the_published_rates() -> None:
    """7,611 M x 0.902, 34.8 m3 x 26.443 M x 0.932, 2.0 bn of clearance (unit_costs)."""
    works, plant, clearance = 7.611 * 0.902, 34.8 * 26.443 * 0.932 / 1000, 2.0
    cells = {row["id"]: row for row in CLUSTERS}
    candidate, kept = cells["LCA-49"], cells["LCA-16"]
    assert float(candidate["infra_cost_per_ha"]) == pytest.approx(
        works + plant, abs=2e-3
    )
    assert float(candidate["clearance_cost_per_ha"]) == clearance
    assert float(kept["infra_cost_per_ha"]) == pytest.approx(
        works + plant + clearance, abs=2e-3
    )
    assert float(kept["clearance_cost_per_ha"]) == 0


@pytest.mark.parametrize(
    ("cluster", "project", "hectares"),
    [("LCA-01", 817.3, 75), ("LCA-15", 500, 60), ("LCA-30", 113, 30)],
)
def test_a_published_project_is_matched_in_all(
    cluster: str, project: float, hectares: float
) -> None:
    """infra_cost_more.csv: Phú Thịnh 1, Bảo Minh (120 bn clearance), Mường Khương."""
    (row,) = (row for row in CLUSTERS if row["id"] == cluster)
    assert float(row["infra_cost_per_ha"]) * hectares == pytest.approx(
        project, abs=0.05
    )


def test_demand_is_the_target_of_the_province() -> None:
    """NQ 34: at least 60 % by 2030; June 2026: 650.32 ha industrial, 188.75 leased."""
    demand = scenario("base.yaml")["demand"]
    assert isinstance(demand, dict)
    wanted = 0.60 * 650.32 - 188.75
    planned = {"Yên Bái": 0.0, "Lào Cai": 0.0}
    for row in CLUSTERS:
        if row["published_headline"] != "leave_out":
            planned[row["district"]] += float(row["published_area_ha"] or 0)
    for district, hectares in demand["hectares"].items():
        part = wanted * planned[district] / sum(planned.values())
        assert hectares["2029-2030"] == pytest.approx(part, abs=0.05)
        assert hectares["2026-2028"] == pytest.approx(part * 3 / 5, abs=0.05)


def test_funds_add_up_to_what_is_published() -> None:
    """QĐ 2390 of 9 July 2026: 324.374 and 340 bn; programme: 5,800 bn from firms."""
    budget = scenario("base.yaml")["budget"]
    assert isinstance(budget, dict)
    sums = {
        name: fund["2026-2028"] + fund["2029-2030"]
        for name, fund in budget["funds"].items()
    }
    assert sums == pytest.approx(
        {"state_clusters": 324.374, "state_roads": 340, "investors": 5800}
    )
