"""One cluster explained: all of it, or what was known when Ctrl-C came."""

import re
from dataclasses import replace

import pytest

from optimizer.analysis.explanation import Explanation, explain
from optimizer.domain.objective import Goal, Weighted
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import open_pathways
from optimizer.solving.outcome import Progress
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.builders import (
    ORIGIN,
    a_limit,
    candidate,
    existing,
    must,
    one_fund,
    scenario_of,
)

EXACT = SolveSettings(gap=0.0)


def a_province() -> Scenario:
    return scenario_of(
        existing("A", area_ha=20.0, max_ha=40.0, output_bn_per_ha=5.0),
        candidate("B", output_bn_per_ha=4.0),
        years=(5.0,),
        objective=Weighted(Goal({"output": 1.0, "cost": -0.1}), ORIGIN),
        limits=(a_limit("land", "at_most", 45.0, "AB"),),
        budget=one_fund(300.0),
    )


def explained(at: str = "", **options: bool) -> Explanation:
    """Explained, with Ctrl-C when something of this name begins."""
    scenario = a_province()

    def watch(progress: Progress) -> None:
        if at and at in progress.stage:
            raise KeyboardInterrupt

    main, opened = solve(scenario, EXACT), open_pathways(scenario)
    return explain(scenario, main, opened, "A", EXACT, watch, **options)


def test_everything_is_there_unless_it_was_not_asked_for() -> None:
    whole = explained()
    assert not whole.interrupted
    assert [one.state for one in whole.pricing.prices].count("chosen") == 1
    kinds = [one.lever.kind for one in whole.flips]
    assert kinds == ["budget", "land", "yield", "infra_cost"]
    assert whole.untried == ()
    assert whole.steps
    without = explained(flips=False)
    assert (without.flips, without.untried) == ((), ())
    assert not without.interrupted


@pytest.mark.parametrize(
    ("at", "priced", "stepped", "tried"),
    [
        ("prices: 1", False, False, 0),
        ("worth of a step: 1", True, False, 0),
        ("flip points of the budget: 3", True, True, 1),
        ("flip points of the yield: 1", True, True, 3),
    ],
)
def test_ctrl_c_keeps_what_is_known(
    at: str, priced: bool, stepped: bool, tried: int
) -> None:
    found = explained(at)
    assert found.interrupted
    unknown = [one for one in found.pricing.prices if one.state == "unknown"]
    assert (unknown == []) is priced
    assert any(one.gain_low is not None for one in found.steps) is stepped
    assert len(found.flips) == tried
    assert len(found.flips) + len(found.untried) == 4
    if tried:
        assert found.flips[-1].interrupted
        assert found.flips[-1].tried


def test_what_is_told_of_the_way_never_goes_back() -> None:
    seen: list[Progress] = []
    scenario = a_province()
    main, opened = solve(scenario, EXACT), open_pathways(scenario)
    explain(scenario, main, opened, "A", EXACT, seen.append)
    assert all(one.incumbent is one.bound is one.gap is None for one in seen)
    stages = list(dict.fromkeys(one.stage for one in seen))
    flips = [one for one in stages if "flip points" in one]
    counted = [
        tuple(int(number) for number in re.findall(r"(\d+) of", one)) for one in flips
    ]
    assert {one[0] for one in counted} == {1, 2, 3, 4}
    tried = [one for one in counted if len(one) == 2]
    assert tried == sorted(tried)
    assert flips[0].startswith("1 of 4: flip points of the budget: 1 of 11")
    assert stages.index(flips[0]) == len(stages) - len(flips)


def test_flip_points_are_the_same_however_many_processes_seek_them() -> None:
    scenario = a_province()
    main, opened = solve(scenario, EXACT), open_pathways(scenario)
    one, two = (
        explain(scenario, main, opened, "A", EXACT, processes=number)
        for number in (1, 2)
    )
    assert two == one


def test_a_cluster_without_a_choice_has_no_flip_points() -> None:
    scenario = replace(a_province(), decisions=(must("A", Headline.KEEP),))
    main, opened = solve(scenario, EXACT), open_pathways(scenario)
    found = explain(scenario, main, opened, "A", EXACT)
    assert (found.flips, found.untried, found.interrupted) == ((), (), False)
    states = {one.headline: one.state for one in found.pricing.prices}
    assert states[Headline.KEEP] == "chosen"
    assert set(states.values()) == {"chosen", "ruled_out"}


def test_nothing_compares_with_a_plan_that_was_not_searched_to_the_end() -> None:
    scenario = a_province()
    main = replace(solve(scenario, EXACT), interrupted=True)
    found = explain(scenario, main, open_pathways(scenario), "A", EXACT)
    assert found.interrupted
    assert found.pricing.prices == ()
