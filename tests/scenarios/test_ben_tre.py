"""The tables of Bến Tre: what is published stays so, the rest follows from it."""

import csv
import shutil
from collections import Counter
from pathlib import Path

import pytest

from optimizer.reading.scenario import read_scenario
from tests.scenarios.ben_tre import CASE, FIRST, LAST, LIMITS, PRIORITY, file
from tests.scenarios.cases import SCENARIOS, rows_of, table

CLUSTERS = table("ben-tre", "clusters.csv")
LISTED = rows_of(CASE / "published" / "clusters_ben_tre.csv")
BASE = file("base")
(TARGET_2020,) = [
    row
    for row in rows_of(SCENARIOS / "published" / "aggregates.csv")
    if row["area_name"] == "Bến Tre" and row["as_of"] == "2012 plan: target 2020"
]
COMMUNES = Counter(
    row["district"].removeprefix("Huyện ").replace("Thành phố", "TP")
    for row in rows_of(SCENARIOS / "published" / "commune_points.csv")
    if row["province_pre2025"] == "Bến Tre"
)


def ends(column: str) -> tuple[float, float]:
    low, high = TARGET_2020[column].split("-")
    return float(low), float(high)


def middle(column: str) -> float:
    return sum(ends(column)) / 2


def test_the_list_of_2012_is_the_case() -> None:
    """Báo Đồng Khởi, "14 cụm công nghiệp": names and districts, in its order."""
    assert len(CLUSTERS) == 14
    for ours, theirs in zip(CLUSTERS, LISTED, strict=True):
        for column in ("id", "name", "source", "note"):
            assert ours[column] == theirs[column]
        assert ours["district"] == theirs["district"].removeprefix("Huyện ")
        assert ours["published_action"] == theirs["plan_action"]


def test_long_phuoc_stays_out() -> None:
    """BTR-15: "the source calls it an industrial park; status to verify"."""
    (other,) = rows_of(CASE / "published" / "clusters_ben_tre_more.csv")
    assert "industrial park" in other["note"]
    assert other["id"] not in {row["id"] for row in CLUSTERS}


def test_phong_nam_1_keeps_its_published_hectares() -> None:
    """Báo Đồng Khởi, 24 Nov 2011: 10.3 ha; 2.4 leased by 2007, then the other 7.9."""
    row = CLUSTERS[3]
    cells = ("area_ha", "built_ha", "max_ha", "leased_ha")
    assert row["name"] == "Phong Nẫm 1"
    assert [row[column] for column in cells] == ["10.3"] * 4
    assert float(row["fill"]) == float(row["industrial_share"]) == 1


def test_only_what_is_reported_as_begun_is_in_todays_plan() -> None:
    begun = {
        row["id"]
        for row in LISTED
        if row["leased_ha"] or "well-advancing" in row["note"]
    }
    assert begun == {"BTR-02", "BTR-04", "BTR-12"}
    for row in CLUSTERS:
        assert (row["status"] == "existing") == (row["id"] in begun)
        assert bool(row["built_ha"]) == (row["id"] in begun)


def test_areas_reach_the_plan_of_2012_and_the_decree() -> None:
    """580-600 ha in 2020; a cluster has 75 ha at most, a new one 10 ha at least."""
    areas = [float(row["planned_2012_ha"]) for row in CLUSTERS]
    low, high = ends("area_planned_ha")
    assert low <= sum(areas) <= high
    assert all(10 <= area <= 75 for area in areas)


def test_priority_is_that_of_programme_08() -> None:
    facts = rows_of(SCENARIOS / "published" / "founding_facts.csv")
    (text,) = [row["text"] for row in facts if row["kind"] == "rule/priority"]
    first = {row["district"] for row in CLUSTERS if row["priority"] == "yes"}
    assert first == {"Ba Tri", "Giồng Trôm", "Mỏ Cày Bắc"}
    for row in CLUSTERS:
        assert (row["district"] in text) == (row["priority"] == "yes")


