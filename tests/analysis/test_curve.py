"""Gains and prices, as far as the gaps of two plans let them be known."""

from optimizer.analysis.curve import Changes, Difference, Worth
from optimizer.domain.pathway import Headline, pathways
from optimizer.domain.plan import ClusterPlan, Plan
from optimizer.domain.scenario import Scenario
from tests.builders import a_plan, candidate, existing, scenario_of


def test_a_difference_lies_between_what_the_gaps_allow() -> None:
    made = Difference.of(Worth(160.0, 163.0), Worth(100.0, 104.0))
    assert made == Difference(60.0, 56.0, 63.0)
    assert not made.is_doubtful
    assert made.per(10.0) == Difference(6.0, 5.6, 6.3)


def test_a_difference_within_the_gaps_is_doubtful() -> None:
    assert Difference.of(Worth(101.0, 102.0), Worth(100.0, 101.5)).is_doubtful
    assert Difference.of(Worth(101.0, None), Worth(100.0, 100.0)).is_doubtful
    assert not Difference.of(Worth(100.0, 100.0), Worth(100.0, 100.0)).is_doubtful


def test_roundings_of_large_values_are_no_difference() -> None:
    large = 1e8
    made = Difference.of(Worth(large - 1.0, large + 1.0), Worth(large, large + 1.0))
    assert made == Difference(0.0, 0.0, 0.0)
    assert not made.falls
    assert not made.is_doubtful


def test_less_for_more_means_falls() -> None:
    made = Difference.of(Worth(99.0, 103.0), Worth(100.0, 102.0))
    assert made.falls
    assert made.is_doubtful
    assert made.at_least_nothing == Difference(0.0, 0.0, 3.0)


def a_case() -> Scenario:
    names = ("A", "B", "C")
    there = (existing(name, area_ha=20.0, max_ha=40.0) for name in names)
    return scenario_of(*there, candidate("N"), candidate("O"), years=(5.0, 5.0))


def dropped(plan: Plan, name: str) -> Plan:
    drop = next(
        one
        for one in pathways("existing", 2)
        if one.headline is Headline.DROP and one.period == 0
    )
    steps = plan.clusters[name].steps
    return Plan({**plan.clusters, name: ClusterPlan(name, drop, steps)})


def test_who_comes_leaves_and_does_otherwise() -> None:
    scenario = a_case()
    before = a_plan(
        scenario, B="keep 20; expand 30", C="expand 30; keep 30", N="wait; add 20"
    )
    after = a_plan(
        scenario,
        A="keep 20; expand 30",
        B="expand 30; keep 30",
        C="keep 20; expand 30",
        O="add 20; keep 20",
    )
    assert Changes.between(before, after) == Changes(
        come=("O",),
        leave=("N",),
        other=(("A", Headline.EXPAND),),
        sooner=("B",),
        later=("C",),
    )
    assert Changes.between(before, before) == Changes()
    assert Changes.between(before, dropped(before, "A")).leave == ("A",)
