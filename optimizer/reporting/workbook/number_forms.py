"""The formats in which a workbook shows numbers; the numbers stay what they are."""

from optimizer.reporting.certainty import MARK
from optimizer.reporting.content.table import (
    Column,
    cell_number,
    decimals_of,
    is_estimate,
    is_share,
)
from optimizer.reporting.tables.frame import Row


def form_of(column: Column, row: Row) -> str:
    """The format of a cell: per cent, decimals, a plus, and the mark of estimates.

    Separators are those of the reader's Excel. What is rounded to 0 has no sign.
    """
    decimals = decimals_of(column, row)
    shown = f"0.{'0' * decimals}" if decimals else "0"
    body = f"{shown}%" if is_share(column, row) else f"#,##{shown}"
    marked = is_estimate(column, row)
    mark = f'"{MARK}"' if marked else ""
    value = (cell_number(column, row) or 0.0) * (100 if is_share(column, row) else 1)
    if round(value, decimals) == 0:
        return f"{mark}{body};{mark}{body}" if value else f"{mark}{body}"
    if column.is_signed:
        return f"{mark}+{body};{mark}-{body};{mark}{body}"
    return f"{mark}{body};{mark}-{body}" if marked else body


ESTIMATE = f'"{MARK}"General'
"""An estimate with the digits that it was given."""
