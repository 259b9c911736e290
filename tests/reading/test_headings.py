"""The first line of a table."""

from fractions import Fraction

from optimizer.errors import Problems
from optimizer.reading.columns import TABLES
from optimizer.reading.grid import Cell, Line
from optimizer.reading.headings import Heading, headings_of


def headings(*texts: str) -> tuple[tuple[Heading | None, ...], list[str]]:
    line = Line(1, tuple(Cell(text) if text else None for text in texts))
    problems = Problems()
    found = headings_of(line, "t.csv", TABLES["distances"], problems)
    return found, [str(problem) for problem in problems.found]


def test_known_headings_get_their_columns_name_and_others_keep_theirs():
    found, problems = headings("Từ", "TO", "", "Khoảng cách (km)", "Ghi chú")
    assert problems == []
    assert found == (
        Heading("from", "Từ"),
        Heading("to", "TO"),
        None,
        Heading("km", "Khoảng cách (km)"),
        Heading("Ghi chú", "Ghi chú"),
    )


def test_a_unit_other_than_the_columns_own_is_kept_with_its_size():
    found, problems = headings("from", "to", "km (m)")
    assert problems == []
    assert found[2] == Heading("km", "km (m)", "m", Fraction(1, 1000))


def test_every_missing_column_is_told():
    _, problems = headings("x")
    assert len(problems) == 3


def test_an_own_heading_twice_is_told():
    _, problems = headings("from", "to", "km", "x", "x")
    assert problems == [
        't.csv:1  x: the heading "x" stands here twice. Keep one of the columns.'
    ]


def test_a_heading_that_is_almost_one_of_a_missing_column_is_a_warning():
    line = Line(1, tuple(Cell(text) for text in ("id", "name", "status", "leassed_ha")))
    problems = Problems()
    found = headings_of(line, "t.csv", TABLES["clusters"], problems)
    assert found[3] == Heading("leassed_ha", "leassed_ha")
    assert [str(one) for one in problems.warnings] == [
        't.csv:1  leassed_ha: the heading "leassed_ha" is kept as a column of your '
        'own. Did you mean "leased_ha"?'
    ]
    assert problems.errors == ()


def test_an_own_heading_like_one_that_is_there_is_no_slip():
    _, problems = headings("from", "to", "km", "kms")
    assert problems == []
