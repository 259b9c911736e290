"""Workbooks that are none, or that would do harm."""

import io
import re
import zipfile

import pytest

from optimizer.reading import xlsx_grid
from tests.reading.workbooks import HEADINGS, changed, packed, table_reader


@pytest.fixture
def table(tmp_path):
    return table_reader(tmp_path)


@pytest.mark.parametrize("data", [b"", b"no workbook", b"PK\x03\x04broken"])
def test_what_is_no_workbook_is_told(table, data):
    _, problems = table(data)
    assert problems == [
        "b.xlsx  the file is damaged, or no XLSX file. Expected an Excel workbook "
        "(.xlsx). Open it in Excel and save it again."
    ]


def test_a_protected_workbook_is_told(table):
    _, problems = table(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500))
    assert len(problems) == 1
    assert "protected by a password" in problems[0]


def test_a_zip_bomb_is_refused_before_it_is_unpacked(table, monkeypatch):
    data = packed({"S": [HEADINGS, ["A", "B", 1]]})
    size = len(zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml"))
    monkeypatch.setattr(xlsx_grid, "MAX_UNPACKED_BYTES", 2_000_000)
    assert size < 2_000_000
    _, problems = table(
        changed(
            data, "xl/worksheets/sheet1.xml", lambda inner: inner + b" " * 2_000_000
        )
    )
    assert len(problems) == 1
    assert "unpacks to more than 2 MB" in problems[0]


def test_a_row_number_out_of_all_measure_is_refused(table):
    data = packed({"S": [HEADINGS, ["A", "B", 1]]})

    def move(inner: bytes) -> bytes:
        inner = inner.replace(b'<row r="2"', b'<row r="999999999999"')
        return re.sub(rb'r="([A-C])2"', rb'r="\g<1>999999999999"', inner)

    _, problems = table(changed(data, "xl/worksheets/sheet1.xml", move))
    assert len(problems) == 1
    assert problems[0].endswith("the sheet is too large.")


def test_the_size_that_a_sheet_states_is_not_believed(table):
    data = packed({"S": [HEADINGS, ["A", "B", 1]]})

    def lie(inner: bytes) -> bytes:
        return re.sub(rb'ref="A1:C2"', b'ref="A1:XFD1048576"', inner)

    got, problems = table(changed(data, "xl/worksheets/sheet1.xml", lie))
    assert problems == []
    assert len(got.rows) == 1


def test_entities_of_xml_do_not_grow(table):
    data = packed({"S": [HEADINGS, ["A", "B", 1]]})
    levels = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
    head = f'<!DOCTYPE x [<!ENTITY e0 "haha">{levels}]>'.encode()

    def grow(inner: bytes) -> bytes:
        return head + inner.replace(b"<v>1</v>", b"<v>&e11;</v>")

    _, problems = table(changed(data, "xl/worksheets/sheet1.xml", grow))
    assert len(problems) == 1
