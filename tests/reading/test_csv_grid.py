"""The lines of a CSV file."""

import pytest

from optimizer.errors import Problems
from optimizer.reading.columns import TABLES
from optimizer.reading.csv_grid import csv_grid
from optimizer.reading.grid import Grid

CLUSTERS = TABLES["clusters"]


def lines(text: str) -> list[tuple[int, list[str]]]:
    problems = Problems()
    grid = csv_grid(text.encode(), "t.csv", CLUSTERS, problems, 100)
    assert grid is not None
    assert not problems.found
    return [
        (line.number, ["" if cell is None else cell.text for cell in line.cells])
        for line in grid.lines
    ]


def decimal(text: str) -> str | None:
    grid = csv_grid(text.encode(), "t.csv", CLUSTERS, Problems(), 100)
    assert grid is not None
    return grid.decimal


def test_blank_lines_before_the_headings_are_skipped():
    assert lines("\n,,\nid,name\nA,x\n") == [(3, ["id", "name"]), (4, ["A", "x"])]


def test_quotes_hold_separators_quotes_and_line_ends():
    text = 'id,name\nA,"x,""y""\r\nz"\nB,w\n'
    assert lines(text) == [
        (1, ["id", "name"]),
        (2, ["A", 'x,"y"\r\nz']),
        (4, ["B", "w"]),
    ]


@pytest.mark.parametrize(
    ("headings", "sign"),
    [
        ("id,name,status", "."),
        ("id;name;status", ","),
        ("id", "."),
        ("id;Diện tích, ha", ","),
        ("id,a;b", "."),
        ("id;a,b,c,d", ","),
        ("x,y;z;w", ","),
        ('"id;name",status', "."),
    ],
)
def test_the_separator_yields_the_headings_that_are_known_or_else_the_most(
    headings, sign
):
    assert decimal(f"{headings}\n1\n") == sign


def test_a_quote_left_open_is_told_where_its_row_starts():
    problems = Problems()
    text = 'id,name\nA,"x\ny"\nB,"z\nC,w\n'
    assert csv_grid(text.encode(), "t.csv", CLUSTERS, problems, 100) is None
    (problem,) = problems.found
    assert problem.origin.line == 4


def test_a_file_without_lines_is_an_empty_grid():
    assert csv_grid(b"", "t.csv", CLUSTERS, Problems(), 100) == Grid((), ".")


@pytest.mark.parametrize(
    ("text", "row", "what"),
    [
        (
            "id,length,cost,note\nA,8,5,\nB,8,5,7,\n",
            3,
            "this row has 5 cells, the last one blank, for 4 headings: its cells may "
            "stand in the wrong columns.",
        ),
        ("id,length,cost,note,\nB,8,5,7,,\n", 2, "this row has 6 cells"),
        ("id;name;note\nA;x;y;\n", 2, "this row has 4 cells"),
        ("id\nA,\n", 2, "this row has 2 cells, the last one blank, for 1 heading:"),
    ],
)
def test_a_row_with_more_cells_than_headings_may_have_moved(text, row, what):
    problems = Problems()
    csv_grid(text.encode(), "t.csv", CLUSTERS, problems, 100)
    (problem,) = problems.errors
    assert problem.origin.line == row
    assert problem.what.startswith(what)
    assert ("decimal point" in problem.hint) == ("," in text)


def test_blank_cells_within_the_headings_and_blank_rows_are_none():
    assert lines("id,name,,\nA,x,,\n,,,,,,\nB\n") == [
        (1, ["id", "name"]),
        (2, ["A", "x"]),
        (4, ["B"]),
    ]


def test_a_filled_cell_beyond_the_headings_is_left_to_the_table():
    assert lines("id,name\nA,x,y,\n")[1] == (2, ["A", "x", "y"])


def test_cells_apart_by_tabs_are_told_though_one_holds_a_comma():
    problems = Problems()
    text = "id\tname\tstatus\nA\tx, y\texisting\n"
    assert csv_grid(text.encode(), "t.csv", CLUSTERS, problems, 100) is None
    (problem,) = problems.found
    assert problem.what == "the cells are separated by tabs."
