"""What solving warns of, in both languages."""

from dataclasses import replace

import pytest

from optimizer.domain.objective import Goal, Weighted
from optimizer.domain.scenario import Scenario
from optimizer.reporting.plan_report import plan_report
from optimizer.reporting.remark_words import remark_text
from optimizer.reporting.words import Words
from optimizer.solving.remark import Remark
from optimizer.solving.search import UNBALANCED
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import UNSETTLED, solve
from tests.builders import ORIGIN, existing, scenario_of
from tests.reporting import hand_made

EN, VI = Words("en"), Words("vi")


def warned_of(scenario: Scenario) -> Remark:
    (warning,) = solve(scenario, SolveSettings(gap=0.0)).warnings
    return warning


def dropping(count: int) -> Remark:
    clusters = (existing(f"A{number}") for number in range(count))
    less = Weighted(Goal({"land": -1.0}), ORIGIN)
    return warned_of(scenario_of(*clusters, objective=less))


@pytest.mark.parametrize(
    ("remark", "told"),
    [
        (UNBALANCED, "Dừng trước khi biết khoảng đạt được"),
        (dropping(2), "chuyển sang mục đích gì: A0, A1 (khoản 5 Điều 1 Nghị định"),
        (dropping(7), "A4 và 2 cụm nữa"),
        (
            Remark("", "cannot_vary", (("measure", "land"), ("always", "1.5"))),
            "đất trong phương án không thể thay đổi (luôn là 1,5)",
        ),
    ],
)
def test_what_is_warned_of_is_told_in_vietnamese(remark: Remark, told: str) -> None:
    assert told in remark_text(remark, VI)
    assert not remark.text or remark_text(remark, EN) == remark.text


@pytest.mark.parametrize("ending", list(UNSETTLED))
def test_every_way_in_which_ties_stay_open_has_its_words(ending: str) -> None:
    text = f"Plans of equal worth may cost less: {UNSETTLED[ending]}."  # type: ignore[index]
    remark = Remark(text, "unsettled", (("why", ending),))
    assert remark_text(remark, EN) == text
    assert remark_text(remark, VI).startswith("Có thể có phương án ngang giá trị")


def test_the_report_of_a_run_tells_it_in_its_language() -> None:
    made = hand_made.run()
    made = replace(made, outcome=replace(made.outcome, warnings=(UNBALANCED,)))
    assert "Dừng trước khi" in plan_report(made, VI)
    assert "Stopped before the ranges" in plan_report(made, EN)
