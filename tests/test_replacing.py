"""What is replaced as a whole stays as it was if anything fails."""

from pathlib import Path

import pytest

from optimizer.replacing import beside, is_beside, meant, replaced_file, swap_folder


def test_a_file_is_replaced_only_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.txt"
    for text in ("one", "two"):
        with replaced_file(path) as fresh:
            fresh.write_text(text)
        assert path.read_text() == text
    with pytest.raises(UnicodeEncodeError), replaced_file(path) as fresh:
        fresh.write_text("three \ud800")
    assert path.read_text() == "two"
    assert [one.name for one in path.parent.iterdir()] == ["a.txt"]


def test_a_folder_is_swapped_for_another(tmp_path: Path) -> None:
    folder, fresh = tmp_path / "a", tmp_path / "b"
    fresh.mkdir()
    assert swap_folder(fresh, folder) is None
    (folder / "old").touch()
    fresh.mkdir()
    old = swap_folder(fresh, folder)
    assert old is not None
    assert [file.name for file in old.iterdir()] == ["old"]
    assert not list(folder.iterdir())


def test_a_folder_that_cannot_be_swapped_stays(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    with pytest.raises(FileNotFoundError):
        swap_folder(tmp_path / "none", folder)
    assert [one.name for one in tmp_path.iterdir()] == ["a"]


def test_a_file_in_the_making_is_known_by_its_name() -> None:
    path = Path("results", "phuong-an-1")
    for ending in ("tmp", "old"):
        made = beside(path, ending)
        assert is_beside(made)
        assert meant(made) == path
    assert not is_beside(path)
    assert meant(path) == path
