"""Plans of which it was not known in time what they are worth."""

import pytest
from rich.console import RenderableType

from optimizer.analysis.advice import Enough, advice_of
from optimizer.analysis.coded import Coded
from optimizer.analysis.distinct_plans import distinct_plans
from optimizer.analysis.regrets import Evaluations
from optimizer.reporting.sweep_report import SweepFacts, held_report
from optimizer.reporting.terminal import rendered
from optimizer.reporting.words import Words
from optimizer.solving.held_headlines import Held
from tests.analysis.future_runs import a_future

FACTS = SweepFacts("", 3, 1, 1, 3, {}, {}, False, {}, {}, ())
CODED = Coded.of([a_future(1, "k", 9.0), a_future(2, "k", 8.0), a_future(3, "e", 7.0)])
LATE, KNOWN = Held("no_solution_in_time"), Held("optimal", 5.0, 5.0)


def told(other: Held, language: str) -> str:
    plans = distinct_plans(CODED)
    held = Evaluations.of([(KNOWN, other), (KNOWN, other), (KNOWN, KNOWN)])
    advice = advice_of(CODED, plans, held, Enough())
    parts: list[RenderableType] = [
        *held_report(advice, FACTS, Enough(), Words(language))
    ]
    return rendered(parts)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_they_are_told_with_the_number_of_futures(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert ": 2 (2). " in told(LATE, language)
    assert ": 2 (2). " not in told(KNOWN, language)
