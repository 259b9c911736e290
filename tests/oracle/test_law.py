"""The oracle's reading of the law, on cases whose best plan is plain to see."""

import pytest

from optimizer.domain.choice import Obligation
from optimizer.domain.law import Law, RuleKind
from optimizer.domain.limit import Budget, Demand, DemandCap, Fund, Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from tests.oracle.enumeration import best
from tests.strategies.laws import a_law
from tests.strategies.parts import ORIGIN, a_candidate, a_cluster, a_scenario, paid_by

KEEP, EXPAND, ADD, LEAVE_OUT = (
    Headline.KEEP,
    Headline.EXPAND,
    Headline.ADD,
    Headline.LEAVE_OUT,
)


def only_best(scenario: Scenario) -> tuple[tuple[Headline, ...], float, float, float]:
    """Headlines, objective, cost and added land where just one set is optimal."""
    answer = best(scenario)
    assert answer.status == "optimal"
    ((headlines, frugal),) = answer.optimal.items()
    return headlines, answer.objective, frugal.cost_bn, frugal.added_ha


def enforced(kind: RuleKind, **thresholds: float) -> Law:
    return a_law({kind: "enforce"}, {kind: thresholds})


def test_the_law_bounds_new_and_expanded_clusters():
    law = enforced(RuleKind.SIZE, floor_ha=12.0, special_floor_ha=5.0, cap_ha=35.0)
    assert only_best(a_scenario(a_cluster("A"), law=law))[3] == pytest.approx(15)
    land = BUILT_IN["land"]
    quota = (Limit(land, "at_most", 11.0, frozenset("A"), 0, ORIGIN),)
    for hills, headline in ((False, LEAVE_OUT), (True, ADD)):
        cluster = a_candidate("A", mountainous=hills)
        scenario = a_scenario(cluster, law=law, limits=quota)
        assert only_best(scenario)[0] == (headline,)


def test_works_paid_for_by_an_obligation_open_the_gate_a_period_later():
    law = enforced(RuleKind.EXPAND_WORKS)
    cluster = a_cluster("A", wastewater=False)
    assert only_best(a_scenario(cluster, law=law, years=(1.0, 1.0)))[0] == (KEEP,)
    duty = Obligation("wastewater", 0, frozenset("A"), 0.0, 0.0, ORIGIN)
    answer = only_best(
        a_scenario(cluster, law=law, years=(1.0, 1.0), obligations=(duty,))
    )
    assert answer[:2] == ((EXPAND,), pytest.approx(10 + 20))


@pytest.mark.parametrize("leased", [5.0, 6.0])
def test_expanding_asks_for_fill_at_the_end_of_the_period_before(leased: float):
    law = enforced(RuleKind.EXPAND_FILL, fill=0.6)
    cluster = a_cluster("A", leased_ha=leased)
    answer = only_best(a_scenario(cluster, law=law, years=(1.0, 1.0)))
    # With 5 of 10 ha leased today it waits until all ten are.
    assert answer[1] == pytest.approx(30 if leased == 5.0 else 40)


def test_stated_demand_above_the_land_of_the_group_opens_the_gate():
    law = enforced(RuleKind.EXPAND_FILL, fill=0.6)
    for hectares, headline in ((10.0, KEEP), (10.5, EXPAND)):
        cap = DemandCap(frozenset("A"), 0, hectares, ORIGIN)
        scenario = a_scenario(a_cluster("A"), law=law, demand=Demand(None, (cap,)))
        assert only_best(scenario)[0] == (headline,)


def test_adding_asks_for_the_pooled_fill_of_the_area_or_little_unleased():
    pair = (a_cluster("A", max_ha=20.0), a_candidate("B"))
    for unleased, headline in ((4.0, LEAVE_OUT), (5.0, ADD)):
        law = enforced(RuleKind.ESTABLISH_FILL, fill=0.5, unleased_ha=unleased)
        assert only_best(a_scenario(*pair, law=law))[0] == (KEEP, headline)
    elsewhere = (pair[0], a_candidate("B", district="South"))
    assert only_best(a_scenario(*elsewhere, law=law))[0] == (KEEP, ADD)
    strict = enforced(RuleKind.ESTABLISH_FILL, fill=0.5, unleased_ha=4.0)
    answer = only_best(a_scenario(*pair, law=strict, years=(1.0, 1.0)))
    assert answer[:2] == ((KEEP, ADD), pytest.approx(10 + 10 + 15))


def test_no_infrastructure_is_paid_where_the_state_would_pay_too_much():
    law = enforced(RuleKind.STATE_SUPPORT, share=0.3)
    fund = Fund("budget", (1000.0,), False, (ORIGIN,))
    for state, objective in ((frozenset(), 20), (frozenset({"budget"}), 10)):
        budget = Budget((fund,), paid_by("budget"), state)
        scenario = a_scenario(a_cluster("A"), law=law, budget=budget)
        assert best(scenario).objective == pytest.approx(objective)
