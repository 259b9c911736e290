"""The tables of a case as texts, the same bytes every time, and the script's end."""

import argparse
import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from estimating.cells import Cells

MARK_COLUMNS = ("id", "column", "quality", "basis")


def written(heading: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A CSV text with Unix line ends."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heading)
    writer.writerows(rows)
    return out.getvalue()


def clusters_text(columns: Sequence[str], clusters: Iterable[Cells]) -> str:
    """clusters.csv: a row per cluster. Every one has every column, blank or not."""
    return written(columns, ([cells[c][0] for c in columns] for cells in clusters))


def marks_text(columns: Sequence[str], clusters: Iterable[Cells]) -> str:
    """estimates.csv: a row per cell with a basis, of the quality of its row's kind.

    A cell of a row that was generated is `illustrative`, of another `estimated`.
    """
    return written(
        MARK_COLUMNS,
        (
            (cells["id"][0], column, _quality(cells), cells[column][1])
            for cells in clusters
            for column in columns
            if cells[column][1]
        ),
    )


def records_text(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """A CSV text of rows whose blank columns may be left out."""
    return written(columns, ([row.get(c, "") for c in columns] for row in rows))


def _quality(cells: Cells) -> str:
    generated = cells["quality"][0] == "illustrative"
    return "illustrative" if generated else "estimated"


def write(script: str, tables: Callable[[], Mapping[str, str]]) -> None:
    """Write the tables beside the script, or into the folder that --out names."""
    here = Path(script).resolve().parent
    parser = argparse.ArgumentParser(
        description=f"Writes the tables of {here.name} again from published figures."
    )
    parser.add_argument("--out", type=Path, default=here, help="folder to write to")
    folder: Path = parser.parse_args().out
    for name, text in tables().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
