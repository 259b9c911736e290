"""The tables of Tuyên Quang: totals come back, the contradiction is caught."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from typer.testing import CliRunner

from optimizer.cli.app import app
from optimizer.reading.scenario import read_scenario
from tests.scenarios.cases import SCENARIOS, rows_of, table
from tests.scenarios.tuyen_quang import (
    AN_HOA,
    BY_ID,
    CANDIDATES,
    CASE,
    CLUSTERS,
    EXISTING,
    NAME,
    NINH_LAI,
    SMALL_IN_CITY,
    scenario_file,
)

DISTRICTS = {
    "TP Tuyên Quang": "Thành phố Tuyên Quang",
    "Huyện Sơn Dương": "Huyện Sơn Dương",
    "Huyện Yên Sơn": "Huyện Yên Sơn",
    "Huyện Hàm Yên": "Huyện Hàm Yên",
    "Huyện Chiêm Hóa": "Huyện Chiêm Hóa",
    "Huyện Na Hang": "Huyện Na Hang",
    "Huyện Lâm Bình": "Huyện Lâm Bình",
}
OUTSIDE = dict(zip(DISTRICTS, (0.35, 0.2, 0.2, 0.1, 0.1, 0.03, 0.02), strict=True))
"""How the demand of firms outside clusters is shared: a choice."""


def total(column: str) -> float:
    return sum(float(BY_ID[id_][column]) for id_ in EXISTING)


@pytest.mark.parametrize(
    ("column", "published"),
    [("area_ha", 300), ("industrial_ha", 196), ("leased_ha", 108.7), ("projects", 21)],
)
def test_the_five_add_up_to_the_totals_to_the_last_digit(
    column: str, published: float
) -> None:
    """Founding document 004: 5 clusters, 300 ha, 196 ha, 108.7 ha leased, 21 projects.

    They are in aggregates.csv as well, which the script reads.
    """
    assert len(EXISTING) == 5
    assert total(column) == pytest.approx(published, abs=1e-9)


def contradictions(result_text: str) -> list[str]:
    return [line for line in result_text.splitlines() if "published[" in line]


def test_check_catches_the_contradiction_in_the_published_fill() -> None:
    """51.6 % is stated; 108.7 of 196 ha are 55.5 % (founding document 004)."""
    lines = (CASE / "base.yaml").read_text(encoding="utf-8").splitlines()
    entry = lines.index("    is: 51.6%") - 3
    assert lines[entry : entry + 2] == ["  - sum: leased_ha", "    over: industrial_ha"]
    result = CliRunner().invoke(app, ["check", str(CASE / "phuong-an-2.yaml")])
    assert result.exit_code == 0
    (warning,) = contradictions(result.stderr)
    _, _, what = warning.partition("scenarios/tuyen-quang/base.yaml:")
    assert what.startswith(f"{entry + 1}:")
    assert "gives 55.5% (108.7 / 196), but 51.6% is published" in what
    readme = (CASE / "README.md").read_text(encoding="utf-8")
    assert f"base.yaml:{entry + 1}  published[" in readme


def test_a_fill_that_the_hectares_give_is_no_contradiction(tmp_path: Path) -> None:
    for path in CASE.glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    base = (CASE / "base.yaml").read_text(encoding="utf-8")
    right = base.replace("is: 51.6%", "is: 55.5%")
    assert right != base
    (tmp_path / "base.yaml").write_text(right, encoding="utf-8")
    result = CliRunner().invoke(app, ["check", str(tmp_path / "base.yaml")])
    assert result.exit_code == 0
    assert contradictions(result.stderr) == []


SCENARIO_NAMES = sorted(path.stem for path in CASE.glob("*.yaml"))


@pytest.mark.parametrize("name", SCENARIO_NAMES)
def test_a_scenario_warns_of_the_fill_and_of_the_small_site_only(name: str) -> None:
    """8 ha in the city are below the floor of 32/2024, and not of 303/2026."""
    scenario = read_scenario(CASE / f"{name}.yaml")
    (fill, *small) = scenario.warnings
    assert fill.origin.entry.startswith("published[")
    rows = [CLUSTERS[(one.origin.line or 0) - 2] for one in small]
    if name == "lap-day-50":
        assert rows == []
    elif name == "san-10-ha":
        assert len(rows) > 1
        assert all(float(row["max_ha"]) < 10 for row in rows)
    else:
        assert [row["id"] for row in rows] == [SMALL_IN_CITY]


@pytest.mark.parametrize(
    ("id_", "cells"),
    [
        ("TQU-01", {"name": "Khuôn Phươn", "district": "Huyện Na Hang"}),
        ("TQU-02", {"name": "An Thịnh", "projects": "3"}),
        ("TQU-03", {"name": "Tân Thành"}),
        ("TQU-04", {"fill": "0.5", "projects": "3", "workers": "500"}),
        ("TQU-07", {"fill": "0.825", "projects": "12", "registered_bn": "1100"}),
        ("TQU-05", {"plan_ha": "75", "investor": "no"}),
        ("TQU-06", {"plan_ha": "74.88", "project_bn": "662"}),
        ("TQU-08", {"name": "Phúc Ứng 3", "stage": "site clearance", "investor": ""}),
    ],
)
def test_a_named_cluster_has_what_is_published_of_it(
    id_: str, cells: dict[str, str]
) -> None:
    """clusters_tuyen_quang.csv and clusters_tuyen_quang_more.csv."""
    row = BY_ID[id_]
    assert {column: row[column] for column in cells} == cells
    assert row["quality"] == "sourced"


def test_what_is_read_from_words_is_in_the_words_of_the_source() -> None:
    files = ("clusters_tuyen_quang.csv", "clusters_tuyen_quang_more.csv")
    notes = {row["id"]: row for f in files for row in table(NAME, f"published/{f}")}
    assert "calling for investors" in notes[NINH_LAI]["note"]
    assert "site clearance under way" in notes["TQU-08"]["note"]
    assert float(notes[AN_HOA]["infra_investment_bn_vnd"]) == 660
    assert "revised to" in notes["TQU-06b"]["note"]


def test_the_plan_to_judge_says_which_hectares_are_published() -> None:
    """Those of Ninh Lai - Thiện Kế and An Hòa - Long Bình An alone."""
    plan = {row["cluster"]: row for row in table(NAME, "published-plan.csv")}
    assert set(plan) == CANDIDATES
    said = {id_ for id_, row in plan.items() if row["area_basis"] == "published"}
    assert said == {NINH_LAI, AN_HOA}
    marks = {(row["id"], row["column"]) for row in table(NAME, "estimates.csv")}
    assert {id_ for id_ in plan if (id_, "plan_ha") in marks} == set(plan) - said


def test_the_investor_of_an_hoa_is_inferred_and_marked() -> None:
    """Its project is published, not who builds it."""
    marks = {(row["id"], row["column"]) for row in table(NAME, "estimates.csv")}
    assert (AN_HOA, "investor") in marks
    assert (NINH_LAI, "investor") not in marks


def test_a_published_fill_is_what_its_hectares_give() -> None:
    for id_ in EXISTING:
        row = BY_ID[id_]
        if row["fill"]:
            fill = float(row["leased_ha"]) / float(row["industrial_ha"])
            assert fill == pytest.approx(float(row["fill"]), abs=1e-4), id_


def test_24_are_planned_of_which_16_are_generated() -> None:
    """4 kept + 1 expanded + 18 new + 1 not legible (iipvietnam.com)."""
    assert len(CLUSTERS) == 4 + 1 + 18 + 1
    assert len(CANDIDATES) == 18 + 1
    generated = [row for row in CLUSTERS if row["quality"] == "illustrative"]
    assert len(generated) == 18 + 1 - 3
    for row in generated:
        assert row["status"] == "candidate"
        assert row["name"].startswith("Minh họa ")
        assert row["source"].startswith("generated: ")


def test_additions_follow_the_number_of_communes() -> None:
    """Each district has its share of the 19 by communes of before 2025, but for one."""
    names: dict[str, set[str]] = {}
    for row in rows_of(SCENARIOS / "published" / "commune_points.csv"):
        if row["province_pre2025"] == "Tuyên Quang":
            names.setdefault(row["district"], set()).add(row["commune"])
    whole = sum(map(len, names.values()))
    counts = Counter(BY_ID[id_]["district"] for id_ in CANDIDATES)
    assert set(counts) == set(DISTRICTS)
    for district, count in counts.items():
        share = 19 * len(names[DISTRICTS[district]]) / whole
        assert abs(count - share) < 1, district


def test_the_floor_of_5_ha_holds_everywhere_but_in_the_city() -> None:
    """32/2024 Article 2(1): 10 ha, 5 in mountainous districts; some lie between."""
    for row in CLUSTERS:
        city = row["district"] == "TP Tuyên Quang"
        assert row["mountainous"] == ("no" if city else "yes"), row["id"]
    between = [row for row in CLUSTERS if row["max_ha"] and float(row["max_ha"]) < 10]
    assert {row["mountainous"] for row in between} == {"yes", "no"}
    scenario = read_scenario(CASE / "base.yaml").scenario
    assert scenario.law is not None
    assert scenario.law.floor_ha(special=False) == 10
    assert scenario.law.floor_ha(special=True) == 5


def test_costs_follow_the_published_rates() -> None:
    """7,611 M x 0.902; plant 30 bn at 1,000 and 60 at 3,000 m3/day, 34.8 m3/day/ha;
    An Hòa - Long Bình An 662 bn for 74.88 ha (unit_costs.csv, infra_cost_more.csv).
    """
    works, per_ha = 7.611 * 0.902, (60 - 30) / (3000 - 1000) * 34.8
    for id_, row in BY_ID.items():
        cost = float(row["infra_cost_per_ha"])
        assert float(row["clearance_cost_per_ha"]) == 2.0
        if id_ == AN_HOA:
            assert cost == pytest.approx(662 / 74.88 - 2.0, abs=1e-3)
            assert row["fixed_cost"] == "0"
        else:
            assert cost == pytest.approx(works + per_ha, abs=1e-3)
            assert row["fixed_cost"] == ("" if id_ in EXISTING else "15")


def test_the_readme_shows_what_a_new_cluster_costs_by_size() -> None:
    """Small ones are dear: a share of the plant and the road lie on few hectares."""
    defaults = scenario_file("base")["defaults"]
    assert isinstance(defaults, dict)
    per_km = defaults["cost_per_km"]["road"]
    assert per_km == (60 + 80) / 2  # bn VND, unit_costs.csv
    readme = (CASE / "README.md").read_text(encoding="utf-8")
    candidate = BY_ID[NINH_LAI]
    per_ha = float(candidate["infra_cost_per_ha"]) + 2.0
    for hectares in (5, 8, 17, 34, 75):
        costs = (
            per_ha + (float(candidate["fixed_cost"]) + per_km * road) / hectares
            for road in (0.5, 1.2, 2.6)
        )
        row = f"| {hectares} ha | " + " | ".join(f"{cost:.1f}" for cost in costs)
        assert row in readme


def test_a_road_has_a_published_length_and_a_line_that_of_the_map() -> None:
    """Access roads of 1.2 and 2.6 km are published for mountains (unit_costs.csv)."""
    published = (SCENARIOS / "published" / "unit_costs.csv").read_text(encoding="utf-8")
    links = table(NAME, "links.csv")
    roads = {link["length_km"] for link in links if link["service"] == "road"}
    assert roads == {"0.5", "1.2", "2.6"}
    assert "(1.2 km" in published
    assert "(2.6 km" in published
    joined = {link["from"] for link in links if link["status"] == "existing"}
    assert joined == EXISTING
    for service in ("road", "power"):
        reached = {x["from"] for x in links if x["service"] == service}
        assert reached == set(BY_ID), service


@pytest.mark.parametrize(
    ("name", "times"), [("base", 1.0), ("nhu-cau-thap", 0.5), ("lap-day-60", 2.0)]
)
def test_demand_is_the_pace_of_the_past_and_as_much_from_outside(
    name: str, times: float
) -> None:
    """108.7 ha in 11 years for nine more, shared as leased land; again, by choice."""
    demand = scenario_file(name)["demand"]
    assert isinstance(demand, dict)
    pace = 108.7 / 11 * 9
    for district, hectares in demand["hectares"].items():
        leased = sum(
            float(BY_ID[id_]["leased_ha"])
            for id_ in EXISTING
            if BY_ID[id_]["district"] == district
        )
        whole = times * pace * (leased / 108.7 + OUTSIDE[district])
        assert hectares["2026-2030"] == pytest.approx(whole, abs=0.02), district
        assert hectares["2022-2025"] == pytest.approx(whole * 4 / 9, abs=0.02)


def test_the_plan_for_judge_has_the_19_additions() -> None:
    with (CASE / "published-plan.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["cluster"]: row for row in csv.DictReader(file)}
    assert set(rows) == CANDIDATES
    for id_, row in rows.items():
        assert (row["action"], row["area_ha"]) == ("add", BY_ID[id_]["plan_ha"])
