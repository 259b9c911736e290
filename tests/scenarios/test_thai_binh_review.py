"""The five-year review and the economic zone of Thái Bình, as the README says."""

import pytest
import yaml

from optimizer.domain.pathway import Action, Headline
from tests.scenarios.thai_binh import (
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


def test_the_review_finishes_operating_clusters_before_new_land() -> None:
    review, option = "ra-soat-5-nam", "phuong-an-2"
    plan = solved(review)[1]
    assert doing(review, Headline.REDUCE) & ids(operating="yes") == {NEO, COI}
    assert doing(review, Headline.DROP) <= ids(operating="no")
    for name in ids(operating="yes"):
        first = plan.clusters[name].steps[0]
        assert first.built_ha == pytest.approx(first.area_ha, abs=1e-4), name
        assert first.added_ha == 0
    for name in ids(operating="no"):
        assert plan.clusters[name].steps[0].built_ha == 0
    early = value(review, "cost", FIRST) - value(option, "cost", FIRST)
    assert early == pytest.approx(2953, abs=5)
    investors = value(review, "cost.fund.investors", FIRST)
    assert investors / 3895 == pytest.approx(0.92, abs=0.005)
    more = summed(review, "cost") - summed(option, "cost")
    assert more == pytest.approx(1336, abs=5)
    fill = [
        value(review, "occupied", p) / value(review, "industrial_land", p)
        for p in (FIRST, LAST)
    ]
    assert fill[0] < 0.5
    assert fill[1] == pytest.approx(0.83, abs=0.005)


def test_the_review_adds_land_where_demand_is_shown_alone() -> None:
    """Leased today and demand to 2025 over the planned land of the operating ones."""
    review, option = "ra-soat-5-nam", "phuong-an-2"
    plan = solved(review)[1]
    demand = yaml.safe_load((CASE / "base.yaml").read_text("utf-8"))["demand"]
    shown = set()
    for district, hectares in demand["hectares"].items():
        running = ids(district=district, operating="yes")
        leased = total("leased_ha", running) + hectares[FIRST]
        if leased > 0.5 * total("planned_industrial_ha", running):
            shown.add(district)
    assert shown == {"Đông Hưng", "TP Thái Bình", "Tiền Hải", "Vũ Thư"}
    for name in ids(status="candidate") | ids(operating="no"):
        if BY_ID[name]["district"] not in shown:
            assert plan.clusters[name].steps[-1].area_ha == 0, name
    added = {
        BY_ID[name]["district"]
        for name, one in plan.clusters.items()
        if any(step.added_ha for step in one.steps)
    }
    assert added == {"Đông Hưng", "TP Thái Bình"}
    assert summed(review, "added_land") == pytest.approx(48, abs=0.5)
    assert value(option, "jobs") - value(review, "jobs") == pytest.approx(1207, abs=5)
    assert value(option, "land") - value(review, "land") == pytest.approx(143, abs=1)


def test_the_review_lets_nothing_expand_where_nothing_is_built() -> None:
    """An empty cluster is not 60 % full, whatever its land is worth."""
    scenario = solved("ra-soat-5-nam")[0]
    assert scenario.permissions[Action.EXPAND].clusters == ids(operating="yes") - ids(
        craft_village="yes"
    )


def test_plants_of_craft_villages_come_first_in_the_review() -> None:
    review = "ra-soat-5-nam"
    assert value(review, "cost.obligations", FIRST) == pytest.approx(87.4, abs=0.1)
    craft = ids(craft_village="yes", wastewater="no")
    assert total("area_ha", craft) * 0.522 + 9.6 * len(craft) == pytest.approx(
        87.4, 1e-3
    )


def test_the_zone_carries_what_the_readme_says_of_its_targets() -> None:
    """Each cluster leases at its pace for five years, within its district's demand."""
    demand = {"Thái Thụy": 20.76, "Tiền Hải": 16.15}
    most = sum(
        min(
            hectares,
            5
            * total(
                "absorption_ha_per_year", ids(in_economic_zone="yes", district=name)
            ),
        )
        for name, hectares in demand.items()
    )
    both = sum(demand.values())
    today = total("leased_ha", ids(in_economic_zone="yes"))
    two = sum(total("leased_ha", ids(district=d, operating="yes")) for d in demand)
    assert f"| {73.5 * most:,.0f} ({73.5 * most / 5500:.0%}) |" in README
    assert f"| {73.5 * both:,.0f} ({73.5 * both / 5500:.0%}) |" in README
    assert f"| {57.8 * most:,.0f} bn ({57.8 * most / 115000:.1%}) |" in README
    assert f"| {57.8 * both:,.0f} bn ({57.8 * both / 115000:.1%}) |" in README
    assert f"| x {1 + most / today:.1f} | x {1 + both / two:.1f} |" in README


def test_the_targets_fill_and_expand_tra_linh_at_no_cost_to_the_province() -> None:
    zone, option = "khu-kinh-te", "phuong-an-2"
    tra_linh = [solved(name)[1].clusters["TBI-11"] for name in (zone, option)]
    assert tra_linh[0].steps[0].occupied_ha > tra_linh[1].steps[0].occupied_ha + 7
    assert tra_linh[0].headline is Headline.EXPAND
    assert value(zone, "jobs") == pytest.approx(value(option, "jobs"), abs=5)
    assert summed(zone, "cost") == pytest.approx(summed(option, "cost"), abs=5)
