"""The styles of a document: Times New Roman, headings, captions, text of tables."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

FONT = "Times New Roman"
BODY = "Body Text"
NOTE, CAPTION, ANNEX, BULLET = "Table Note", "Caption", "Annex Heading", "List Bullet"
CENTRED, CONTENTS = "Centred Line", "toc"
HEADINGS = ("Heading 1", "Heading 2", "Heading 3")

BODY_PT, NOTE_PT = 13.0, 11.0

CELLS = {
    11.0: "Table Text",
    10.0: "Table Text Small",
    9.0: "Table Text Smaller",
    8.0: "Table Text Smallest",
}
"""The text of tables by its size in points: as large as the columns allow."""

_BLACK = RGBColor(0, 0, 0)
_LEFT, _MIDDLE = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER


def set_styles(document: Document, language: str) -> None:
    """Give the usual styles their look, and add those that Word does not have."""
    normal = _style(document, "Normal", BODY_PT, before=0, after=0)
    normal.paragraph_format.line_spacing = 1.0
    _spoken(normal, language)
    body = _style(document, BODY, BODY_PT, before=0, after=6)
    body.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    body.paragraph_format.first_line_indent = Mm(10)
    body.paragraph_format.line_spacing = 1.15
    bullet = _style(document, BULLET, BODY_PT, before=0, after=4)
    bullet.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    bullet.paragraph_format.line_spacing = 1.15
    _headings(document)
    caption = _style(document, CAPTION, BODY_PT - 1, before=10, after=4, bold=True)
    caption.paragraph_format.alignment = _MIDDLE
    caption.paragraph_format.keep_with_next = True
    for size, name in CELLS.items():
        _style(document, name, size, before=1, after=1)
    _style(document, NOTE, NOTE_PT, before=2, after=6, italic=True)
    centred = _style(document, CENTRED, BODY_PT, before=0, after=0)
    centred.paragraph_format.alignment = _MIDDLE


def _headings(document: Document) -> None:
    for level, name in enumerate(HEADINGS):
        style = _style(document, name, BODY_PT, before=12 - 2 * level, after=6)
        style.font.bold, style.font.italic = True, level == 2
        style.font.all_caps = level == 0
        style.paragraph_format.alignment = _LEFT
        style.paragraph_format.keep_with_next = True
    annex = _style(document, ANNEX, BODY_PT, before=0, after=6, bold=True)
    annex.base_style = document.styles["Heading 1"]
    annex.paragraph_format.alignment = _MIDDLE
    for level in (1, 2, 3):
        contents = _style(
            document, f"{CONTENTS} {level}", BODY_PT - 1, before=0, after=3
        )
        contents.paragraph_format.left_indent = Mm(6 * (level - 1))


def _style(
    document: Document,
    name: str,
    size: float,
    *,
    before: float,
    after: float,
    bold: bool = False,
    italic: bool = False,
) -> ParagraphStyle:
    known = {style.name for style in document.styles}
    if name not in known:
        own = WD_STYLE_TYPE.PARAGRAPH
        # Word has its own table of contents: a second style of its name would be none.
        made = document.styles.add_style(name, own, builtin=name.startswith(CONTENTS))
        made.base_style = document.styles["Normal"]
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    _in_font(style)
    style.font.size, style.font.color.rgb = Pt(size), _BLACK
    style.font.bold, style.font.italic = bold, italic
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)
    return style


def _in_font(style: ParagraphStyle) -> None:
    """One font for all letters: the template's own names are those of a theme."""
    found = style.element.get_or_add_rPr()
    for old in found.findall(qn("w:rFonts")):
        found.remove(old)
    fonts = OxmlElement("w:rFonts")
    for letters in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{letters}"), FONT)
    found.insert(0, fonts)


def _spoken(style: ParagraphStyle, language: str) -> None:
    """The language that Word checks the spelling in."""
    spoken: BaseOxmlElement = OxmlElement("w:lang")
    spoken.set(qn("w:val"), {"vi": "vi-VN", "en": "en-GB"}[language])
    style.element.get_or_add_rPr().append(spoken)
