"""Whatever the bytes of a file are, reading ends in problems, never in an exception."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from optimizer.errors import Problems
from optimizer.reading import yaml_file
from optimizer.reading.columns import TABLES
from optimizer.reading.inheritance import read_chain
from optimizer.reading.nodes import plain
from optimizer.reading.tables import read_table
from optimizer.reading.yaml_file import parse_yaml

LOADERS = [yaml.SafeLoader]
if yaml.__with_libyaml__:
    LOADERS.append(yaml.CSafeLoader)

SCENARIO = """\
extends: [base.yaml]
title: {vi: Phương án 2, en: "Option 2"}
periods:
  - {name: 2021-2025, years: 5}
limits:
  - &a {measure: land, at_most: "350 ha", where: {km: '> 15'}}
  - *a
why: |
  vì sao
"""
TABLE = 'id;name;status;area_ha\nA;"Một; hai";hiện có;1.264,9\nB;x;candidate;\n'
SIGNS = [*b"{}[]:,&*!|>'\"%@`#-?;\t\n\r\\ \x00\xff\xc3", *b"<=~"]

MUTATION = st.tuples(
    st.sampled_from(["put", "insert", "cut", "repeat"]),
    st.integers(0, 10_000),
    st.sampled_from(SIGNS) | st.integers(0, 255),
    st.integers(1, 40),
)


def mutated(data: bytes, mutations: list[tuple[str, int, int, int]]) -> bytes:
    for kind, place, byte, length in mutations:
        at = place % (len(data) + 1)
        sign = bytes([byte])
        if kind == "put":
            data = data[:at] + sign + data[at + 1 :]
        elif kind == "insert":
            data = data[:at] + sign * (length % 3 + 1) + data[at:]
        elif kind == "cut":
            data = data[:at] + data[at + length :]
        else:
            data = data[: at + length] + data[at:]
    return data


@settings(max_examples=300, deadline=None)
@given(mutations=st.lists(MUTATION, min_size=1, max_size=8))
def test_a_damaged_scenario_is_read_or_told_by_both_loaders(mutations):
    data = mutated(SCENARIO.encode(), mutations)
    for loader in LOADERS:
        problems = Problems()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(yaml_file, "_LOADER", loader)
            root = parse_yaml(data, "s.yaml", problems)
        if root is None:
            assert problems.errors
        else:
            plain(root)
        for problem in problems.found:
            line = problem.origin.line or 1
            assert 1 <= line <= data.count(b"\n") + data.count(b"\r") + 2


@settings(max_examples=60, deadline=None)
@given(mutations=st.lists(MUTATION, min_size=1, max_size=4))
def test_a_damaged_chain_is_read_or_told(tmp_path_factory, mutations):
    folder = tmp_path_factory.mktemp("case")
    (folder / "base.yaml").write_text("a: 1\n")
    (folder / "s.yaml").write_bytes(mutated(SCENARIO.encode(), mutations))
    problems = Problems()
    chain = read_chain(folder / "s.yaml", problems)
    assert (chain is None) <= bool(problems.errors)


def read(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    problems = Problems()
    table = read_table(path, None, path.name, TABLES["clusters"], problems)
    assert table.rows or problems.errors
    for row in table.rows:
        assert row.number >= 1
        for name, cell in row.cells.items():
            assert cell.text == cell.text.strip() != ""
            assert name in table.headings


@settings(max_examples=300, deadline=None)
@given(mutations=st.lists(MUTATION, min_size=1, max_size=8))
def test_a_damaged_csv_file_is_read_or_told(tmp_path_factory, mutations):
    folder = tmp_path_factory.getbasetemp()
    read(folder / "t.csv", mutated(TABLE.encode(), mutations))


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes_are_read_or_told(tmp_path_factory, data):
    folder = tmp_path_factory.getbasetemp()
    read(folder / "any.csv", data)
    read(folder / "any.xlsx", data)
    problems = Problems()
    assert parse_yaml(data, "any.yaml", problems) is not None or problems.errors


def book() -> dict[str, bytes]:
    """The parts of a small workbook."""
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    sheet.append(["id", "name", "status", "area_ha"])
    sheet.append(["A", "Một", "existing", 5.5])
    sheet.append(["B", "=A1", True, None])
    stream = io.BytesIO()
    made.save(stream)
    made.close()
    with zipfile.ZipFile(stream) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


PARTS = book()


@settings(max_examples=100, deadline=None)
@given(
    part=st.sampled_from(sorted(PARTS)),
    mutations=st.lists(MUTATION, min_size=1, max_size=3),
    whole=st.booleans(),
)
def test_a_damaged_workbook_is_read_or_told(tmp_path_factory, part, mutations, whole):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in PARTS.items():
            inner = mutated(data, mutations) if name == part and not whole else data
            archive.writestr(name, inner)
    data = stream.getvalue()
    folder = tmp_path_factory.getbasetemp()
    read(folder / "t.xlsx", mutated(data, mutations) if whole else data)
