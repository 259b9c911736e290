"""What stands first about a run: how good it is proved, its figures, its warnings."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.errors import Problem
from optimizer.reporting.content.headed import capital
from optimizer.reporting.content.table import ReportTable
from optimizer.reporting.labels import clusters_counted, title_of
from optimizer.reporting.numbers import plain, share
from optimizer.reporting.record import Run
from optimizer.reporting.remark_words import remark_text
from optimizer.reporting.webpage.both import Both, both, in_both, said, shown
from optimizer.reporting.webpage.laid_out import Cell, rows_of_both
from optimizer.reporting.words import Words
from optimizer.sentence import told
from optimizer.solving.remark import Remark

_MAIN = ("clusters", "land", "built", "occupied", "fill", "jobs", "output")
"""The measures that are told first, as far as the scenario has them."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure: today, if it has one, and at the end."""

    label: Both
    unit: Both
    today: Cell | None
    end: Cell


@dataclass(frozen=True, slots=True)
class Summary:
    title: Both
    lines: tuple[Both, ...]
    figures: tuple[Figure, ...]
    law: Both | None
    read: tuple[Both, ...]
    solved: tuple[Both, ...]

    @property
    def warnings(self) -> int:
        return len(self.read) + len(self.solved)


def summary_of(
    run: Run,
    vi: Mapping[str, ReportTable],
    en: Mapping[str, ReportTable],
    words: Words,
) -> Summary:
    """The summary of a run, made of its tables in both languages."""
    return Summary(
        both(lambda language: title_of(run.scenario, language)),
        tuple(_lines(run)),
        (
            *_figures(run, vi["totals"], en["totals"], words),
            _cost(vi["paid"], en["paid"], words),
        ),
        _law(vi["law"]),
        tuple(_warning(one) for one in run.reading.warnings),
        tuple(_remark(one, words) for one in run.outcome.warnings),
    )


def _warning(one: Problem) -> Both:
    return both(lambda language: told(str(one), language.language))


def _remark(one: Remark, words: Words) -> Both:
    return both(lambda language: remark_text(one, language), in_both(words))


def _lines(run: Run) -> list[Both]:
    scenario, outcome = run.scenario, run.outcome
    state = said(outcome.status)
    if outcome.gap is not None:
        gap = both(lambda words: share(outcome.gap, words))
        state = said("page_status", status=state, gap=gap)
    if outcome.interrupted:
        stopped = said("interrupted")
        state = Both(f"{state.vi}, {stopped.vi}", f"{state.en}, {stopped.en}")
    lines = [_capital(state)]
    if outcome.objective is not None:
        value = both(lambda words: plain(outcome.objective, words, 2))
        lines.append(said("page_objective", value=value))
    size = said(
        "page_size",
        clusters=both(lambda words: clusters_counted(len(scenario.clusters), words)),
        periods=said("periods_count", count=len(scenario.periods)),
    )
    named = ", ".join(shown(period.name) for period in scenario.periods)
    return [*lines, Both(f"{size.vi}: {named}", f"{size.en}: {named}")]


def _figures(run: Run, vi: ReportTable, en: ReportTable, words: Words) -> list[Figure]:
    last = str(run.scenario.last_period)
    found: dict[str, Figure] = {}
    for row, other, cells in rows_of_both(vi, en, words):
        found[str(row["measure"])] = Figure(
            Both(shown(row["label"]), shown(other["label"])),
            Both(shown(row["unit_name"]), shown(other["unit_name"])),
            cells["today"] if cells["today"].value else None,
            cells[last],
        )
    return [found[name] for name in _MAIN if name in found]


def _cost(vi: ReportTable, en: ReportTable, words: Words) -> Figure:
    """What is spent over all periods."""
    *_, (_, _, cells) = rows_of_both(vi, en, words)
    cost, whole = said("cost"), said("page_in_all")
    label = Both(f"{cost.vi} ({whole.vi})", f"{cost.en} ({whole.en})")
    unit = both(lambda language: language.unit("bn VND"))
    return Figure(_capital(label), unit, None, cells["all"])


def _law(vi: ReportTable) -> Both | None:
    states = [row["state"] for row in vi.rows]
    to_meet, to_confirm = states.count("law_to_meet"), states.count("law_to_confirm")
    if not to_meet and not to_confirm:
        return None
    return said("page_law_counts", to_meet=to_meet, to_confirm=to_confirm)


def _capital(text: Both) -> Both:
    return Both(capital(text.vi), capital(text.en))
