"""How sheets are printed: landscape, as wide as the paper, headings on every page."""

from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

_A4 = 9


def set_up_printing(sheet: Worksheet, headings: int | None = None) -> None:
    """``headings`` is the row that is repeated, if there is one."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6
    # &A is the name of the sheet, &P of &N the page.
    footer = HeaderFooterItem(
        left=_HeaderFooterPart("&A"), right=_HeaderFooterPart("&P / &N")
    )
    sheet.oddFooter = footer
    if headings is not None:
        sheet.print_title_rows = f"{headings}:{headings}"
