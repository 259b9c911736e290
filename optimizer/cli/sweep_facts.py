"""What a sweep is made of, as its report tells it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from optimizer.analysis.futures import Future
from optimizer.analysis.options import Option, are_comparable, options_of
from optimizer.cli.sweeping import Call
from optimizer.domain.objective import InOrder
from optimizer.domain.scenario import Scenario
from optimizer.errors import InputError
from optimizer.reading.sweeping.futures import scenario_at
from optimizer.reading.sweeping.sweep import Sweep
from optimizer.reporting.labels import title_of
from optimizer.reporting.sweep_report import SweepFacts
from optimizer.reporting.words import Words


def facts_of(
    call: Call,
    sweep: Sweep,
    scenarios: Sequence[Scenario],
    futures: Sequence[Future],
    ended: Mapping[str, int],
) -> SweepFacts:
    """What the report tells besides the advice.

    ``scenarios`` are those that can be read, ``futures`` all that the store has;
    ``ended`` counts runs by status.
    """
    facts = SweepFacts(
        title="",
        runs=len(sweep),
        scenarios=len(sweep.bases),
        grid=sweep.grid,
        samples=sweep.samples,
        ended=ended,
        names={c.id: c.name for one in scenarios for c in one.clusters},
        several_goals=any(isinstance(one.objective, InOrder) for one in scenarios),
        inputs={},
        titles={},
        options=_options(sweep, scenarios, futures),
        objectives_differ=varies_objective(sweep),
    )
    return in_words(facts, sweep, scenarios, call.words)


def in_words(
    facts: SweepFacts, sweep: Sweep, scenarios: Sequence[Scenario], words: Words
) -> SweepFacts:
    """The same, told in a language."""
    return replace(
        facts,
        title=sweep.title[words.language],
        inputs=_inputs(sweep, words.of(*scenarios)),
        titles={one.name: title_of(one, words) for one in scenarios},
    )


def _options(
    sweep: Sweep, scenarios: Sequence[Scenario], futures: Sequence[Future]
) -> tuple[Option, ...]:
    """The scenarios side by side, where there are several that count the same."""
    same = are_comparable(one.objective for one in scenarios)
    same = same and not varies_objective(sweep)
    if len(scenarios) < 2 or not same:
        return ()
    return options_of(futures, sweep.grid * sweep.samples)


def _inputs(sweep: Sweep, words: Words) -> dict[str, str]:
    """What inputs are called: a factor or an addition is told as such."""
    called = {axis.path: _called(axis.path, words) for axis in sweep.axes}
    for item in sweep.uncertain:
        for name in item.names:
            entry = _called(name, words)
            told = words(f"input_{item.how}", entry=entry) if item.how != "set" else ""
            called[name] = told or entry
    return {name: text for name, text in called.items() if text != name}


def _called(entry: str, words: Words) -> str:
    """`land quota (limits.quota.at_most)`: titles of own names, and what is written."""
    parts = entry.split(".")
    titles = [words.own(part) for part in parts if words.own(part) != part]
    return f"{', '.join(titles)} ({entry})" if titles else entry


def scenarios_of(sweep: Sweep) -> Iterator[Scenario]:
    """The first future of each scenario that can be read."""
    many = sweep.grid * sweep.samples
    for base in range(len(sweep.bases)):
        try:
            yield scenario_at(sweep, sweep.point(base * many + 1))
        except InputError:
            continue


def varies_objective(sweep: Sweep) -> bool:
    """Whether futures differ in what they count, and not only in what there is."""
    varied = (axis.path for axis in sweep.axes)
    drawn = (name for item in sweep.uncertain for name in item.names)
    return any(name.split(".")[0] == "objective" for name in (*varied, *drawn))
