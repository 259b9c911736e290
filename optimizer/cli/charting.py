"""The charts of a sweep: a page of them, and what a report needs."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from optimizer.analysis.advice import Advice, Enough
from optimizer.analysis.futures import Future
from optimizer.cli.sweep_facts import in_words
from optimizer.cli.sweeping import Call
from optimizer.domain.scenario import Scenario
from optimizer.reading.sweeping.sweep import Sweep
from optimizer.reporting.chart_page import chart_page
from optimizer.reporting.charts.in_both import TitledCharts, in_both, kept
from optimizer.reporting.kept_charts import SWEEP, charts_as_bytes
from optimizer.reporting.sweep_charts import Losing, sweep_charts
from optimizer.reporting.sweep_report import SweepFacts, loses_told
from optimizer.reporting.words import Words

CHARTS = "charts.html"
CHART_FILES = (CHARTS, SWEEP)


def chart_files(
    call: Call,
    sweep: Sweep,
    read: Sequence[Scenario],
    futures: Sequence[Future],
    advice: Advice,
    facts: SweepFacts,
    losing: Mapping[int, Losing],
) -> dict[str, str | bytes]:
    """The page in the language asked for, and the charts in both.

    ``read`` are the scenarios that can be read, ``futures`` all that the store has.
    """
    asked = [one for one in futures if call.of in (None, one.scenario)]
    shown = {one.name: one for one in read if call.of in (None, one.name)}

    def drawn(words: Words) -> TitledCharts:
        words = words.of(*read)
        told = in_words(facts, sweep, read, words)
        lost = [losing_in(words, n, one, call.enough) for n, one in losing.items()]
        return sweep_charts(asked, shown, advice, lost, told, words, call.of)

    made = in_both(drawn)
    page = made[call.words.language]
    return {
        CHARTS: chart_page(page.title, page.charts, call.words),
        SWEEP: charts_as_bytes(kept(made)),
    }


def losing_in(words: Words, plan: int, losing: Losing, enough: Enough) -> Losing:
    """The same, told in a language; plan 0 stands for none at all."""
    if plan:
        title, it = loses_told(plan, enough, words), words["it_loses"]
    else:
        title, it = words["title_without_plan"], words["it_has_no_plan"]
    return replace(losing, title=title, it=it)
