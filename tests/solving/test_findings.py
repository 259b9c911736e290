"""What the law still asks of a plan: to be met or confirmed, and in which figures."""

from dataclasses import replace

import pytest

from optimizer.domain.law import RuleKind
from optimizer.solving.findings import law_checks, law_findings
from tests.builders import (
    a_demand,
    a_plan,
    an_obligation,
    candidate,
    existing,
    law_with,
    scenario_of,
    shared_budget,
)

TWO = (5.0, 5.0)
OF_2024 = {
    RuleKind.SIZE: {"floor_ha": 10.0, "special_floor_ha": 5.0, "cap_ha": 75.0},
    RuleKind.EXPAND_FILL: {"fill": 0.6},
    RuleKind.ESTABLISH_FILL: {"fill": 0.5, "unleased_ha": 100.0},
}
OF_2026 = {
    RuleKind.SIZE: {"floor_ha": 5.0, "special_floor_ha": 5.0, "cap_ha": 75.0},
    RuleKind.EXPAND_FILL: {"fill": 0.5},
    RuleKind.ESTABLISH_FILL: {"fill": 0.5, "unleased_ha": 50.0},
}


def law_of(year, *kinds, mode="warn"):
    """The thresholds and the pool of each decree, as the format states them."""
    thresholds, pool = (OF_2024, "district") if year == 2024 else (OF_2026, "commune")
    return law_with(*kinds, mode=mode, thresholds=thresholds, judged_by=pool)


def found(scenario, **courses):
    """Rule, cluster, period, state and figures of every finding."""
    return [
        (each.rule.kind.value, each.cluster, each.period, each.state, each.figures)
        for each in law_findings(scenario, a_plan(scenario, **courses))
    ]


every_mode = pytest.mark.parametrize("mode", ["warn", "enforce"])
every_year = pytest.mark.parametrize("year", [2024, 2026])


def test_without_a_law_nothing_is_found():
    assert found(scenario_of(existing("A", investor=False)), A="expand 30/20/5") == []


@every_year
def test_rules_that_are_off_find_nothing(year):
    scenario = scenario_of(existing("A"), law=law_of(year, mode="off"))
    assert found(scenario, A="expand 30/20/5") == []


@every_year
@every_mode
def test_a_plan_that_changes_nothing_is_asked_nothing(year, mode):
    scenario = scenario_of(
        existing("A", area_ha=80.0), candidate("N"), law=law_of(year, mode=mode)
    )
    assert found(scenario) == []


@every_mode
@pytest.mark.parametrize(
    ("known", "state"), [(None, "to_confirm"), (False, "to_meet"), (True, None)]
)
@pytest.mark.parametrize(
    ("kind", "column", "name", "course"),
    [
        (RuleKind.EXPAND_INVESTOR, "investor", "A", "expand 30/20/5"),
        (RuleKind.EXPAND_WORKS, "wastewater", "A", "expand 30/20/5"),
        (RuleKind.ESTABLISH_INVESTOR, "investor", "N", "add 20/20/0"),
    ],
)
def test_a_fact_is_asked_for_by_its_article(
    mode, known, state, kind, column, name, course
):
    facts = {column: known}
    scenario = scenario_of(
        existing("A", **facts), candidate("N", **facts), law=law_with(kind, mode=mode)
    )
    expected = [(kind.value, name, 0, state, column)] if state else []
    assert found(scenario, **{name: course}) == expected


@pytest.mark.parametrize(("period", "asked"), [(0, False), (1, True)])
def test_what_an_obligation_gives_is_asked_no_more_from_the_next_period(period, asked):
    scenario = scenario_of(
        existing("A", wastewater=False),
        years=TWO,
        law=law_with(RuleKind.EXPAND_WORKS),
        obligations=(an_obligation("A", period),),
    )
    findings = found(scenario, A="keep 20/20/5; expand 30/20/5")
    assert bool(findings) is asked


@pytest.mark.parametrize(
    ("year", "figures"),
    [
        (2024, ["5.40/10.00 ha = 54.0% (≥ 60%)"]),
        (2026, []),
    ],
)
def test_expansion_is_measured_by_the_fill_that_the_decree_asks(year, figures):
    scenario = scenario_of(
        existing("A", leased_ha=5.4), law=law_of(year, RuleKind.EXPAND_FILL)
    )
    assert [each[4] for each in found(scenario, A="expand 30/20/6")] == figures


def test_later_expansion_looks_at_the_period_before():
    scenario = scenario_of(
        existing("A", leased_ha=1.0), years=TWO, law=law_with(RuleKind.EXPAND_FILL)
    )
    assert found(scenario, A="keep 20/20/6; expand 30/20/6") == []
    assert found(scenario, A="keep 20/20/5; expand 30/20/6") == [
        ("expand_fill", "A", 1, "to_meet", "5.00/10.00 ha = 50.0% (≥ 60%)")
    ]


