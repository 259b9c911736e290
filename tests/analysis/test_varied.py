"""What can be varied, and where the points of a curve lie."""

from dataclasses import replace

import pytest

from optimizer.analysis.entries import with_amounts
from optimizer.analysis.varied import means_of, places
from optimizer.domain.limit import Budget, Demand, DemandCap, Fund, Limit
from optimizer.domain.measure import BUILT_IN, Measure, Quantity, Term
from optimizer.domain.scenario import Scenario
from optimizer.errors import SettingsError
from tests.builders import existing, origin, scenario_of
from tests.strategies.parts import paid_by

A = existing("A")


def a_limit(name: str, amount: float, line: int, **stated: object) -> Limit:
    made = Limit(
        BUILT_IN["land"], "at_most", amount, frozenset({"A"}), 0, origin(line), id=name
    )
    return replace(made, **stated)  # type: ignore[arg-type]


def a_fund(name: str, *amounts: float, line: int) -> Fund:
    origins = tuple(origin(line + t) for t in range(len(amounts)))
    return Fund(name, amounts, False, origins)


def scenario(*limits: Limit, **stated: object) -> Scenario:
    return scenario_of(A, years=(5.0, 5.0), limits=limits, **stated)


def test_the_budget_is_all_funds_together_and_each_fund_is_itself() -> None:
    funds = (a_fund("province", 10, 20, line=1), a_fund("firms", 30, 40, line=3))
    found = means_of(scenario(budget=Budget(funds, paid_by("province"))))
    assert list(found) == ["budget", "province", "firms"]
    (budget,), (firms,) = found["budget"], found["firms"]
    assert [one.amount for one in budget.entries] == [10, 20, 30, 40]
    assert [one.amount for one in firms.entries] == [30, 40]
    assert firms.unit == "bn VND"


def test_the_only_fund_of_a_simple_budget_is_the_budget() -> None:
    budget = Budget((a_fund("budget", 10, 20, line=1),), paid_by("budget"))
    assert [len(each) for each in means_of(scenario(budget=budget)).values()] == [1]


def test_a_limit_without_an_id_cannot_be_varied() -> None:
    assert means_of(scenario(a_limit("", 50, 1))) == {}


def test_amounts_add_up_where_that_means_something() -> None:
    caps = tuple(DemandCap(frozenset({"A"}), t, 10.0, origin(7 + t)) for t in (0, 1))
    share = a_limit(
        "fill", 0.6, 5, measure=BUILT_IN["occupied"], over=BUILT_IN["industrial_land"]
    )
    rate = a_limit("rate", 30.0, 6, measure=BUILT_IN["jobs"], over=BUILT_IN["land"])
    found = means_of(
        scenario(
            a_limit("quota", 50, 1, period=0),
            a_limit("quota", 60, 2, period=1),
            a_limit("every", 70, 3, period=0),
            a_limit("every", 70, 3, period=1),
            share,
            rate,
            demand=Demand(None, caps),
        )
    )
    units = {name: one.unit for name, (one,) in found.items()}
    assert units == {
        "demand": "",
        "quota": "",
        "every": "ha",
        "fill": "%",
        "rate": "people/ha",
    }
    (fill,) = found["fill"]
    assert [one.total for one in places(fill, 0.5, 1.5, 3, scaled=True)] == [30, 60, 90]


def test_a_name_of_several_things_has_them_all() -> None:
    budget = Budget((a_fund("quota", 10, 20, line=1),), paid_by("quota"))
    found = means_of(scenario(a_limit("quota", 50, 9), budget=budget))
    assert len(found["quota"]) == 2


def test_points_lie_at_even_distances() -> None:
    made = scenario(a_limit("quota", 50, 1))
    (quota,) = means_of(made)["quota"]
    scaled = places(quota, 0.5, 1.5, 5, scaled=True)
    assert [one.factor for one in scaled] == [0.5, 0.75, 1.0, 1.25, 1.5]
    assert [one.total for one in scaled] == [25.0, 37.5, 50.0, 62.5, 75.0]
    stated = places(quota, 20, 30, 3, scaled=False)
    assert [one.total for one in stated] == [20.0, 25.0, 30.0]
    assert [one.factor for one in stated] == [0.4, 0.5, 0.6]
    changed = with_amounts(made, stated[1].amounts)
    assert [limit.amount for limit in changed.limits] == [25.0]


