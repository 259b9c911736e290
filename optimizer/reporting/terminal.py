"""Tables and lines for a terminal, or for a file that stdout is sent to."""

import io
import shutil
import sys
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from optimizer.reporting.column_widths import fitted, need_of
from optimizer.safe_text import printable

PIPED_WIDTH = 120
LEAST_WIDTH = 60
_GAP = 2
_INDENT = 5

Cells = Sequence[tuple[str, str]]
"""Heading and alignment (left or right) of each column."""


def table(
    title: str, columns: Cells, rows: Iterable[Sequence[str]], total: bool = False
) -> Group:
    """A table of texts; with ``total`` the last row stands apart.

    Texts come from a case: nothing in them is markup, or steers the terminal.
    """
    filled = [[printable(cell) for cell in row] for row in rows]
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, collapse_padding=True)
    for (heading, align), width in zip(columns, _widths(columns, filled), strict=True):
        made.add_column(
            _text(heading),
            justify="right" if align == "right" else "left",
            overflow="fold",
            width=width,
        )
    for number, row in enumerate(filled, start=1):
        last = total and number == len(filled) - 1
        made.add_row(*map(Text, row), end_section=last)
    return Group(Text(printable(title), style="bold"), made)


def _widths(columns: Cells, rows: Sequence[Sequence[str]]) -> list[int]:
    """What fits the terminal: an edge, then columns with a gap between any two."""
    needs = [
        need_of(
            printable(heading),
            (row[k] for row in rows if k < len(row)),
            figures=align == "right",
        )
        for k, (heading, align) in enumerate(columns)
    ]
    return fitted(needs, _width() - 2 - _GAP * (len(needs) - 1))


def noted_table(
    title: str,
    columns: Cells,
    rows: Sequence[Sequence[str]],
    notes: Sequence[str],
) -> Group:
    """A table of texts with a remark below each row, as wide as the terminal."""
    filled = [[printable(cell) for cell in row] for row in rows]
    widths = _widths(columns, filled)
    justify = [align for _, align in columns]
    head = [cell for cell, _ in columns]
    made: list[RenderableType] = [Text(printable(title), style="bold"), ""]
    made.append(_line(head, justify, widths, "bold"))
    made.append(Text("─" * (sum(widths) + _GAP * (len(widths) - 1) + 2)))
    for row, note in zip(filled, notes, strict=True):
        made.append(_line(row, justify, widths))
        if note:
            made.append(Padding(_text(note), (0, 0, 0, _INDENT)))
    return Group(*made, "")


def _line(
    cells: Sequence[str],
    justify: Sequence[str],
    widths: Sequence[int],
    style: str = "",
) -> Padding:
    """One row by itself, with the columns that the rows above it have."""
    made = Table.grid(padding=(0, _GAP, 0, 0))
    for align, width in zip(justify, widths, strict=True):
        right = align == "right"
        made.add_column(
            justify="right" if right else "left",
            vertical="bottom" if style else "top",
            overflow="fold",
            width=width,
        )
    made.add_row(*(Text(printable(cell), style) for cell in cells))
    return Padding(made, (0, 0, 0, 1))


def rendered(parts: Iterable[RenderableType]) -> str:
    """The parts as text, in colour only on a terminal."""
    on_terminal = sys.stdout.isatty()
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=_width(),
        force_terminal=on_terminal,
        no_color=not on_terminal,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    for part in parts:
        console.print(_text(part) if isinstance(part, str) else part)
    lines = (line.rstrip() for line in buffer.getvalue().splitlines())
    return "\n".join(lines).rstrip()


def _text(text: str) -> Text:
    return Text(printable(text))


def _width() -> int:
    columns = shutil.get_terminal_size((PIPED_WIDTH, 40)).columns
    return max(columns, LEAST_WIDTH)