def test_each_expansion_is_asked_again():
    scenario = scenario_of(
        existing("A", leased_ha=1.0), years=TWO, law=law_with(RuleKind.EXPAND_FILL)
    )
    again = found(scenario, A="expand 25/20/1; expand 30/20/1")
    assert [each[2] for each in again] == [0, 1]


@pytest.mark.parametrize(("hectares", "asked"), [(10.01, False), (10.0, True)])
def test_demand_above_the_land_of_its_group_stands_in_for_fill(hectares, asked):
    scenario = scenario_of(
        existing("A", leased_ha=1.0),
        law=law_with(RuleKind.EXPAND_FILL),
        demand=a_demand("A", hectares),
    )
    assert bool(found(scenario, A="expand 30/20/1")) is asked


@pytest.mark.parametrize(
    ("year", "area", "figures"),
    [
        (2024, 9.5, ["9.5 ha (10 - 75 ha)"]),
        (2026, 9.5, []),
        (2026, 4.5, ["4.5 ha (5 - 75 ha)"]),
        (2024, 75.5, ["75.5 ha (10 - 75 ha)"]),
    ],
)
def test_a_new_cluster_has_the_size_that_the_decree_asks(year, area, figures):
    scenario = scenario_of(
        candidate("N", min_ha=1.0, max_ha=90.0), law=law_of(year, RuleKind.SIZE)
    )
    assert [each[4] for each in found(scenario, N=f"add {area}")] == figures


@pytest.mark.parametrize("special", ["mountainous", "craft_village"])
def test_mountains_and_craft_villages_may_be_smaller(special):
    cluster = candidate("N", min_ha=1.0, **{special: True})
    scenario = scenario_of(cluster, law=law_of(2024, RuleKind.SIZE))
    assert found(scenario, N="add 5") == []
    assert [each[4] for each in found(scenario, N="add 4.9")] == ["4.9 ha (5 - 75 ha)"]


def test_an_expanded_cluster_has_a_cap_but_no_floor():
    small = existing("A", area_ha=4.0, built_ha=4.0, min_ha=4.0, max_ha=99.0)
    scenario = scenario_of(small, law=law_of(2024, RuleKind.SIZE))
    assert found(scenario, A="expand 6/4/1") == []
    assert [each[4] for each in found(scenario, A="expand 76/4/1")] == [
        "76 ha (0 - 75 ha)"
    ]


EMPTY_DISTRICT = "North: 40.00/200.00 ha = 20.0% (> 50%); 160.00 ha (≤ 100 ha)"
EMPTY_COMMUNE = "N1: 40.00/140.00 ha = 28.6% (> 50%); 100.00 ha (≤ 50 ha)"


@pytest.mark.parametrize(
    ("year", "district", "commune", "built", "figures"),
    [
        (
            2024,
            "North",
            "N2",
            400.0,
            "North: 40.00/200.00 ha = 20.0% (> 50%); 160.00 ha (≤ 100 ha)",
        ),
        (2024, "South", "N1", 400.0, None),
        (2024, "North", "N2", 280.0, None),
        (
            2026,
            "South",
            "N1",
            280.0,
            "N1: 40.00/140.00 ha = 28.6% (> 50%); 100.00 ha (≤ 50 ha)",
        ),
        (2026, "North", "N2", 280.0, None),
        (2026, "South", "N1", 180.0, None),
    ],
)
def test_new_clusters_are_judged_by_the_pool_of_the_decree(
    year, district, commune, built, figures
):
    other = existing(
        "A",
        area_ha=400.0,
        built_ha=built,
        leased_ha=40.0,
        district=district,
        commune=commune,
    )
    scenario = scenario_of(
        other, candidate("N"), law=law_of(year, RuleKind.ESTABLISH_FILL)
    )
    expected = [("establish_fill", "N", 0, "to_meet", figures)] if figures else []
    assert found(scenario, N="add 20/0/0") == expected


def test_later_establishment_looks_at_the_period_before():
    cluster = existing("A", leased_ha=1.0)
    law = law_with(
        RuleKind.ESTABLISH_FILL,
        thresholds={RuleKind.ESTABLISH_FILL: {"fill": 0.5, "unleased_ha": 1.0}},
    )
    scenario = scenario_of(cluster, candidate("N"), years=TWO, law=law)
    assert found(scenario, A="keep 20/20/6; keep 20/20/1", N="wait; add 20") == []
    assert len(found(scenario, A="keep 20/20/5; keep 20/20/9", N="wait; add 20")) == 1


