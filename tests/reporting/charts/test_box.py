"""The box of scenario discovery among its futures."""

from collections.abc import Mapping

from optimizer.analysis.futures import Future
from optimizer.reporting.charts.box import MOST_FUTURES, box_chart
from optimizer.reporting.charts.chart import Chart
from optimizer.reporting.tables.frame import rows_of
from optimizer.reporting.tables.future_inputs import input_table
from optimizer.reporting.tables.in_box import InputRange
from optimizer.reporting.words import Words
from tests.reporting import hand_made_futures as invented
from tests.reporting.charts.read_back import axis_title, drawn, trace

COST, DEMAND, LAW = invented.COST, invented.DEMAND, invented.LAW
DEAR = InputRange(low=1.1)
WEAK = InputRange(high=0.95)


def fails(futures: list[Future]) -> list[int]:
    return [one.run for one in futures if one.run % 3 == 0]


def chart(
    box: Mapping[str, InputRange], count: int = 60, language: str = "en"
) -> Chart:
    futures = invented.mixed(count)
    made = box_chart(
        input_table(futures), fails(futures), box, "When it fails", Words(language)
    )
    assert made is not None
    return made


def test_points_are_the_futures_and_fail_as_told() -> None:
    made = chart({COST: DEAR, DEMAND: WEAK})
    rows = rows_of(input_table(invented.mixed(60)))
    for name, failing in (("fails", True), ("holds", False)):
        own = [row for row in rows if (int(str(row["run"])) % 3 == 0) == failing]
        points = trace(made, name)
        assert points["x"] == [row[COST] for row in own]
        assert points["y"] == [row[DEMAND] for row in own]
    symbols = {trace(made, name)["marker"]["symbol"] for name in ("fails", "holds")}
    assert len(symbols) == 2


def test_an_open_side_of_the_box_reaches_to_the_edge() -> None:
    made = chart({COST: DEAR, DEMAND: WEAK})
    box, layout = trace(made, "box"), drawn(made)["layout"]
    assert min(box["x"]) == 1.1
    assert max(box["x"]) == layout["xaxis"]["range"][1]
    assert max(box["y"]) == 0.95
    assert min(box["y"]) == layout["yaxis"]["range"][0]


def test_the_finding_counts_within_and_beyond() -> None:
    made = chart({COST: DEAR, DEMAND: WEAK})
    rows = rows_of(input_table(invented.mixed(60)))
    within = {r["run"] for r in rows if r[COST] > 1.1 and r[DEMAND] < 0.95}  # type: ignore[operator]
    failing = {run for run in within if int(str(run)) % 3 == 0}
    told = f"{len(failing)} of {len(within)} futures fail; of the others "
    assert told + f"{20 - len(failing)} of {60 - len(within)}." in made.finding
    assert f"{COST} above 1.1 and {DEMAND} below 0.95" in made.finding


def test_numbers_are_written_in_the_language() -> None:
    made = chart({COST: DEAR, DEMAND: InputRange(0.7, 0.95)}, language="vi")
    assert f"{COST} trên 1,1 và {DEMAND} từ 0,7 đến 0,95" in made.finding


def test_texts_stand_side_by_side_with_the_box_around_those_named() -> None:
    made = chart({LAW: InputRange(values=("nd-32-2024",)), COST: DEAR})
    assert drawn(made)["layout"]["xaxis"]["ticktext"] == ["nd-303-2026", "nd-32-2024"]
    box = trace(made, "box")
    assert (min(box["x"]), max(box["x"])) == (0.6, 1.4)
    assert set(trace(made, "holds")["x"]) == {0, 1}


def test_a_third_condition_is_told_though_it_is_not_drawn() -> None:
    box = {COST: DEAR, DEMAND: WEAK, LAW: InputRange(values=("nd-32-2024",))}
    made = chart(box)
    assert LAW in made.note
    assert f"{LAW}: nd-32-2024" in made.finding


def test_a_box_of_one_input_is_drawn_over_another_or_the_objective() -> None:
    made = chart({DEMAND: WEAK})
    assert axis_title(made, "yaxis") == COST
    futures = [invented.future(n, inputs={COST: n / 10}) for n in range(1, 9)]
    alone = box_chart(
        input_table(futures), [8], {COST: InputRange(0.75)}, "When", Words("en")
    )
    assert alone is not None
    assert axis_title(alone, "yaxis") == "value of the objective"
    assert trace(alone, "fails")["y"] == [1008.0]


def test_of_very_many_futures_some_are_drawn_and_all_counted() -> None:
    futures = invented.futures(MOST_FUTURES + 500)
    made = box_chart(input_table(futures), [5], {COST: DEAR}, "When", Words("en"))
    assert made is not None
    points = [len(trace(made, name)["x"]) for name in ("fails", "holds")]
    assert sum(points) == MOST_FUTURES == len(made.table.rows)
    assert "Drawn: 2,000 of 2,500 futures" in made.note
    assert "of 2,500" not in made.finding


def test_labels_and_names_are_shown_as_written() -> None:
    futures = [invented.future(n, inputs={invented.NASTY: float(n)}) for n in (1, 2)]
    inputs, box = input_table(futures), {invented.NASTY: InputRange(low=1.5)}
    made = box_chart(inputs, [2], box, "When", Words("en"))
    assert made is not None
    assert axis_title(made, "xaxis").startswith("&lt;script&gt;")
    labelled = box_chart(
        inputs, [2], box, "When", Words("en"), {invented.NASTY: "giá [tỷ]"}
    )
    assert labelled is not None
    assert axis_title(labelled, "xaxis") == "giá [tỷ]"
    assert "giá [tỷ] above 1.5" in labelled.finding


def test_nothing_to_draw_makes_no_chart() -> None:
    assert box_chart(input_table([]), [], {COST: DEAR}, "When", Words("en")) is None
