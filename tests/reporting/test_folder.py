"""A result folder appears as a whole, and nothing else is lost."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from openpyxl import Workbook

import optimizer
from optimizer.cli.formats import MAKERS
from optimizer.cli.reporting import NAME
from optimizer.errors import SettingsError
from optimizer.reporting.document.fixed_bytes import fixed_bytes as document_bytes
from optimizer.reporting.edited import kept_if_edited, was_edited
from optimizer.reporting.folder import WRITTEN, check_target, replace_folder
from optimizer.reporting.workbook.fixed_bytes import fixed_bytes as workbook_bytes

FILES = {"run.json": "{}", "plan.csv": "a\n"}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_folder_has_exactly_the_files_given(tmp_path: Path) -> None:
    assert replace_folder(tmp_path / "out" / "a", FILES) is None
    assert names(tmp_path / "out" / "a") == sorted(FILES)
    assert names(tmp_path / "out") == ["a"]


def test_an_earlier_result_is_replaced_as_a_whole(tmp_path: Path) -> None:
    replace_folder(tmp_path / "a", {**FILES, "conflict.json": "{}"})
    replace_folder(tmp_path / "a", FILES)
    assert names(tmp_path / "a") == sorted(FILES)
    assert names(tmp_path) == ["a"]


def test_a_folder_that_is_no_result_is_kept_beside(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "notes.txt").write_text("mine")
    kept = replace_folder(tmp_path / "a", FILES)
    assert kept is not None
    assert (kept / "notes.txt").read_text() == "mine"
    assert names(tmp_path / "a") == sorted(FILES)


def test_the_old_folder_stays_if_writing_fails(tmp_path: Path) -> None:
    replace_folder(tmp_path / "a", FILES)
    with pytest.raises(OSError, match="missing"):
        replace_folder(tmp_path / "a", {"missing/plan.csv": "b\n"})
    assert (tmp_path / "a" / "plan.csv").read_text() == "a\n"
    assert names(tmp_path) == ["a"]


def test_results_never_take_the_place_of_their_inputs(tmp_path: Path) -> None:
    scenario = tmp_path / "case" / "a.yaml"
    for folder in (tmp_path / "case", tmp_path):
        with pytest.raises(SettingsError, match="holds the scenario"):
            check_target(folder, scenario)


def test_a_file_in_the_place_of_the_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    with pytest.raises(SettingsError, match="a file stands"):
        check_target(tmp_path / "a", tmp_path / "case" / "a.yaml")


def test_a_folder_that_cannot_be_made_is_known_before_solving(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    for below in (Path("a"), Path("b", "a")):
        with pytest.raises(SettingsError, match="out: a file stands"):
            check_target(tmp_path / "out" / below, tmp_path / "case" / "a.yaml")


def document(modified: str, head: str = "") -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as parts:
        said = f"<dcterms:modified>{modified}</dcterms:modified>"
        space = 'xmlns:dcterms="http://purl.org/dc/terms/"'
        parts.writestr("docProps/core.xml", f"{head}<core {space}>{said}</core>")
    return packed.getvalue()


MADE, EDITED = document("2000-01-01T00:00:00Z"), document("2026-11-23T04:00:00Z")
SAVED_ANEW = document("2000-01-01T00:00:00Z", '<?xml version="1.0"?>')


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("letter.txt", b"mine"),
        ("maps", None),
        ("report.docx", EDITED),
        ("report.docx", SAVED_ANEW),
    ],
)
def test_a_result_with_the_work_of_people_is_kept(
    tmp_path: Path, name: str, content: bytes | None
) -> None:
    folder = tmp_path / "a"
    replace_folder(folder, {**FILES, "conflict.json": "{}"})
    if content is None:
        (folder / name).mkdir()
        name, content = f"{name}/b.txt", b"mine too"
    (folder / name).write_bytes(content)
    kept = replace_folder(folder, {"run.json": "new"})
    assert names(folder) == ["run.json"]
    assert kept is not None
    assert (kept / name).read_bytes() == content
    assert (kept / "conflict.json").exists()
    assert sorted(names(tmp_path)) == sorted(["a", kept.name])


def test_a_result_as_this_program_left_it_is_not_kept(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    replace_folder(folder, {**FILES, "conflict.json": "{}"})
    (folder / ".report.html.0123abcd.tmp").write_text("what was killed left")
    (folder / "report.xlsx").write_bytes(MADE)
    (folder / "report.html").write_text("made")
    assert replace_folder(folder, {"run.json": "new"}) is None
    assert names(tmp_path) == ["a"]
    assert names(folder) == ["run.json"]


def test_an_edited_report_is_moved_aside(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    assert kept_if_edited(path) is None
    path.write_bytes(MADE)
    assert kept_if_edited(path) is None
    for edited in (EDITED, SAVED_ANEW):
        path.write_bytes(edited)
        kept = kept_if_edited(path)
        assert kept is not None
        assert kept.read_bytes() == edited
        assert not path.exists()


def test_reports_as_they_are_made_are_not_taken_for_edited(tmp_path: Path) -> None:
    book, page = tmp_path / "report.xlsx", tmp_path / "report.docx"
    book.write_bytes(workbook_bytes(Workbook()))
    page.write_bytes(document_bytes(docx.Document(), "A"))
    assert not was_edited(book)
    assert not was_edited(page)


def test_files_of_every_command_are_known_as_written() -> None:
    """So that none of them is taken for one of people's and stays."""
    folder = Path(optimizer.__file__).parent / "reporting"
    sources = ("files", "judge_files", "compare_files", "stored_run")
    code = "".join((folder / f"{name}.py").read_text("utf-8") for name in sources)
    named = set(re.findall(r'"([a-z_]+\.(?:csv|json(?:\.gz)?))"', code))
    assert len(named) > 10
    assert named <= WRITTEN
    assert {f"{NAME}.{one}" for one in MAKERS} <= WRITTEN
