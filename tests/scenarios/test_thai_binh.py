"""The case of Thái Bình: its tables meet what is published, and say what they are."""

import shutil
from collections import Counter
from pathlib import Path

import pytest
import yaml

from optimizer.reading.scenario import read_scenario
from tests.scenarios.cases import SCENARIOS, published_rows, rows_of, table
from tests.scenarios.thai_binh import BY_ID, CASE, CLUSTERS, ids, total

PUBLISHED = published_rows("thai-binh")
MORE = "clusters_thai_binh_more.csv"
QUYNH_PHU = {"TBI-05", "TBI-06", "TBI-07", "TBI-08", "TBI-09"}
"""Đông Hải, Quỳnh Giao, Quý Ninh, Đập Neo, Quỳnh Côi."""


def scenario(name: str) -> dict[str, object]:
    loaded = yaml.safe_load((CASE / f"{name}.yaml").read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def test_the_16_named_clusters_are_those_of_the_publications() -> None:
    assert ids(quality="sourced") == set(PUBLISHED)
    assert len(PUBLISHED) == 16
    for name, (row, *_) in PUBLISHED.items():
        assert row["name"].startswith(BY_ID[name]["name"])
        for ours, theirs in (
            ("projects", "n_projects"),
            ("workers", "workers"),
            ("registered_bn", "registered_investment_bn_vnd"),
            ("craft_village", "craft_village"),
            ("note", "note"),
            ("source", "source"),
        ):
            assert BY_ID[name][ours] == row[theirs], (name, ours)


def test_generated_clusters_say_so_and_for_which_count() -> None:
    generated = [row for row in CLUSTERS if row["quality"] == "illustrative"]
    assert len(generated) == 67 - 16
    for row in generated:
        assert "minh họa" in row["name"].lower()
        assert row["district"] in row["name"]
        assert row["source"].startswith("generated to reach ")
        assert "http" in row["source"]


def test_the_counts_of_december_2018_are_met() -> None:
    """50 planned, 28 operating, 19 with an investor, 2 with treatment (bnews)."""
    running = ids(operating="yes")
    assert (len(ids(status="existing")), len(running)) == (50, 28)
    assert set(PUBLISHED) <= running
    assert len(ids(investor="yes")) == 19
    assert ids(operating="yes", wastewater="yes") == {"TBI-03", "TBI-04"}
    assert len(ids(operating="yes", wastewater="no")) == 26
    share = total("leased_ha", running) / total("planned_industrial_ha", running)
    assert share == pytest.approx(0.175, abs=1e-3)


def test_nothing_is_built_or_leased_in_the_22_planned_clusters() -> None:
    planned = ids(operating="no")
    assert len(planned) == 22
    for name in planned:
        assert (BY_ID[name]["built_ha"], BY_ID[name]["leased_ha"]) == ("0", "0")
        assert BY_ID[name]["wastewater"] == ""
        assert BY_ID[name]["conversion"] == "giữ làm đất nông nghiệp"


def test_the_counts_of_districts_are_met() -> None:
    """Hưng Hà 11, 6 operating, 282.8 ha; Quỳnh Phụ the 5 named, 234 ha (aggregates)."""
    hung_ha = ids(district="Hưng Hà", status="existing")
    assert len(hung_ha) == 11
    assert len(ids(district="Hưng Hà", operating="yes")) == 6
    assert total("area_ha", hung_ha) == pytest.approx(282.8)
    assert ids(district="Quỳnh Phụ", status="existing") == QUYNH_PHU
    assert total("area_ha", QUYNH_PHU) == pytest.approx(234)


def test_the_other_34_and_17_clusters_follow_the_communes() -> None:
    """Each district has its part of the communes before 2025, to less than one."""
    communes = Counter(
        row["district"].removeprefix("Huyện ").replace("Thành phố", "TP")
        for row in rows_of(SCENARIOS / "published" / "commune_points.csv")
        if row["province_pre2025"] == "Thái Bình"
    )
    assert sum(communes.values()) == 242
    others = set(communes) - {"Hưng Hà", "Quỳnh Phụ"}
    for status, count, names in (
        ("existing", 34, others),
        ("candidate", 17, set(communes)),
    ):
        whole = sum(communes[name] for name in names)
        for name in names:
            part = count * communes[name] / whole
            assert abs(len(ids(district=name, status=status)) - part) < 1, name


def test_investors_are_those_published_where_any_is() -> None:
    """Quỳnh Phụ 3 with and 2 without; Thái Thọ, Trà Linh and Thống Nhất with."""
    for name in ("TBI-05", "TBI-06", "TBI-07", "TBI-10", "TBI-11", "TBI-15"):
        assert BY_ID[name]["investor"] == "yes"
        assert "infrastructure investor" in PUBLISHED[name][0]["note"]
    for name in ("TBI-08", "TBI-09"):
        assert BY_ID[name]["investor"] == "no"
        assert "no infrastructure investor" in PUBLISHED[name][0]["note"]
    assert all(BY_ID[name]["investor"] == "" for name in ids(status="candidate"))


def test_the_economic_zone_has_the_three_clusters_published_in_it() -> None:
    assert ids(in_economic_zone="yes") == {"TBI-10", "TBI-11", "TBI-12"}
    assert all(
        BY_ID[name]["district"] in ("Thái Thụy", "Tiền Hải")
        for name in ids(in_economic_zone="yes")
    )


def test_published_areas_are_kept() -> None:
    """Đông La by decision, Đồng Tu, Thống Nhất with its second phase."""
    assert [BY_ID[f"TBI-{n}"]["area_ha"] for n in ("01", "13", "15")] == [
        "22.37",
        "64",
        "21.1",
    ]
    assert BY_ID["TBI-15"]["max_ha"] == "39"
    decision = next(
        row for row in rows_of(CASE / "published" / MORE) if row["id"] == "TBI-01b"
    )
    assert BY_ID["TBI-01"]["area_source"] == decision["source"]


def test_leased_land_fits_and_dong_la_is_full_in_april_2023() -> None:
    for name in ids(operating="yes"):
        row = BY_ID[name]
        assert float(row["leased_ha"]) <= 0.7 * float(row["built_ha"]) + 1e-6
        assert float(row["built_ha"]) <= float(row["area_ha"])
    row = BY_ID["TBI-01"]
    pace = float(row["absorption_ha_per_year"])
    by_2023 = float(row["leased_ha"]) + 4.33 * pace
    assert by_2023 == pytest.approx(0.7 * 22.37, rel=0.05)


def test_trunk_places_are_of_the_kinds_named() -> None:
    """QL10, QL39, coastal road, CT.08 and Diêm Điền port; power, water, wastewater."""
    places = table("thai-binh", "places.csv")
    roads = {row["id"] for row in places if row["kind"] == "trunk" and not row["lat"]}
    assert roads == {"QL10", "QL39", "DVB", "CT08", "XLNT-RIENG"}
    kinds = Counter(row["kind"] for row in places)
    assert (kinds["port"], kinds["interchange"]) == (1, 3)
    services = {one for row in places for one in row["services"].split(";") if one}
    assert services == {"road", "power", "water", "wastewater"}
    joined = {
        (row["from"], row["service"])
        for row in table("thai-binh", "links.csv")
        if row["status"] == "existing" and row["from"] in BY_ID
    }
    running = ids(operating="yes")
    assert joined == {(n, s) for n in running for s in ("road", "power", "water")}
    roads_then = {
        row["to"].split("-")[0]
        for row in table("thai-binh", "links.csv")
        if row["status"] == "existing" and (row["from"], row["service"]) in joined
        if row["service"] == "road"
    }
    assert roads_then == {"QL10", "QL39"}, "the others opened after 2018"


def test_a_plant_of_mean_size_costs_the_rate_of_the_ministry() -> None:
    """26.443 M VND x 0.925 per m3/day, 34.8 m3/day/ha; the slope is 30 to 60 bn."""
    areas = [float(BY_ID[name]["area_ha"]) for name in ids(operating="yes")]
    mean = sum(areas) / len(areas)
    for name in ("base", "ra-soat-5-nam"):
        duties = scenario(name)["obligations"]
        assert isinstance(duties, list)
        for duty in duties:
            cost = duty["fixed_cost"] + duty["cost_per_ha"] * mean
            assert cost == pytest.approx(34.8 * 0.026443 * 0.925 * mean, abs=0.05)
            assert duty["cost_per_ha"] == pytest.approx(34.8 * 30 / 2000, abs=1e-3)
    own = [row for row in table("thai-binh", "links.csv") if row["cost"]]
    assert {row["cost"] for row in own} == {"9.6"}
    assert {row["from"] for row in own} == ids(status="candidate")


def test_demand_grows_as_output_should_and_follows_the_communes() -> None:
    """14 % a year on what is leased, and half as much again (documents 002, 004)."""
    demand = scenario("base")["demand"]
    assert isinstance(demand, dict)
    leased = total("leased_ha", ids(operating="yes"))
    communes = {"TP Thái Bình": 19, "Quỳnh Phụ": 35, "Hưng Hà": 33, "Đông Hưng": 32}
    communes |= {"Thái Thụy": 36, "Tiền Hải": 28, "Kiến Xương": 29, "Vũ Thư": 30}
    for period, years in (("2021-2025", 5), ("2026-2030", 10)):
        wanted = 1.5 * leased * (1.14**years - 1)
        for district, count in communes.items():
            part = demand["hectares"][district][period]
            assert part == pytest.approx(wanted * count / 242, abs=0.01), district


def test_funds_lie_between_the_published_programmes() -> None:
    """Lào Cai 1,280 + 5,800 bn, Bến Tre 5,291.1 + 9,779.9 bn, to 2030."""
    budget = scenario("base")["budget"]
    assert isinstance(budget, dict)
    sums = {
        name: fund["2021-2025"] + fund["2026-2030"]
        for name, fund in budget["funds"].items()
    }
    state = (1280 + 5291.1) / 2
    assert sums["province"] + sums["central"] == pytest.approx(state, abs=1)
    assert sums["investors"] == pytest.approx((5800 + 9779.9) / 2, abs=1)
    works = budget["pays"]["infrastructure"]
    assert works["province"] + works["central"] == pytest.approx(0.181)


def test_targets_of_the_zone_are_those_of_document_002() -> None:
    """5,500 jobs, 5 bn USD at 23,000; +14 % and +12 % a year on the output of today."""
    limits = scenario("khu-kinh-te")["limits"]
    assert isinstance(limits, list)
    asked = {one["id"]: one["at_least"] for one in limits if "at_least" in one}
    zone = ids(in_economic_zone="yes")
    output = 28.6 * total("leased_ha", zone)
    revenue = 0.71 * total("leased_ha", zone)
    assert asked["jobs-2025"] == 0.40 * 5500
    assert asked["capital-2025"] == 0.015 * 115_000
    assert asked["output-2025"] == pytest.approx(output * 1.14**5, abs=0.01)
    assert asked["revenue-2025"] == pytest.approx(revenue * 1.12**5, abs=0.01)


def test_a_cell_against_the_published_totals_is_caught(tmp_path: Path) -> None:
    """An investor for Quỳnh Côi would be the 20th of 19, and the 4th of 3."""
    for path in (*CASE.glob("*.csv"), CASE / "base.yaml"):
        shutil.copy(path, tmp_path)
    clusters = tmp_path / "clusters.csv"
    rows = clusters.read_text(encoding="utf-8").splitlines(keepends=True)
    at = next(n for n, row in enumerate(rows) if row.startswith("TBI-09,"))
    changed = rows[at].replace(",no,no,,yes,sourced,", ",yes,no,,yes,sourced,")
    assert changed != rows[at]
    clusters.write_text("".join([*rows[:at], changed, *rows[at + 1 :]]), "utf-8")
    read = read_scenario(tmp_path / "base.yaml")
    assert [one.said[0][1] for one in read.published if not one.agrees] == ["19", "3"]
