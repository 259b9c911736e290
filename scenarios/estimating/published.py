"""Published tables: those that several cases read, and those of one case."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

SHARED = Path(__file__).resolve().parents[1] / "published"

Record = Mapping[str, str]


def shared(name: str) -> list[dict[str, str]]:
    """The rows of a table in scenarios/published, as text."""
    return rows_of(SHARED / name)


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file, as text."""
    text = path.read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def one(rows: Iterable[Record], column: str, start: str) -> Record:
    """The row whose cell begins so. Ends the program unless there is just one."""
    matching = [row for row in rows if row[column].startswith(start)]
    if len(matching) != 1:
        message = f"{len(matching)} rows begin with {start!r} in {column}"
        raise SystemExit(message)
    return matching[0]


def without_repeats(rows: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """The rows but for later records of a cluster: their ids end in a letter."""
    return [row for row in rows if row["id"][-1].isdigit()]


def check_sums(sums: Mapping[str, tuple[float, float]], source: str) -> None:
    """End the program unless each sum, the first, is what is published, the second."""
    wrong = [name for name, (is_, says) in sums.items() if abs(is_ - says) > 1e-6]
    if wrong:
        message = f"{source} disagrees: {wrong}"
        raise SystemExit(message)
