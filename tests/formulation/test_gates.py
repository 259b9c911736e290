"""The law's gates as far as today's facts decide them."""

import pytest

from optimizer.domain.law import RuleKind
from optimizer.domain.limit import Demand
from optimizer.domain.pathway import Action
from optimizer.formulation.gates import closed_gates
from tests.builders import (
    a_demand,
    an_obligation,
    candidate,
    existing,
    law_with,
    scenario_of,
)

THREE = (5.0, 5.0, 5.0)
N = candidate("N")


def closed(scenario, cluster="A"):
    """The actions that are closed, each with its period."""
    return [(gate.action, gate.period) for gate in closed_gates(scenario)[cluster]]


def every(action, *periods):
    return [(action, period) for period in periods]


def test_without_a_law_there_are_no_gates():
    assert closed_gates(scenario_of(existing("A", investor=False))) == {}


@pytest.mark.parametrize("mode", ["off", "warn"])
def test_a_law_that_does_not_bind_closes_nothing(mode):
    cluster = existing("A", investor=False, wastewater=False, leased_ha=0.0)
    assert closed(scenario_of(cluster, law=law_with(mode=mode))) == []


@pytest.mark.parametrize(
    ("kind", "column"),
    [(RuleKind.EXPAND_INVESTOR, "investor"), (RuleKind.EXPAND_WORKS, "wastewater")],
)
@pytest.mark.parametrize(
    ("known", "shut"), [(False, True), (True, False), (None, False)]
)
def test_only_a_known_lack_closes_expansion_in_every_period(kind, column, known, shut):
    scenario = scenario_of(
        existing("A", **{column: known}), years=THREE, law=law_with(kind)
    )
    expected = every(Action.EXPAND, 0, 1, 2) if shut else []
    assert closed(scenario) == expected


def test_a_new_cluster_needs_an_investor():
    law = law_with(RuleKind.ESTABLISH_INVESTOR)
    scenario = scenario_of(candidate("N", investor=False), years=THREE, law=law)
    assert closed(scenario, "N") == every(Action.ADD, 0, 1, 2)
    gate = closed_gates(scenario)["N"][0]
    assert gate.text == "investor is `no` (Article 5)"
    assert gate.origin.file == "made-up.yaml"


@pytest.mark.parametrize(
    ("period", "column", "members", "shut"),
    [
        (0, "wastewater", "A", (0,)),
        (1, "wastewater", "A", (0, 1)),
        (2, "wastewater", "A", (0, 1, 2)),
        (0, "investor", "A", (0, 1, 2)),
        (0, "wastewater", "B", (0, 1, 2)),
    ],
)
def test_an_obligation_opens_a_gate_from_the_period_after(
    period, column, members, shut
):
    scenario = scenario_of(
        existing("A", wastewater=False),
        years=THREE,
        law=law_with(RuleKind.EXPAND_WORKS),
        obligations=(an_obligation(members, period, column),),
    )
    assert closed(scenario) == every(Action.EXPAND, *shut)


@pytest.mark.parametrize(
    ("leased", "shut"), [(5.99, True), (6.0, False), (10.0, False)]
)
def test_a_cluster_less_full_than_the_law_asks_does_not_expand_at_first(leased, shut):
    scenario = scenario_of(
        existing("A", leased_ha=leased), years=THREE, law=law_with(RuleKind.EXPAND_FILL)
    )
    assert closed(scenario) == (every(Action.EXPAND, 0) if shut else [])


@pytest.mark.parametrize(
    ("share", "built", "leased"),
    [(0.65, 6.0, 2.34), (0.65, 12.0, 4.68), (0.65, 62.0, 24.18)],
)
def test_a_cluster_that_is_exactly_as_full_as_asked_may_expand(share, built, leased):
    # 60 % to the square metre, but 0.6 * (0.65 * 6) is a little above 2.34 in binary
    cluster = existing(
        "A", area_ha=built, built_ha=built, industrial_share=share, leased_ha=leased
    )
    assert closed(scenario_of(cluster, law=law_with(RuleKind.EXPAND_FILL))) == []


@pytest.mark.parametrize(
    ("demand", "shut"),
    [
        (a_demand("AB", 20.01, 0.0, 0.0), False),
        (a_demand("AB", 20.0, 99.0, 99.0), True),
        (a_demand("B", 99.0, 99.0, 99.0), True),
        (Demand(None, ()), True),
        (Demand(None, a_demand("AB", 0.0, 99.0).caps[1:]), True),
    ],
)
def test_demand_above_the_group_s_land_opens_expansion(demand, shut):
    scenario = scenario_of(
        existing("A", leased_ha=1.0),
        existing("B", leased_ha=10.0),
        years=THREE,
        law=law_with(RuleKind.EXPAND_FILL),
        demand=demand,
    )
    assert closed(scenario) == (every(Action.EXPAND, 0) if shut else [])


@pytest.mark.parametrize(
    ("leased", "unleased_ha", "shut"),
    [
        (10.0, 9.0, True),  # exactly half is not above half
        (10.01, 9.0, False),
        (10.0, 10.0, False),  # 10 ha unleased are at most 10
        (9.0, 10.0, True),
    ],
)
def test_new_clusters_follow_the_pooled_fill(leased, unleased_ha, shut):
    numbers = {RuleKind.ESTABLISH_FILL: {"fill": 0.5, "unleased_ha": unleased_ha}}
    scenario = scenario_of(
        existing("A", leased_ha=leased - 4.0),
        existing("B", leased_ha=4.0),
        N,
        years=THREE,
        law=law_with(RuleKind.ESTABLISH_FILL, thresholds=numbers),
    )
    assert closed(scenario, "N") == (every(Action.ADD, 0) if shut else [])


def test_unleased_land_of_exactly_what_the_law_allows_opens_the_gate():
    # 0.55 * 100 - 5 is a little above 50 in binary numbers
    numbers = {RuleKind.ESTABLISH_FILL: {"fill": 0.5, "unleased_ha": 50.0}}
    cluster = existing(
        "A", area_ha=100.0, built_ha=100.0, industrial_share=0.55, leased_ha=5.0
    )
    law = law_with(RuleKind.ESTABLISH_FILL, thresholds=numbers)
    assert closed(scenario_of(cluster, N, law=law), "N") == []


@pytest.mark.parametrize(
    ("other", "judged_by", "shut"),
    [
        (existing("A", leased_ha=0.0, area_ha=50.0, built_ha=50.0), "district", True),
        (existing("A", leased_ha=0.0, area_ha=50.0, built_ha=0.0), "district", False),
        (existing("A", built_ha=50.0, leased_ha=0.0, district="S"), "district", False),
        (existing("A", built_ha=50.0, leased_ha=0.0, commune="S1"), "commune", False),
        (existing("A", built_ha=50.0, leased_ha=0.0, district="S"), "commune", True),
    ],
)
def test_fill_is_pooled_over_what_is_built_where_the_law_judges(other, judged_by, shut):
    law = law_with(RuleKind.ESTABLISH_FILL, judged_by=judged_by)
    assert closed(scenario_of(other, N, law=law), "N") == (
        every(Action.ADD, 0) if shut else []
    )


def test_a_closed_gate_says_by_how_much():
    scenario = scenario_of(
        existing("A", leased_ha=1.0, area_ha=50.0, built_ha=50.0), N, law=law_with()
    )
    assert [gate.text for gate in closed_gates(scenario)["N"]] == [
        "in North 1 of 25 ha are leased (Article 6)"
    ]
    assert [gate.text for gate in closed_gates(scenario)["A"]] == [
        "1 of 25 ha are leased (Article 4)"
    ]
