"""What many futures say, in words."""

import numpy as np
import pytest

from optimizer.analysis.advice import Advice, Enough, advice_of
from optimizer.analysis.coded import Coded
from optimizer.analysis.distinct_plans import distinct_plans
from optimizer.analysis.regrets import Evaluations
from optimizer.reporting.sweep_report import (
    SweepFacts,
    held_report,
    loses_told,
    sweep_head,
)
from optimizer.reporting.terminal import rendered
from optimizer.reporting.words import Words
from tests.analysis.future_runs import a_future

LANGUAGES = ("en", "vi")


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")


def facts(ended: dict[str, int], grid: int = 1, samples: int = 1) -> SweepFacts:
    runs = sum(ended.values())
    return SweepFacts("Many", runs, 1, grid, samples, ended, {}, False, {}, {}, ())


def advice() -> Advice:
    """Two plans, each best once: the first loses 30 of 100 in the second future."""
    coded = Coded.of([a_future(1, "ek"), a_future(2, "kk", 100.0)])
    values = np.array([[100.0, 70.0], [90.0, 100.0]])
    fails = np.zeros((2, 2), dtype=bool)
    return advice_of(
        coded, distinct_plans(coded), Evaluations(values, values, fails), Enough()
    )


def held(enough: Enough, language: str = "en") -> str:
    return rendered(
        held_report(advice(), facts({"optimal": 2}), enough, Words(language))
    )


def test_only_endings_that_came_are_told() -> None:
    (_, ended, _) = sweep_head(facts({"optimal": 2}), Words("en"))
    assert ended == "2 have a plan."
    (_, ended, _) = sweep_head(facts({"infeasible": 1, "failed": 2}), Words("en"))
    assert ended == "0 have a plan; 1 has none; 2 failed."


def test_a_grid_and_samples_are_told_where_there_are_some() -> None:
    (head, *_) = sweep_head(facts({"optimal": 1}), Words("en"))
    assert head == "Many: 1 future · 1 scenario"
    (head, *_) = sweep_head(facts({"optimal": 6}, 3, 2), Words("en"))
    assert head == "Many: 6 futures · 1 scenario, 3 points of the grid, 2 samples"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_plans_do_otherwise_is_told(language: str) -> None:
    words = Words(language)
    change = f"A {words['expand']} → {words['keep']}"
    assert words("plan_differs", plan=2, changes=change) in held(Enough(), language)


def test_the_column_counts_what_is_asked() -> None:
    assert "within 5 %" in held(Enough())
    shown = held(Enough(at_least=80.0))
    assert "at least 80" in shown
    assert "within" not in shown.partition("Plan 2")[0]
    rows = [line.split() for line in shown.splitlines()]
    counts = [row[-1] for row in rows if row and row[0] in ("1", "2")]
    assert counts == ["1", "2"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_amounts_in_a_title_are_written_in_the_language(language: str) -> None:
    shown = loses_told(1, Enough(at_least=1500.0), Words(language))
    assert ("1.500" if language == "vi" else "1,500") in shown
