"""The sheet that chapters are written on: headings, paragraphs, numbered tables."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from io import BytesIO

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Mm
from docx.text.paragraph import Paragraph

from optimizer.reporting.content.table import ReportTable, is_estimate
from optimizer.reporting.document import styles
from optimizer.reporting.document.clean_text import clean
from optimizer.reporting.document.contents import Contents
from optimizer.reporting.document.fields import add_field
from optimizer.reporting.document.numbering import number_headings
from optimizer.reporting.document.page import first_page, turned, width_of_text
from optimizer.reporting.document.runs import runs_xml
from optimizer.reporting.document.table_xml import table_xml
from optimizer.reporting.words import Words

_TALLEST_MM = 200
"""A picture leaves room for the heading, its caption and notes."""


class Paper:
    """A document being written, from its first page to its last."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.document = docx.Document()
        styles.set_styles(self.document, words.language)
        number_headings(self.document, words["doc_annex"])
        first_page(self.document)
        self.contents = Contents(self.document)
        self.landscape = False
        self.tables, self.pictures = 0, 0

    def heading(self, text: str, level: int = 1) -> None:
        """A heading that numbers itself: 1 is a chapter."""
        made = self._styled("", styles.HEADINGS[level - 1])
        made.add_run(clean(text))
        self.contents.mark(made, clean(text), level)

    def annex(self, text: str, *, landscape: bool = False) -> None:
        """The heading of an annex, which begins a page."""
        if landscape != self.landscape:
            self.turn(landscape=landscape)
            made = self._styled("", styles.ANNEX)
        else:
            made = self._styled("", styles.ANNEX)
            made.paragraph_format.page_break_before = True
        made.add_run(clean(text))
        self.contents.mark(made, clean(text), 0)

    def turn(self, *, landscape: bool) -> None:
        """Begin a page of this orientation, if the last one has another."""
        if landscape != self.landscape:
            turned(self.document, landscape=landscape)
            self.landscape = landscape

    def says(self, *sentences: str) -> None:
        """A paragraph; what stands in ⟦ ⟧ is marked as to be filled in."""
        text = " ".join(one for one in sentences if one)
        if text:
            self._styled(text, styles.BODY)

    def items(self, texts: Iterable[str], *, hold_last: bool = False) -> None:
        """A list of points; the last one may be held on the page of what follows."""
        made = [self._styled(text, styles.BULLET) for text in texts]
        if made and hold_last:
            made[-1].paragraph_format.keep_with_next = True

    def centred(self, text: str, *, bold: bool = False, size_pt: float = 0) -> None:
        marks = "<w:b/>" if bold else ""
        marks += f'<w:sz w:val="{round(2 * size_pt)}"/>' if size_pt else ""
        self._styled(text, styles.CENTRED, marks)

    def table(
        self,
        table: ReportTable,
        *,
        of: str = "",
        below: Sequence[str] = (),
        most: int | None = None,
        rest: str = "",
    ) -> None:
        """A table under its numbered caption; nothing where it has no rows.

        ``of`` says which option it belongs to. Of more than ``most`` rows the first
        are shown, and ``rest`` says under the table where all of them are.
        """
        if not table.rows:
            return
        self.tables += 1
        self._caption(
            "doc_table", self.tables, f"{table.title} ({of})" if of else table.title
        )
        short = most is not None and len(table.rows) > most
        told = replace(table, rows=table.rows[:most]) if short else table
        room_pt = width_of_text(self.document).pt
        self._append(table_xml(told, self.words, room_pt, below))
        notes = [*told.notes]
        if short and rest:
            notes.insert(0, rest)
        if _marked(told):
            notes.append(self.words["doc_estimate"])
        self._styled(" ".join(_ended(one) for one in notes), styles.NOTE)

    def picture(self, content: bytes, title: str) -> None:
        """A picture as wide as the text, and its numbered caption below it.

        A tall one is made smaller, so that the caption stays on the page.
        """
        shape = self.document.add_picture(BytesIO(content))
        width, tallest = width_of_text(self.document), Mm(_TALLEST_MM)
        part = min(width / shape.width, tallest / shape.height)
        shape.width = Emu(round(shape.width * part))
        shape.height = Emu(round(shape.height * part))
        # Read aloud in place of the picture.
        shape._inline.docPr.set("descr", clean(title))  # noqa: SLF001 - no other way
        shown = self.document.paragraphs[-1]
        shown.alignment = WD_ALIGN_PARAGRAPH.CENTER
        shown.paragraph_format.keep_with_next = True
        self.pictures += 1
        self._caption("doc_picture", self.pictures, title)

    def note(self, text: str) -> None:
        """Small print, as under tables."""
        self._styled(text, styles.NOTE)

    def page_break(self) -> None:
        self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def lines_beside(self, left: Sequence[str], right: Sequence[str]) -> None:
        """Two columns of centred lines without a frame; bold between `*` and `*`."""
        room = round(width_of_text(self.document).pt * 20)
        widths = round(room * 0.41), round(room * 0.59)
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            + "".join(_line(one) for one in lines)
            + "</w:tc>"
            for width, lines in zip(widths, (left, right), strict=True)
        )
        grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
        self._append(
            f"<w:tbl {nsdecls('w')}><w:tblPr>"
            f'<w:tblW w:w="{room}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
            f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
        )

    def space(self, lines: int = 1, *, hold: bool = False) -> None:
        """Empty lines, held on the page of what follows if that is asked for."""
        for _ in range(lines):
            made = self._styled("", styles.CENTRED)
            if hold:
                made.paragraph_format.keep_with_next = True

    def _caption(self, word: str, number: int, title: str) -> None:
        """`Table 1. ...`, numbered by a field."""
        caption = self._styled("", styles.CAPTION)
        caption.add_run(f"{self.words[word]} ")
        add_field(caption, f" SEQ {self.words[word]} \\* ARABIC ", str(number))
        caption.add_run(f". {clean(title)}")

    def _append(self, xml: str) -> BaseOxmlElement:
        """Before the properties of the last section, which end a document."""
        made = parse_xml(xml)
        assert isinstance(made, BaseOxmlElement)
        self.document.element.body.sectPr.addprevious(made)
        return made

    def _styled(self, text: str, style: str, marks: str = "") -> Paragraph:
        # By its id: python-docx looks through all styles for each paragraph's name.
        made = self._append(
            f"<w:p {nsdecls('w')}><w:pPr>"
            f'<w:pStyle w:val="{style.replace(" ", "")}"/></w:pPr>'
            f"{runs_xml(text, marks)}</w:p>"
        )
        assert isinstance(made, CT_P)
        return Paragraph(made, self.document)


def _marked(table: ReportTable) -> bool:
    return any(
        is_estimate(column, row) for row in table.rows for column in table.columns
    )


def _ended(text: str) -> str:
    return text if text.endswith((".", ";", ":")) else f"{text}."


def _line(text: str) -> str:
    bold = text.startswith("*") and text.endswith("*")
    # Smaller than the body: the name of the state shall stand on one line.
    marks = f'{"<w:b/>" if bold else ""}<w:sz w:val="24"/>'
    inside = runs_xml(text.strip("*"), marks)
    return f'<w:p><w:pPr><w:pStyle w:val="CentredLine"/></w:pPr>{inside}</w:p>'
