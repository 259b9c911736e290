"""The story of one cluster, for the terminal and for programs."""

import json
from dataclasses import replace

import pytest

from optimizer.analysis.headline_prices import HeadlinePrice, Pricing
from optimizer.analysis.lines_needed import LineNeeded, LinesNeeded
from optimizer.domain.network import Network
from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.reporting.explain_json import explain_as_json
from optimizer.reporting.explain_report import explain_report
from optimizer.reporting.tables.explain import price_rows
from optimizer.reporting.words import Words
from tests.builders import a_link
from tests.reporting.explained import BUDGET, explained, flips, run


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")


def text(language: str = "en", **changes: object) -> str:
    return explain_report(run(), explained(**changes), Words(language))


def line_with(*parts: str, **changes: object) -> str:
    """The only line that has all these parts."""
    lines = text(**changes).splitlines()
    (found,) = [line for line in lines if all(part in line for part in parts)]
    return " ".join(found.split())


def test_the_first_line_is_the_cluster() -> None:
    first = text().splitlines()[0]
    assert first.startswith("C Cụm C · candidate")


def test_a_price_comes_with_what_is_lost_and_who_else_changes() -> None:
    row = line_with("leave out", "12.3")
    assert "B drop → keep" in row
    # The whole of C's 20 ha is lost, B's 10 ha stay.
    assert "-10.0" in row


def test_a_difference_of_rounding_is_none() -> None:
    """Areas that a search reached by another way differ in the last digits."""
    main = run().plan
    assert main is not None
    kept = main.clusters["B"]
    steps = tuple(replace(one, area_ha=one.area_ha + 1e-9) for one in kept.steps)
    nearly = Plan({**main.clusters, "B": replace(kept, steps=steps)})
    price = HeadlinePrice(Headline.LEAVE_OUT, "open", 1.0, 1.0, plan=nearly)
    (row,) = price_rows(run().scenario, explained(pricing=Pricing((price,))))
    assert (row["land"], row["land_estimate"]) == (0.0, False)


def test_what_the_plan_does_has_no_price() -> None:
    assert line_with("add", "what the plan does").startswith("add what the plan does")


@pytest.mark.parametrize(
    ("price", "told"),
    [
        (HeadlinePrice(Headline.LEAVE_OUT, "no_plan"), "no plan exists with it"),
        (HeadlinePrice(Headline.LEAVE_OUT, "ruled_out"), "ruled out"),
        (HeadlinePrice(Headline.LEAVE_OUT, "unknown"), "not found in time"),
        (HeadlinePrice(Headline.LEAVE_OUT, "open", 1.0, 2.0), "1.00 to 2.00"),
        (HeadlinePrice(Headline.LEAVE_OUT, "open", 0.0, 2.0), "0 to 2.00"),
        (HeadlinePrice(Headline.LEAVE_OUT, "open", 3.0, float("inf")), "at least 3.00"),
        (HeadlinePrice(Headline.LEAVE_OUT, "open", 3.0, 3.0, 1), "3.00 in stage 2"),
    ],
)
def test_each_kind_of_price_is_told(price: HeadlinePrice, told: str) -> None:
    assert told in line_with("leave out", told, pricing=Pricing((price,)))


def test_flip_points_are_told_in_amounts() -> None:
    assert "leave out up to 720–725 bn VND" in text()
    assert "add from 720–725 bn VND on" in text()
    assert "others" in text() or "other changes may lie" in text()


def test_without_flip_points_nothing_is_said_of_them() -> None:
    assert "other changes may lie" not in text(flips=())


def test_a_step_says_what_the_cluster_does_then() -> None:
    row = line_with("one more 5 ha")
    assert row.endswith("+6.10 to 6.40 leave out")


def test_what_ctrl_c_left_is_named() -> None:
    told = text(flips=(), untried=(BUDGET,), interrupted=True)
    assert "Left out: budget, all periods." in told
    assert "Stopped by Ctrl-C" in told


def test_a_lever_that_was_stopped_says_how_far_it_came() -> None:
    some = flips(tried=flips().tried[:4], flips=(), interrupted=True)
    assert "stopped after 3 of 11 amounts" in text(flips=(some,))


def test_lines_are_told_with_those_who_share_them() -> None:
    link = a_link("T", "nC", 41.5, name="R1")
    made = run()
    scenario = replace(made.scenario, network=Network((), (link,)))
    made = replace(made, reading=replace(made.reading, scenario=scenario))
    needed = LinesNeeded(
        Headline.ADD, (LineNeeded(link, 1, ("A", "B"), in_plan=False),), 41.5
    )
    told = explain_report(made, explained(lines=needed), Words("en"))
    (row,) = [line for line in told.splitlines() if "R1" in line and "41.5" in line]
    assert "2031-2035" in row
    assert "A, B" in row
    assert "would be built for it" in row
    assert "\n\n\n" not in told


def test_every_cause_is_told_with_its_place() -> None:
    made = run()
    told = explain_report(made, explained(cluster="A"), Words("en"))
    assert "`actions` does not list reduce" in told


def test_vietnamese_says_it_in_vietnamese() -> None:
    told = text("vi")
    assert "không bổ sung đến mức 720–725 tỷ đồng" in told
    assert "Mất bao nhiêu nếu chọn từng hành động" in told


def test_a_program_reads_the_same_figures() -> None:
    made = json.loads(json.dumps(explain_as_json(run(), explained()), allow_nan=False))
    assert (made["cluster"], made["headline"]) == ("C", "add")
    price = made["prices"][1]
    assert (price["headline"], price["low"], price["high"]) == ("leave_out", 12.3, 12.3)
    assert price["changes"] == [{"cluster": "B", "from": "drop", "to": "keep"}]
    assert made["flips"][0]["flips"] == [
        {"low": 0.72, "high": 0.725, "below": "leave_out", "above": "add"}
    ]
    step = made["steps"][0]
    assert (step["step"], step["gain_low"], step["entry"]["line"]) == (5.0, 6.1, 7)
    assert {one["open"] for one in made["pathways"]} == {True}


def test_what_is_unknown_is_null_for_a_program() -> None:
    price = HeadlinePrice(Headline.LEAVE_OUT, "open", 3.0, float("inf"))
    made = explain_as_json(run(), explained(pricing=Pricing((price,))))
    assert json.loads(json.dumps(made, allow_nan=False))["prices"][0]["high"] is None
