"""Messages to stderr, tables to stdout; a reader who has left stops nothing."""

import errno
import json
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

from optimizer.errors import Problem
from optimizer.safe_text import printable
from optimizer.sentence import Sentence, told

_READER_LEFT = {errno.EPIPE, errno.EINVAL}
"""EINVAL is what Windows says of a broken pipe."""


@dataclass(slots=True)
class _Terminal:
    """The language that whoever reads is told things in: English till they say."""

    language: str = "en"


_TERMINAL = _Terminal()


def speak(language: str) -> None:
    """From here on tell what is to be told in this language."""
    _TERMINAL.language = language


def tell(message: str) -> None:
    """One message, on stderr, a sentence in the language of the terminal."""
    _write(sys.stderr, printable(told(message, _TERMINAL.language)))


def tell_raw(text: str) -> None:
    """Part of a line, on stderr: progress."""
    _write(sys.stderr, printable(text, keep="\r\n"), end="")


def show(text: str) -> None:
    """A table or another result, on stdout; terminal colours are kept."""
    _write(sys.stdout, text)


def show_json(value: object) -> None:
    """What a program reads, on stdout."""
    show(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False))


def tell_problems(problems: Iterable[Problem]) -> None:
    """Every problem on its line, errors first, each kind in the order found."""
    found = list(problems)
    for severity in ("error", "warning"):
        for problem in found:
            if problem.severity == severity:
                text = str(problem)
                if severity == "warning":
                    text = Sentence("warning: {problem}", problem=text)
                tell(text)


def count_problems(problems: Iterable[Problem]) -> tuple[int, int]:
    """How many errors and how many warnings."""
    found = [problem.severity for problem in problems]
    return found.count("error"), found.count("warning")


def in_words(errors: int, warnings: int) -> str:
    """`2 errors, 1 warning.`"""
    return Sentence(
        "{errors} {errors:error|errors}, {warnings} {warnings:warning|warnings}.",
        errors=errors,
        warnings=warnings,
    )


def _write(stream: TextIO, text: str, end: str = "\n") -> None:
    try:
        stream.write(text + end)
        stream.flush()
    except OSError as error:
        if error.errno not in _READER_LEFT:
            raise
        _mute(stream)


def _mute(stream: TextIO) -> None:
    """Let the work go on, and Python end quietly, though nobody reads any more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
