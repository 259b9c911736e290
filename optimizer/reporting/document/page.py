"""Pages as Vietnamese administrative documents have them (Decree 30/2020/NĐ-CP).

A4; margins 20 mm above and below, 30 mm left, 15 mm right; the number of the page in
the middle of the upper margin, but not on the first page.
"""

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.section import Section
from docx.shared import Length, Mm

from optimizer.reporting.document.fields import add_field

_SHORT, _LONG = Mm(210), Mm(297)
_ABOVE, _BELOW, _LEFT, _RIGHT = Mm(20), Mm(20), Mm(30), Mm(15)
_HEADER = Mm(10)


def first_page(document: Document) -> None:
    """Shape the pages and number them."""
    section = document.sections[0]
    _shape(section, landscape=False)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number.paragraph_format.first_line_indent = Mm(0)
    add_field(number, " PAGE ", "1")


def turned(document: Document, *, landscape: bool) -> None:
    """Begin a page of the other orientation."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.different_first_page_header_footer = False
    _shape(section, landscape=landscape)


def width_of_text(document: Document) -> Length:
    """Between the margins of the last section."""
    last = document.sections[-1]
    assert last.page_width is not None
    return Length(last.page_width - _LEFT - _RIGHT)


def _shape(section: Section, *, landscape: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (
        (_LONG, _SHORT) if landscape else (_SHORT, _LONG)
    )
    section.top_margin, section.bottom_margin = _ABOVE, _BELOW
    section.left_margin, section.right_margin = _LEFT, _RIGHT
    section.header_distance = section.footer_distance = _HEADER
