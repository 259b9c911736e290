"""A result folder appears as a whole, and nothing else is lost."""

from pathlib import Path

import pytest

from optimizer.errors import SettingsError
from optimizer.reporting.folder import check_target, replace_folder

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
    with pytest.raises(OSError, match="out"):
        check_target(tmp_path / "out" / "a", tmp_path / "case" / "a.yaml")
