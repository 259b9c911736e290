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
    assert grid is not None, problems.found
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
