"""Lines of cells."""

from optimizer.reading.grid import Cell, Line, filled, line_of


def test_a_blank_text_is_no_cell():
    assert filled(" \u00a0\n") is None
    assert filled(" x ") == Cell("x")


def test_blank_cells_at_the_end_are_left_out_and_a_blank_line_is_none():
    assert line_of(3, [None, Cell("x"), None, None]) == Line(3, (None, Cell("x")))
    assert line_of(3, [None, None]) is None
    assert line_of(3, []) is None
