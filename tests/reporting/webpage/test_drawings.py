"""Drawings are to scale: of what is spent, and of measures against limits."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given

from optimizer.domain.limit import Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.scenario import Scenario
from optimizer.reporting.content.reported import tables_of
from optimizer.reporting.record import Run
from optimizer.reporting.webpage.both import EN, VI
from optimizer.reporting.webpage.panels import BOTTOM, HEIGHT, Panel, panels
from optimizer.reporting.webpage.waterfall import WIDTH, Stage, waterfall
from tests.reporting.webpage.cases import full, priced
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.scenarios import scenarios


def stages(run: Run, name: str = "kinds") -> tuple[Stage, ...]:
    vi, en = (tables_of(run, words)[name] for words in (VI, EN))
    return waterfall(run.scenario, vi, en, VI)


def panels_of(run: Run) -> tuple[Panel, ...]:
    vi, en = (tables_of(run, words) for words in (VI, EN))
    return panels(
        run.scenario, (vi["totals"], en["totals"]), (vi["limits"], en["limits"]), VI
    )


def expect_steps(found: tuple[Stage, ...]) -> None:
    """Each bar begins where the one before ends, and is as long as its figure says."""
    whole = float(found[-1].bars[-1].cell.value)
    reached = 0.0
    for stage in found[:-1]:
        before = reached
        *steps, last = stage.bars
        for bar in steps:
            assert not bar.is_sum
            assert bar.start == pytest.approx(reached, abs=0.02 * len(steps))
            reached = bar.start + bar.length
        assert last.is_sum
        assert last.start == pytest.approx(before, abs=0.05)
        assert last.start + last.length == pytest.approx(reached, abs=0.05)
        for bar in stage.bars:
            exact = WIDTH * float(bar.cell.value) / whole
            assert bar.length == pytest.approx(exact, abs=0.01)
    assert (found[-1].bars[-1].start, found[-1].bars[-1].length) == (0.0, WIDTH)
    assert reached == pytest.approx(WIDTH, abs=0.1)


@pytest.mark.parametrize("name", ["kinds", "paid"])
def test_spending_adds_up_step_by_step_to_the_total(name: str) -> None:
    expect_steps(stages(full(), name))


@same_in_every_run(10)
@given(scenario=scenarios())
def test_whatever_is_spent_adds_up(scenario: Scenario) -> None:
    run = priced(scenario)
    found = stages(run) if run is not None else ()
    if found:
        expect_steps(found)


def test_a_larger_figure_stands_higher_on_the_scale_of_its_panel() -> None:
    for one in panels_of(full()):
        marks = [(float(mark.cell.value), mark.y) for mark in one.points]
        for value, y in marks:
            for other, at in marks:
                assert (value > other) <= (y <= at)


def test_limits_stand_on_the_scale_of_what_they_limit() -> None:
    by_title = {one.title.en: one for one in panels_of(full())}
    land = by_title["Land in the plan (ha)"]
    (bound,) = land.bounds
    (asked,) = [one.mark for one in land.labels if one.sense == "at_most"]
    assert asked.cell.value == "70.0"
    reached = land.points[-1]
    assert reached.cell.value == asked.cell.value
    assert bound.y == reached.y
    share = by_title["occupied / industrial land (built) (%)"]
    assert [one.sense for one in share.labels if one.sense] == ["at_least"]


def test_states_have_a_today_and_flows_have_none() -> None:
    by_title = {one.title.en: one for one in panels_of(full())}
    assert len(by_title["Land in the plan (ha)"].points) == 3
    assert by_title["Land in the plan (ha)"].is_state
    cost = by_title["Cost (bn VND)"]
    assert len(cost.points) == 2
    assert not cost.is_state


def limited(run: Run, *limits: Limit) -> Run:
    scenario = replace(run.scenario, limits=limits)
    return replace(run, reading=replace(run.reading, scenario=scenario))


def test_a_limit_of_some_clusters_does_not_bound_what_all_have() -> None:
    run = full()
    quota = run.scenario.limits[0]
    added = replace(
        quota, id="", measure=BUILT_IN["added_land"], members=frozenset("A"), amount=0.0
    )
    some = replace(quota, id="", members=frozenset("AB"))
    found = panels_of(limited(run, added, some, replace(some, members=frozenset("C"))))
    by_title = {one.title.en: one for one in found}
    assert not by_title["Land in the plan (ha)"].bounds
    assert not by_title["Land added (ha)"].bounds
    alone = by_title["land added, 1 cluster (ha)"]
    assert not alone.is_state
    assert len(alone.bounds) == len(alone.points) == 1
    assert run.plan is not None
    done = [run.plan.clusters[name].steps[1] for name in "AB"]
    assert float(alone.points[0].cell.value) == done[0].added_ha
    two = by_title["land in the plan, 2 clusters (ha)"]
    assert two.is_state
    assert float(two.points[0].cell.value) == sum(one.area_ha for one in done)
    assert "land in the plan, 1 cluster (ha)" in by_title


def test_what_is_below_nothing_stands_below_the_ground() -> None:
    run = full()
    change = replace(run.scenario.limits[0], change=True, amount=-20.0)
    found = panels_of(limited(run, change))
    (one,) = [panel for panel in found if "change" in panel.title.en]
    (point,), (bound,) = one.points, one.bounds
    today = sum(cluster.area_ha for cluster in run.scenario.clusters)
    assert float(point.cell.value) == pytest.approx(70.0 - today)
    per_hectare = (bound.y - one.ground) / 20.0
    assert per_hectare > 0
    risen = (one.ground - point.y) / per_hectare
    assert risen == pytest.approx(70.0 - today, abs=0.1)
    assert {panel.ground for panel in panels_of(run)} == {HEIGHT - BOTTOM}


@pytest.mark.parametrize(
    "values", [(10, 20, 100), (100, 90, 10), (60, 40, 90), (40, 90, 20), (5, 5, 5)]
)
def test_no_line_runs_through_a_figure(values: tuple[float, float, float]) -> None:
    run = full()
    told = dict(zip(("today", "0", "1"), values, strict=True))
    vi, en = (tables_of(run, words) for words in (VI, EN))
    totals = [
        replace(one["totals"], rows=({**one["totals"].rows[1], **told},))
        for one in (vi, en)
    ]
    none = [replace(one["limits"], rows=()) for one in (vi, en)]
    (one,) = panels(run.scenario, (totals[0], totals[1]), (none[0], none[1]), VI)
    assert one.is_state
    for start, end in pairwise(one.points):
        for part in range(101):
            x = start.x + (end.x - start.x) * part / 100
            y = start.y + (end.y - start.y) * part / 100
            for label in one.labels:
                # Of a digit 5.5 units are ink, above the line that it stands on.
                half = len(str(label.mark.cell.text)) * 5.5 / 2
                beside = abs(x - label.mark.x) > half
                assert beside or not label.mark.y - 8 < y < label.mark.y
