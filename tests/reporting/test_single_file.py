"""A file that is replaced as a whole."""

from pathlib import Path

import pytest

from optimizer.errors import SettingsError
from optimizer.reporting.single_file import check_file, replace_file


def test_a_file_and_its_folder_appear_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.csv"
    check_file(path)
    assert not path.exists()
    replace_file(path, "một\n")
    replace_file(path, "hai\n")
    assert path.read_bytes() == b"hai\n"
    assert [one.name for one in path.parent.iterdir()] == ["a.csv"]


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="a folder stands"):
        check_file(tmp_path)


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    replace_file(path, "old")
    with pytest.raises(UnicodeEncodeError):
        replace_file(path, "\ud800")
    assert path.read_text(encoding="utf-8") == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.csv"]
