"""The nation: generated clusters that add up to what is published, by province."""

from collections import Counter
from collections.abc import Callable

import pytest
import yaml

from tests.scenarios.cases import SCENARIOS, rows_of, table
from tests.scenarios.viet_nam import CASE, CLUSTERS, EXISTING, OPERATING, of, total

AGGREGATES = [
    *rows_of(SCENARIOS / "published" / "aggregates.csv"),
    *rows_of(SCENARIOS / "published" / "aggregates_more.csv"),
]


def test_the_nation_has_what_the_conference_said() -> None:
    """Founding document 004: 1,704 planned, 58,123 ha; 968 established, 30,912 ha."""
    assert len(CLUSTERS) == 1704
    assert len(EXISTING) == 968
    assert total(EXISTING, "area_ha") == pytest.approx(30912, abs=1e-6)
    assert total(CLUSTERS, "max_ha") == pytest.approx(58123, abs=1e-6)
    assert len({row["district"] for row in CLUSTERS}) == 63


def test_operation_is_that_of_october_2018() -> None:
    """vietnamnews.vn/economy/468938: 680 operating, 117 of them with a plant (17 %)."""
    assert len(OPERATING) == 680
    assert sum(row["wastewater"] == "yes" for row in OPERATING) == 117
    assert all(row in EXISTING for row in OPERATING)


PUBLISHED = [
    ("Tuyên Quang", "about 2021-2022", ["established", "established_ha", "leased_ha"]),
    ("Tuyên Quang", "plan to 2030", ["planned"]),
    ("Thái Nguyên", "2023-03 (plan to 2030)", ["planned", "planned_ha"]),
    (
        "Bắc Giang",
        "2025-03",
        ["planned", "planned_ha", "established", "established_ha", "operating"],
    ),
    ("Bắc Giang", "2025-03", ["leased_ha"]),
    (
        "Vĩnh Phúc",
        "about 2022",
        ["planned", "planned_ha", "established", "established_ha"],
    ),
    ("Hưng Yên", "plan to 2030", ["planned", "planned_ha"]),
    ("Thái Bình", "2018-12", ["planned", "operating", "with_plant"]),
    ("Hà Nam", "plan to 2030 (2023-07)", ["planned", "planned_ha", "established"]),
    ("Hà Nam", "2024-12", ["operating"]),
    ("Nam Định", "2024-12", ["planned", "planned_ha", "established", "operating"]),
    ("Ninh Bình", "plan to 2025", ["planned", "planned_ha"]),
    ("Ninh Bình", "2024-12", ["established", "operating"]),
    (
        "Thanh Hóa",
        "2022-12",
        ["planned", "planned_ha", "established", "established_ha"],
    ),
    ("Bình Dương", "2023-08", ["established", "established_ha", "operating"]),
    ("Long An", "plan to 2030", ["planned", "planned_ha"]),
    (
        "Long An",
        "2019-09",
        ["established", "established_ha", "operating", "leased_ha"],
    ),
    ("Trà Vinh", "2022-09", ["planned", "planned_ha"]),
]
PAIRS = [
    (["Lào Cai", "Yên Bái"], "plan to 2030 (2026-02)", ["planned", "planned_ha"]),
    (
        ["Lào Cai", "Yên Bái"],
        "2026-06",
        ["established", "established_ha", "leased_ha"],
    ),
    (["Hưng Yên", "Thái Bình"], "2025-07", ["established", "operating"]),
]
COLUMN = {
    "planned": "n_planned",
    "planned_ha": "area_planned_ha",
    "established": "n_established",
    "established_ha": "area_established_ha",
    "operating": "n_operating",
    "leased_ha": "leased_ha",
    "with_plant": "n_with_wwtp",
}
FOUND: dict[str, Callable[[tuple[str, ...]], float]] = {
    "planned": lambda at: len(of(CLUSTERS, *at)),
    "planned_ha": lambda at: total(of(CLUSTERS, *at), "max_ha"),
    "established": lambda at: len(of(EXISTING, *at)),
    "established_ha": lambda at: total(of(EXISTING, *at), "area_ha"),
    "operating": lambda at: len(of(OPERATING, *at)),
    "leased_ha": lambda at: total(of(CLUSTERS, *at), "leased_ha"),
    "with_plant": lambda at: Counter(r["wastewater"] for r in of(OPERATING, *at))[
        "yes"
    ],
}


def record(area: str, date: str) -> dict[str, str]:
    (found,) = (
        row
        for row in AGGREGATES
        if row["area_name"].startswith(area) and row["as_of"] == date
    )
    return found


