"""The annexes: everything that the body counts, cluster by cluster."""

from dataclasses import replace

from optimizer.reporting.content.table import ReportTable
from optimizer.reporting.document.matter import Matter, Option
from optimizer.reporting.document.paper import Paper
from optimizer.reporting.map.cluster_names import names_of, unnamed
from optimizer.reporting.map.legend import notes_of
from optimizer.reporting.map.map_data import map_data
from optimizer.reporting.map.picture import picture_of
from optimizer.reporting.numbers import plain

_IDLE = ("wait", "gone")

_TOLD = ("reason", "loss")
"""Sentences stand across the table: in a column they would take a page each."""


def annexes(paper: Paper, matter: Matter) -> None:
    words = matter.words
    _each(paper, matter, "register", words["title_register"])
    _maps(paper, matter)
    _shared(paper, matter, "today", words["title_today"])
    _each(paper, matter, "recommendations", words["doc_reasons"], below=_TOLD)
    _each(paper, matter, "periods", words["title_periods"])
    _each(paper, matter, "links", words["title_links"])
    _each(paper, matter, "law", words["title_law"])
    _assumptions(paper, matter)
    _quality(paper, matter)
    _files(paper, matter)


def _each(
    paper: Paper, matter: Matter, name: str, title: str, below: tuple[str, ...] = ()
) -> None:
    """A table of each option; no annex where none has a row."""
    every = [(one.short, _told(one, name)) for one in matter.options]
    found = [(of, table) for of, table in every if table.rows]
    if found:
        paper.annex(title, landscape=True)
        for of, table in found:
            known = {column.key for column in table.columns}
            under = [key for key in below if key in known]
            paper.table(table, of=of, below=under)


def _shared(paper: Paper, matter: Matter, name: str, title: str) -> None:
    """A table that is told once if it is the same for all options."""
    found = [(of, table) for of, table in matter.told_once(name) if table.rows]
    if found:
        paper.annex(title, landscape=True)
        for of, table in found:
            paper.table(table, of=of)


def _told(option: Option, name: str) -> ReportTable:
    table = option.tables[name]
    if name == "recommendations":
        told = {
            row["cluster"]: row["reason"]
            for deeds in option.deeds.values()
            for row in deeds.rows
            if "reason" in row
        }
        whole = list(map(str, option.told_whole))
        # What stands under each cluster in the body need not be told twice.
        rows = tuple(
            {**row, "reason": "", "loss": ""}
            if row["action"] in whole
            else {**row, "reason": told[row["cluster"]]}
            for row in table.rows
        )
        notes: tuple[str, ...] = (option.words["medians"],)
        if whole:
            actions = ", ".join(option.words[one] for one in whole)
            notes = (*notes, option.words("doc_reasons_in_body", actions=actions))
        return replace(table, rows=rows, notes=notes)
    if name == "law":
        return option.law_besides
    if name == "periods":
        busy = tuple(row for row in table.rows if row["action"] not in _IDLE)
        left = plain(len(table.rows) - len(busy), option.words, 0)
        note = option.words("doc_idle_rows", count=left)
        return replace(table, rows=busy, notes=(*table.notes, note))
    return table


def _files(paper: Paper, matter: Matter) -> None:
    """The files of all options, each once: most are shared."""
    tables = [one.tables["inputs"] for one in matter.options]
    rows = {(r["file"], r["sha256"]): r for table in tables for r in table.rows}
    if rows:
        paper.annex(matter.words["doc_files"], landscape=True)
        paper.table(replace(tables[0], rows=tuple(rows[key] for key in sorted(rows))))


def _maps(paper: Paper, matter: Matter) -> None:
    """The map of each option on a page of its own; or why there is none."""
    paper.annex(matter.words["doc_map"], landscape=False)
    drawn = 0
    for option in matter.options:
        words, scenario = option.words, option.run.scenario
        data = map_data(option.run, matter.reported.outlines)
        if data is None:
            count = plain(len(scenario.clusters), words, 0)
            told = words("map_no_points", count=count)
            paper.says(f"{option.before_text}{told}")
            continue
        if drawn:
            paper.page_break()
        drawn += 1
        paper.picture(picture_of(data, words), option.heading)
        for note in notes_of(data, words):
            paper.note(note)
        lost = len(unnamed(data, names_of(data)))
        if lost:
            paper.note(words("map_unnamed", count=plain(lost, words, 0)))


def _assumptions(paper: Paper, matter: Matter) -> None:
    words = matter.words
    paper.annex(words["doc_assumptions"], landscape=True)
    paper.says(words["doc_assumptions_intro"])
    for name in ("assumptions", "sources", "overrides"):
        for of, table in matter.told_once(name):
            paper.table(table, of=of)


def _quality(paper: Paper, matter: Matter) -> None:
    words = matter.words
    paper.annex(words["doc_quality"], landscape=True)
    paper.says(words["doc_quality_intro"])
    for name in ("quality", "published"):
        for of, table in matter.told_once(name):
            paper.table(table, of=of)
