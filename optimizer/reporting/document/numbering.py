"""Headings that number themselves: I, 1, 1.1; annexes by their word and a number."""

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.styles.style import ParagraphStyle

from optimizer.reporting.document.clean_text import clean_xml
from optimizer.reporting.document.styles import ANNEX, HEADINGS

_CHAPTERS, _ANNEXES = 90, 91
"""Numbers of lists that the template does not use."""

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def number_headings(document: Document, annex: str) -> None:
    """Tie the styles of headings to their numbers; ``annex`` is the word before one."""
    lists = document.part.numbering_part.element
    chapters = [("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3.")]
    levels = "".join(
        _level(at, form, text, HEADINGS[at].replace(" ", ""))
        for at, (form, text) in enumerate(chapters)
    )
    word = clean_xml(annex).replace('"', "")
    of_annexes = _level(0, "decimal", f"{word} %1.", ANNEX.replace(" ", ""))
    first_list = lists.find(qn("w:num"))
    for key, inside in ((_CHAPTERS, levels), (_ANNEXES, of_annexes)):
        kind = "multilevel" if key == _CHAPTERS else "singleLevel"
        described = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{key}">'
            f'<w:multiLevelType w:val="{kind}"/>{inside}</w:abstractNum>'
        )
        first_list.addprevious(described)
        lists.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{key}">'
                f'<w:abstractNumId w:val="{key}"/></w:num>'
            )
        )
    for at, name in enumerate(HEADINGS):
        _tie(document, name, _CHAPTERS, at)
    _tie(document, ANNEX, _ANNEXES, 0)


def roman(number: int) -> str:
    """The number of a chapter, as Word writes it."""
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def _level(at: int, form: str, text: str, style: str) -> str:
    # After the number stands a space: a tab would want a place of its own.
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="{style}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
    )


def _tie(document: Document, name: str, key: int, level: int) -> None:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    described = style.element.get_or_add_pPr()
    numbered = described.get_or_add_numPr()
    numbered.get_or_add_ilvl().val = level
    numbered.get_or_add_numId().val = key
