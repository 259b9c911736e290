"""What the terminal and the files show of alternatives."""

import csv
import io
import json
from dataclasses import replace

import pytest

from optimizer.domain.objective import Goal, InOrder, Stage
from optimizer.reporting.alternatives_report import MOST_NAMED
from optimizer.reporting.files import result_files
from optimizer.reporting.plan_report import plan_report
from optimizer.reporting.record import Run
from optimizer.reporting.tables.alternatives import given_up_table
from optimizer.reporting.tables.frame import rows_of
from optimizer.reporting.words import Words
from tests.reporting import hand_made, hand_made_alternatives
from tests.reporting.hand_made import HERE, cluster

EN, VI = Words("en"), Words("vi")


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")


def lines_of(run: Run, words: Words = EN) -> list[str]:
    """The lines of the report from the first alternative on."""
    lines = plan_report(run, words).splitlines()
    titles = ("Alternatives:", "Các phương án khác:")
    first = next(n for n, line in enumerate(lines) if line.startswith(titles))
    return lines[first:]


def test_each_alternative_has_its_loss_its_gap_and_what_is_done_instead() -> None:
    text = [" ".join(line.split()) for line in lines_of(hand_made_alternatives.run())]
    assert "best 1,234.50 – 0.00 %" in text
    first = "1 1,200.00 34.50 0.00 % C Cụm C: leave out instead of add (-20.0 ha)"
    assert first in text
    at = text.index(first) + 1
    assert (
        text[at] == "2 1,180.25 54.25 1.00 % B =B[red]: keep instead of drop (+10.0 ha)"
    )
    assert text[at + 1] == "C Cụm C: leave out instead of add (-20.0 ha)"


def test_what_they_give_up_is_shown_beside_the_best_plan() -> None:
    made = hand_made_alternatives.run()
    assert made.alternatives is not None
    rows = rows_of(given_up_table(made.scenario, made.outcome, made.alternatives))
    by_name = {str(row["measure"]): row for row in rows}
    assert list(by_name) == ["output", "jobs", "land", "cost"]
    # C occupies 10 ha at 20 bn a year and 100 jobs, B 4 ha: at the end
    assert [by_name["output"][key] for key in ("best", "1", "2")] == [600, -200, -120]
    assert [by_name["jobs"][key] for key in ("best", "1", "2")] == [3000, -1000, -600]
    assert [by_name["land"][key] for key in ("best", "1", "2")] == [70, -20, -10]
    # C costs 5 + 20 x (2 + 10) bn; dropping B costs 30
    assert [by_name["cost"][key] for key in ("1", "2")] == [-245, -275]
    text = [" ".join(line.split()) for line in lines_of(made)]
    assert "1 -200.0 ≈-1,000 -20.0 -245.0" in text


def test_the_reason_why_there_are_no_more_is_told() -> None:
    text = "\n".join(lines_of(hand_made_alternatives.run()))
    assert "Alternatives found: 2 of 3." in text
    assert "--differ" not in text
    none = hand_made_alternatives.run(outcomes=(), differ=5)
    told = plan_report(none, EN)
    assert "Open to more than one action are only 4 clusters" in told
    late = hand_made_alternatives.run(ending="not_in_time")
    assert "Alternative 3 was not found in the time allowed" in plan_report(late, EN)
    stopped = hand_made_alternatives.run(ending="interrupted")
    assert "Stopped by Ctrl-C: 2 of 3 alternatives" in plan_report(stopped, EN)
    every = hand_made_alternatives.run(ending="complete")
    assert "found: 2" not in plan_report(every, EN)


@pytest.mark.parametrize(("stages", "told"), [(1, False), (2, True)])
def test_floors_of_earlier_objectives_are_said_to_be_kept(
    stages: int, told: bool
) -> None:
    made = hand_made_alternatives.run()
    stage = Stage(Goal({"jobs": 1.0}), 0.0, HERE)
    objective = InOrder((stage,) * stages, HERE)
    scenario = replace(made.scenario, objective=objective)
    made = replace(made, reading=replace(made.reading, scenario=scenario))
    assert ("give_up" in plan_report(made, EN)) is told


