"""What a plan rests on: assumptions with their sources, and the quality of the data."""

from collections import Counter

from optimizer.reading.published_warning import amount_told
from optimizer.reporting.content.headed import headed
from optimizer.reporting.content.table import ReportTable
from optimizer.reporting.override_words import override_told
from optimizer.reporting.record import Run
from optimizer.reporting.tables.frame import Row, rows_of
from optimizer.reporting.tables.read import (
    filled_table,
    override_table,
    published_table,
)
from optimizer.reporting.words import Words
from optimizer.sentence import told


def assumed_table(run: Run, words: Words) -> ReportTable:
    """Cells that no source vouches for, by table, column and quality."""
    rows: list[Row] = [
        {
            **row,
            "table": words[f"table_{row['table']}"],
            "quality": f"quality_{row['quality']}",
            "basis": _basis(row, words),
        }
        for row in rows_of(filled_table(run.reading.filled, words))
    ]
    columns = (
        headed(words, "table"),
        headed(words, "heading", said="column"),
        headed(words, "quality", "word"),
        headed(words, "rows", "count"),
        headed(words, "values"),
        headed(words, "basis"),
    )
    return ReportTable("assumptions", words["title_filled"], columns, tuple(rows))


def overrides_table(run: Run, words: Words) -> ReportTable:
    """Entries of the scenario that a later file changed."""
    told = (
        override_told(row, words)
        for row in rows_of(override_table(run.reading.overrides))
    )
    rows = tuple(row for row in told if row is not None)
    columns = tuple(headed(words, key) for key in ("entry", "old", "new", "where"))
    return ReportTable("overrides", words["title_overrides"], columns, rows)


def published_totals(run: Run, words: Words) -> ReportTable:
    """Published totals beside what the tables give."""
    rows: list[Row] = [
        {
            **row,
            "what_for": f"{row['what']} ({row['where']})"
            if row["where"]
            else row["what"],
            "said_as": ", ".join(_bounds(row, words)),
            "unit": _unit(row),
            "found_estimate": row["estimated"],
            "agrees": "yes" if row["agrees"] else "no",
        }
        for row in rows_of(published_table(run.reading.published, words))
    ]
    columns = (
        headed(words, "what_for", said="total_of"),
        headed(words, "said_as", said="published"),
        headed(words, "found", "amount", said="in_tables"),
        headed(words, "agrees", "word"),
        headed(words, "source"),
    )
    return ReportTable("published", words["title_published"], columns, tuple(rows))


def sources_table(run: Run, words: Words) -> ReportTable:
    """The sources that the rows of clusters name, and how many name each."""
    counted = Counter(one.source for one in run.scenario.clusters if one.source)
    rows: list[Row] = [
        {"source": source, "clusters": count}
        for source, count in sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    ]
    columns = (headed(words, "source"), headed(words, "clusters", "count"))
    return ReportTable("sources", words["title_sources"], columns, tuple(rows))


def quality_table(run: Run, words: Words) -> ReportTable:
    """How many clusters are sourced, estimated, illustrative; and cells in doubt."""
    clusters = run.scenario.clusters
    counted = Counter[str](one.quality for one in clusters)
    cells = Counter[str](one.quality for one in run.reading.filled)
    named = ("sourced", "estimated", "illustrative", "default", "")
    rows: list[Row] = [
        {
            "quality": f"quality_{quality or 'unstated'}",
            "clusters": counted[quality],
            "cells": cells[quality],
        }
        for quality in named
        if counted[quality] or cells[quality]
    ]
    columns = (
        headed(words, "quality", "word"),
        headed(words, "clusters", "count", said="rows_of_clusters"),
        headed(words, "cells", "count", said="cells_in_doubt"),
    )
    return ReportTable("quality", words["title_quality"], columns, tuple(rows))


def inputs_table(run: Run, words: Words) -> ReportTable:
    """The files read, each with the hash of its bytes."""
    rows = tuple(
        {"file": name, "sha256": digest}
        for name, digest in sorted(run.scenario.inputs.items())
    )
    columns = (headed(words, "file"), headed(words, "sha256"))
    return ReportTable("inputs", words["title_inputs"], columns, rows)


def _basis(row: Row, words: Words) -> str:
    more = int(str(row["bases"])) - 1
    return (
        f"{row['basis']}; {words('and_more', count=more)}"
        if more
        else str(row["basis"])
    )


def _bounds(row: Row, words: Words) -> list[str]:
    said = row["said"]
    assert isinstance(said, list)
    return [words(f"published_{key}", text=_said(text, words)) for key, text in said]


def _said(text: str, words: Words) -> str:
    """`12325` is grouped as all numbers are."""
    return told(amount_told(text), words.language)


def _unit(row: Row) -> str:
    """What decides how the total is shown: as a share, or whole if it counts."""
    if row["is_share"]:
        return "share"
    found = row["found"]
    return "clusters" if isinstance(found, float) and found.is_integer() else ""
