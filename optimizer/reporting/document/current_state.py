"""Chapter II: the clusters of today, district by district."""

from collections.abc import Iterator

from optimizer.reporting.content.table import (
    PLAIN,
    ReportTable,
    cell_number,
    level_of,
)
from optimizer.reporting.document.matter import Matter, figure
from optimizer.reporting.document.paper import Paper
from optimizer.reporting.numbers import plain
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.words import Words


def current_state(paper: Paper, matter: Matter) -> None:
    """Figures by district; what lies behind them is for people to fill in."""
    words = matter.words
    paper.heading(words["doc_state_today"])
    paper.heading(words["doc_state_by_district"], 2)
    for of, table in matter.told_once("state"):
        if not table.rows:
            paper.says(words["doc_no_clusters_today"])
            continue
        paper.says(words["doc_state_intro"], *_extremes(table, words))
        paper.table(table, of=of)
    paper.heading(words["doc_state_found"], 2)
    for of, table in matter.told_once("today"):
        if of:
            paper.says(f"{of}:")
        paper.items(_found(table, words))
    paper.says(words["doc_fill_state"])


def _extremes(table: ReportTable, words: Words) -> Iterator[str]:
    """The districts with the highest and the lowest share leased."""
    fill = table.column("fill")
    known = [
        (value, row)
        for row in table.rows
        if level_of(row) == PLAIN and (value := cell_number(fill, row)) is not None
    ]
    if len(known) < 2:
        return
    ordered = sorted(known, key=lambda one: one[0])
    low, high = ordered[0][1], ordered[-1][1]
    high_fill, low_fill = (figure(table, "fill", row, words) for row in (high, low))
    # As they are shown: shares of one value may differ in their last digits.
    if high_fill != low_fill:
        yield words(
            "doc_fill_extremes",
            high=high["district"],
            high_fill=high_fill,
            low=low["district"],
            low_fill=low_fill,
        )


def _found(table: ReportTable, words: Words) -> Iterator[str]:
    """How many of today's clusters lack what; nothing is told of none."""
    rows = [row for row in table.rows if level_of(row) == PLAIN]
    counted = {
        "doc_found_unbuilt": [row for row in rows if not _amount(row, "built_ha")],
        "doc_found_empty": [
            row
            for row in rows
            if _amount(row, "built_ha") and not _amount(row, "leased_ha")
        ],
        "doc_found_no_investor": [row for row in rows if row["investor"] == "no"],
        "doc_found_no_wastewater": [row for row in rows if row["wastewater"] == "no"],
        "doc_found_investor_unknown": [
            row for row in rows if row["investor"] == "unknown"
        ],
        "doc_found_wastewater_unknown": [
            row for row in rows if row["wastewater"] == "unknown"
        ],
    }
    every = plain(len(rows), words, 0)
    for key, found in counted.items():
        if found:
            yield words(key, count=plain(len(found), words, 0), of=every)


def _amount(row: Row, key: str) -> float:
    value = row[key]
    return float(value) if isinstance(value, int | float) else 0.0
