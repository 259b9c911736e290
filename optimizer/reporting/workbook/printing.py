"""How sheets are printed: landscape, as wide as the paper, headings on every page."""

from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

_A3, _A4 = 8, 9
_ON_A4, _ON_A3 = 170, 290
"""Columns that are wider together, in letters, would be too small to read on it."""


def set_up_printing(sheet: Worksheet, headings: int | None = None) -> None:
    """As wide as the paper; ``headings`` is the row that is repeated, if any."""
    sheet.page_setup.paperSize = _A4 if _width(sheet) <= _ON_A4 else _A3
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    _set_up(sheet, headings)


def set_up_input_printing(sheet: Worksheet, columns: str, headings: int) -> None:
    """As wide as the paper, or as many sheets wide as it takes with these columns."""
    if fits_on_paper(sheet):
        set_up_printing(sheet, headings)
        return
    sheet.page_setup.paperSize = _A3
    sheet.print_title_cols = columns
    _set_up(sheet, headings)


def fits_on_paper(sheet: Worksheet) -> bool:
    """Whether all columns can be read on one sheet of paper."""
    return _width(sheet) <= _ON_A3


def _width(sheet: Worksheet) -> float:
    return sum(one.width for one in sheet.column_dimensions.values())


def _set_up(sheet: Worksheet, headings: int | None) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6
    # Inches from the edge of the paper: a line of text is to stand above it.
    sheet.page_margins.header = sheet.page_margins.footer = 0.3
    # &A is the name of the sheet, &P of &N the page.
    footer = HeaderFooterItem(
        left=_HeaderFooterPart("&A"), right=_HeaderFooterPart("&P / &N")
    )
    sheet.oddFooter = footer
    if headings is not None:
        sheet.print_title_rows = f"{headings}:{headings}"
