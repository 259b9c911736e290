"""The Hà Nam case: its tables hold what was published of the plan of July 2023."""

import pytest
import yaml

from optimizer.reading.scenario import read_scenario
from tests.scenarios.cases import SCENARIOS, rows_of, table

CASE = SCENARIOS / "ha-nam"
CLUSTERS = table("ha-nam", "clusters.csv")
BY_ID = {row["id"]: row for row in CLUSTERS}
PUBLISHED = rows_of(CASE / "published" / "clusters_ha_nam.csv")
COPIED = {
    "name": "name",
    "district": "district",
    "commune_published": "commune",
    "published_action": "plan_action",
    "published_area_ha": "area_plan_ha",
    "craft_village": "craft_village",
    "size_class": "size_class",
    "note": "note",
    "source": "source",
}
LEASED_2024 = 0.98
"""Fill of the operating clusters, December 2024 (aggregates_more.csv)."""


def ids(**asked: str) -> list[str]:
    return [
        row["id"]
        for row in CLUSTERS
        if all(row[column] == value for column, value in asked.items())
    ]


def total(column: str, of: list[str]) -> float:
    return sum(float(BY_ID[id_][column] or 0) for id_ in of)


def scenario(name: str) -> dict[str, dict[str, dict[str, dict[str, float]]]]:
    text = (CASE / f"{name}.yaml").read_text(encoding="utf-8")
    loaded = yaml.safe_load(text)
    assert isinstance(loaded, dict)
    return loaded


def test_published_cells_are_copied() -> None:
    assert list(BY_ID) == [row["id"] for row in PUBLISHED]
    for row in PUBLISHED:
        for ours, theirs in COPIED.items():
            assert BY_ID[row["id"]][ours] == row[theirs], (row["id"], ours)
        if row["plan_action"] == "expand":
            assert BY_ID[row["id"]]["area_ha"] == row["area_current_ha"]


@pytest.mark.parametrize(
    ("action", "column", "count", "hectares"),
    [
        ("keep", "area_ha", 11, 173.89),
        ("expand", "published_area_ha", 3, 216.27),
        ("expand", "area_ha", 3, 51.7 + 49 + 10.6),
        ("add", "published_area_ha", 15, 874.74),
    ],
)
def test_the_plan_adds_up_as_published(
    action: str, column: str, count: int, hectares: float
) -> None:
    """vietnammoi.vn and giaoducthudo of July 2023: 29 clusters, 1,264.9 ha at the end;
    173.89 and 216.27 are the rest of it and the sum of the three.
    """
    found = ids(published_action=action)
    assert len(found) == count
    assert total(column, found) == pytest.approx(hectares)


def test_estimated_areas_lie_within_their_published_size_class() -> None:
    """Decision 10/2020; nine of the kept clusters have no published area."""
    kept = ids(published_action="keep")
    bounds = {"<=10.5 ha": (0, 10.5), ">10.5-20 ha": (10.5, 20), "": (20, 75)}
    marked = {
        row["id"]
        for row in table("ha-nam", "estimates.csv")
        if row["column"] == "area_ha"
    }
    assert marked == {*kept, "HNA-15"} - {"HNA-10", "HNA-11"}
    for id_ in kept:
        above, at_most = bounds[BY_ID[id_]["size_class"]]
        assert above < float(BY_ID[id_]["area_ha"]) <= at_most, id_


def test_what_the_sources_contradict_is_told() -> None:
    """Two adjusted clusters or three; Nhật Tân 17 or 10.5 ha; Biên Hòa 8.49 or 7.5."""
    warnings = read_scenario(CASE / "base.yaml").warnings
    told = [w.what for w in warnings if w.origin.entry.startswith("published")]
    assert len(told) == 3
    for what, ours, theirs in zip(
        told, ("3", "10.5", "7.5"), ("2", "17 ha", "8.49 ha"), strict=True
    ):
        assert f"gives {ours}, but {theirs} is published" in what
    assert len(warnings) == 4  # and of whom it is not known whether wastewater is there


def test_the_operating_clusters_are_as_full_as_reported() -> None:
    operating = ids(operating="yes")
    assert len(operating) == 14
    assert ids(operating="no") == ["HNA-15"]
    built = total("built_ha", operating)
    assert total("leased_ha", operating) == pytest.approx(
        LEASED_2024 * 0.7 * built, abs=0.01
    )


def test_the_operating_clusters_have_the_workers_reported() -> None:
    """12,325 in December 2024 (aggregates_more.csv); alike on every leased hectare."""
    jobs = {float(row["jobs_per_ha"]) for row in CLUSTERS}
    (each,) = jobs
    operating = ids(operating="yes")
    leased = total("leased_ha", operating)
    assert each * leased == pytest.approx(12_325, rel=1e-3)
    assert total("workers", operating) == pytest.approx(12_325, abs=5)
    assert total("workers", ids(operating="no") + ids(status="candidate")) == 0


def test_december_2024_is_no_part_of_this_plan() -> None:
    """21 clusters with 1,035 ha cannot hold the 14 in operation and 7 of the new."""
    new = sorted(float(BY_ID[i]["max_ha"]) for i in ids(status="candidate"))
    assert total("max_ha", ids(operating="yes")) + sum(new[-7:]) == pytest.approx(
        909.16
    )


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("base", 10_000 / 63.2),
        ("phuong-an-2-nhu-cau-cao", 0.9 * 0.7 * 1264.9),
        ("cong-bo-nhu-cau-cao", 0.9 * 0.7 * 1264.9),
    ],
)
def test_demand_is_a_target_of_the_plan(name: str, wanted: float) -> None:
    """About 10,000 new jobs, at 63.2 a hectare (December 2024), or above 90 % fill."""
    if name != "base":
        wanted -= total("leased_ha", ids(operating="yes"))
    changed = ids(published_action="expand") + ids(published_action="add")
    grown = dict.fromkeys(scenario("base")["demand"]["hectares"], 0.0)
    for id_ in changed:
        row = BY_ID[id_]
        grown[row["district"]] += float(row["published_area_ha"]) - float(
            row["area_ha"] or 0
        )
    hectares = scenario(name)["demand"]["hectares"]
    assert set(hectares) == set(grown)
    for district, amounts in hectares.items():
        share = wanted * grown[district] / sum(grown.values())
        assert 0 <= amounts["2026-2030"] - share <= 0.1, district
        assert 0 <= amounts["2023-2025"] - share / 3 <= 0.1, district


def test_costs_follow_the_published_rates() -> None:
    """7,611 M x 0.907; 34.8 m3 x 26.443 M x 0.925; 303 bn / 86 ha (unit_costs.csv)."""
    works, plant = 7.611 * 0.907, 34.8 * 26.443 * 0.925 / 1000
    for row in CLUSTERS:
        assert float(row["infra_cost_per_ha"]) == pytest.approx(works + plant, abs=2e-3)
        assert float(row["clearance_cost_per_ha"]) == pytest.approx(303 / 86, abs=5e-3)


def test_who_operates_and_the_craft_villages_are_joined_today() -> None:
    joined = {*ids(operating="yes"), *ids(craft_village="yes")}
    for service in ("road", "power"):
        there = {
            row["from"]
            for row in table("ha-nam", "links.csv")
            if row["service"] == service and row["status"] == "existing"
        }
        assert there == joined
