"""How cells of a workbook look: what is a heading, a sum, an estimate."""

from dataclasses import dataclass, replace
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

HEADING_FILL, SUBTOTAL_FILL, TOTAL_FILL = "D9E2EC", "F3F3F3", "E2E2E2"
ESTIMATE_INK = "1F4E79"
"""Dark enough on every fill above; a filter by colour finds what has it."""

LINK_INK = "0563C1"

_LINE = Border(bottom=Side("thin", "808080"))


@dataclass(frozen=True, slots=True)
class Look:
    """``form`` is the format of numbers; estimates are in italics and a colour.

    An ``indented`` text does not touch the number at its left.
    """

    form: str = "General"
    estimate: bool = False
    bold: bool = False
    fill: str = ""
    size: int = 11
    ink: str = ""
    wraps: bool = False
    lined: bool = False
    right: bool = False
    indented: bool = False


TITLE = Look(bold=True, size=15)
SECTION = Look(bold=True, size=12)
HEADING = Look(bold=True, fill=HEADING_FILL, wraps=True, lined=True, indented=True)
HEADING_OF_NUMBERS = replace(HEADING, right=True)
LINK = Look(ink=LINK_INK)
NOTE = Look(ink="595959")
TEXT = Look(wraps=True)


class Looks:
    """The looks of one workbook, each made once: there are few, and many cells."""

    def __init__(self, book: Workbook) -> None:
        self.sheet = book.worksheets[0]
        self.known: dict[Look, Any] = {}

    def wear(self, cell: Cell, look: Look) -> None:
        """Give the cell this look."""
        if look not in self.known:
            self.known[look] = self.made(look)
        # So the library itself copies cells; set by its properties one cell takes as
        # long as twenty this way. Its stubs do not have it.
        cell._style = self.known[look]  # type: ignore[attr-defined]  # noqa: SLF001

    def made(self, look: Look) -> Any:
        model = Cell(self.sheet, row=1, column=1)
        ink = look.ink or (ESTIMATE_INK if look.estimate else "000000")
        model.font = Font(
            name="Calibri",
            size=look.size,
            bold=look.bold,
            italic=look.estimate,
            color=f"FF{ink}",
            underline="single" if look.ink == LINK_INK else None,
        )
        if look.fill:
            model.fill = PatternFill("solid", fgColor=f"FF{look.fill}")
        if look.lined:
            model.border = _LINE
        model.alignment = Alignment(
            horizontal=_across(look),
            vertical="top",
            wrap_text=look.wraps or None,
            indent=_indent(look),
        )
        model.number_format = look.form
        return model._style  # type: ignore[attr-defined]  # noqa: SLF001


def _indent(look: Look) -> int:
    """At the right of a heading the button of a filter would cover the words."""
    return (2 if look.right else 1) if look.indented else 0


def _across(look: Look) -> str | None:
    if look.right:
        return "right"
    return "left" if look.indented else None
