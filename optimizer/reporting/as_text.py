"""JSON and CSV, as files and programs get them."""

import csv
import io
import json
import math
from collections.abc import Iterable, Mapping, Sequence

from optimizer.reporting.tables.frame import DataFrame
from optimizer.safe_text import safe_cell


def as_json(value: object) -> str:
    """JSON with a line per entry; what is no finite number becomes null."""
    return json.dumps(finite(value), ensure_ascii=False, indent=2) + "\n"


def as_csv(columns: Iterable[str], rows: Iterable[Sequence[object]]) -> str:
    """A table with full precision; text that a spreadsheet would run is quoted."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([_cell(column) for column in columns])
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def table_as_csv(table: DataFrame) -> str:
    """A frame as `as_csv` writes it."""
    return as_csv(map(str, table.columns), table.itertuples(index=False, name=None))


def _cell(value: object) -> object:
    if isinstance(value, str):
        # Python's writer leaves a lone carriage return bare, and readers end the row.
        return safe_cell(value).replace("\r", " ")
    if isinstance(value, float):
        return repr(float(value) + 0.0) if math.isfinite(value) else ""
    return "" if value is None else value


def finite(value: object) -> object:
    """The same in what JSON holds; what is no finite number becomes None."""
    if isinstance(value, Mapping):
        return {str(key): finite(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [finite(entry) for entry in value]
    if isinstance(value, float):
        return float(value) + 0.0 if math.isfinite(value) else None
    if value is None or isinstance(value, bool | int | str):
        return value
    return str(value)
