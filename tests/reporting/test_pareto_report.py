"""What is shown of a frontier between measures."""

import json
from dataclasses import replace
from math import inf

import pytest

from optimizer.analysis.knees import bends_of
from optimizer.analysis.pareto_found import Pareto
from optimizer.domain.measure import Measure, Quantity, Term
from optimizer.reporting.pareto_report import pareto_as_json, pareto_report
from optimizer.reporting.tables.frame import rows_of
from optimizer.reporting.tables.pareto import (
    column_of,
    pareto_action_table,
    pareto_change_table,
    pareto_table,
)
from optimizer.reporting.words import Words
from tests.reporting import hand_made
from tests.reporting.hand_made_pareto import CLUSTERS, OUTPUT, frontier, point, three


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "250")


def text(found: Pareto, language: str = "en") -> str:
    return pareto_report(hand_made.scenario(), found, bends_of(found), Words(language))


def rows(found: Pareto) -> list[dict[str, object]]:
    return rows_of(pareto_table(hand_made.scenario(), found, bends_of(found)))


def test_points_have_their_values_and_what_a_unit_brings() -> None:
    shown = text(frontier())
    assert "output per bn VND of cost" in shown
    line = next(line for line in shown.splitlines() if "90.0" in line)
    assert "0.4000" in line
    assert "◆ knee" in line
    assert "keep → expand: A" in line


def test_the_knee_is_explained_by_the_rates_on_both_sides() -> None:
    shown = text(frontier())
    told = "before it 0.4000, after it 0.0500 output per bn VND of cost"
    assert f"Knee, point 2, farthest above the line through the ends: {told}" in shown
    assert "◇ Bend, point 3: before it 0.0500, after it 0.0250" in shown


def test_a_point_that_is_not_proved_is_marked_and_nothing_is_claimed_of_all() -> None:
    shown = text(frontier())
    assert "not proved, may be better by: output 2.50 bn VND/year" in shown
    assert "Proved:" not in shown
    unknown = point(1, 2, rooms=(inf, inf), proved=False)
    assert "not proved" in text(frontier(unknown))
    assert "may be better" not in text(frontier(unknown))


def test_points_that_are_all_proved_say_to_what() -> None:
    shown = text(frontier(point(100, 50), point(200, 60), gap=0.01))
    assert "better in one by more than this: cost 4.00 bn VND; output 0.5000" in shown


def test_points_that_are_proved_to_the_last_digit_say_so() -> None:
    shown = text(frontier(point(100, 50), point(200, 60)))
    assert "no plan is as good in every measure and better in one." in shown
    assert "stands out" not in shown


def test_what_lies_between_points_is_said_honestly() -> None:
    proved = frontier(point(100, 50), point(200, 60))
    assert "only with cost between a point and the next level asked" in text(proved)
    assert "a step of 100.0 bn VND" in text(proved)
    assert "may lie anywhere between these points" in text(frontier())
    assert "may lie anywhere" in text(replace(proved, interrupted=True))
    assert "steps of cost 100.0 bn VND; output 12.50 bn VND/year" in text(three())


def test_whole_numbers_that_are_all_proved_are_complete() -> None:
    points = (point(2, 50, level=2), point(3, 40, level=3))
    found = frontier(*points, axes=(CLUSTERS, OUTPUT), steps=None)
    assert found.complete
    assert "proved for every whole number of clusters" in text(found)
    stopped = replace(found, interrupted=True)
    assert not stopped.complete
    assert "Every whole number of clusters" in text(stopped)
    assert "Stopped" in text(stopped)
    assert not replace(found, unanswered=1).complete


def test_the_unit_of_a_count_is_its_name() -> None:
    points = (point(2, 50, level=2), point(3, 40, level=3))
    shown = text(frontier(*points, axes=(CLUSTERS, OUTPUT), steps=None))
    assert "output per cluster " in shown
    assert "[clusters]" not in shown


def test_three_measures_are_compared_with_the_knee() -> None:
    shown = text(three(), "vi")
    assert "so với điểm gãy" in shown
    assert "mở rộng → giữ nguyên: A" in shown
    assert "gần nhất với mức tốt nhất của mọi chỉ tiêu" in shown


def test_both_languages_tell_the_ways_and_their_reasons() -> None:
    shown = text(three())
    assert "cost: less is better (as the objective has it)" in shown
    assert "jobs: more is better (as asked)" in shown
    assert "chi phí: càng ít càng tốt (theo mục tiêu" in text(three(), "vi")


def test_one_point_is_nothing_to_trade() -> None:
    assert "nothing to trade" in text(frontier(point(100, 50)))


def test_levels_without_an_answer_are_told() -> None:
    assert "At 2 levels nothing was proved" in text(frontier(unanswered=2))


def test_the_table_has_every_figure_in_full() -> None:
    second, third = rows(frontier())[1:3]
    assert (second["point"], second["cost"], second["output"]) == (2, 200, 90)
    assert (second["knee"], second["bend"], second["proved"]) == (True, True, True)
    assert second["cost_asked"] == 200
    assert (third["proved"], third["output_room"]) == (False, 2.5)
    first = rows(frontier())[0]
    assert (first["open_from"], first["open_to"]) == (100, 200)


def test_a_measure_with_the_name_of_a_column_has_its_own_column() -> None:
    def axis(name: str) -> str:
        term = Term(Quantity.CLUSTER_OPEN)
        return column_of(replace(OUTPUT, measure=Measure(name, "", (term,), "state")))

    assert axis("knee") == "measure.knee"
    assert axis("cost_room") == "measure.cost_room"
    assert axis("rice") == "rice"


def test_actions_and_changes_have_a_row_each() -> None:
    actions = rows_of(pareto_action_table(hand_made.scenario(), frontier()))
    assert len(actions) == 4 * 4
    assert [actions[4][key] for key in ("point", "cluster", "action", "area_ha")] == [
        2,
        "A",
        "expand",
        50,
    ]
    changes = rows_of(pareto_change_table(frontier(), bends_of(frontier())))
    assert changes == [
        {"point": 2, "against": 1, "cluster": "A", "was": "keep", "now": "expand"}
    ]


def test_a_program_reads_measures_points_and_changes() -> None:
    found = three(points=(*three().points, point(900, 9, 9, rooms=(inf, 0.0, 0.0))))
    answer = json.loads(
        json.dumps(pareto_as_json(hand_made.scenario(), found, bends_of(found)))
    )
    assert [one["held"] for one in answer["between"]] == [True, True, False]
    assert answer["knee"] == 2
    assert answer["points"][0]["changes"] == [
        {"against": 2, "cluster": "A", "was": "expand", "now": "keep"}
    ]
    assert answer["points"][3]["cost_room"] is None
