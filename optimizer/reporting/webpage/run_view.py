"""All that the page shows of one run."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.reporting.content.doings import doings_table
from optimizer.reporting.content.reported import tables_of
from optimizer.reporting.content.table import ReportTable
from optimizer.reporting.record import Run
from optimizer.reporting.webpage.both import Both, in_both
from optimizer.reporting.webpage.laid_out import LaidOut, laid_out
from optimizer.reporting.webpage.map_view import MapView
from optimizer.reporting.webpage.panels import Panel, panels
from optimizer.reporting.webpage.ranked import RankingView, ranking_view
from optimizer.reporting.webpage.summary import Summary, summary_of
from optimizer.reporting.webpage.waterfall import Stage, waterfall
from optimizer.reporting.words import Words

_OPEN = {
    "spending": ("funds",),
    "measures": ("totals",),
    "lines": ("services", "links"),
    "law": ("law",),
    "alternatives": ("alternatives", "deviations"),
}
"""Tables that stand open in each section, unless they are long."""

_LONG = 40
"""Rows."""

_FOLDED = {
    "spending": ("kinds", "paid"),
    "measures": ("limits", "demand"),
    "lines": (),
    "law": (),
    "alternatives": ("given_up",),
    "tables": ("register", "periods", "state", "today"),
    "assumptions": (
        "quality",
        "assumptions",
        "sources",
        "published",
        "overrides",
        "inputs",
    ),
}
"""Tables that a reader unfolds."""

_RANKING = "recommendations"


@dataclass(frozen=True, slots=True)
class Section:
    """Tables of one subject; those without a row are left out."""

    name: str
    opened: tuple[LaidOut, ...]
    folded: tuple[LaidOut, ...]


@dataclass(frozen=True, slots=True)
class RunView:
    """``key`` is the beginning of all ids of the run; ``letter`` its short name."""

    key: str
    letter: str
    summary: Summary
    doings: LaidOut
    ranking: RankingView
    is_ranked: bool
    by_kind: tuple[Stage, ...]
    by_fund: tuple[Stage, ...]
    panels: tuple[Panel, ...]
    periods: tuple[str, ...]
    sections: Mapping[str, Section]
    map: MapView | None

    @property
    def title_with_letter(self) -> Both:
        title = self.summary.title
        return Both(f"{self.letter}: {title.vi}", f"{self.letter}: {title.en}")

    @property
    def names(self) -> tuple[str, ...]:
        """The sections that the page shows of the run, in their order."""
        own = [one.name for one in self.sections.values() if one.opened or one.folded]
        always = ("summary", "map", "ranking", "spending", "measures")
        return (*always, *(name for name in own if name not in always))


def run_view(
    run: Run, key: str, letter: str, drawn: MapView | None, words: Words
) -> RunView:
    """The view of one run; every figure comes from the tables of the report."""
    both = in_both(words)
    vi, en = (tables_of(run, one) for one in both)
    doings = laid_out(doings_table(run, both[0]), doings_table(run, both[1]), words)
    scenario = run.scenario
    by_fund = waterfall(scenario, vi["paid"], en["paid"], words)
    return RunView(
        key,
        letter,
        summary_of(run, vi, en, words),
        doings,
        ranking_view(scenario, vi[_RANKING], en[_RANKING], words),
        run.ranking is not None,
        waterfall(scenario, vi["kinds"], en["kinds"], words),
        by_fund if scenario.budget and len(scenario.budget.funds) > 1 else (),
        panels(
            scenario, (vi["totals"], en["totals"]), (vi["limits"], en["limits"]), words
        ),
        tuple(period.name for period in scenario.periods),
        {
            name: _section(
                name,
                _with_rows(_OPEN.get(name, ()), vi, en, words),
                _with_rows(_FOLDED[name], vi, en, words),
            )
            for name in _FOLDED
        },
        drawn,
    )


def _section(
    name: str, opened: tuple[LaidOut, ...], folded: tuple[LaidOut, ...]
) -> Section:
    short = tuple(one for one in opened if len(one.rows) <= _LONG)
    long = tuple(one for one in opened if len(one.rows) > _LONG)
    return Section(name, short, (*long, *folded))


def _with_rows(
    names: tuple[str, ...],
    vi: Mapping[str, ReportTable],
    en: Mapping[str, ReportTable],
    words: Words,
) -> tuple[LaidOut, ...]:
    return tuple(laid_out(vi[name], en[name], words) for name in names if vi[name].rows)
