"""What binds, in one sentence."""

from dataclasses import replace

import pytest

from optimizer.analysis.binding import StepWorth
from optimizer.analysis.entries import Entry, Kind
from optimizer.reporting.binding_report import binding_sentence, gain_label, step_label
from optimizer.reporting.words import Words
from tests.reporting import hand_made
from tests.reporting.explained import step

EN, VI = Words("en"), Words("vi")
FUND = Entry(Kind.FUND, hand_made.HERE, 800.0, "at_most", ("province", 0))


def test_each_entry_comes_with_its_step_and_gain() -> None:
    money = StepWorth(FUND, 50.0, "bn VND", 9.8, 9.8)
    limit = replace(step().entry, kind=Kind.DEMAND)
    steps = (money, replace(step(), entry=limit))
    told = binding_sentence(hand_made.scenario(), steps, EN)
    assert told == (
        "Binding: budget province 2026-2030 (one more 50 bn VND: +9.80), "
        "newly occupied 2031-2035 (one more 5 ha: +6.10 to 6.40)."
    )
    assert "thêm 50 tỷ đồng: +9,80" in binding_sentence(hand_made.scenario(), steps, VI)


def test_steps_that_were_not_tried_are_not_passed_over() -> None:
    entries = [replace(FUND, subject=("province", number % 2)) for number in range(14)]
    steps = [StepWorth(one, 50.0, "bn VND") for one in entries]
    told = binding_sentence(hand_made.scenario(), steps, EN)
    assert told.count("budget province 2026-2030 (one more 50 bn VND: not known)") == 6
    assert ", and 2 more. Not known: each step" in told
    assert "frontier --vary" in binding_sentence(hand_made.scenario(), steps, VI)


def test_nothing_is_said_where_nothing_binds() -> None:
    assert binding_sentence(hand_made.scenario(), (), EN) == ""


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"gain_low": 0.0, "gain_high": 0.0}, "no gain"),
        ({"gain_low": 0.0, "gain_high": 0.4}, "0 to 0.40"),
        ({"gain_low": 12.0, "gain_high": 12.0}, "+12.0"),
        ({"gain_low": 12.0, "gain_high": 12.0, "stage": 0}, "+12.0 in stage 1"),
        ({"gain_low": None, "gain_high": None}, "not known"),
    ],
)
def test_gains_are_told_as_well_as_they_are_known(
    changes: dict[str, object], told: str
) -> None:
    assert gain_label(step(**changes), EN) == told


@pytest.mark.parametrize(
    ("amount", "unit", "sense", "told"),
    [
        (10.0, "ha", "at_most", "one more 10 ha"),
        (0.5, "ha", "at_least", "0.5 ha less"),
        (0.01, "share", "at_least", "1 % less"),
        (500.0, "people", "at_least", "500 people less"),
        (1.0, "clusters", "at_most", "one more cluster"),
        (1.0, "clusters", "at_least", "one cluster less"),
        (2.0, "", "at_most", "one more 2"),
    ],
)
def test_steps_are_told_in_their_units(
    amount: float, unit: str, sense: str, told: str
) -> None:
    entry = replace(step().entry, sense=sense)
    assert step_label(replace(step(), entry=entry, step=amount, unit=unit), EN) == told
