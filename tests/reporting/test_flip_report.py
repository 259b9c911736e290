"""Flip points in amounts, stretch by stretch."""

from dataclasses import replace

from optimizer.analysis.flip_points import GRID, Flip, Tried
from optimizer.analysis.levers import Lever
from optimizer.domain.pathway import Headline
from optimizer.reporting.flip_report import amounts, flip_row, today
from optimizer.reporting.words import Words
from tests.reporting import hand_made
from tests.reporting.explained import flips

EN, VI = Words("en"), Words("vi")
SCENARIO = hand_made.scenario()
ADD, OUT = Headline.ADD, Headline.LEAVE_OUT


def lines(**changes: object) -> list[str]:
    return flip_row(SCENARIO, flips(**changes), "x", EN)[2].split("\n")


def test_several_flip_points_make_several_stretches() -> None:
    states = {0.5: OUT, 0.6: OUT, 0.605: ADD, 1.0: ADD, 1.2: ADD, 1.205: "no_plan"}
    tried = tuple(Tried(factor, state) for factor, state in states.items())
    changes = (Flip(1.2, 1.205, ADD, "no_plan"), Flip(0.6, 0.605, OUT, ADD))
    assert lines(tried=tried, flips=changes) == [
        "leave out up to 600–605 bn VND",
        "add from 600–605 bn VND to 1,200–1,205 bn VND",
        "no plan from 1,200–1,205 bn VND on",
    ]


def test_without_a_flip_point_the_text_says_what_was_tried() -> None:
    tried = tuple(Tried(factor, ADD) for factor in GRID)
    assert lines(tried=tried, flips=()) == ["add at every amount tried"]


def test_what_a_gap_leaves_open_is_said() -> None:
    tried = tuple(Tried(factor, ADD, factor != 0.7) for factor in GRID)
    found = lines(tried=tried, flips=())
    assert found == ["add at every amount tried (to within the gap)"]


def test_what_was_not_found_in_time_is_left_out() -> None:
    tried = tuple(Tried(factor, ADD if factor > 1 else "unknown") for factor in GRID)
    assert lines(tried=tried, flips=()) == ["add at every amount tried"]
    nothing = tuple(Tried(factor, "unknown") for factor in GRID)
    assert lines(tried=nothing, flips=()) == ["not found in time"]


def test_amounts_are_stated_as_given_and_refined_ones_as_known() -> None:
    land = Lever("land", "C", (), (0,), (1767.81,))
    assert amounts(SCENARIO, land, (1.0, 1.0), EN) == "1,767.81 ha"
    assert amounts(SCENARIO, land, (0.7, 0.705), VI) == "1.237–1.246 ha"


def test_rates_are_named_and_limits_of_several_periods_too() -> None:
    rates = Lever("yield", "C", ("jobs_per_ha", "score"), (), (60.0, 2.0))
    assert amounts(SCENARIO, rates, (1.0, 1.0), EN) == "jobs per ha 60, score 2"
    limits = tuple(
        replace(SCENARIO.limits[0], amount=50.0 + t, period=t) for t in (0, 1)
    )
    both = replace(SCENARIO, limits=limits)
    land = Lever("land", "C", (), (0, 1), (50.0, 51.0))
    assert amounts(both, land, (1.0, 1.0), EN) == "2026-2030 50, 2031-2035 51 ha"
    alike = Lever("land", "C", (), (0, 1), (50.0, 50.0))
    assert amounts(both, alike, (1.0, 1.0), EN) == "50 ha"
    cost = Lever("infra_cost", "C", ("infra_cost_per_ha",), (), (9.5,))
    assert amounts(SCENARIO, cost, (0.5, 0.505), EN) == "4.75–4.80 bn VND/ha"


def test_rates_of_today_that_are_estimates_are_marked() -> None:
    clusters = tuple(
        replace(one, uncertain=frozenset({"jobs_per_ha"})) if one.id == "C" else one
        for one in SCENARIO.clusters
    )
    scenario = replace(SCENARIO, clusters=clusters)
    rates = Lever("yield", "C", ("jobs_per_ha", "score"), (), (60.0, 2.0))
    assert today(scenario, rates, EN) == "jobs per ha ≈60, score 2"
    assert today(SCENARIO, rates, EN) == "jobs per ha 60, score 2"
    money = Lever("budget", "C", ("jobs_per_ha",), (), (60.0,))
    assert today(scenario, money, EN) == "60 bn VND"
