"""Formats of numbers."""

import pytest

from optimizer.reporting.content.table import Column, Kind
from optimizer.reporting.workbook.number_forms import form_of


@pytest.mark.parametrize(
    ("kind", "row", "form"),
    [
        ("count", {"x": 3.0}, "#,##0"),
        ("number", {"x": 3.5}, "#,##0.0"),
        ("number", {"x": 3.5, "x_estimate": True}, '"≈"#,##0.0;"≈"-#,##0.0'),
        ("share", {"x": 0.5}, "0.0%"),
        ("amount", {"x": 0.5, "unit": "share"}, "0.0%"),
        ("amount", {"x": 5.0, "unit": "people"}, "#,##0"),
        ("change", {"x": -1.0}, "+#,##0.0;-#,##0.0;#,##0.0"),
        # What is rounded to 0 has no sign, in whatever direction it is off.
        ("change", {"x": 0.01}, "#,##0.0;#,##0.0"),
        ("number", {"x": -1e-9, "x_estimate": True}, '"≈"#,##0.0;"≈"#,##0.0'),
        ("share", {"x": -0.0004}, "0.0%;0.0%"),
        ("share", {"x": -0.0006}, "0.0%"),
    ],
)
def test_a_format_tells_the_kind_of_a_number(
    kind: Kind, row: dict[str, object], form: str
) -> None:
    assert form_of(Column("x", "X", kind), row) == form
