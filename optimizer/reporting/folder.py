"""A folder that appears, or is replaced, as a whole."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from secrets import token_hex

from optimizer.errors import SettingsError
from optimizer.replacing import beside, is_beside, swap_folder
from optimizer.reporting.edited import was_edited
from optimizer.sentence import Sentence

MARK = "run.json"
"""The file by which an earlier result is known, so that nothing else is deleted."""

WRITTEN = frozenset(
    (
        *("actions.csv", "alternatives.csv", "breaches.csv", "built_links.csv"),
        *("causes.csv", "compare.json", "conflict.json", "judgement.json"),
        *("measures.csv", "plan.csv", "recommendations.csv", "record.json.gz"),
        *("report.docx", "report.html", "report.xlsx", "scenarios.csv"),
        *("summary.json", MARK),
    )
)
"""All that commands write into such folders. Whatever else lies there is people's."""


def check_target(folder: Path, scenario: Path) -> None:
    """Raise SettingsError if results there would take the place of inputs.

    Also raises OSError if nothing can be written beside the folder, so that this is
    known before hours of solving rather than after.
    """
    where = folder.resolve()
    inputs = (scenario.resolve().parent, Path.cwd().resolve())
    if any(where == place or where in place.parents for place in inputs):
        message = Sentence(
            "{folder}: the results would replace the folder that holds the "
            "scenario. Name another with --out.",
            folder=folder,
        )
        raise SettingsError(message)
    if folder.exists() and not folder.is_dir():
        raise SettingsError(_a_file_stands(folder))
    make_parent(folder)
    trial = beside(folder, "tmp")
    trial.mkdir()
    trial.rmdir()


def make_parent(path: Path) -> None:
    """Make the folder that a path lies in; SettingsError if a file is in its way."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        in_the_way = next((one for one in path.parents if one.is_file()), path.parent)
        raise SettingsError(_a_file_stands(in_the_way)) from error


def _a_file_stands(path: Path) -> str:
    return Sentence(
        "{folder}: a file stands where the results go. Name another folder.",
        folder=path,
    )


def replace_folder(folder: Path, files: Mapping[str, str | bytes]) -> Path | None:
    """Write the files into a new folder and put it in the place of the old one.

    An old folder that is no earlier result, or into which people have laid or written
    something, is kept beside it; its new path is returned then, else None. If anything
    fails, the old folder stays as it was.
    """
    make_parent(folder)
    fresh = beside(folder, "tmp")
    try:
        fresh.mkdir()
        for name, text in files.items():
            content = text.encode() if isinstance(text, str) else text
            (fresh / name).write_bytes(content)
        old = swap_folder(fresh, folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    if old is None:
        return None
    if not _was_a_result(old) or any(map(_is_of_people, old.iterdir())):
        kept = folder.with_name(f"{folder.name}.kept-{token_hex(3)}")
        old.rename(kept)
        return kept
    _delete(old)
    return None


def _is_of_people(path: Path) -> bool:
    if path.name in WRITTEN:
        return was_edited(path)
    return not is_beside(path)


def _was_a_result(folder: Path) -> bool:
    return (folder / MARK).is_file() or not any(folder.iterdir())


def _delete(folder: Path) -> None:
    if folder.is_symlink():
        folder.unlink()
    else:
        shutil.rmtree(folder, ignore_errors=True)
