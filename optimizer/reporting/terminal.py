"""Tables and lines for a terminal, or for a file that stdout is sent to."""

import io
import shutil
import sys
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from optimizer.reporting.plain_text import printable

PIPED_WIDTH = 120
LEAST_WIDTH = 60

Cells = Sequence[tuple[str, str]]
"""Heading and alignment (left or right) of each column."""


def table(
    title: str, columns: Cells, rows: Iterable[Sequence[str]], total: bool = False
) -> Group:
    """A table of texts; with ``total`` the last row stands apart.

    Texts come from a case: nothing in them is markup, or steers the terminal.
    """
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading, align in columns:
        right = align == "right"
        made.add_column(
            _text(heading),
            justify="right" if right else "left",
            no_wrap=right,
            overflow="fold",
        )
    filled = list(rows)
    for number, row in enumerate(filled, start=1):
        last = total and number == len(filled) - 1
        made.add_row(*(_text(cell) for cell in row), end_section=last)
    return Group(Text(printable(title), style="bold"), made)


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
