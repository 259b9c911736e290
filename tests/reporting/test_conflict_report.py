"""A conflict and its repairs as sentences."""

from dataclasses import replace

import pytest

from optimizer.analysis.entries import Entry, entries_of
from optimizer.analysis.explained import Explained
from optimizer.analysis.repairs import Change, Repair
from optimizer.formulation.causes import Cause
from optimizer.reporting.conflict_report import MOST_ENTRIES, conflict_report
from optimizer.reporting.words import Words
from tests.reporting.test_entry_words import at, scenario

CASE = scenario()
ENTRY = {one.origin.line: one for one in entries_of(CASE)}


def report(language: str = "en", **stated: object) -> str:
    made = Explained(proved=True, minimal=True, conflict=(ENTRY[10], ENTRY[30]))
    return conflict_report(CASE, replace(made, **stated), Words(language))  # type: ignore[arg-type]


def repair(*changes: tuple[Entry, float | None]) -> Repair:
    return Repair(tuple(Change(entry, to) for entry, to in changes), 1234.5)


def test_a_conflict_is_told_with_the_place_of_each_entry() -> None:
    repairs = (repair((ENTRY[10], 41200.0)), repair((ENTRY[30], 1350.0)))
    assert report(repairs=repairs).splitlines() == [
        "These 2 cannot all hold (leave out any one and the others can):",
        "  plan.yaml:10  jobs, 2031-2035 at least 60,000 people (programme)",
        "  plan.yaml:30  budget of province 2026-2030 (what is left carries over) "
        "at most 800 bn VND",
        "Smallest changes that help, each tried:",
        "  1. jobs, 2031-2035 at least 41,200 instead of 60,000 people (-31 %) "
        "[plan.yaml:10] → objective 1,234.50",
        "  2. budget of province 2026-2030 (what is left carries over) at most 1,350 "
        "instead of 800 bn VND (+69 %) [plan.yaml:30] → objective 1,234.50",
    ]


def test_an_entry_that_contradicts_the_data_stands_alone() -> None:
    assert report(conflict=(ENTRY[10],)).startswith("This entry alone cannot hold")


def test_changes_to_be_made_together_are_told_so_with_all_contradictions() -> None:
    both = repair((ENTRY[40], None), (ENTRY[50], None))
    text = report(repairs=(both,), together=2, besides=((ENTRY[50],),), capped=True)
    assert "Besides, this entry alone cannot hold:\n  plan.yaml:50" in text
    assert "No single change helps" in text
    assert "[plan.yaml:40]; and leave out “at most one of" in text
    assert "There are more ways" in text


def test_causes_are_told_where_nothing_is_left_to_do() -> None:
    causes = (Cause("`actions` does not list reduce"), Cause("too far", at(70)))
    text = report(conflict=(ENTRY[40],), blocked={"A": causes})
    assert "Nothing is left to do with A Cụm A:" in text
    assert "  - too far [plan.yaml:70]" in text


def test_rows_are_told_where_no_entry_is_to_blame() -> None:
    text = report(conflict=(), rows=("A", "B"), blocked={"A": (Cause("shut"),)})
    assert "  clusters.csv:2  A Cụm A" in text
    assert "Correct the rows" in text
    assert "No change" not in text


def test_a_search_cut_short_claims_nothing() -> None:
    text = report(
        proved=False,
        minimal=False,
        conflict=tuple(ENTRY.values())[:3] * 10,
        cut_short=True,
        interrupted=True,
        blocked={"A": (Cause("shut"),)},
    )
    assert "somewhere among these 30 entries" in text
    assert f"and {30 - MOST_ENTRIES} more in conflict.json" in text
    assert "shut" not in text
    assert text.endswith("Stopped by Ctrl-C: not everything was tried.")


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ({"proved": False, "cut_short": True}, "Time was over"),
        ({"proved": False}, "Not proved"),
        ({}, "No change of a few entries was found that helps."),
        ({"conflict": ()}, "Why is not known"),
    ],
)
def test_what_is_not_known_is_said(stated: dict[str, object], expected: str) -> None:
    assert expected in report(**stated)


def test_both_languages_tell_the_same_lines() -> None:
    repairs = (repair((ENTRY[10], 41200.0)),)
    english, vietnamese = (
        report(language, repairs=repairs).splitlines() for language in ("en", "vi")
    )
    assert len(english) == len(vietnamese)
    assert "mục tiêu 1.234,50" in vietnamese[-1]
