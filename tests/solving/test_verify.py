"""A good plan has no fault, and a planted fault is the one that is named."""

from dataclasses import replace

import pytest

from optimizer.domain.choice import WithinKm
from optimizer.domain.limit import Demand
from optimizer.domain.plan import Plan
from optimizer.solving.checks.fault import differs, exceeds
from optimizer.solving.verify import verify
from tests.builders import (
    a_demand,
    a_fund,
    law_with,
    origin,
    with_step,
)
from tests.solving import joined_case as joined
from tests.solving.planted_faults import IN_THE_CASE, IN_THE_PLAN, with_cluster
from tests.solving.planted_network_faults import (
    IN_THE_FLOWS,
    IN_THE_LINES,
    IN_THE_NETWORK,
)
from tests.solving.rich_case import BUDGET, PLAN, SCENARIO, VALUES, plan_with
from tests.solving.worked_example import PLAN as WORKED_PLAN
from tests.solving.worked_example import SCENARIO as WORKED


def named(scenario, plan):
    """Rule, subject and period of every fault."""
    return {(f.rule, f.subject, f.period) for f in verify(scenario, plan)}


@pytest.mark.parametrize(
    ("scenario", "plan"),
    [(SCENARIO, PLAN), (WORKED, WORKED_PLAN), (joined.SCENARIO, joined.PLAN)],
)
def test_a_good_plan_has_no_fault(scenario, plan):
    assert verify(scenario, plan) == ()


@pytest.mark.parametrize("fault", IN_THE_PLAN)
def test_a_fault_planted_in_the_plan_is_named(fault):
    plan, expected = IN_THE_PLAN[fault]
    assert named(SCENARIO, plan) == expected


@pytest.mark.parametrize("fault", IN_THE_CASE)
def test_a_plan_that_the_case_does_not_allow_is_named(fault):
    scenario, expected = IN_THE_CASE[fault]
    assert named(scenario, PLAN) == expected


@pytest.mark.parametrize("fault", IN_THE_LINES)
def test_a_fault_planted_in_the_lines_built_is_named(fault):
    plan, expected = IN_THE_LINES[fault]
    assert named(joined.SCENARIO, plan) == expected


@pytest.mark.parametrize("fault", IN_THE_FLOWS)
def test_a_fault_planted_in_the_flows_is_named(fault):
    plan, expected = IN_THE_FLOWS[fault]
    assert named(joined.SCENARIO, plan) == expected


@pytest.mark.parametrize("fault", IN_THE_NETWORK)
def test_a_plan_that_the_network_does_not_allow_is_named(fault):
    scenario, expected = IN_THE_NETWORK[fault]
    assert named(scenario, joined.PLAN) == expected


@pytest.mark.parametrize("limit", SCENARIO.limits, ids=lambda limit: limit.id)
def test_a_limit_is_kept_exactly_and_missed_by_a_little(limit):
    def asking(amount):
        return replace(SCENARIO, limits=(replace(limit, amount=amount),))

    more = 0.01 if limit.sense == "at_least" else -0.01
    tight = VALUES[limit.id]
    assert named(asking(tight), PLAN) == set()
    assert named(asking(tight + more), PLAN) == {("limits", limit.id, limit.period)}


def test_a_plan_without_any_room_has_no_fault():
    limits = tuple(replace(limit, amount=VALUES[limit.id]) for limit in SCENARIO.limits)
    budget = replace(
        BUDGET,
        funds=(
            a_fund("private", 25.2, 16.8, carry_over=True),
            a_fund("state", 80.3, 11.2),
        ),
    )
    caps = (
        *a_demand("ABN", 3.0, 9.0, group="North").caps,
        *a_demand("CDEM", 1.0, 2.0, group="South").caps,
    )
    tight = replace(
        with_cluster("A", absorption_ha_per_year=0.4, max_ha=26.0),
        limits=limits,
        budget=budget,
        demand=Demand("district", caps),
        within_km=(WithinKm("port", 8.0, origin(95)),),
    )
    assert verify(tight, PLAN) == ()


@pytest.mark.parametrize("figure", ["area_ha", "built_ha", "occupied_ha", "added_ha"])
@pytest.mark.parametrize("nonsense", [float("nan"), float("inf")])
def test_a_figure_that_is_no_number_of_hectares_is_a_fault(figure, nonsense):
    assert verify(SCENARIO, with_step(PLAN, "B", 0, **{figure: nonsense}))


@pytest.mark.parametrize("kept", [0, 1, 3])
def test_a_plan_with_too_few_or_too_many_periods_is_a_fault(kept):
    done = PLAN.clusters["M"]
    steps = (done.steps * 2)[:kept]
    plan = Plan({**PLAN.clusters, "M": replace(done, steps=steps)})
    assert "one_pathway" in {fault.rule for fault in verify(SCENARIO, plan)}


@pytest.mark.parametrize("mode", ["warn", "off"])
def test_a_law_that_does_not_bind_is_no_fault(mode):
    scenario = replace(with_cluster("A", investor=False), law=law_with(mode=mode))
    assert verify(scenario, PLAN) == ()


def test_an_unknown_fact_is_no_fault():
    scenario = with_cluster("A", investor=None, wastewater=None)
    assert verify(scenario, PLAN) == ()


def test_dropping_without_a_use_for_the_land_is_warned_of_and_no_fault():
    assert verify(with_cluster("D", conversion=""), PLAN) == ()


def test_a_fault_says_who_when_and_by_how_much_and_names_its_entry():
    plan = plan_with(M="wait; add 10/0/0")
    (fault,) = verify(SCENARIO, plan)
    assert str(fault) == "M in period 2: M and N are both in the plan (at_most_one_of)"
    assert fault.origin == origin(91)


def test_a_fault_of_the_law_names_its_article():
    (fault,) = verify(with_cluster("A", investor=False), PLAN)
    assert (fault.origin.file, fault.origin.entry) == ("made-up.yaml", "Article 2")
    assert fault.text == "Article 2: investor"


@pytest.mark.parametrize(
    ("value", "limit", "above"),
    [
        (1.0, 1.0, False),
        (1.0 + 1e-7, 1.0, False),
        (1.0 + 1e-5, 1.0, True),
        (1e9 + 1.0, 1e9, False),
        (1e9 + 1e4, 1e9, True),
        (-1.0, -1.0 - 1e-5, True),
        (0.5, 1.0, False),
        (float("inf"), 5.0, True),
    ],
)
def test_near_enough_is_a_millionth(value, limit, above):
    assert exceeds(value, limit) is above
    assert differs(value, limit) is (above or value == 0.5)