@pytest.mark.parametrize(("area", "date", "figures"), PUBLISHED)
def test_a_province_has_what_its_record_says(
    area: str, date: str, figures: list[str]
) -> None:
    """The record nearest to 2021-22, as printed in aggregates.csv and its sequel."""
    for figure in figures:
        said = float(record(area, date)[COLUMN[figure]].lstrip("~>"))
        assert FOUND[figure]((area,)) == pytest.approx(said, abs=1e-6), figure


@pytest.mark.parametrize(("areas", "date", "figures"), PAIRS)
def test_two_provinces_have_what_is_published_for_both(
    areas: list[str], date: str, figures: list[str]
) -> None:
    said = record(f"{areas[0]} (", date)
    assert areas[1] in said["area_name"]
    for figure in figures:
        expected = float(said[COLUMN[figure]])
        assert FOUND[figure](tuple(areas)) == pytest.approx(expected, abs=1e-6), figure


def test_the_area_of_hung_yen_with_thai_binh_is_within_its_two_reports() -> None:
    area = total(of(EXISTING, "Hưng Yên", "Thái Bình"), "area_ha")
    assert 3900 <= area <= 3931


@pytest.mark.parametrize(
    ("province", "least", "most"),
    [
        ("Thái Bình", 0.15, 0.20),  # bnews.vn, December 2018
        ("Hà Nam", 0.975, 0.985),  # baoninhbinh.org.vn, December 2024: 98 %
        ("Bình Dương", 0.6735, 0.6745),  # baobinhduong.vn, August 2023: 67.4 %
        ("Long An", 0.8645, 0.8660),  # baolongan.vn, September 2019: 86.55 %
        ("Tuyên Quang", 0.554, 0.556),  # 108.7 / 196 ha, though 51.6 % is stated
    ],
)
def test_operating_clusters_are_as_full_as_published(
    province: str, least: float, most: float
) -> None:
    rows = of(OPERATING, province)
    land = sum(
        float(row["area_ha"]) * float(row["industrial_share"] or 0.7) for row in rows
    )
    assert least <= total(rows, "leased_ha") / land <= most


def test_no_record_that_counts_parks_or_craft_points_is_used() -> None:
    """Those of about 2011-2012 do (data notes)."""
    used = rows_of(CASE / "published" / "province_figures.csv")
    assert {row["mark"] for row in used} == {"P", "D", "E"}
    assert all("2011" not in row["as_of"] for row in used)
    assert all(row["how"] for row in used if row["mark"] != "P")


def test_every_cell_of_a_province_rests_on_a_record_or_is_generated() -> None:
    gives = {"industrial_ha": "industrial_share", "industrial_pct": "industrial_share"}
    for row in table("viet-nam", "provinces.csv"):
        marked = [text.split(" [")[0] for text in row["published"].split("; ") if text]
        resting = {gives.get(figure, figure.replace("_pct", "")) for figure in marked}
        if {"leased_ha", "operating_ha"} <= resting:
            resting.add("fill")
        generated = set(row["generated"].split("; "))
        assert not resting & generated, row["province"]
        cells = set(row) - {"province", "region", "published", "generated", "records"}
        assert resting | generated == cells, row["province"]


def test_what_is_shared_by_a_rule_of_ours_is_not_marked_as_published() -> None:
    """Only counts by rows are arithmetic; a range stays a range where it is checked."""
    for row in rows_of(CASE / "published" / "province_figures.csv"):
        if "shared" in row["how"]:
            assert row["mark"] == "E", row
    part = yaml.safe_load((CASE / "by-province.yml").read_text(encoding="utf-8"))
    (ben_tre,) = (
        one
        for one in part["published"]
        if one.get("sum") == "max_ha" and one.get("where") == {"district": "Bến Tre"}
    )
    assert (ben_tre["at_least"], ben_tre["at_most"]) == (580, 600)


def test_every_cluster_is_illustrative_and_says_so_in_its_name() -> None:
    for row in CLUSTERS:
        assert row["quality"] == "illustrative"
        assert row["name"].startswith("Minh họa ")
        assert row["name"].endswith(f"({row['district']})")


def test_every_cluster_has_a_size_that_the_law_allows() -> None:
    """32/2024 Article 2(1): 10 to 75 ha, from 5 ha in the mountains."""
    for row in CLUSTERS:
        floor = 5 if row["mountainous"] == "yes" else 10
        size = float(row["area_ha"] or row["max_ha"])
        assert floor <= size <= float(row["max_ha"]) <= 75, row["id"]
