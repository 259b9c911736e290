"""Lines of cells."""

from optimizer.reading.grid import Cell, Line, filled, line_of


def test_a_blank_text_is_no_cell():
    assert filled(" \u00a0\n") is None
    assert filled(" x ") == Cell("x")


def test_a_quote_that_keeps_a_text_from_being_a_formula_is_no_part_of_it():
    assert filled("'=SUM(A1)") == Cell("=SUM(A1)")
    assert filled("'-5") == Cell("-5")
    assert filled("'s Gravenhage") == Cell("'s Gravenhage")


def test_blank_cells_at_the_end_are_left_out_and_a_blank_line_is_none():
    assert line_of(3, [None, Cell("x"), None, None]) == Line(3, (None, Cell("x")))
    assert line_of(3, [None, None]) is None
    assert line_of(3, []) is None
