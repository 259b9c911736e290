"""Entries switched one after the other: each change put down to its cause."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from optimizer.analysis.causes_of_changes import Causes, causes_of_changes
from optimizer.analysis.comparison import Contender, changes, deeds
from optimizer.analysis.entries import Entry, entries_of, with_amounts, without
from optimizer.domain.choice import Decision
from optimizer.domain.objective import Goal, InOrder, Stage
from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.oracle.enumeration import best
from tests.strategies.own_origins import with_own_origins
from tests.strategies.parts import ORIGIN, a_candidate, a_scenario
from tests.strategies.scenarios import random_scenario

EXACT = SolveSettings(gap=0.0)


def contender(scenario: Scenario) -> Contender | None:
    outcome = solve(scenario, EXACT)
    return outcome.plan and Contender(scenario, outcome.plan, outcome)


def near(scenario: Scenario, like: Plan) -> Outcome:
    return solve(scenario, EXACT, like=like)


def switched(scenario: Scenario, entries: Sequence[Entry]) -> Scenario:
    """Some entries with half as much again, or gone where they have no amount."""
    amounts = {e: 1.5 * e.amount + 5 for e in entries if e.amount is not None}
    gone = [e for e in entries if e.amount is None]
    return without(with_amounts(scenario, amounts), gone)


@pytest.mark.parametrize("seed", range(24))
def test_every_change_has_a_cause_or_is_a_tie_by_enumeration(seed: int) -> None:
    scenario = with_own_origins(random_scenario(seed, theme=(None, "law")[seed % 2]))
    entries = entries_of(scenario)[:4]
    first, other = contender(scenario), contender(switched(scenario, entries))
    if first is None or other is None:
        pytest.skip("without a plan")
    found = causes_of_changes(
        first, other, entries, lambda some: switched(scenario, some), near
    )
    assert found.left == ()
    assert sorted(map(str, _entries(found))) == sorted(map(str, entries))
    told = found.explained | {one.cluster for one in found.equally_good}
    between = changes(
        deeds(first.scenario, first.plan), deeds(other.scenario, other.plan)
    )
    assert {one.cluster for one in between} <= told
    _expect_each_change_needed(scenario, first.plan, found)


def _entries(found: Causes[Entry]) -> list[Entry]:
    return [one for step in found.switches for one in step.entries]


def _expect_each_change_needed(
    scenario: Scenario, plan: Plan, found: Causes[Entry]
) -> None:
    """Headlines change where enumeration needs it, and reach an optimum each time."""
    now = {name: done.headline for name, done in plan.clusters.items()}
    done: list[Entry] = []
    for step in found.switches:
        done += step.entries
        optimal = best(switched(scenario, done)).optimal
        before = tuple(now[name] for name in sorted(now))
        moved = 0
        for one in step.changes:
            assert one.after is not None
            moved += now[one.cluster] is not one.after.headline
            now[one.cluster] = one.after.headline
        assert tuple(now[name] for name in sorted(now)) in optimal
        fewest = min(
            sum(a is not b for a, b in zip(before, each, strict=True))
            for each in optimal
        )
        assert moved == fewest


PAIR = a_scenario(a_candidate("A", output_bn_per_ha=1.0))


def way(
    between: dict[str, Scenario | None], entries: str, first: Scenario
) -> Causes[str]:
    """Causes with scenarios by the letters switched, in order."""
    one, other = contender(first), contender(between[entries] or first)
    assert one is not None
    assert other is not None
    return causes_of_changes(
        one, other, list(entries), lambda some: between["".join(some)], near
    )


def steps(found: Causes[str]) -> list[tuple[str, list[str]]]:
    return [
        ("".join(step.entries), [one.cluster for one in step.changes])
        for step in found.switches
    ]


FORBIDDEN = replace(PAIR, permissions={})


def test_an_entry_that_asks_nothing_else_is_not_searched() -> None:
    searched = []

    def search(scenario: Scenario, like: Plan) -> Outcome:
        searched.append(scenario)
        return near(scenario, like)

    one = contender(PAIR)
    assert one is not None
    other = replace(PAIR, title={"en": "Other"})
    found = causes_of_changes(one, one, ["title"], lambda _: other, search)
    assert len(searched) == 1  # the first scenario itself, to begin with
    assert found.idle == ("title",)
    assert found.equally_good == ()


def searches(first: Scenario, other: Scenario) -> tuple[int, Causes[str]]:
    """How many searches one entry takes beside the first one, and what it changes."""
    searched = []

    def search(scenario: Scenario, like: Plan) -> Outcome:
        searched.append(scenario)
        return near(scenario, like)

    one = contender(first)
    assert one is not None
    found = causes_of_changes(one, one, ["a"], lambda _: other, search)
    return len(searched) - 1, found


def lock(headline: Headline) -> Decision:
    return Decision("A", True, frozenset({headline}), ORIGIN)


def test_a_plan_that_meets_more_that_is_asked_is_still_the_best() -> None:
    added = replace(PAIR, decisions=(lock(Headline.ADD),))
    left = replace(PAIR, decisions=(lock(Headline.LEAVE_OUT),))
    assert searches(PAIR, added)[0] == 0
    assert steps(searches(PAIR, added)[1]) == [("a", [])]
    assert searches(added, PAIR)[0] == 1  # it asks less: another plan may be better
    assert searches(PAIR, left)[0] == 1
    assert steps(searches(PAIR, left)[1]) == [("a", ["A"])]


def test_goals_in_order_are_searched_though_only_more_is_asked() -> None:
    goals = (Goal({"output": 1.0}), Goal({"cost": -1.0}))
    stages = tuple(Stage(goal, 0.0, ORIGIN) for goal in goals)
    first = replace(PAIR, objective=InOrder(stages, ORIGIN))
    assert searches(first, replace(first, decisions=(lock(Headline.ADD),)))[0] == 1


def test_locks_that_contradict_each_other_take_no_search() -> None:
    both = replace(PAIR, decisions=(lock(Headline.ADD), lock(Headline.LEAVE_OUT)))
    count, found = searches(PAIR, both)
    assert (count, found.left) == (0, ("a",))


def test_of_two_entries_that_only_together_change_something_the_later_does() -> None:
    found = way({"a": PAIR, "ab": FORBIDDEN}, "ab", PAIR)
    assert steps(found) == [("a", []), ("b", ["A"])]


def test_what_cannot_be_read_alone_is_switched_together() -> None:
    between = {"a": None, "b": None, "ab": FORBIDDEN}
    assert steps(way(between, "ab", PAIR)) == [("ab", ["A"])]


def test_what_cannot_be_read_yet_is_put_off() -> None:
    between = {"a": None, "b": FORBIDDEN, "ab": FORBIDDEN}
    assert steps(way(between, "ab", PAIR)) == [("b", ["A"]), ("a", [])]


def test_a_change_back_and_forth_is_put_down_to_each_entry() -> None:
    found = way({"a": FORBIDDEN, "ab": PAIR}, "ab", PAIR)
    assert steps(found) == [("a", ["A"]), ("b", ["A"])]
    assert found.equally_good == ()


def test_ctrl_c_leaves_the_rest() -> None:
    one = contender(PAIR)
    assert one is not None
    asked = []

    def search(scenario: Scenario, like: Plan) -> Outcome:
        asked.append(scenario)
        found = near(scenario, like)
        return replace(found, interrupted=len(asked) == 3)

    between = {"a": FORBIDDEN, "ab": PAIR, "abc": FORBIDDEN}
    told = []
    found = causes_of_changes(
        one,
        one,
        list("abc"),
        lambda some: between["".join(some)],
        search,
        lambda number, known: told.append((number, steps(known), known.left)),
    )
    assert found.interrupted
    assert (steps(found), found.left) == ([("a", ["A"])], ("b", "c"))
    assert told == [(1, [], ("a", "b", "c")), (2, [("a", ["A"])], ("b", "c"))]