def test_demand_is_the_targets_of_2012_shared_by_communes() -> None:
    """60-70 % of the leasable 70 %; 2.4 of 10.3 ha after two years in Phong Nẫm."""
    leased = middle("area_planned_ha") * 0.7 * middle("fill_rate_pct") / 100
    hectares = BASE["demand"]["hectares"]
    assert set(hectares) == {row["district"] for row in CLUSTERS}
    for district, by_period in hectares.items():
        share = (leased - 10.3) * COMMUNES[district] / COMMUNES.total()
        assert by_period[LAST] == pytest.approx(share, abs=0.01)
        assert by_period[FIRST] == pytest.approx(share * 2.4 / 10.3, abs=0.01)


def test_a_leased_hectare_has_the_workers_of_the_plan_of_2012() -> None:
    """20,000-25,000 on 580-600 ha: 33 to 43 for each planned hectare."""
    leased = middle("area_planned_ha") * 0.7 * middle("fill_rate_pct") / 100
    (jobs,) = {float(row["jobs_per_ha"]) for row in CLUSTERS}
    assert jobs * leased == pytest.approx(middle("workers"), rel=1e-3)
    assert 33 <= jobs * leased / middle("area_planned_ha") <= 43


def test_money_is_that_of_the_programme_to_2030() -> None:
    """15,071 bn VND: 5,291.1 of the state, which is 35.1 %, and 9,779.9 of firms."""
    funds = BASE["budget"]["funds"]
    state, firms = (
        sum(funds[name][period] for period in (FIRST, LAST))
        for name in ("state", "investors")
    )
    assert (state, firms) == (pytest.approx(5291.1), pytest.approx(9779.9))
    assert LIMITS["von-2030"]["at_most"] == pytest.approx(state + firms)
    assert LIMITS["ty-le-von-nha-nuoc"]["at_most"] == f"{state / (state + firms):.1%}"


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("uu-tien", PRIORITY),
        ("muc-tieu-khong-uu-tien", set(LIMITS) - set(PRIORITY)),
        ("quy-mo-giai-doan", set(LIMITS) - {"ty-le-von-nha-nuoc"}),
        ("lap-day-cham", set(LIMITS) - {*PRIORITY, "ty-le-von-nha-nuoc"}),
    ],
)
def test_a_limit_says_the_same_wherever_it_stands(name: str, ids: set[str]) -> None:
    limits = file(name)["limits"]
    assert {limit["id"] for limit in limits} == set(ids)
    for limit in limits:
        assert limit == LIMITS[limit["id"]]


@pytest.mark.parametrize("service", ["road", "power", "water"])
def test_every_cluster_has_a_line_of_each_service(service: str) -> None:
    lines = [r for r in table("ben-tre", "links.csv") if r["service"] == service]
    places = {row["id"]: row for row in table("ben-tre", "places.csv")}
    for row in CLUSTERS:
        mine = [line for line in lines if line["from"] == row["id"]]
        ending = [places[line["to"]] for line in mine if line["to"] in places]
        assert any(service in place["services"].split(";") for place in ending)
    assert [line["from"] for line in lines if line["status"] == "existing"] == [
        "BTR-04"
    ]


def test_tables_that_leave_the_published_totals_are_told(tmp_path: Path) -> None:
    """Long Phước added with 75 ha, and half of Phong Nẫm 1 taken as empty."""
    for path in CASE.glob("*.*"):
        shutil.copy(path, tmp_path)
    rows = [dict(row) for row in CLUSTERS]
    rows[3]["leased_ha"] = "5"
    more = {"id": "BTR-15", "name": "Long Phước", "planned_2012_ha": "75"}
    rows.append(dict.fromkeys(rows[4], "") | rows[4] | more)
    with (tmp_path / "clusters.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    totals = read_scenario(tmp_path / "base.yaml").published
    assert [one.agrees for one in totals] == [False] * 5
