"""How sheets are printed: landscape, as wide as the paper, headings on every page."""

from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

_A3, _A4 = 8, 9
_ON_A4 = 170
"""Columns that are wider together, in letters, would be too small to read on A4."""


def set_up_printing(sheet: Worksheet, headings: int | None = None) -> None:
    """As wide as the paper; ``headings`` is the row that is repeated, if any."""
    width = sum(one.width for one in sheet.column_dimensions.values())
    sheet.page_setup.paperSize = _A4 if width <= _ON_A4 else _A3
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    _set_up(sheet, headings)


def set_up_wide_printing(sheet: Worksheet, columns: str, headings: int) -> None:
    """As many sheets of paper wide as it takes, with these columns on each."""
    sheet.page_setup.paperSize = _A3
    sheet.print_title_cols = columns
    _set_up(sheet, headings)


def _set_up(sheet: Worksheet, headings: int | None) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6
    # &A is the name of the sheet, &P of &N the page.
    footer = HeaderFooterItem(
        left=_HeaderFooterPart("&A"), right=_HeaderFooterPart("&P / &N")
    )
    sheet.oddFooter = footer
    if headings is not None:
        sheet.print_title_rows = f"{headings}:{headings}"
