"""The plans of Tuyên Quang: what the README says of them."""

from pathlib import Path

import pytest

from optimizer.analysis.judge import judge
from optimizer.domain.law import RuleKind
from optimizer.domain.pathway import Action, Headline
from optimizer.reading.people_plan import read_people_plan
from optimizer.reading.scenario import read_scenario
from optimizer.solving.findings import law_findings
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.scenarios.tuyen_quang import (
    AN_HOA,
    AN_THINH,
    BESIDE_AN_THINH,
    BY_ID,
    CANDIDATES,
    CASE,
    EXISTING,
    NINH_LAI,
    PHUC_UNG_3,
    SMALL_IN_CITY,
    SON_NAM,
    done,
    leased_ha,
    solved,
    total,
)

NAMED = {AN_HOA, NINH_LAI, PHUC_UNG_3}


def added_first(name: str) -> set[str]:
    """The clusters added before 2026."""
    clusters = solved(name)[1].clusters.items()
    return {id_ for id_, one in clusters if one.steps[0].action is Action.ADD}


def test_the_plan_to_2030_keeps_four_expands_one_and_adds_nineteen() -> None:
    """24 clusters (iipvietnam.com); An Hòa - Long Bình An established January 2025."""
    scenario, plan, _ = solved("quy-hoach-2030")
    assert len(done("quy-hoach-2030", Headline.KEEP)) == 4
    assert len(done("quy-hoach-2030", Headline.EXPAND)) == 1
    assert done("quy-hoach-2030", Headline.ADD) == CANDIDATES
    for id_ in CANDIDATES:
        end = plan.clusters[id_].steps[-1].area_ha
        assert end == pytest.approx(float(BY_ID[id_]["plan_ha"])), id_
    assert AN_HOA in added_first("quy-hoach-2030")
    to_meet: dict[RuleKind, set[str]] = {}
    for finding in law_findings(scenario, plan):
        if finding.state == "to_meet":
            to_meet.setdefault(finding.rule.kind, set()).add(finding.cluster)
    assert to_meet == {
        RuleKind.SIZE: {SMALL_IN_CITY},
        RuleKind.ESTABLISH_INVESTOR: CANDIDATES - {AN_HOA, PHUC_UNG_3},
    }


def test_option_1_adds_nothing() -> None:
    assert done("phuong-an-1", Headline.ADD) == set()


ALL = sorted(path.stem for path in CASE.glob("*.yaml") if path.stem != "base")


@pytest.mark.parametrize("name", [name for name in ALL if name != "lap-day-50"])
def test_where_one_expansion_is_enough_it_is_an_thinh(name: str) -> None:
    assert done(name, Headline.EXPAND) == {AN_THINH}


def test_option_2_adds_the_named_ones_and_four_more() -> None:
    added = done("phuong-an-2", Headline.ADD)
    assert added > NAMED
    assert len(added) == 7
    assert "Huyện Lâm Bình" not in {BY_ID[id_]["district"] for id_ in added}
    assert added_first("phuong-an-2") == {AN_HOA}
    assert leased_ha("phuong-an-2") - leased_ha("phuong-an-1") == pytest.approx(
        101.8, abs=0.2
    )
    clusters = solved("phuong-an-2")[1].clusters
    for id_ in (NINH_LAI, PHUC_UNG_3):
        assert clusters[id_].steps[-1].area_ha == pytest.approx(20.5, abs=0.1)


@pytest.mark.parametrize("name", ["phuong-an-2", "nha-dau-tu", "nhu-cau-thap"])
def test_each_new_cluster_is_half_leased_of_its_planned_land(name: str) -> None:
    scenario, plan, _ = solved(name)
    for id_ in done(name, Headline.ADD):
        last = plan.clusters[id_].steps[-1]
        planned = scenario.cluster_of[id_].industrial_share * last.area_ha
        assert last.occupied_ha >= 0.5 * planned - 1e-6, id_


def test_all_24_cost_more_than_twice_option_2_for_little_more() -> None:
    more = leased_ha("quy-hoach-2030") - leased_ha("phuong-an-2")
    assert more == pytest.approx(11.7, abs=0.3)
    assert total("quy-hoach-2030", "cost") > 2 * total("phuong-an-2", "cost")
    assert total("quy-hoach-2030", "cost.links") == pytest.approx(2250, abs=2)
    assert total("phuong-an-2", "cost.links") == pytest.approx(505, abs=2)
    planned = 196 + 196 / 300 * (745.7 - 300)
    assert leased_ha("quy-hoach-2030") / planned == pytest.approx(0.59, abs=0.005)


