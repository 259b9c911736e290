"""The options of Thái Bình: what the README says of their plans holds."""

import shutil
from collections import Counter
from pathlib import Path

import pytest
import yaml

from optimizer.domain.pathway import Headline
from optimizer.reading.scenario import read_scenario
from optimizer.solving.findings import law_findings
from optimizer.solving.solve import solve
from tests.scenarios.cases import table
from tests.scenarios.thai_binh import (
    AT_CT08,
    BY_ID,
    CASE,
    COI,
    FIRST,
    LAST,
    NEO,
    README,
    doing,
    ids,
    solved,
    summed,
    total,
    value,
)

NAMES = {
    "phuong-an-1": "option 1",
    "phuong-an-2": "option 2",
    "phuong-an-2-nhu-cau-cao": "option 2, high demand",
    "khu-kinh-te": "economic zone",
    "ra-soat-5-nam": "five-year review",
}
WORDS = {
    Headline.KEEP: "kept",
    Headline.EXPAND: "expanded",
    Headline.REDUCE: "reduced",
    Headline.DROP: "dropped",
    Headline.ADD: "added",
}


def shown(name: str, members: set[str]) -> str:
    """The actions of some clusters, as a cell of the README's table."""
    plans = solved(name)[1].clusters
    counts = Counter(plans[one].headline for one in members)
    parts = [f"{counts[what]} {word}" for what, word in WORDS.items() if counts[what]]
    return ", ".join(parts) or "-"


@pytest.mark.parametrize("name", NAMES)
def test_operating_planned_and_new_clusters_are_kept_apart(name: str) -> None:
    parts = (ids(operating="yes"), ids(operating="no"), ids(status="candidate"))
    cells = [NAMES[name], *(shown(name, members) for members in parts)]
    assert f"| {' | '.join(cells)} |" in README


@pytest.mark.parametrize("name", ["phuong-an-1", "phuong-an-2"])
@pytest.mark.parametrize("period", [FIRST, LAST])
def test_the_cost_by_fund_is_as_shown(name: str, period: str) -> None:
    funds = [f"cost.fund.{fund}" for fund in ("province", "central", "investors")]
    parts = [*funds, "cost", "cost.obligations", "cost.links"]
    cells = [f"{value(name, part, period):,.0f}" for part in parts]
    assert f"| {NAMES[name]}, {period} | {' | '.join(cells)} |" in README


@pytest.mark.parametrize("name", ["phuong-an-1", "phuong-an-2"])
def test_both_options_drop_18_planned_clusters_and_no_operating_one(name: str) -> None:
    dropped = doing(name, Headline.DROP)
    assert len(dropped) == 18
    assert dropped <= ids(operating="no")


def test_option_2_keeps_planned_clusters_beside_a_trunk_road_alone() -> None:
    """QL39, the coastal road twice, and CT.08: the least line, half a kilometre."""
    kept = ids(operating="no") - doing("phuong-an-2", Headline.DROP)
    road = {
        row["from"]: row
        for row in table("thai-binh", "links.csv")
        if row["service"] == "road" and row["to"].startswith(("QL", "DVB-", "CT08-"))
    }
    assert {road[name]["to"].split("-")[0] for name in kept} == {"QL39", "DVB", "CT08"}
    assert {road[name]["length_km"] for name in kept} == {"0.5"}
    assert road["TBI-G26"]["length_km"] == "5.4"
    for name in doing("phuong-an-2", Headline.DROP):
        assert float(road[name]["length_km"]) > 3


def test_where_one_may_add_a_site_at_the_interchange_takes_the_place_of_another() -> (
    None
):
    assert "TBI-G26" in doing("phuong-an-1", Headline.KEEP)
    assert "TBI-G26" in doing("phuong-an-2", Headline.DROP)
    assert doing("phuong-an-2", Headline.ADD) == {AT_CT08}
    assert BY_ID[AT_CT08]["district"] == BY_ID["TBI-G26"]["district"] == "Kiến Xương"


def test_option_2_gives_back_land_of_the_two_without_an_investor() -> None:
    """Đông Hải and Quý Ninh beside QL10 take most of what Quỳnh Phụ leases."""
    assert doing("phuong-an-2", Headline.REDUCE) == {NEO, COI}
    assert {NEO, COI} <= doing("phuong-an-1", Headline.KEEP)
    plan = solved("phuong-an-2")[1].clusters
    back = sum(
        float(BY_ID[n]["area_ha"]) - plan[n].steps[-1].area_ha for n in (NEO, COI)
    )
    assert back == pytest.approx(67.8, abs=0.1)
    leased = {
        n: plan[n].steps[-1].occupied_ha for n in ids(district="Quỳnh Phụ") & set(plan)
    }
    assert leased["TBI-05"] + leased["TBI-07"] > 0.6 * sum(leased.values())