@pytest.mark.parametrize(("use", "asked"), [("", True), ("park", False)])
@every_mode
def test_a_dropped_cluster_needs_a_use_for_its_land(use, asked, mode):
    law = law_with(RuleKind.CONVERSION, mode=mode)
    scenario = scenario_of(existing("A", conversion=use), years=TWO, law=law)
    expected = [("conversion", "A", 1, "to_meet", "")] if asked else []
    assert found(scenario, A="keep 20/20/5; drop") == expected


@pytest.mark.parametrize(("share", "asked"), [(0.3, False), (0.45, True)])
def test_the_state_s_share_is_looked_at_where_something_is_built(share, asked):
    clusters = (
        existing("A", built_ha=10.0, leased_ha=1.0),
        existing("B", built_ha=10.0, leased_ha=1.0, infra_cost_bn_per_ha=0.0),
        existing("C", built_ha=10.0, leased_ha=1.0),
    )
    scenario = scenario_of(
        *clusters,
        years=TWO,
        law=law_with(RuleKind.STATE_SUPPORT),
        budget=shared_budget(share, 999.0, 999.0),
    )
    findings = found(
        scenario,
        A="keep 20/10/1; keep 20/12/1",
        B="keep 20/20/1; keep 20/20/1",
        C="keep 20/10/1; drop",
    )
    expected = [("state_support", "A", 1, "to_meet", "45.0% (≤ 30%)")]
    assert findings == (expected if asked else [])


@every_mode
def test_findings_come_by_cluster_and_period(mode):
    clusters = (existing("A", leased_ha=1.0), existing("B", leased_ha=1.0))
    scenario = scenario_of(
        *clusters, candidate("N"), years=TWO, law=law_of(2024, mode=mode)
    )
    findings = found(
        scenario,
        A="keep 20/20/1; expand 30/20/1",
        B="expand 30/20/1; keep 30/20/1",
        N="add 20/0/0; keep 20/0/0",
    )
    assert [each[:3] for each in findings] == [
        ("expand_investor", "A", 1),
        ("expand_works", "A", 1),
        ("expand_fill", "A", 1),
        ("expand_investor", "B", 0),
        ("expand_works", "B", 0),
        ("expand_fill", "B", 0),
        ("establish_investor", "N", 0),
    ]


def test_one_rule_can_act_alone():
    law = law_of(2024, RuleKind.EXPAND_FILL)
    scenario = scenario_of(existing("A", leased_ha=1.0, investor=False), law=law)
    assert {each[0] for each in found(scenario, A="expand 30/20/1")} == {"expand_fill"}
    silent = replace(scenario, law=law_of(2024, RuleKind.CONVERSION))
    assert found(silent, A="expand 30/20/1") == []


def test_what_is_met_is_told_with_its_figures():
    clusters = (
        existing("A", leased_ha=7.0, investor=True, wastewater=True),
        existing("B", leased_ha=1.0, conversion="park"),
    )
    scenario = scenario_of(
        *clusters,
        candidate("N", investor=True),
        years=TWO,
        law=law_of(2024),
        demand=a_demand("A", 10.5),
    )
    courses = {
        "A": "expand 30/20/7; keep 30/20/7",
        "B": "keep 20/20/1; drop",
        "N": "add 20/0/0; keep 20/0/0",
    }
    checks = law_checks(scenario, a_plan(scenario, **courses))
    assert law_findings(scenario, a_plan(scenario, **courses)) == ()
    # 20 built hectares give 10 ha of industrial land: A leases 7 of 10, both 8 of 20.
    assert [(each.rule.kind.value, each.cluster, each.figures) for each in checks] == [
        ("size", "A", "30 ha (0 - 75 ha)"),
        ("expand_investor", "A", "investor"),
        ("expand_works", "A", "wastewater"),
        ("expand_fill", "A", "7.00/10.00 ha = 70.0% (≥ 60%)"),
        ("conversion", "B", ""),
        ("size", "N", "20 ha (10 - 75 ha)"),
        ("establish_investor", "N", "investor"),
        (
            "establish_fill",
            "N",
            "North: 8.00/20.00 ha = 40.0% (> 50%); 12.00 ha (≤ 100 ha)",
        ),
    ]


def test_demand_that_stands_in_for_fill_is_told():
    scenario = scenario_of(
        existing("A", leased_ha=1.0),
        law=law_with(RuleKind.EXPAND_FILL),
        demand=a_demand("A", 10.01),
    )
    (check,) = law_checks(scenario, a_plan(scenario, A="expand 30/20/1"))
    assert check.state == "met"
    assert check.figures == "1.00/10.00 ha = 10.0% (≥ 60%); 10.01 ha > 10.00 ha"