def test_with_an_investor_asked_only_two_are_added() -> None:
    """32/2024 Article 8(1)b; nothing is published of an investor of Phúc Ứng 3."""
    assert done("nha-dau-tu", Headline.ADD) == {AN_HOA, PHUC_UNG_3}
    fewer = leased_ha("phuong-an-2") - leased_ha("nha-dau-tu")
    assert fewer == pytest.approx(57, abs=0.5)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the case in which files can be changed."""
    for path in (*CASE.glob("*.csv"), *CASE.glob("*.yaml")):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return tmp_path


def test_waiting_for_investors_has_a_price(copied: Path) -> None:
    file = copied / "phuong-an-2.yaml"
    text = file.read_text(encoding="utf-8")
    assert "at_most: 0" in text
    file.write_text(text.replace("at_most: 0", "at_most: 19"), encoding="utf-8")
    outcome = solve(read_scenario(file).scenario)
    assert outcome.plan is not None
    assert outcome.objective is not None
    assert outcome.objective > 1.01 * solved("phuong-an-2")[2]
    first = [one.steps[0].action for one in outcome.plan.clusters.values()]
    assert first.count(Action.ADD) > 1


def test_at_half_the_demand_an_hoa_is_too_slow() -> None:
    """15.57 ha of demand in the city are 32 % of its 48.9 leasable hectares."""
    assert AN_HOA not in done("nhu-cau-thap", Headline.ADD)
    assert len(done("nhu-cau-thap", Headline.ADD)) == 2
    leasable = 74.88 * 196 / 300
    assert 15.57 / leasable == pytest.approx(0.32, abs=0.005)


def test_the_mountainous_floor_lets_a_small_cluster_in() -> None:
    """5 ha in mountainous districts, 10 elsewhere: Article 2(1) of 32/2024."""
    area = solved("phuong-an-2")[1].clusters[BESIDE_AN_THINH].steps[-1].area_ha
    assert 5 <= area < 10
    assert BESIDE_AN_THINH not in done("san-10-ha", Headline.ADD)
    for id_ in done("san-10-ha", Headline.ADD):
        assert solved("san-10-ha")[1].clusters[id_].steps[-1].area_ha >= 10 - 1e-6
    assert leased_ha("phuong-an-2") - leased_ha("san-10-ha") == pytest.approx(
        5.2, abs=0.2
    )
    assert solved("san-10-ha")[2] < solved("phuong-an-2")[2]


def test_50_or_60_percent_decides_on_son_nam() -> None:
    """Half full (published, 2011): 303/2026 lets it expand, 32/2024 does not; the small
    site in the city may be added under 303/2026 alone.
    """
    assert done("lap-day-60", Headline.EXPAND) == {AN_THINH}
    assert done("lap-day-50", Headline.EXPAND) == {AN_THINH, SON_NAM}
    assert SMALL_IN_CITY not in done("lap-day-60", Headline.ADD)
    assert SMALL_IN_CITY in done("lap-day-50", Headline.ADD)
    assert leased_ha("lap-day-50") - leased_ha("lap-day-60") == pytest.approx(
        10.4, abs=0.3
    )


@pytest.mark.parametrize("decree", ["nd-32-2024", "nd-303-2026"])
def test_with_the_demand_of_option_2_no_threshold_matters(
    decree: str, copied: Path
) -> None:
    rules = "{expand_fill: enforce, establish_fill: enforce}"
    law = f"extends: phuong-an-2.yaml\nlaw: {{use: {decree}, rules: {rules}}}\n"
    file = copied / "enforced.yaml"
    file.write_text(law, encoding="utf-8")
    outcome = solve(read_scenario(file).scenario)
    assert outcome.objective == pytest.approx(solved("phuong-an-2")[2], rel=1e-4)


def test_no_district_fails_the_test_for_new_clusters_today() -> None:
    """Article 8(1)c: at most 100 ha unleased; the province has 196 - 108.7 in all."""
    law = read_scenario(CASE / "base.yaml").scenario.law
    assert law is not None
    rule = law.rule(RuleKind.ESTABLISH_FILL)
    assert rule is not None
    land = sum(float(BY_ID[i]["industrial_ha"]) for i in EXISTING)
    leased = sum(float(BY_ID[i]["leased_ha"]) for i in EXISTING)
    assert land - leased == pytest.approx(87.3)
    assert land - leased <= rule.thresholds["unleased_ha"]


def test_judged_by_the_decree_of_2024_the_plan_breaks_the_size_in_the_city() -> None:
    scenario = read_scenario(CASE / "lap-day-60.yaml").scenario
    plan = read_people_plan(str(CASE / "published-plan.csv"), scenario)
    (warning,) = plan.warnings
    assert "5 clusters are not named" in warning.what
    settings = SolveSettings().overridden(scenario.solve)
    judgement = judge(scenario, plan.stated, settings, None)
    assert [(one.rule, one.subject) for one in judgement.breaches] == [
        ("size", SMALL_IN_CITY)
    ]
