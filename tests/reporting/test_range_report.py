"""What is shown of ranges."""

import json

import pytest

from optimizer.reporting.range_report import range_report, ranges_as_json
from optimizer.reporting.words import Words
from tests.reporting import hand_made, hand_made_curves


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")


def text(language: str = "en", **changes: object) -> str:
    found = hand_made_curves.ranges(**changes)
    return range_report(hand_made.scenario(), found, Words(language))


def line_of(shown: str, period: str) -> str:
    return next(line for line in shown.splitlines() if period in line)


def test_an_end_that_is_not_proved_is_marked_and_the_mark_explained() -> None:
    first = line_of(text(), "2026-2030")
    assert "85.0?" in first
    assert "10.0?" not in first
    assert "? not proved" in text()


def test_only_a_row_with_a_limit_has_ends_without_it() -> None:
    assert "125.0" in line_of(text(), "2031-2035")
    assert "≤ 70.0" in line_of(text(), "2031-2035")
    assert "≤" not in line_of(text(), "2026-2030")


def test_rows_that_are_missing_are_counted() -> None:
    assert "Stopped" not in text()
    assert "Đã dừng: xong 2 trên 7 dòng" in text("vi", count=7)


def test_a_program_reads_bounds_and_no_marks() -> None:
    found = hand_made_curves.ranges()
    answer = json.loads(json.dumps(ranges_as_json(hand_made.scenario(), found)))
    first, second = answer["ranges"]
    assert (first["high"], first["high_bound"], first["high_proved"]) == (85, 99, False)
    assert first["at_most"] is None
    assert second["at_most"] == 70.0
    assert second["where"] == "case.yaml:7"
    assert not any(name.endswith("_estimate") for name in first)
