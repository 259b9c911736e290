"""`optimizer new`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from optimizer.cli.exits import Ended, ExitCode, finish
from optimizer.cli.messages import show, show_json
from optimizer.cli.options import AsJson, Debug
from optimizer.errors import SettingsError
from optimizer.sentence import Sentence


class TableFormat(StrEnum):
    """How the tables of a new case are written."""

    XLSX = "xlsx"
    CSV = "csv"


class Language(StrEnum):
    """The language of headings, notes and remarks."""

    VI = "vi"
    EN = "en"


def new(
    folder: Annotated[
        str, typer.Argument(metavar="FOLDER", help="A folder that is not there yet.")
    ],
    form: Annotated[
        TableFormat, typer.Option("--format", help="Of the tables.")
    ] = TableFormat.XLSX,
    lang: Annotated[
        Language, typer.Option("--lang", help="Of headings and remarks.")
    ] = Language.VI,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Make a new case: tables to fill in, and a scenario that runs.

    Nothing that exists is overwritten.

    \b
    Examples:
      optimizer new my-case
      optimizer new my-case --format csv --lang en
    """  # noqa: D301 - \b keeps the lines of the examples apart
    finish(
        lambda: _new(Path(folder), form, lang, as_json), debug=debug, as_json=as_json
    )


def _new(folder: Path, form: TableFormat, lang: Language, as_json: bool) -> Ended:
    # Heavy: the tables' columns come with the reader, workbooks with openpyxl.
    from optimizer.reporting.case.folder import SCENARIO, case_files
    from optimizer.reporting.folder import replace_folder

    if folder.is_symlink() or (folder.exists() and not _is_empty(folder)):
        message = Sentence(
            "{folder}: already there, and left as it is. Name a new folder.",
            folder=folder,
        )
        raise SettingsError(message)
    made = case_files(form.value, lang.value)
    replace_folder(folder, made)
    if as_json:
        show_json({"folder": str(folder), "files": sorted(made)})
    else:
        listed = "\n".join(f"  {name}" for name in sorted(made))
        first = folder / SCENARIO
        show(f"{folder}\n{listed}\n\noptimizer check {first}\noptimizer run {first}")
    return Ended(ExitCode.DONE)


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())