@pytest.mark.parametrize(
    ("sense", "amount", "first"),
    [
        ("at_most", 50.0, 0.5),
        ("at_least", 50.0, 1.5),
        ("at_most", -50.0, 1.5),
        ("at_least", -50.0, 0.5),
    ],
)
def test_the_least_means_come_first(sense: str, amount: float, first: float) -> None:
    made = scenario(a_limit("one", amount, 1, sense=sense, change=True))
    (means,) = means_of(made)["one"]
    assert places(means, 0.5, 1.5, 3, scaled=True)[0].factor == first


@pytest.mark.parametrize(
    ("limits", "scaled", "told"),
    [
        ([("at_most", 50.0), ("at_least", 10.0)], True, "no order"),
        ([("at_most", 0.0)], True, "any percentage of 0 is 0"),
        ([("at_most", 50.0), ("at_most", 60.0)], False, "2 amounts"),
    ],
)
def test_what_has_no_order_or_no_single_amount_is_refused(
    limits: list[tuple[str, float]], scaled: bool, told: str
) -> None:
    made = scenario(
        *(
            a_limit("one", amount, line, sense=sense)
            for line, (sense, amount) in enumerate(limits, start=1)
        )
    )
    (means,) = means_of(made)["one"]
    with pytest.raises(SettingsError, match=told):
        places(means, 0.5, 1.5, 3, scaled=scaled)


@pytest.mark.parametrize(
    ("sense", "written", "expected"),
    [("at_most", 3.0, [1, 2, 3, 4]), ("at_least", 3.0, [5, 4, 3, 2])],
)
def test_numbers_of_clusters_are_whole_and_each_is_tried_once(
    sense: str, written: float, expected: list[float]
) -> None:
    """50, 75, 100, 125 and 150 % of 3; with the plans that 1.5 or 4.5 would allow."""
    limit = a_limit("few", written, 1, measure=BUILT_IN["clusters"], sense=sense)
    ((few,),) = means_of(scenario(limit)).values()
    found = places(few, 0.5, 1.5, 5, scaled=True)
    assert [one.total for one in found] == expected
    assert [one.factor for one in found] == [one / written for one in expected]
    found = places(few, 1.5, 4.5, 5, scaled=False)
    assert [one.total for one in found] == expected


def test_a_count_that_is_written_is_told_as_it_is_written() -> None:
    """In two districts: 70, 80, .. 130 % of 2 and of 4."""
    limits = (
        a_limit("few", amount, line, measure=BUILT_IN["clusters"])
        for line, amount in ((1, 2.0), (2, 4.0))
    )
    ((few,),) = means_of(scenario(*limits)).values()
    found = places(few, 0.7, 1.3, 7, scaled=True)
    assert [tuple(one.amounts.values()) for one in found] == [
        (1, 2),
        (1, 3),
        (2, 4),
        (2, 5),
    ]
    assert [one.factor for one in found] == pytest.approx([0.7, 0.9, 1.0, 1.3])


def test_a_measure_of_ones_own_may_count_too() -> None:
    added = Term(Quantity.CLUSTER_ADDED)
    counts = Measure("new", "", (added,), "flow")
    weighed = Measure("new", "", (replace(added, column="jobs"),), "flow")
    for measure, whole in ((counts, True), (weighed, False)):
        ((made,),) = means_of(
            scenario(a_limit("new", 3.0, 1, measure=measure))
        ).values()
        assert made.whole is whole


def test_ends_between_which_there_is_one_count_are_refused() -> None:
    limit = a_limit("few", 1.0, 1, measure=BUILT_IN["clusters"])
    ((few,),) = means_of(scenario(limit)).values()
    with pytest.raises(SettingsError, match="counts in whole numbers"):
        places(few, 1.0, 1.5, 5, scaled=True)
