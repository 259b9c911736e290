"""Widths of columns and heights of rows."""

from optimizer.reporting.workbook.widths import LEAST, fitted, height_of


def test_a_column_is_as_wide_as_its_longest_line_within_bounds() -> None:
    narrow = fitted(["a"], "x", 50)
    assert narrow >= LEAST
    assert fitted(["a", "b" * 20 + "\nc"], "x", 50) > 20
    assert fitted(["a" * 500], "x", 50) == 50
    assert fitted(["a"], "a heading Nghiêng-ngả-lắm", 50) > len("Nghiêng-ngả-lắm")


def test_a_row_is_as_high_as_the_lines_of_its_longest_text() -> None:
    one = height_of([("short", 20), ("", 9)])
    assert one is None
    two = height_of([("word " * 6, 20), ("x", 9)])
    four = height_of([("a\nb\nc\nd", 20)])
    assert (two, four) == (30.0, 60.0)
    # A word that is longer than a line is broken.
    assert height_of([("w" * 100, 20)]) == 75.0
    assert height_of([("word " * 10_000, 20)]) == 405.0
