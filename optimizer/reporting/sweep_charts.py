"""The charts of a sweep."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from optimizer.analysis.advice import Advice
from optimizer.analysis.failing_boxes import Condition, Discovery
from optimizer.analysis.futures import Future
from optimizer.domain.scenario import Scenario
from optimizer.reporting.charts.action_shares import share_chart
from optimizer.reporting.charts.box import box_chart
from optimizer.reporting.charts.chart import Chart, of_scenario
from optimizer.reporting.charts.fan import fan_charts
from optimizer.reporting.charts.in_both import TitledCharts
from optimizer.reporting.charts.regrets import regret_chart
from optimizer.reporting.labels import title_of
from optimizer.reporting.sweep_report import SweepFacts
from optimizer.reporting.tables.advice import regret_table
from optimizer.reporting.tables.fan import fan_table
from optimizer.reporting.tables.frame import DataFrame
from optimizer.reporting.tables.future_inputs import input_table
from optimizer.reporting.tables.future_shares import share_table
from optimizer.reporting.tables.in_box import InputRange
from optimizer.reporting.words import Words


@dataclass(frozen=True, slots=True)
class Losing:
    """When something goes wrong, and the boxes of inputs found for that.

    ``title`` and ``it`` tell what goes wrong, ``among`` the runs that were looked at,
    ``runs`` those of them in which it does.
    """

    title: str
    it: str
    among: Collection[int]
    runs: Collection[int]
    found: Discovery


def sweep_charts(
    futures: Sequence[Future],
    scenarios: Mapping[str, Scenario],
    advice: Advice,
    losing: Sequence[Losing],
    facts: SweepFacts,
    words: Words,
    of: str | None = None,
) -> TitledCharts:
    """What their page shows: actions, regrets, boxes, measures.

    ``scenarios`` are those of the sweep by name, as written. Of the futures headlines
    are not asked for: the advice has what they say. ``of`` is the scenario that
    all this is about, where it is one of several.
    """
    shares = share_table(advice.shares, facts.names)
    charts: list[Chart | None] = [share_chart(shares, words)]
    if advice.held:
        charts.append(regret_chart(regret_table(advice), words))
    if losing:
        charts += _boxes(futures, losing, facts.inputs, words)
    charts += _fans(fan_table(futures, scenarios), scenarios, words)
    title = words("title_sweep", title=facts.title, count=facts.runs)
    if of is not None:
        title = f"{title} · {facts.titles.get(of, of)}"
    return TitledCharts.of(title, charts)


def _fans(
    table: DataFrame, scenarios: Mapping[str, Scenario], words: Words
) -> Iterator[Chart]:
    for number, (name, scenario) in enumerate(scenarios.items(), start=1):
        for chart in fan_charts(table, name, words):
            if len(scenarios) > 1:
                yield of_scenario(chart, title_of(scenario, words), number)
            else:
                yield chart


def _boxes(
    futures: Sequence[Future],
    losing: Sequence[Losing],
    names: Mapping[str, str],
    words: Words,
) -> Iterator[Chart | None]:
    """The first box of each: others hold what it leaves."""
    number = 0
    for one in losing:
        inputs = input_table([each for each in futures if each.run in one.among])
        for box in one.found.boxes[:1]:
            number += 1
            ranges = {c.entry: _range(inputs, c) for c in box.conditions}
            yield box_chart(inputs, one.runs, ranges, one.title, words, names, number)


def _range(inputs: DataFrame, condition: Condition) -> InputRange:
    bounds = condition.bounds
    if bounds.without:
        seen = dict.fromkeys(inputs[condition.entry].dropna().tolist())
        left = tuple(value for value in seen if value not in bounds.without)
        return InputRange(values=left)
    return InputRange(bounds.low, bounds.high, bounds.values)
