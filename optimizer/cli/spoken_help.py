"""`--help`, in the language of whoever typed it.

Commands keep their English texts: docstrings and the `help` of options. What is
written of them is looked up in the catalogue, a paragraph at a time.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from typer.core import TyperCommand

from optimizer.catalogue import has_message, message
from optimizer.cli.language_asked import GIVEN, language_asked

UNWRAPPED = "\b"
"""The line before a paragraph whose lines stay as they are: examples."""

_PLACEHOLDER = re.compile(r"[A-Z]{3,}")
_TYPE = re.compile(r" <[^>]*>")
_BRACKETS = re.compile(r"(?P<help>.*?)(?P<gap>^|  )\\?\[(?P<notes>[^\]]*)\]", re.DOTALL)
"""The backslash is what older versions of typer put before the bracket."""
_DEFAULT = "default: "


class SpokenHelp:
    """Beside a class of typer's: commands whose help is in the language asked for."""

    help: Any

    def format_help(self, ctx: Any, formatter: Any) -> None:
        spoken = SpokenFormatter(formatter, language_asked(ctx.meta[GIVEN]))
        super().format_help(ctx, spoken)  # type: ignore[misc]

    def get_short_help_str(self, limit: int = 45) -> str:
        """The whole first paragraph: cut off, the catalogue would not have it."""
        return next(paragraphs(self.help))


class SpokenCommand(SpokenHelp, TyperCommand):
    """A command whose help is in the language asked for."""


@dataclass(frozen=True, slots=True)
class SpokenFormatter:
    """A formatter of click that writes what it is given in a language.

    A type behind the name of an argument (`<str>`, as typer's newer versions have it)
    says nothing to planners and is left out.
    """

    plain: Any
    language: str

    def __getattr__(self, name: str) -> Any:
        return getattr(self.plain, name)

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        usage = _told(prefix or "Usage: ", self.language)
        self.plain.write_usage(prog, _placeholders_told(args, self.language), usage)

    def write_text(self, text: str) -> None:
        told = (_paragraph_told(one, self.language) for one in paragraphs(text))
        self.plain.write_text("\n\n".join(told))

    def section(self, name: str) -> Any:
        return self.plain.section(_told(name, self.language))

    def write_dl(self, rows: Sequence[tuple[str, str]], *rest: int) -> None:
        told = [
            (
                _placeholders_told(_TYPE.sub("", name), self.language),
                _help_told(text, self.language),
            )
            for name, text in rows
        ]
        self.plain.write_dl(told, *rest)


def paragraphs(text: str) -> Iterator[str]:
    """Those of a help text, each on one line but where its lines stay as they are."""
    for paragraph in text.split("\n\n"):
        first, _, lines = paragraph.strip("\n").partition("\n")
        if first.strip() == UNWRAPPED:
            yield f"{UNWRAPPED}\n{lines}"
        else:
            yield " ".join(paragraph.split())


def messages(commands: Sequence[Any]) -> Iterator[str]:
    """What the catalogue must have for the help of these commands of click."""
    yield from ("Usage: ", "Arguments", "Options", "Commands", _DEFAULT, "required")
    for command in commands:
        for paragraph in paragraphs(command.help):
            first = paragraph.removeprefix(f"{UNWRAPPED}\n").split("\n")[0]
            yield from () if first.startswith(" ") else (first,)
        for param in command.params:
            yield from filter(None, (getattr(param, "help", None),))
            yield from _PLACEHOLDER.findall(param.metavar or "")
    yield from ("OPTIONS", "COMMAND", "ARGS")
    yield "Show this message and exit."


def _told(text: str, language: str) -> str:
    """In English where the catalogue lacks it, as names and commands are."""
    return message(language, text) if has_message(language, text) else text


def _placeholders_told(text: str, language: str) -> str:
    return _PLACEHOLDER.sub(lambda found: _told(found[0], language), text)


def _paragraph_told(paragraph: str, language: str) -> str:
    if not paragraph.startswith(UNWRAPPED):
        return _told(paragraph, language)
    first, *lines = paragraph.removeprefix(f"{UNWRAPPED}\n").split("\n")
    return "\n".join((UNWRAPPED, _told(first, language), *lines))


def _help_told(text: str, language: str) -> str:
    """An option's help, and what stands in brackets behind: default, range and such."""
    found = _BRACKETS.fullmatch(text)
    if found is None:
        return _told(text, language)
    notes = [_note_told(one, language) for one in found["notes"].split("; ")]
    return f"{_told(found['help'], language)}{found['gap']}[{'; '.join(notes)}]"


def _note_told(note: str, language: str) -> str:
    if note.startswith(_DEFAULT):
        return _told(_DEFAULT, language) + note.removeprefix(_DEFAULT)
    return _told(note, language)
