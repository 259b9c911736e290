"""Scenarios that ask all that another asks."""

from dataclasses import replace

import pytest

from optimizer.analysis.entries import entries_of, without
from optimizer.domain.choice import AtMostOneOf, Decision, TenantsMove
from optimizer.domain.objective import Goal, Weighted
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.domain.strictness import asks_all_of
from optimizer.errors import Origin
from tests.oracle.enumeration import best
from tests.strategies.own_origins import with_own_origins
from tests.strategies.parts import ORIGIN, a_candidate, a_scenario
from tests.strategies.scenarios import random_scenario

PAIR = a_scenario(a_candidate("A"), a_candidate("B"))
ONE = AtMostOneOf(("A", "B"), ORIGIN)
GOAL = Weighted(Goal({"jobs": 1.0, "cost": -0.5}), ORIGIN)
OUT = Decision("A", True, frozenset({Headline.LEAVE_OUT}), ORIGIN)
MOVE = TenantsMove(("A",), "B", ORIGIN)


@pytest.mark.parametrize("seed", range(40))
def test_no_better_plan_comes_with_more_to_ask_by_enumeration(seed: int) -> None:
    theme = (None, "law", "network", "moves")[seed % 4]
    scenario = with_own_origins(random_scenario(seed, theme=theme))
    if not isinstance(scenario.objective, Weighted):
        scenario = replace(scenario, objective=GOAL)
    found = 0
    for entry in entries_of(scenario):
        looser = without(scenario, [entry])
        if asks_all_of(scenario, looser):
            found += 1
            asked, free = best(scenario), best(looser)
            if asked.objective is not None:
                assert free.objective is not None
                assert asked.objective <= free.objective + 1e-6
    kinds = (scenario.limits, scenario.decisions)
    assert found or not any(kinds)


def test_what_is_added_is_more_and_what_is_taken_away_is_not() -> None:
    more = replace(PAIR, relations=(ONE,), decisions=(OUT,))
    assert asks_all_of(more, PAIR)
    assert asks_all_of(more, replace(PAIR, decisions=(OUT,)))
    assert asks_all_of(PAIR, PAIR)
    assert not asks_all_of(PAIR, more)


def test_the_place_and_the_order_of_entries_do_not_count() -> None:
    both = replace(PAIR, decisions=(OUT, replace(OUT, cluster="B")))
    turned = tuple(replace(one, origin=Origin("x", 9)) for one in both.decisions)[::-1]
    assert asks_all_of(replace(PAIR, decisions=turned), both)


def test_an_entry_said_twice_counts_twice() -> None:
    twice = replace(PAIR, decisions=(OUT, OUT))
    assert asks_all_of(twice, replace(PAIR, decisions=(OUT,)))


@pytest.mark.parametrize(
    "other",
    [
        replace(PAIR, relations=(MOVE,)),
        replace(PAIR, discount_rate=0.5),
        replace(PAIR, permissions={}),
    ],
)
def test_what_may_be_less_is_not_known_to_be_more(other: Scenario) -> None:
    assert not asks_all_of(other, PAIR)
