"""The bytes and the text of a file."""

import os
import sys

import pytest

from optimizer.errors import Origin, Problems
from optimizer.reading.text_file import decode, invisible, read_bytes, tidy


def told(problems: Problems) -> str:
    (problem,) = problems.found
    return str(problem)


def test_the_bytes_of_a_file_are_read(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"abc")
    problems = Problems()
    assert read_bytes(tmp_path / "a.csv", "a.csv", 3, problems) == b"abc"
    assert not problems.found


def test_a_file_above_the_limit_is_refused(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"x" * 1_000_001)
    problems = Problems()
    assert read_bytes(tmp_path / "a.csv", "a.csv", 1_000_000, problems) is None
    assert told(problems) == (
        'a.csv  "a.csv" is larger than 1 MB. Expected at most 1 MB.'
    )


def test_a_missing_file_is_told_where_it_is_named_with_the_nearest_name(tmp_path):
    (tmp_path / "clusters.csv").touch()
    problems = Problems()
    at = Origin("base.yaml", 3, 9, "tables.clusters")
    assert read_bytes(tmp_path / "cluster.csv", "cluster.csv", 9, problems, at) is None
    assert told(problems) == (
        'base.yaml:3:9  tables.clusters: the file "cluster.csv" does not exist. '
        'Did you mean "clusters.csv"?'
    )


def test_the_nearest_name_of_another_folder_has_its_path(tmp_path):
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "clusters.csv").touch()
    problems = Problems()
    shown = "../tables/cluster.csv"
    assert read_bytes(tmp_path / "tables" / "cluster.csv", shown, 9, problems) is None
    assert told(problems).endswith('Did you mean "../tables/clusters.csv"?')


@pytest.mark.parametrize("name", ["nul\0", "x" * 300, "no/such/folder.yaml"])
def test_an_impossible_name_is_a_problem(tmp_path, name):
    problems = Problems()
    assert read_bytes(tmp_path / name, name, 9, problems) is None
    assert len(problems.errors) == 1


def test_a_folder_is_no_file(tmp_path):
    problems = Problems()
    assert read_bytes(tmp_path, "case", 9, problems) is None
    assert told(problems) == 'case  "case" is a folder. Expected a file.'


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes on Windows")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.yaml")
    problems = Problems()
    assert read_bytes(tmp_path / "a.yaml", "a.yaml", 9, problems) is None
    assert problems.errors


def test_utf_8_is_read_with_or_without_byte_order_mark():
    problems = Problems()
    assert decode("Lý Nhân".encode(), "f", problems) == "Lý Nhân"
    assert decode("Lý Nhân".encode("utf-8-sig"), "f", problems) == "Lý Nhân"
    assert not problems.found


def test_another_encoding_is_told_with_line_and_byte():
    problems = Problems()
    assert decode(b"a\nb\xe9c\n", "f", problems) is None
    assert told(problems) == (
        "f:2  the file is not UTF-8: byte 2 of this line is 0xe9. Expected UTF-8. "
        "Save the file as UTF-8."
    )


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_named(encoding):
    problems = Problems()
    assert decode("\ufeffabc".encode(encoding), "f", problems) is None
    assert "UTF-16" in told(problems)


@pytest.mark.parametrize("sign", ["\0", "\x0b", "\x7f", "\x85", "\u2028", "\ufeff"])
def test_an_invisible_character_is_placed(sign):
    problems = Problems()
    assert decode(f"a\nbc{sign}d".encode(), "f", problems) is None
    assert told(problems).startswith("f:2:3  there is an invisible character (U+")


def test_visible_text_has_no_invisible_character():
    assert invisible("Kim Bảng\t1\r\n 😀") is None
    assert invisible("\ud800") == "an invisible character (U+D800)"


def test_text_is_composed_and_trimmed():
    assert tidy(" e\u0301\u00a0\n") == "\u00e9"


@pytest.mark.parametrize("gap", ["\u00a0", "\u2009", "\u3000", "\t", " \u00a0 \u202f"])
def test_odd_spaces_in_a_text_are_one_plain_one(gap):
    assert tidy(f"Huyện{gap}B") == "Huyện B"


def test_plain_spaces_and_lines_in_a_text_are_kept():
    assert tidy("a  b\n c\r\nd") == "a  b\n c\r\nd"


def test_a_missing_file_is_no_slip_of_another_option(tmp_path):
    for name in ("phuong-an-1.yaml", "phuong-an-1.csv", "base.yaml"):
        (tmp_path / name).touch()

    def hint(name):
        problems = Problems()
        shown = f"case/{name}"
        assert read_bytes(tmp_path / name, shown, 10, problems) is None
        return problems.found[0].hint

    assert hint("phuong-an-2.yaml") == ""
    assert hint("nothing-like-it.yaml") == ""
    assert hint("phuong-ann-1.yaml") == 'Did you mean "case/phuong-an-1.yaml"?'
