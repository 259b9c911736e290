"""What the page shows of maps, and what its controls choose from."""

from dataclasses import replace

from optimizer.reporting.content.reported import Reported
from optimizer.reporting.webpage.map_view import map_views
from optimizer.reporting.words import Words
from tests.reporting import hand_made
from tests.reporting.webpage.cases import full, with_points

WORDS = Words("vi")


def test_a_run_without_points_has_no_map() -> None:
    views = map_views(Reported((hand_made.run(),)), WORDS)
    assert views.of_runs == (None,)
    assert views.differences == ()


def test_the_map_can_show_today_each_period_and_the_whole_plan() -> None:
    (view,) = map_views(Reported((full(),)), WORDS).of_runs
    assert view is not None
    assert [name for name, _ in view.times] == ["whole", "today", "p0", "p1"]
    for name, _ in view.times:
        assert view.drawing.count(f"data-{name}=") >= 4
    assert {name for name, _ in view.actions} == {"expand", "add", "drop", "leave_out"}
    assert view.placed == {"A", "B", "C", "D"}


def test_further_runs_are_compared_with_the_first() -> None:
    run = with_points(hand_made.run())
    kept = {**hand_made.plan().clusters, "C": hand_made.plan().clusters["D"]}
    plan = replace(hand_made.plan(), clusters=kept)
    other = replace(run, outcome=hand_made.outcome(plan=plan))
    views = map_views(Reported((run, other, other)), WORDS)
    assert [one.name for one in views.differences] == ["A-B", "A-C"]
    assert {name for name, _ in views.differences[0].actions} == {"add", "leave_out"}
