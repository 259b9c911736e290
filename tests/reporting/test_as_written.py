"""Entries found again in the text of a scenario."""

import pytest

from optimizer.reporting.as_written import as_amount, as_written

RESOLVED = {
    "limits": [
        {"id": "quota", "at_most": {"Kim Bảng": {"2021-2025": "80"}, "Tx. A": "9 ha"}},
        {"at_least": "70%"},
    ],
    "budget": {"funds": {"a.b": {"2026.1": "1.2 nghìn tỷ"}, "a": {"b": {"c": "5"}}}},
    "limits2": "x",
}


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("limits[1].at_least", "70%"),
        ("limits[0].at_most.Kim Bảng.2021-2025", "80"),
        ("limits[0].at_most.Tx. A", "9 ha"),
        ("budget.funds.a.b.2026.1", "1.2 nghìn tỷ"),
        ("budget.funds.a.b.c", "5"),
        ("limits[1]", {"at_least": "70%"}),
        ("limits[2]", None),
        ("budget.funds.c", None),
        ("limits2", "x"),
    ],
)
def test_entries_are_found_by_their_written_path(entry: str, expected: object) -> None:
    assert as_written(RESOLVED, entry) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("800", 800),
        ("0.5", 0.5),
        ("1e3", 1000),
        ("-5", -5),
        ("70%", "70%"),
        ("9 ha", "9 ha"),
        ("1_000", "1_000"),
        ("1.264,9", "1.264,9"),
        (None, 0),
    ],
)
def test_plain_numbers_become_numbers(written: object, expected: object) -> None:
    assert as_amount(written) == expected
