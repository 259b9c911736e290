"""Limits over measures, and what the funds can pay."""

from optimizer.domain.limit import Budget
from optimizer.domain.measure import BUILT_IN, COST_KINDS
from optimizer.formulation.limits import (
    measures_stay_within_limits,
    spending_stays_within_funds,
)
from tests.builders import (
    a_fund,
    a_limit,
    a_plan,
    an_obligation,
    candidate,
    existing,
    one_fund,
    origin,
    scenario_of,
)
from tests.formulation.harness import Trio, all_hold, at, rows_of, rows_on

TWO = (5.0, 5.0)
A = existing("A", built_ha=10.0, leased_ha=3.0, jobs_per_ha=10.0)
N = candidate("N", fixed_cost_bn=7.0)


def limited(*limits, years=(1.0,)):
    return scenario_of(A, N, years=years, limits=limits)


LAND = limited(a_limit("land", "at_most", 45.0, "AN"))
JOBS = limited(a_limit("jobs", "at_least", 40.0, "AN", id="work"))
FILL = limited(a_limit("occupied", "at_least", 0.8, "A", over=BUILT_IN["built"]))
GROWTH = limited(a_limit("land", "at_most", 5.0, "A", change=True))
TOTAL = limited(a_limit("added_land", "at_most", 15.0, "AN", period=None), years=TWO)
MONEY = scenario_of(A, N, years=TWO, budget=one_fund(30.0, 20.0))
SAVED = scenario_of(A, N, years=TWO, budget=one_fund(30.0, 20.0, carry_over=True))

TRIOS = [
    Trio(
        measures_stay_within_limits,
        "at most",
        LAND,
        broken=a_plan(LAND, A="expand 30/10/3", N="add 15.01"),
        kept=a_plan(LAND, A="expand 30/10/3"),
        tight=a_plan(LAND, A="expand 30/10/3", N="add 15"),
        where=at(("entry 60", 0)),
    ),
    Trio(
        measures_stay_within_limits,
        "at least",
        JOBS,
        broken=a_plan(JOBS, A="keep 20/10/3.99"),
        kept=a_plan(JOBS, A="keep 20/10/5"),
        tight=a_plan(JOBS, A="keep 20/10/4"),
        where=at(("work", 0)),
    ),
    Trio(
        measures_stay_within_limits,
        "a ratio",
        limited(a_limit("occupied", "at_least", 0.4, "A", over=BUILT_IN["built"])),
        broken=a_plan(FILL, A="keep 20/10/3.99"),
        kept=a_plan(FILL, A="keep 20/10/5", N="add 30/30/0"),
        tight=a_plan(FILL, A="keep 20/12/4.8"),
        where=at(("entry 60", 0)),
    ),
    Trio(
        measures_stay_within_limits,
        "the change from today",
        GROWTH,
        broken=a_plan(GROWTH, A="expand 25.01/10/3"),
        kept=a_plan(GROWTH, A="drop", N="add 30"),
        tight=a_plan(GROWTH, A="expand 25/10/3", N="add 30"),
        where=at(("entry 60", 0)),
    ),
    Trio(
        measures_stay_within_limits,
        "the total over the periods",
        TOTAL,
        broken=a_plan(TOTAL, A="keep 20/10/3; expand 25.01/10/3", N="add 10; keep 10"),
        kept=a_plan(TOTAL, N="add 10; keep 10"),
        tight=a_plan(TOTAL, A="keep 20/10/3; expand 25/10/3", N="add 10; keep 10"),
        where=at(("entry 60", None)),
    ),
    Trio(
        spending_stays_within_funds,
        "in each period",
        MONEY,
        # 10 ha cleared at 1, a new cluster for 7, and 2 a hectare built
        broken=a_plan(MONEY, N="add 10/6.51/0; keep 10/10/0"),
        kept=a_plan(MONEY, N="add 10/6/0; keep 10/10/0"),
        tight=a_plan(MONEY, N="add 10/6.5/0; keep 10/10/0"),
        where=at(("budget", 0)),
    ),
    Trio(
        spending_stays_within_funds,
        "what is left is lost",
        MONEY,
        broken=a_plan(MONEY, A="keep 20/10/3; expand 26.68/16.67/3"),
        kept=a_plan(MONEY, A="keep 20/10/3; expand 26/16/3"),
        tight=a_plan(MONEY, A="keep 20/10/3; expand 26/17/3"),
        where=at(("budget", 1)),
    ),
    Trio(
        spending_stays_within_funds,
        "what is still to come cannot be spent",
        SAVED,
        broken=a_plan(SAVED, A="expand 30.01/20/3; keep 30.01/20/3"),
        kept=a_plan(SAVED, A="expand 29/20/3; keep 29/20/3"),
        tight=a_plan(SAVED, A="expand 30/20/3; keep 30/20/3"),
        where=at(("budget", 0)),
    ),
    Trio(
        spending_stays_within_funds,
        "what is left is carried over",
        SAVED,
        broken=a_plan(SAVED, A="expand 30/20/3; expand 36.68/26.67/3"),
        kept=a_plan(SAVED, A="keep 20/10/3; expand 30/24/3"),
        tight=a_plan(SAVED, A="keep 20/10/3; expand 30/30/3"),
        where=at(("budget", 1)),
    ),
]


def test_a_limit_counts_its_members_only():
    scenario = limited(a_limit("land", "at_most", 20.0, "A", by="district", group="N"))
    assert all_hold(rows_on(scenario, a_plan(scenario, N="add 30")))


def test_two_limits_of_a_measure_may_stand_together():
    entries = (
        a_limit("clusters", "at_most", 2.0, "AN", origin=origin(61)),
        a_limit("clusters", "at_least", 2.0, "AN", origin=origin(62)),
    )
    rows = rows_on(limited(*entries), a_plan(limited(*entries)))
    broken = [row for row in rows if not row.holds]
    assert [row.origin for row in broken] == [origin(62)]


def test_each_fund_pays_its_share_only():
    pays = {kind: {"one": 1.0} for kind in COST_KINDS}
    pays["infrastructure"] = {"one": 0.25, "two": 0.75}
    funds = (a_fund("one", 5.0), a_fund("two", 15.0))
    scenario = scenario_of(A, budget=Budget(funds, pays))
    assert all_hold(rows_on(scenario, a_plan(scenario, A="keep 20/20/3")))
    more = rows_of(
        spending_stays_within_funds,
        rows_on(scenario, a_plan(scenario, A="expand 21/20/3")),
    )
    assert [(row.subject, row.holds) for row in more] == [
        ("one", False),
        ("two", True),
    ]


def test_an_obligation_is_paid_once_by_clusters_that_are_in_the_plan_then():
    scenario = scenario_of(
        A,
        years=TWO,
        obligations=(an_obligation("A", period=1),),
        budget=one_fund(0.0, 17.9),
    )
    kept = rows_on(scenario, a_plan(scenario))
    assert [row.period for row in kept if not row.holds] == [1]
    dropped = rows_on(scenario, a_plan(scenario, A="keep 20/10/3; drop"))
    assert all_hold(dropped)


def test_a_row_of_a_fund_names_the_amount_of_its_period():
    rows = rows_of(spending_stays_within_funds, rows_on(MONEY, a_plan(MONEY)))
    assert [row.origin for row in rows] == [origin(40), origin(41)]
