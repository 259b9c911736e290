"""What is scaled for a cluster, and how."""

from dataclasses import replace

import pytest

from optimizer.analysis.levers import Lever, levers_of
from optimizer.domain.measure import BUILT_IN, Measure, Quantity, Term
from optimizer.domain.objective import Goal, Weighted
from optimizer.domain.scenario import Scenario
from tests.builders import (
    ORIGIN,
    a_limit,
    candidate,
    existing,
    one_fund,
    origin,
    scenario_of,
    shared_budget,
)

RICE = Measure("rice", "ha", (Term(Quantity.HECTARE_ADDED, "rice_share"),), "flow")
SCORE = Measure("score", "", (Term(Quantity.HECTARE_OCCUPIED, "score"),), "state")


def a_province(**stated: object) -> Scenario:
    plain: dict[str, object] = {
        "years": (5.0, 5.0),
        "measures": {**BUILT_IN, "rice": RICE, "score": SCORE},
        "objective": Weighted(Goal({"output": 1.0, "score": 2.0}), ORIGIN),
    }
    return scenario_of(
        existing(
            "A",
            {"rice_share": 0.0, "score": 3.0},
            jobs_per_ha=60.0,
            output_bn_per_ha=0.0,
            infra_cost_bn_per_ha=9.0,
        ),
        candidate("B", {"rice_share": 0.5, "score": None}, infra_cost_bn_per_ha=0.0),
        **{**plain, **stated},
    )


def kinds(scenario: Scenario, cluster: str) -> list[str]:
    return [lever.called for lever in levers_of(scenario, cluster)]


def test_funds_are_scaled_together_and_each_alone_if_there_are_several() -> None:
    one = a_province(budget=one_fund(50.0, 0.0))
    assert kinds(one, "A")[0] == "budget"
    assert not any(kind.startswith("fund") for kind in kinds(one, "A"))
    two = a_province(budget=shared_budget(0.3, 50.0, 20.0))
    assert kinds(two, "A")[:3] == ["budget", "fund private", "fund state"]
    together, private, _ = levers_of(two, "A")[:3]
    assert together.amounts == (140.0,)
    scaled = private.scaled(two, 0.5).budget
    assert scaled is not None
    assert [fund.amounts_bn for fund in scaled.funds] == [(25.0, 10.0), (50.0, 20.0)]


def test_a_fund_without_money_is_not_scaled() -> None:
    assert "budget" not in kinds(a_province(budget=one_fund(0.0, 0.0)), "A")


def test_limits_over_the_same_clusters_are_scaled_together() -> None:
    limits = tuple(
        a_limit("land", "at_most", 50.0 + t, "AB", t, origin=origin(t + 1))
        for t in (0, 1)
    )
    scenario = a_province(limits=limits)
    lever = next(one for one in levers_of(scenario, "A") if one.kind == "land")
    assert lever.amounts == (50.0, 51.0)
    scaled = lever.scaled(scenario, 2.0)
    assert [one.amount for one in scaled.limits] == [100.0, 102.0]


@pytest.mark.parametrize(
    ("limit", "concerned"),
    [
        (a_limit("land", "at_most", 50.0, "AB"), "AB"),
        (a_limit("added_land", "at_most", 50.0, "B"), "B"),
        (a_limit(RICE, "at_most", 50.0, "AB"), "B"),
        (a_limit("land", "at_least", 50.0, "AB"), ""),
        (a_limit("land", "at_most", 0.0, "AB"), ""),
        (a_limit("jobs", "at_most", 50.0, "AB"), ""),
        (a_limit("built", "at_most", 0.5, "AB", over=BUILT_IN["land"]), ""),
    ],
)
def test_only_limits_on_land_that_concern_the_cluster_are_scaled(
    limit: object, concerned: str
) -> None:
    scenario = a_province(limits=(limit,))
    assert [name for name in "AB" if "land" in kinds(scenario, name)] == list(concerned)


def test_a_yield_is_what_the_cluster_brings_per_occupied_hectare() -> None:
    scenario = a_province()
    lever = next(one for one in levers_of(scenario, "A") if one.kind == "yield")
    assert lever.subjects == ("jobs_per_ha", "score")
    scaled = lever.scaled(scenario, 1.5)
    one = scaled.cluster_of["A"]
    assert (one.jobs_per_ha, one.number("jobs_per_ha"), one.number("score")) == (
        90.0,
        90.0,
        4.5,
    )
    assert scaled.cluster_of["B"] == scenario.cluster_of["B"]


def test_a_cost_that_is_not_stated_is_not_scaled() -> None:
    assert "infra cost" in kinds(a_province(), "A")
    assert "infra cost" not in kinds(a_province(), "B")


def test_at_a_factor_of_one_nothing_changes() -> None:
    limit = a_limit("land", "at_most", 50.0, "AB")
    scenario = a_province(limits=(limit,), budget=shared_budget(0.3, 50.0, 20.0))
    for lever in levers_of(scenario, "A"):
        assert lever.scaled(scenario, 1.0) == scenario


def test_more_money_and_land_allow_more_but_not_more_cost() -> None:
    assert Lever("land", "A").allows_more
    assert Lever("fund", "A").allows_more
    assert not Lever("infra_cost", "A").allows_more
    assert not replace(Lever("land", "A"), kind="yield").allows_more
