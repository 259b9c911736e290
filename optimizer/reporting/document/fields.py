"""Fields, which Word fills: numbers of pages and tables, the table of contents."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """A field at the end of a paragraph, with what is shown until it is updated."""
    begin_field(paragraph, instruction)
    paragraph.add_run(shown)
    end_field(paragraph)


def begin_field(paragraph: Paragraph, instruction: str) -> None:
    _mark(paragraph, "begin")
    told = OxmlElement("w:instrText")
    told.set(qn("xml:space"), "preserve")
    told.text = instruction
    paragraph.add_run()._r.append(told)  # noqa: SLF001 - python-docx has no fields
    _mark(paragraph, "separate")


def end_field(paragraph: Paragraph) -> None:
    _mark(paragraph, "end")


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """A bookmark around what the paragraph holds so far."""
    start = _element("w:bookmarkStart", id=str(number), name=name)
    runs = paragraph._p.r_lst  # noqa: SLF001 - python-docx has no bookmarks
    runs[0].addprevious(start)
    runs[-1].addnext(_element("w:bookmarkEnd", id=str(number)))


def _mark(paragraph: Paragraph, kind: str) -> None:
    mark = _element("w:fldChar", fldCharType=kind)
    paragraph.add_run()._r.append(mark)  # noqa: SLF001 - python-docx has no fields


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made
