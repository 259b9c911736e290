"""Tables fit the terminal; what gives way first, and what never does."""

import pytest
from rich.cells import cell_len

from optimizer.reporting.column_widths import Need, fitted, need_of
from optimizer.reporting.terminal import noted_table, rendered, table

COLUMNS = [
    ("measure", "left"),
    ("period", "left"),
    *((f"the figure of column {n}", "right") for n in range(7)),
]
ROWS = [
    ["land in the plan [ha]", "2026-2030", *["≈1,006.0"] * 7],
    ["output [bn VND/year]", "2031-2035", *["≤ 1,787.5"] * 7],
]


def shown(columns: int, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("COLUMNS", str(columns))
    return rendered([table("Title", COLUMNS, ROWS)])


def test_with_room_nothing_is_broken() -> None:
    needs = [
        need_of("hectares", ["1.0"], figures=True),
        need_of("a b", ["x y z"], False),
    ]
    assert fitted(needs, 80) == [8, 5]


def test_headings_are_broken_before_texts() -> None:
    needs = [
        need_of("a long heading of figures", ["12,345.6"], figures=True),
        need_of("what", ["some words here"], figures=False),
    ]
    assert fitted(needs, 26) == [11, 15]


def test_texts_are_broken_between_words_before_words_are() -> None:
    needs = [need_of("what", ["some words here"], False), Need(30, 30, 6)]
    assert fitted(needs, 12) == [6, 6]
    assert sum(fitted(needs, 9)) == 9


def test_figures_stay_whole_where_nothing_fits() -> None:
    needs = [need_of("n", ["123,456.7"], figures=True), need_of("t", ["word"], False)]
    assert fitted(needs, 4) == [9, 1]


@pytest.mark.parametrize("columns", [100, 120, 160])
def test_a_table_fits_and_keeps_figures_and_periods(
    columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = shown(columns, monkeypatch)
    assert max(map(cell_len, text.splitlines())) <= columns
    assert text.count("≈1,006.0") == text.count("≤ 1,787.5") == 7
    assert "2026-2030" in text
    assert "2031-2035" in text


def test_a_remark_stands_below_its_row_and_fits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    remarks = ["because " * 20, ""]
    rows = [["A [b]", "12,345.6"], ["B", "1.0"]]
    columns = [("cluster", "left"), ("price", "right")]
    lines = rendered([noted_table("Title", columns, rows, remarks)]).splitlines()
    assert max(map(len, lines)) <= 60
    first = next(n for n, line in enumerate(lines) if "12,345.6" in line)
    assert "[b]" in lines[first]
    assert lines[first + 1].startswith("     because")
    assert lines[-1].split() == ["B", "1.0"]
