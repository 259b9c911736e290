"""Funds, and who pays which cost."""

from pathlib import Path

import pytest

from optimizer.domain.measure import COST_KINDS
from tests.reading.cases import (
    problems_of,
    refused,
    scenario_of,
    warned,
    with_entries,
    write_case,
)

CLUSTERS = """\
id,name,status,area_ha,leased_ha,infra_cost_per_ha,clearance_cost_per_ha,drop_cost
A,An,existing,50,20,10,3,0
"""
FUNDS = """\
budget:
  funds:
    province: {2021-2025: 800, 2026-2030: 1.2 nghìn tỷ, carry_over: true}
    investors: {2021-2025: 4000, 2026-2030: 6000}
"""
PAYS = """\
  pays:
    infrastructure: {province: 0.3, investors: 70%}
    clearance: {province: 1}
"""


def test_a_simple_budget_is_one_fund_that_pays_everything(tmp_path: Path) -> None:
    entries = "budget: {2021-2025: 800, 2026-2030: 900, carry_over: true}\n"
    scenario = scenario_of(tmp_path, entries)
    budget = scenario.budget
    assert budget is not None
    (fund,) = budget.funds
    assert (fund.name, fund.amounts_bn, fund.carry_over) == ("budget", (800, 900), True)
    assert fund.origins[1].entry == "budget.2026-2030"
    assert budget.shares_of("budget") == dict.fromkeys(COST_KINDS, 1.0)
    assert scenario.measures["cost.fund.budget"].kind == "flow"


def test_funds_share_costs(tmp_path: Path) -> None:
    entries = FUNDS + PAYS + "  state_funds: province\n"
    scenario = scenario_of(tmp_path, entries, clusters=CLUSTERS)
    budget = scenario.budget
    assert budget is not None
    assert budget.funds[0].amounts_bn == (800, 1200)
    assert budget.funds[0].origins[0].entry == "budget.funds.province.2021-2025"
    assert not budget.funds[1].carry_over
    assert budget.state_share("infrastructure") == 0.3
    factors = [t.factor for t in scenario.measures["cost.fund.province"].terms]
    assert factors == [0.3, 1.0]


def test_a_single_fund_pays_what_is_not_named(tmp_path: Path) -> None:
    entries = "budget: {funds: {p: {2021-2025: 1, 2026-2030: 1}}}\n"
    budget = scenario_of(tmp_path, entries, clusters=CLUSTERS).budget
    assert budget is not None
    assert budget.shares_of("p") == dict.fromkeys(COST_KINDS, 1.0)


def test_a_period_that_a_fund_does_not_name_has_0_with_a_warning(
    tmp_path: Path,
) -> None:
    (warning,) = warned(tmp_path, "budget: {2026-2030: 900}\n")
    assert "budget: 2021-2025 is not named, so the fund has 0 bn VND" in warning
    budget = scenario_of(tmp_path, "budget: {2026-2030: 900}\n").budget
    assert budget is not None
    assert budget.funds[0].amounts_bn == (0, 900)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (FUNDS, "budget: nobody pays for infrastructure, clearance, which can occur."),
        (
            FUNDS + "  pays: {infrastructure: {province: 1}}\n",
            "budget.pays: nobody pays for clearance, which can occur.",
        ),
        (
            FUNDS + PAYS.replace("0.3", "0.4"),
            "budget.pays.infrastructure: the shares add up to 1.1. Expected a sum of",
        ),
        (
            FUNDS + PAYS.replace("{province: 1}", "{provnce: 1}"),
            'budget.pays.clearance.provnce: "provnce" is no fund. Expected one of '
            'province, investors. Did you mean "province"?',
        ),
        (
            FUNDS + PAYS.replace("clearance", "clearence"),
            'budget.pays.clearence: "clearence" is no kind of cost.',
        ),
        (FUNDS + PAYS + "  state_funds: [stat]\n", 'state_funds[0]: "stat" is no fund'),
        ("budget: {funds: {}}\n", "budget.funds: no fund is named."),
        ("budget: {2021: 5}\n", 'budget.2021: "2021" is no period.'),
        ("budget: {2021-2025: -5}\n", 'budget.2021-2025: "-5" is out of range.'),
        ("budget: 800\n", 'budget: "800" stands here. Expected a map such as'),
        ("budget: {pays: {drop: {a: 1}}}\n", 'budget: "funds" is missing.'),
    ],
)
def test_a_wrong_budget_is_told(tmp_path: Path, entries: str, expected: str) -> None:
    errors = refused(tmp_path, entries, clusters=CLUSTERS)
    assert any(expected in error for error in errors)


def test_a_cost_that_cannot_occur_needs_no_payer(tmp_path: Path) -> None:
    entries = FUNDS + "  pays: {infrastructure: {investors: 1}}\n"
    entries += "actions: {keep: {}, drop: {}}\n"
    clusters = CLUSTERS.replace("area_ha", "area_ha,built_ha").replace("50,", "50,40,")
    assert scenario_of(tmp_path, entries, clusters=clusters).budget is not None


def test_a_broken_budget_does_not_make_its_funds_unknown(tmp_path: Path) -> None:
    entries = "budget: {funds: {p: {2021-2025: x}}}\n"
    entries += "limits: [{measure: cost.fund.p, at_most: 3}]\n"
    assert len(refused(tmp_path, entries)) == 1


LINKS = "from,to,service,status,cost\nT,A,road,candidate,5\nT,A,power,candidate,0\n"
NETWORK = {"places": "id,kind\nT,trunk\n", "links": LINKS}
LINES = "measures: {lines: {per: link_built}, all: {per: cluster_added}}\n"


@pytest.mark.parametrize(
    "entries",
    [
        "connectivity: {require: road}\n",
        "connectivity: {demand: {road: {per: cluster_open, amount: 1}}}\n",
        LINES + "limits: [{measure: lines, at_least: 1}]\n",
        LINES + "limits: [{measure: all, over: lines, at_most: 1}]\n",
    ],
)
def test_links_are_paid_for_where_one_that_costs_can_be_asked_for(
    tmp_path: Path, entries: str
) -> None:
    tables = {"clusters": CLUSTERS, **NETWORK}
    (error,) = refused(tmp_path, FUNDS + PAYS + entries, **tables)
    assert "budget.pays: nobody pays for links, which can occur. Expected" in error
    paid = FUNDS + PAYS + "    links: {province: 0.4, investors: 0.6}\n" + entries
    budget = scenario_of(tmp_path, paid, **tables).budget
    assert budget is not None
    assert budget.shares_of("investors")["links"] == 0.6


@pytest.mark.parametrize(
    "entries",
    [
        "",
        "connectivity: {require: power}\n",
        LINES + "limits: [{measure: all, at_least: 0}]\n",
        "limits: [{measure: cost.links, at_most: 3}]\n",
    ],
)
def test_links_that_nothing_asks_for_need_no_payer(
    tmp_path: Path, entries: str
) -> None:
    entries = FUNDS + PAYS + entries
    budget = scenario_of(tmp_path, entries, clusters=CLUSTERS, **NETWORK).budget
    assert budget is not None
    assert "links" not in budget.pays


def test_a_goal_per_link_built_asks_for_links(tmp_path: Path) -> None:
    goal = "{maximize: {lines: 1, output: 1}}"
    text = with_entries(FUNDS + PAYS + LINES, tables="clusters places links")
    text = text.replace("{maximize: {output: 1}}", goal)
    path = write_case(tmp_path, text, clusters=CLUSTERS, **NETWORK)
    (error,) = [one for one in problems_of(path) if one.severity == "error"]
    assert error.what == "nobody pays for links, which can occur."
