"""Chapter IV: the options, each with what it does with every cluster."""

from dataclasses import replace

from optimizer.domain.pathway import Headline
from optimizer.reporting.content.table import PLAIN, ReportTable, level_of
from optimizer.reporting.document.matter import (
    CHANGES,
    MOST_ROWS,
    Matter,
    Option,
    figure,
    total_row,
)
from optimizer.reporting.document.paper import Paper
from optimizer.reporting.document.runs import TO_FILL
from optimizer.reporting.labels import first_few
from optimizer.reporting.numbers import plain, share
from optimizer.reporting.words import Words

_MOST_NAMES = 40
"""So many clusters that are not added are named; the annex has all of them."""


def options(paper: Paper, matter: Matter) -> None:
    paper.heading(matter.words["doc_options"])
    for option in matter.options:
        paper.heading(option.heading, 2)
        _overview(paper, option)
        _kept(paper, option)
        for headline in CHANGES:
            _changed(paper, option, headline)
        _left_out(paper, option)
        _law(paper, option)
    # What Article 4 asks of a plan besides, and no table of a case knows.
    paper.says(matter.words["doc_fill_clusters"])


def _overview(paper: Paper, option: Option) -> None:
    words = option.words
    paper.heading(words["doc_overview"], 3)
    table = option.tables["register"]
    total = total_row(table)
    told = ""
    if total is not None:
        told = words(
            "doc_land",
            before=figure(table, "before_ha", total, words),
            after=figure(table, "after_ha", total, words),
        )
    paper.says(how_sure(option), told)
    paper.table(option.groups, of=option.short)
    lines = [row for row in option.tables["kinds"].rows if row["measure"] == _LINES]
    if lines:
        cost = figure(option.tables["kinds"], "all", lines[0], words)
        paper.says(words("doc_lines_besides", cost=cost))
    none = [
        words[str(headline)] for headline in CHANGES if not option.deeds[headline].rows
    ]
    if none:
        paper.says(words("doc_does_not", actions=", ".join(none)))


_LINES = "cost.links"


def _kept(paper: Paper, option: Option) -> None:
    """A short list: reasons of what stays as it is stand in the annex."""
    words, table = option.words, option.deeds[Headline.KEEP]
    if not table.rows:
        return
    paper.heading(table.title, 3)
    paper.says(words("doc_kept_intro", count=_counted(table, words)))
    short = replace(table, notes=()).without(
        "period", "before_ha", "moved_ha", "conversion", "law", "reason", "sure"
    )
    rest = words["doc_rest_in_annex"]
    paper.table(short, of=option.short, most=MOST_ROWS, rest=rest)


def _changed(paper: Paper, option: Option, headline: Headline) -> None:
    words, table = option.words, option.deeds[headline]
    if not table.rows:
        return
    paper.heading(table.title, 3)
    paper.says(words(f"doc_{headline}_intro", count=_counted(table, words)))
    below: tuple[str, ...] = ("law", "reason", "sure")
    if headline is Headline.DROP:
        table, below = _to_convert(table, words), ("conversion", *below)
    else:
        table = table.without("conversion")
    rest = words["doc_rest_in_annex"]
    paper.table(table, of=option.short, below=below, most=MOST_ROWS, rest=rest)


def _to_convert(table: ReportTable, words: Words) -> ReportTable:
    """What dropped land becomes must be filled in where nobody has said it."""
    begin, end = TO_FILL
    asked = f"{begin}{words['doc_fill_conversion']}{end}"
    rows = tuple(
        {**row, "conversion": row["conversion"] or asked}
        if level_of(row) == PLAIN
        else row
        for row in table.rows
    )
    return replace(table, rows=rows)


def _left_out(paper: Paper, option: Option) -> None:
    words, table = option.words, option.deeds[Headline.LEAVE_OUT]
    rows = [row for row in table.rows if level_of(row) == PLAIN]
    if not rows:
        return
    paper.heading(table.title, 3)
    names = first_few([str(row["name"]) for row in rows], _MOST_NAMES, words, "; ")
    count = plain(len(rows), words, 0)
    paper.says(words("doc_leave_out_intro", count=count, names=names))


def _law(paper: Paper, option: Option) -> None:
    words = option.words
    paper.heading(words["title_law"], 3)
    if option.run.scenario.law is None:
        paper.says(words["doc_no_check"])
        return
    table = option.tables["law_summed"]
    if not table.rows:
        paper.says(words["doc_nothing_to_check"])
        return
    above = not option.law_besides.rows
    paper.says(words["doc_check_above" if above else "doc_check"])
    paper.table(table, of=option.short)


def how_sure(option: Option) -> str:
    """Whether the plan is proved to be the best, and how far others may be better."""
    words, outcome = option.words, option.run.outcome
    told = words(
        f"doc_proved_{outcome.status}",
        gap=share(outcome.gap, words),
        value=plain(outcome.objective, words, 2),
        bound=plain(outcome.bound, words, 2),
    )
    return f"{told} {words['doc_interrupted']}" if outcome.interrupted else told


def _counted(table: ReportTable, words: Words) -> str:
    rows = [row for row in table.rows if level_of(row) == PLAIN]
    return plain(len(rows), words, 0)
