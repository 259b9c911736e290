"""What stands first: how good the plan is proved, and what is to be known of it."""

from dataclasses import replace

from optimizer.errors import Origin, Problem
from optimizer.reporting.content.reported import tables_of
from optimizer.reporting.record import Run
from optimizer.reporting.webpage.both import EN, VI, Both
from optimizer.reporting.webpage.summary import Summary, summary_of
from optimizer.solving.remark import Remark
from tests.reporting import hand_made


def summary(run: Run) -> Summary:
    return summary_of(run, tables_of(run, VI), tables_of(run, EN), VI)


def test_a_proof_is_told_and_so_is_its_lack() -> None:
    proved = summary(hand_made.run())
    assert proved.lines[0] == Both(
        "Đã chứng minh tối ưu, sai lệch 0,00 %", "Proved optimal, gap 0.00 %"
    )
    stopped = hand_made.run(status="feasible", gap=0.0125, interrupted=True)
    assert summary(stopped).lines[0].en == (
        "Feasible, not proved optimal, gap 1.25 %, stopped by Ctrl-C"
    )


def test_the_objective_and_the_size_are_told() -> None:
    told = [one.en for one in summary(hand_made.run()).lines]
    assert "Objective: 1,234.50" in told
    assert "4 clusters · 2 periods: 2026-2030, 2031-2035" in told


def test_main_figures_are_those_at_the_end_beside_today() -> None:
    found = {one.label.en: one for one in summary(hand_made.run()).figures}
    land = found["Land in the plan"]
    assert land.today is not None
    assert (land.today.value, land.end.value) == ("50.0", "70.0")
    assert found["Cost (all periods)"].today is None


def test_warnings_are_counted_and_the_law_is_referred_to() -> None:
    calm = summary(hand_made.run())
    assert (calm.warnings, calm.law) == (0, None)
    remark = Remark("jobs ...", "range_unproved", (("measure", "jobs"),))
    warned = hand_made.run(warnings=(remark,))
    problem = Problem(Origin("clusters.csv", 3), "fill is <odd>.")
    warned = replace(warned, reading=replace(warned.reading, warnings=(problem,)))
    told = summary(warned)
    assert told.warnings == 2
    assert "việc làm" in told.solved[0].vi
    assert "clusters.csv:3" in told.read[0].vi
    law = summary(hand_made.with_law()).law
    assert law is not None
    assert "0 still to be met" in law.en
    assert "1 to be confirmed" in law.en
