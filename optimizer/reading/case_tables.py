"""The tables that a scenario names, each in a folder of the scenario or below."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from optimizer.errors import Origin, Problems
from optimizer.reading.columns import TABLES
from optimizer.reading.inheritance import Chain
from optimizer.reading.nearest import did_you_mean_file
from optimizer.reading.schema.reader import Entries
from optimizer.reading.tables import Table
from optimizer.sentence import Sentence

_ENDINGS = (".xlsx", ".xlsm", ".csv", ".xls", ".ods")
"""Of files after which # names a sheet; that two of them are not read is told later."""


@dataclass(frozen=True, slots=True)
class TableFile:
    """A table's file, the sheet in it, and the name under which it is shown."""

    path: Path
    sheet: str | None
    shown: str


def file_of_table(
    text: str, place: Origin, chain: Chain, case: Path | None, problems: Problems
) -> TableFile | None:
    """The file that an entry names, relative to the file that says so.

    None where it is not to be found. ``case`` is one more folder in which tables may
    lie.
    """
    folders = [*chain.folders, *([case.resolve()] if case else [])]
    name, sheet = split_sheet(text)
    windows = PureWindowsPath(name)
    if PurePosixPath(name).is_absolute() or windows.drive or windows.root:
        what = Sentence('"{text}" is an absolute path.', text=text)
        problems.error(place, what, Sentence("a path relative to this file"))
        return None
    name = name.replace("\\", "/")
    path = chain.file_of[place.file].parent / name
    shown = _shown(PurePosixPath(place.file.replace("\\", "/")).parent / name)
    try:
        resolved = path.resolve()
        exists = resolved.is_file()
    except (OSError, RuntimeError, ValueError):
        problems.error(
            place, Sentence('"{text}" is no path that can be read.', text=text)
        )
        return None
    if not any(resolved.is_relative_to(folder) for folder in folders):
        what = Sentence('"{text}" lies outside the folder of the scenario.', text=text)
        hint = Sentence("Move the table into the case's folder.")
        problems.error(place, what, Sentence("a table in or under that folder"), hint)
        return None
    if not exists:
        problems.error(
            place,
            Sentence('"{name}" does not exist.', name=name),
            Sentence("a file"),
            _near(resolved, name),
        )
        return None
    return TableFile(resolved, sheet, shown)


def lost_tables(entries: Entries, tables: Mapping[str, Table]) -> frozenset[str]:
    """The tables that may have been meant and could not be read.

    A table without one of the columns that it must have counts as such, and so does
    one that is not named where something in `tables` is wrong.
    """
    entry = entries.file.tables
    lost = set()
    for name, columns in TABLES.items():
        if entry is None or getattr(entry, name) is None:
            read = "tables" not in entries.broken
        else:
            headings = tables[name].headings if name in tables else {}
            read = all(one.name in headings for one in columns if one.required)
        if not read:
            lost.add(name)
    return frozenset(lost)


def split_sheet(text: str) -> tuple[str, str | None]:
    """The path of a table and the sheet after #, if there is one."""
    name, mark, sheet = text.rpartition("#")
    if mark and name.casefold().endswith(_ENDINGS):
        return name, sheet
    return text, None


def _shown(path: PurePosixPath) -> str:
    """A path without its detours through `..`."""
    parts: list[str] = []
    for part in path.parts:
        if part == ".." and parts and parts[-1] not in ("..", "/"):
            parts.pop()
        else:
            parts.append(part)
    return str(PurePosixPath(*parts))


def _near(path: Path, name: str) -> str:
    folder = path.parent
    if path.is_dir():
        return Sentence("It is a folder.")
    if not folder.is_dir():
        return Sentence(
            'There is no folder "{parent}".', parent=PurePosixPath(name).parent
        )
    names = [one.name for one in folder.iterdir() if one.is_file()]
    return did_you_mean_file(name, names)
