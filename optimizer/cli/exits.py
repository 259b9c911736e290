"""How a command ends: exit codes, and whatever goes wrong told in plain words."""

import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import NoReturn

import typer

from optimizer.cli.messages import in_words, show_json, tell, tell_problems
from optimizer.errors import (
    InputError,
    OptimizerError,
    PlanRejected,
    Problem,
    SettingsError,
    SolverMissing,
)
from optimizer.replacing import meant
from optimizer.sentence import Sentence, joined
from optimizer.system_reasons import reason


class ExitCode(IntEnum):
    """What the shell is told."""

    DONE = 0
    FAILED = 1
    INPUT_WRONG = 2
    NO_PLAN = 3
    NOT_IN_TIME = 4


NOTHING_SOLVED = Sentence("Nothing was solved.")
NOTHING_WRITTEN = Sentence("Nothing was written.")

_FIRST = (
    ExitCode.FAILED,
    ExitCode.INPUT_WRONG,
    ExitCode.NOT_IN_TIME,
    ExitCode.NO_PLAN,
)
"""Of several endings the first of these is the code of the whole."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How one piece of work ended, and the problems of its input or its message."""

    code: ExitCode
    problems: tuple[Problem, ...] = ()
    message: str = ""


def code_of_all(codes: Iterable[ExitCode]) -> ExitCode:
    """The exit code of a command that did several things."""
    met = set(codes)
    return next((code for code in _FIRST if code in met), ExitCode.DONE)


def guarded(
    work: Callable[[], Ended],
    *,
    debug: bool,
    subject: str = "",
    nothing_done: str = NOTHING_SOLVED,
) -> Ended:
    """Do the work; whatever it raises is told on stderr and becomes an ending.

    ``subject`` is what the work is about: a file; ``nothing_done`` what wrong input
    kept from being done. Ctrl-C passes through: it ends the
    command, not one piece of its work.
    """
    about = subject and f"{subject}:"
    try:
        return work()
    except InputError as error:
        tell_problems(error.problems)
        errors = sum(problem.severity == "error" for problem in error.problems)
        counted = in_words(errors, len(error.problems) - errors)
        tell(joined((about, counted, nothing_done)))
        return Ended(ExitCode.INPUT_WRONG, error.problems, counted)
    except Exception as error:  # the last line of defence
        code, message = _in_plain_words(error)
        tell(joined((about, message)))
        if debug:
            tell(traceback.format_exc())
        return Ended(code, message=message)


def finish(
    work: Callable[[], Ended],
    *,
    debug: bool,
    as_json: bool = False,
    nothing_done: str = NOTHING_SOLVED,
) -> NoReturn:
    """Do the work of a command and leave with its exit code.

    A program that reads stdout is told there, too, of what ended the whole command.
    """
    try:
        ended = guarded(work, debug=debug, nothing_done=nothing_done)
        if as_json and ended.message:
            problems = [problem.as_json() for problem in ended.problems]
            told = {"message": ended.message, "problems": problems}
            show_json({"exit": int(ended.code), **told})
    except KeyboardInterrupt:
        tell(Sentence("Stopped. Nothing more was written."))
        ended = Ended(ExitCode.FAILED)
    raise typer.Exit(int(ended.code))


def _in_plain_words(error: Exception) -> tuple[ExitCode, str]:
    match error:
        case SettingsError():
            return ExitCode.INPUT_WRONG, str(error)
        case SolverMissing():
            another = Sentence("Choose another with --solver.")
            return ExitCode.FAILED, joined((str(error), another))
        case PlanRejected():
            parts = (
                Sentence(
                    "The plan found does not pass the check that is made without the "
                    "solver; nothing was written:"
                ),
                str(error),
                Sentence(
                    "This is a fault of the program: please report it with the case."
                ),
            )
            return ExitCode.FAILED, joined(parts, "\n")
        case OptimizerError():
            return ExitCode.FAILED, str(error)
        case MemoryError():
            return ExitCode.FAILED, Sentence(
                "The memory of this computer does not suffice."
            )
        case NotADirectoryError():  # a path that was named leads through a file
            return ExitCode.INPUT_WRONG, _about_a_file(error)
        case OSError():
            return ExitCode.FAILED, _about_a_file(error)
        case _:
            return ExitCode.FAILED, Sentence(
                "Unexpected: {kind}: {message} This is a fault of the program: --debug "
                "shows where; please report it.",
                kind=type(error).__name__,
                message=_one_line(error),
            )


def _about_a_file(error: OSError) -> str:
    # A file is written under another name first, which tells nobody anything.
    where = f"{meant(Path(error.filename))}:" if error.filename else ""
    return Sentence(
        "{what}. Check that the folder exists, may be written to and has room, and "
        "that no other program holds the file open.",
        what=joined((where, reason(error))),
    )


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()) or Sentence("no message.")