def test_a_gap_is_explained_only_where_there_is_one() -> None:
    assert "exact order" in plan_report(hand_made_alternatives.run(), EN)
    proved = hand_made_alternatives.alternatives().outcomes[:1]
    exact = hand_made_alternatives.run(outcomes=proved)
    assert "exact order" not in plan_report(exact, EN)


def test_many_clusters_are_counted_not_listed() -> None:
    many = MOST_NAMED + 2
    made = hand_made_alternatives.run()
    assert made.alternatives is not None
    names = [f"N{number}" for number in range(many)]
    more = tuple(cluster(name, status="candidate", area_ha=0.0) for name in names)
    best, other = hand_made.plan(), made.alternatives.plans[0]
    added, out = best.clusters["C"], best.clusters["D"]
    scenario = replace(made.scenario, clusters=(*made.scenario.clusters, *more))
    outcomes = [
        hand_made.outcome(
            plan=replace(
                plan,
                clusters={
                    **plan.clusters,
                    **{name: replace(done, cluster=name) for name in names},
                },
            )
        )
        for plan, done in ((best, added), (other, out))
    ]
    made = replace(
        made,
        reading=replace(made.reading, scenario=scenario),
        outcome=outcomes[0],
        alternatives=replace(made.alternatives, outcomes=(outcomes[1],)),
    )
    text = "\n".join(lines_of(made))
    assert text.count("instead of add") == MOST_NAMED
    assert "and 3 more" in text  # C too


def test_vietnamese_planners_read_their_own_words() -> None:
    text = "\n".join(lines_of(hand_made_alternatives.run(), VI))
    assert "không bổ sung thay vì bổ sung (-20,0 ha)" in text
    assert "tìm được: 2 trên 3" in text


def test_the_file_has_a_row_for_every_cluster_of_every_alternative() -> None:
    made = result_files(hand_made_alternatives.run(), EN)
    rows = list(csv.DictReader(io.StringIO(str(made["alternatives.csv"]))))
    assert list(rows[0])[:5] == ["plan", "objective", "loss", "cluster", "action"]
    assert list(rows[0])[5:] == ["period", "area_ha", "differs", "gap"]
    assert [(row["plan"], row["cluster"]) for row in rows] == [
        (number, name) for number in "12" for name in "ABCD"
    ]
    assert rows[0]["period"] == "2026-2030"
    assert {row["objective"] for row in rows[4:]} == {"1180.25"}
    assert {row["loss"] for row in rows[4:]} == {"54.25"}
    assert [row["action"] for row in rows[4:]] == [
        *("expand", "keep", "leave_out", "leave_out")
    ]
    assert [row["differs"] for row in rows[4:]] == ["no", "yes", "yes", "no"]
    assert [float(row["area_ha"]) for row in rows[:4]] == [50, 0, 0, 0]


def test_the_file_has_its_headings_though_there_is_no_alternative() -> None:
    made = result_files(hand_made_alternatives.run(outcomes=()), EN)
    assert made["alternatives.csv"] == (
        "plan,objective,loss,cluster,action,period,area_ha,differs,gap\n"
    )


def test_without_the_option_there_is_no_file_and_nothing_in_the_summary() -> None:
    made = result_files(hand_made.run(), EN)
    assert "alternatives.csv" not in made
    assert "alternatives" not in json.loads(str(made["summary.json"]))


def test_the_summary_tells_programs_what_the_alternatives_are() -> None:
    made = result_files(hand_made_alternatives.run(), EN)
    summary = json.loads(str(made["summary.json"]))
    told = summary["alternatives"]
    assert (told["asked"], told["differ"], told["found"]) == (3, 1, 2)
    assert told["ending"] == "no_more"
    second = told["plans"][1]
    assert (second["plan"], second["loss"], second["gap"]) == (2, 54.25, 0.01)
    assert second["differs"] == ["B", "C"]
    assert second["measures"]["land"] == {"2026-2030": 60.0, "2031-2035": 60.0}
    assert list(summary["seconds"])[-1] == "alternatives"
