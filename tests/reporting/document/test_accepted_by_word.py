"""Word refuses what others forgive: elements out of order, marks without an end.

Held against the order of ECMA-376, part 1, of what the document has.
"""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from tests.reporting import hand_made
from tests.reporting.document.test_report_document import made
from tests.reporting.map import placed_case

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
    "suppressLineNumbers pBdr shd tabs suppressAutoHyphens bidi spacing ind "
    "contextualSpacing jc textAlignment outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike noProof vanish color "
    "spacing w kern position sz szCs highlight u effect bdr shd vertAlign lang",
    "tblPr": "tblStyle tblpPr bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW "
    "jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tcPr": "cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar pgBorders pgNumType "
    "cols vAlign titlePg docGrid",
    "style": "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed "
    "qFormat locked rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "lvl": "start numFmt lvlRestart pStyle suff lvlText lvlJc pPr rPr",
    "numbering": "abstractNum num",
    "tc": "tcPr p",
    "tbl": "tblPr tblGrid tr",
}
PARTS = ("word/document.xml", "word/styles.xml", "word/numbering.xml")
NAMED = {name: order.split() for name, order in ORDER.items()}


@cache
def parts() -> dict[str, BaseOxmlElement]:
    """The parts of a document of two options, one of them with a map."""
    content = made("vi", hand_made.with_law(), placed_case.run())
    with ZipFile(BytesIO(content)) as packed:
        return {name: _element(packed.read(name)) for name in PARTS}


def _element(content: bytes) -> BaseOxmlElement:
    made = parse_xml(content)
    assert isinstance(made, BaseOxmlElement)
    return made


def body() -> BaseOxmlElement:
    return parts()["word/document.xml"]


def local(element: BaseOxmlElement) -> str:
    return str(element.tag).rpartition("}")[2]


@pytest.mark.parametrize("name", ORDER)
def test_elements_stand_in_the_order_of_the_schema(name: str) -> None:
    places = {one: at for at, one in enumerate(NAMED[name])}
    seen = 0
    for part in parts().values():
        for element in part.iter(qn(f"w:{name}")):
            found = [places[local(one)] for one in element]
            assert found == sorted(found), (name, [local(one) for one in element])
            seen += 1
    assert seen


def _marks() -> Iterator[str]:
    for one in body().iter(qn("w:fldChar"), qn("w:instrText")):
        yield str(one.get(qn("w:fldCharType")) or "told")


def test_every_field_is_begun_told_and_ended() -> None:
    open_: list[str] = []
    for mark in _marks():
        if mark == "begin":
            open_.append("begin")
        elif mark == "told":
            assert open_[-1] == "begin"
        elif mark == "separate":
            open_[-1] = "separate"
        else:
            assert open_.pop() == "separate"
    assert open_ == []


def test_names_and_numbers_are_used_once_and_lead_somewhere() -> None:
    pictures = [one.get("id") for one in body().iter(qn("wp:docPr"))]
    assert len(set(pictures)) == len(pictures) > 0
    starts = list(body().iter(qn("w:bookmarkStart")))
    ends = [one.get(qn("w:id")) for one in body().iter(qn("w:bookmarkEnd"))]
    assert sorted(ends) == sorted(one.get(qn("w:id")) for one in starts)
    names = {one.get(qn("w:name")) for one in starts}
    assert len(names) == len(starts) == len(set(ends))
    told = [str(one.text).split() for one in body().iter(qn("w:instrText"))]
    referred = {one[1] for one in told if one[0] == "PAGEREF"}
    assert referred
    assert referred <= names
    styles = {
        one.get(qn("w:styleId"))
        for one in parts()["word/styles.xml"].iter(qn("w:style"))
    }
    used = {
        one.get(qn("w:val")) for one in body().iter(qn("w:pStyle"), qn("w:tblStyle"))
    }
    assert used <= styles


def test_rows_fill_the_grid_of_their_table_and_cells_end_in_a_paragraph() -> None:
    for table in body().iter(qn("w:tbl")):
        wide = len(table.find(qn("w:tblGrid")))
        for row in table.iter(qn("w:tr")):
            spans = [
                1 if found is None else int(str(found.get(qn("w:val"))))
                for cell in row.findall(qn("w:tc"))
                for found in [cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")]
            ]
            assert sum(spans) == wide
        assert all(local(cell[-1]) == "p" for cell in table.iter(qn("w:tc")))
        following = table.getnext()
        assert following is not None
        assert local(following) == "p"
