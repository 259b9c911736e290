"""A document read back: its headings, and its tables by what they show."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph


@dataclass(frozen=True)
class Shown:
    """A table as shown; ``below`` has, by row, what stands under it."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    below: tuple[str, ...]
    element: BaseOxmlElement

    def column(self, heading: str) -> list[str]:
        at = self.headings.index(heading)
        return [row[at] for row in self.rows]


def opened(content: bytes) -> Document:
    return docx.Document(BytesIO(content))


@lru_cache(maxsize=4)
def tables_shown(content: bytes) -> tuple[Shown, ...]:
    """The captioned tables in their order."""
    found: list[Shown] = []
    caption = ""
    for element in opened(content).element.body:
        if element.tag == qn("w:p") and style_of(element) == "Caption":
            caption = text_of(element)
        elif element.tag == qn("w:tbl") and caption:
            found.append(_shown(caption, element))
            caption = ""
    return tuple(found)


def table_shown(content: bytes, title: str) -> Shown:
    """The table whose caption ends with a title, after its number."""
    (found,) = [
        one
        for one in tables_shown(content)
        if re.sub(r"^\S+ \d+\. ", "", one.caption) == title
    ]
    return found


def headings_of(content: bytes) -> list[tuple[str, str]]:
    """Style and text of every heading."""
    styles = ("Heading1", "Heading2", "Heading3", "AnnexHeading")
    return [
        (style, text_of(one))
        for one in opened(content).element.body.iter(qn("w:p"))
        if (style := style_of(one)) in styles
    ]


def paragraphs(content: bytes) -> list[str]:
    """The text outside of tables."""
    return [one.text for one in opened(content).paragraphs]


def number(text: str, language: str) -> tuple[float, float] | None:
    """A shown number and half of what its last digit stands for; None for a dash."""
    plain = text.lstrip("≈").replace("+", "")
    if plain in ("", "–"):
        return None
    thousands, point = (".", ",") if language == "vi" else (",", ".")
    plain = plain.replace(thousands, "").replace(point, ".")
    decimals = len(plain.partition(".")[2])
    return float(plain), 0.5 * 10.0**-decimals + 1e-6


def same(text: str, value: object, language: str, times: float = 1.0) -> bool:
    """Whether a text shows a value, at the precision in which it is shown."""
    found = number(text, language)
    if found is None or value is None or value == "":
        return found is None and value in (None, "")
    assert isinstance(value, int | float)
    return abs(found[0] - times * value) <= found[1]


def style_of(paragraph: BaseOxmlElement) -> str:
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if found is None else str(found.get(qn("w:val")))


def text_of(element: BaseOxmlElement) -> str:
    return "".join(one.text or "" for one in element.iter(qn("w:t")))


def _shown(caption: str, element: BaseOxmlElement) -> Shown:
    head, *others = element.findall(qn("w:tr"))
    rows: list[tuple[str, ...]] = []
    below: list[str] = []
    for row in others:
        cells = tuple(_cells(row))
        if row.find(f"{qn('w:tc')}/{qn('w:tcPr')}/{qn('w:gridSpan')}") is not None:
            below[-1] = cells[0]
        else:
            rows.append(cells)
            below.append("")
    return Shown(caption, tuple(_cells(head)), tuple(rows), tuple(below), element)


def _cells(row: BaseOxmlElement) -> Iterator[str]:
    for cell in row.findall(qn("w:tc")):
        yield "\n".join(
            Paragraph(one, None).text  # type: ignore[arg-type]
            for one in cell.findall(qn("w:p"))
        )
