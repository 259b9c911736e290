"""What a plan rests on, as reports show it."""

from dataclasses import replace

import pytest

from optimizer.reading.inheritance import Override
from optimizer.reading.published import PublishedTotal
from optimizer.reporting.content.assumed import overrides_table, published_totals
from optimizer.reporting.content.table import cell_text
from optimizer.reporting.words import Words
from tests.reporting import hand_made


@pytest.mark.parametrize(
    ("said", "found", "shown"),
    [
        ("12325", 12322.0, ("12.325", "12.322")),
        ("15", 14.0, ("15", "14")),
        ("874.74 ha", 874.7, ("874,74 ha", "874,7")),
        ("17 ha", 10.5, ("17 ha", "10,5")),
        ("17", 10.5, ("17", "10,5")),
    ],
)
def test_published_totals_are_written_like_all_numbers(
    said: str, found: float, shown: tuple[str, str]
) -> None:
    total = PublishedTotal(
        columns=("workers",),
        clusters=frozenset({"A"}),
        where="",
        said=(("is", said),),
        is_share=False,
        parts=(found,),
        found=found,
        agrees=True,
        source="report",
        origin=hand_made.HERE,
    )
    run = hand_made.run()
    run = replace(run, reading=replace(run.reading, published=(total,)))
    words = Words("vi")
    table = published_totals(run, words)
    (row,) = table.rows
    told = [cell_text(table.column(key), row, words) for key in ("said_as", "found")]
    assert tuple(told) == shown


def test_what_a_later_file_takes_away_is_told() -> None:
    entry = Override("actions.add", "{}", "null", hand_made.HERE, hand_made.HERE)
    run = hand_made.run()
    run = replace(run, reading=replace(run.reading, overrides=(entry,)))
    (row,) = overrides_table(run, Words("vi")).rows
    assert (row["old"], row["new"]) == ("{}", "(không có)")