def test_free_to_drop_beside_a_road_option_2_would_take_other_sites(
    tmp_path: Path,
) -> None:
    """Of the four it drops two and reduces two; two more new sites come instead."""
    for path in (*CASE.glob("*.csv"), *CASE.glob("*.yaml")):
        shutil.copy(path, tmp_path)
    scenario = tmp_path / "free.yaml"
    scenario.write_text(
        "extends: phuong-an-2.yaml\n"
        "actions: {drop: {where: {km_to.highway: null}},"
        " reduce: {where: {km_to.highway: null}}}\n",
        encoding="utf-8",
    )
    plan = solve(read_scenario(scenario).scenario).plan
    assert plan is not None
    kept = ids(operating="no") - doing("phuong-an-2", Headline.DROP)
    done = Counter(plan.clusters[name].headline for name in kept)
    assert done == {Headline.DROP: 2, Headline.REDUCE: 2}
    new = [
        n for n in ids(status="candidate") if plan.clusters[n].headline is Headline.ADD
    ]
    assert len(new) == 3


@pytest.mark.parametrize("name", ["phuong-an-1", "phuong-an-2"])
def test_both_options_expand_four_clusters_in_the_same_districts(name: str) -> None:
    """In Vũ Thư another one would do as well; Phong Phú has treatment."""
    expanded = doing(name, Headline.EXPAND)
    assert {"TBI-01", "TBI-02", "TBI-03"} <= expanded <= ids(operating="yes")
    (fourth,) = expanded - {"TBI-01", "TBI-02", "TBI-03"}
    assert BY_ID[fourth]["district"] == "Vũ Thư"


@pytest.mark.parametrize("name", ["phuong-an-1", "phuong-an-2"])
def test_by_then_nothing_of_the_law_is_left_to_be_met(name: str) -> None:
    """They expand once they are full and their plants are there (Article 8)."""
    findings = law_findings(*solved(name))
    assert [one for one in findings if one.state == "to_meet"] == []
    new = doing(name, Headline.ADD)
    assert {one.cluster for one in findings if one.state != "to_meet"} == new


def test_the_planned_clusters_kept_are_a_reserve() -> None:
    kept = ids(operating="no") - doing("phuong-an-2", Headline.DROP)
    steps = [solved("phuong-an-2")[1].clusters[name].steps[-1] for name in kept]
    assert sum(one.occupied_ha for one in steps) == pytest.approx(29.8, abs=0.5)
    assert 0.7 * sum(one.area_ha for one in steps) == pytest.approx(110.5, abs=0.1)


def test_option_2_has_more_jobs_for_more_money_on_less_land() -> None:
    def more(measure: str) -> float:
        return value("phuong-an-2", measure) - value("phuong-an-1", measure)

    def dearer(measure: str) -> float:
        return summed("phuong-an-2", measure) - summed("phuong-an-1", measure)

    assert more("jobs") == pytest.approx(485, abs=5)
    assert more("land") == pytest.approx(-35.5, abs=0.5)
    assert dearer("cost") == pytest.approx(13, abs=5)
    assert dearer("cost.links") == pytest.approx(-85, abs=1)
    assert dearer("cost.clearance") == pytest.approx(78, abs=1)
    assert summed("phuong-an-2", "released_land") == pytest.approx(636.8, abs=0.1)
    for name, share in (("phuong-an-1", 0.70), ("phuong-an-2", 0.73)):
        fill = value(name, "occupied") / value(name, "planned_industrial")
        assert fill == pytest.approx(share, abs=0.005)


@pytest.mark.parametrize("name", NAMES)
def test_money_does_not_bind_and_jobs_grow_fivefold(name: str) -> None:
    budget = solved(name)[0].budget
    assert budget is not None
    for fund, amount in (("province", 1150), ("central", 493), ("investors", 3895)):
        first, last = (value(name, f"cost.fund.{fund}", p) for p in (FIRST, LAST))
        assert first < 0.93 * amount
        assert first + last < 0.93 * 2 * amount
    assert value(name, "jobs") > 4.5 * 73.5 * total("leased_ha", ids(operating="yes"))


def test_high_demand_is_70_percent_of_the_land_planned_today() -> None:
    """Bến Tre's target for 2030, on the land of the 50; shared as in base.yaml."""
    planned = 0.7 * total("area_ha", ids(status="existing"))
    asked = 0.7 * planned - total("leased_ha", ids(status="existing"))
    high, base = (
        yaml.safe_load((CASE / f"{name}.yaml").read_text(encoding="utf-8"))["demand"]
        for name in ("phuong-an-2-nhu-cau-cao", "base")
    )
    last = {one: by[LAST] for one, by in high["hectares"].items()}
    assert sum(last.values()) == pytest.approx(asked, abs=0.1)
    for district, periods in base["hectares"].items():
        for period, hectares in periods.items():
            found = high["hectares"][district][period]
            assert found / hectares == pytest.approx(657.75 / 408.37, rel=1e-3)


def test_where_demand_is_high_six_new_clusters_stand_beside_trunk_roads() -> None:
    name = "phuong-an-2-nhu-cau-cao"
    new = doing(name, Headline.ADD)
    assert len(new) == 6
    assert AT_CT08 in new
    scenario, plan = solved(name)
    for one in new:
        assert scenario.cluster_of[one].number("km_to.highway") <= 3
    hectares = sum(plan.clusters[one].steps[-1].area_ha for one in new)
    assert f"{hectares:.0f} ha" in README
    leased = value(name, "occupied")
    assert leased < 0.7 * 0.7 * 1547.57 - 30
    assert f"{leased:.0f} ha" in README
