"""The map of a difference shows what the table of clusters side by side has."""

from dataclasses import replace
from xml.etree import ElementTree

from optimizer.domain.pathway import Action, Headline, Pathway
from optimizer.domain.plan import ClusterPlan, Step
from optimizer.reporting.content.side_by_side import deeds_compared
from optimizer.reporting.map.difference import Difference, difference_of
from optimizer.reporting.map.difference_notes import difference_notes
from optimizer.reporting.map.difference_svg import difference_svg
from optimizer.reporting.map.map_data import maps_of
from optimizer.reporting.record import Run
from optimizer.reporting.words import Words
from tests.reporting.map import placed_case

EN = Words("en")
KEEP = Action.KEEP


def with_a_kept(run: Run) -> Run:
    """The same, but A is kept as it is."""
    assert run.plan is not None
    step = Step(KEEP, 40, 0, 30, 9)
    kept = ClusterPlan("A", Pathway((KEEP, KEEP), Headline.KEEP, 0), (step, step))
    plan = replace(run.plan, clusters={**run.plan.clusters, "A": kept})
    return replace(run, outcome=replace(run.outcome, plan=plan))


def difference_between(first: Run, second: Run) -> Difference | None:
    return difference_of(first, second, *maps_of((first, second)))


def test_what_differs_is_what_the_table_says() -> None:
    first = placed_case.run()
    second = with_a_kept(first)
    found = difference_between(first, second)
    assert found is not None
    table = deeds_compared((first, second), EN)
    assert [one.cluster for one in found.differing] == [
        row["cluster"] for row in table.rows
    ]
    (only,) = found.differing
    assert only.looks == ("expand", "keep")
    assert {mark.cluster for mark in found.same} == {"B", "C"}


def test_both_actions_stand_side_by_side() -> None:
    first = placed_case.run()
    found = difference_between(first, with_a_kept(first))
    assert found is not None
    svg = ElementTree.fromstring(difference_svg(found, (Words("vi"), EN)))
    (pair,) = (one for one in svg.iter() if "data-cluster" in one.attrib)
    assert (pair.attrib["data-first"], pair.attrib["data-second"]) == ("expand", "keep")
    assert pair.attrib["data-en"] == (
        "A Cụm A, Bắc. A: expand 2026-2030, 40.0 → 50.0 ha. B: keep, 40.0 ha"
    )


def test_a_cluster_that_differs_without_a_point_is_named() -> None:
    first = placed_case.run(A={"lat": None, "lon": None})
    found = difference_between(first, with_a_kept(first))
    assert found is not None
    assert found.missing == (("A", "Cụm A"),)
    assert "Treated differently, but without a point: A Cụm A." in difference_notes(
        found, EN
    )


def test_plans_that_do_the_same_differ_nowhere() -> None:
    run = placed_case.run()
    found = difference_between(run, run)
    assert found is not None
    assert found.differing == ()
    assert difference_notes(found, EN) == ("Both do the same with every cluster.",)


def test_runs_without_points_have_no_map_of_their_difference() -> None:
    run = placed_case.without_points()
    assert difference_between(run, run) is None
