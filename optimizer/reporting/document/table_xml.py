"""A table of a report as the XML of a document.

Written as text and parsed once: cell by cell a list of 1,704 clusters takes minutes.
"""

from collections.abc import Sequence

from docx.oxml.ns import nsdecls

from optimizer.reporting.content.headed import capital
from optimizer.reporting.content.table import (
    SUBTOTAL,
    TOTAL,
    Column,
    ReportTable,
    cell_text,
    level_of,
)
from optimizer.reporting.document.runs import run_xml, runs_xml
from optimizer.reporting.document.styles import CELLS
from optimizer.reporting.document.widths import Needs, needs_of
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.words import Words

_TWIPS = 20
"""Parts of a point that Word counts in."""

_ORDINALS = frozenset({"number", "rank", "plan"})

_SHORT = 12
"""Tables of so few rows stand on one page."""

_LONG = 60
"""Of more rows a table is a list that nobody reads from top to bottom."""

_MOST_KEPT = 200
"""Rows kept with what stands below them: laying out thousands takes minutes."""

_HEAD, _SUM = "D9D9D9", "F2F2F2"


def table_xml(
    table: ReportTable, words: Words, room_pt: float, below: Sequence[str] = ()
) -> str:
    """The table; columns named in ``below`` stand under each row, across the table.

    The heading repeats on every page, and no row breaks across pages.
    """
    across = [column for column in table.columns if column.key not in below]
    under = [table.column(key) for key in below]
    texts = [[shown(column, row, words) for column in across] for row in table.rows]
    headings = [capital(column.title) for column in across]
    needs = needs_of(headings, texts)
    size = _size(needs, len(table.rows), room_pt)
    style = CELLS[size].replace(" ", "")
    twips = [round(one * _TWIPS) for one in needs.widths(size, room_pt)]
    parts = [_begun(twips), _head(headings, twips, style)]
    together = len(table.rows) <= _SHORT and not under
    held = len(table.rows) <= _MOST_KEPT
    for at, (row, cells) in enumerate(zip(table.rows, texts, strict=True)):
        told = [(column, shown(column, row, words)) for column in under]
        kept = [(column, text) for column, text in told if text]
        # Below the last row stands a note: it belongs to the table.
        next_ = at + 1 == len(table.rows) or _sums(table, at + 1)
        heads = bool(kept) or level_of(row) == SUBTOTAL
        more = together or (held and heads) or (next_ and not kept)
        parts.append(_filled(across, cells, twips, style, level_of(row) > 0, more))
        if kept:
            cell = _across(kept, sum(twips), len(across), style, next_)
            parts.append(_row([cell]))
    return "".join([*parts, "</w:tbl>"])


def _sums(table: ReportTable, at: int) -> bool:
    """Whether the row there is the sum of all: it shall not begin a page alone."""
    return at < len(table.rows) and level_of(table.rows[at]) == TOTAL


def _size(needs: Needs, rows: int, room_pt: float) -> float:
    """The largest letters in which no word is broken, else the smallest ones.

    Long lists stand in smaller ones from the start.
    """
    sizes = [size for size in CELLS if rows <= _LONG or size < max(CELLS)]
    return next((size for size in sizes if needs.fit(size, room_pt)), min(CELLS))


def _begun(twips: Sequence[int]) -> str:
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in twips)
    return (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{sum(twips)}" w:type="dxa"/><w:jc w:val="center"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="50" w:type="dxa"/>'
        '<w:right w:w="50" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )


def _head(headings: Sequence[str], twips: Sequence[int], style: str) -> str:
    """The row that every page repeats."""
    cells = [
        _cell(one, width, style, align="center", bold=True, fill=_HEAD, next_=True)
        for one, width in zip(headings, twips, strict=True)
    ]
    return _row(cells, header=True)


def shown(column: Column, row: Row, words: Words) -> str:
    """A cell's text; words, and what names a sum, begin with a capital letter."""
    text = cell_text(column, row, words)
    begins = column.kind == "word" or (level_of(row) > 0 and not column.is_number)
    return capital(text) if begins else text


def _align(column: Column) -> str:
    """Figures stand at the right, what only counts the rows in the middle."""
    if column.key in _ORDINALS:
        return "center"
    return "right" if column.is_number else "left"


def _row(cells: Sequence[str], *, header: bool = False) -> str:
    repeated = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def _filled(
    columns: Sequence[Column],
    cells: Sequence[str],
    twips: Sequence[int],
    style: str,
    sums: bool,
    more: bool,
) -> str:
    """One row; ``more`` keeps it on the page of the next one."""
    return _row(
        [
            _cell(
                text,
                width,
                style,
                align=_align(column),
                bold=sums,
                fill=_SUM if sums else "",
                next_=more,
            )
            for column, text, width in zip(columns, cells, twips, strict=True)
        ]
    )


def _cell(
    text: str,
    width: int,
    style: str,
    *,
    align: str,
    bold: bool = False,
    fill: str = "",
    next_: bool = False,
) -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    kept = "<w:keepNext/>" if next_ else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}'
        '<w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}<w:jc w:val="{align}"/>'
        f"</w:pPr>{run_xml(text, '<w:b/>' if bold else '')}</w:p></w:tc>"
    )


def _across(
    told: Sequence[tuple[Column, str]],
    width: int,
    columns: int,
    style: str,
    next_: bool,
) -> str:
    """One cell under a row: each text after its heading."""
    keep = "<w:keepNext/>" if next_ else ""
    lines = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}<w:jc w:val="both"/></w:pPr>'
        f"{run_xml(capital(column.heading) + ': ', '<w:b/><w:i/>')}"
        f"{runs_xml(text)}</w:p>"
        for column, text in told
    )
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
        f'<w:gridSpan w:val="{columns}"/></w:tcPr>{lines}</w:tc>'
    )
