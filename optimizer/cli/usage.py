"""What is wrong with a command line, in the language of whoever typed it."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, Protocol, cast

from typer.core import TyperGroup

from optimizer.cli.language_asked import GIVEN, language_asked
from optimizer.cli.messages import speak, tell
from optimizer.cli.spoken_help import SpokenHelp
from optimizer.sentence import Sentence, joined

_QUOTED = re.compile(r"'([^']+)'")


class _Refused(Protocol):
    """What typer raises, wherever its version has the class."""

    message: str
    ctx: Any
    show: Callable[..., None]

    def format_message(self) -> str: ...


class SpokenGroup(SpokenHelp, TyperGroup):
    """Commands whose wrong calls are told in Vietnamese if that is the language."""

    def make_context(
        self, info_name: str | None, args: list[str], *rest: Any, **extra: Any
    ) -> Any:
        given = tuple(args)
        with _spoken(given):
            return super().make_context(info_name, args, *rest, **extra)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        ctx.meta[GIVEN] = tuple(args)
        if args and args[0] in ctx.help_option_names:
            # All that can follow is the language that the help is wanted in.
            del args[1:]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        # Until its settings are read, a command speaks as it is called.
        speak(language_asked(ctx.meta[GIVEN]))
        with _spoken(ctx.meta[GIVEN]):
            return super().invoke(ctx)


@contextmanager
def _spoken(given: Sequence[str]) -> Iterator[None]:
    """Let what is refused tell it in the language that the call asks for."""
    try:
        yield
    except Exception as error:
        refused = hasattr(error, "format_message") and hasattr(error, "ctx")
        # Help that nobody asked for comes as an error, too.
        helps = type(error).__name__ == "NoArgsIsHelpError"
        if refused and not helps and language_asked(given) != "en":
            wrong = cast(_Refused, error)
            wrong.show = partial(_tell, wrong, language_asked(given))
        raise


def _tell(error: _Refused, language: str, file: object = None) -> None:
    speak(language)
    command = error.ctx.command_path if error.ctx else "optimizer"
    hint = Sentence("`{command} --help` says how it is called.", command=command)
    tell(joined((_sentence(error), hint)))


def _sentence(error: _Refused) -> str:
    """What is wrong; in typer's own words where none of ours fit."""
    text = error.format_message()
    quoted = _QUOTED.findall(text)
    name = quoted[0] if quoted else ""
    option = getattr(error, "option_name", "")
    if hasattr(error, "possibilities"):
        near = ", ".join(error.possibilities or ())
        hint = Sentence('Did you mean "{near}"?', near=near) if near else ""
        return joined((Sentence("there is no option {option}.", option=option), hint))
    if option:
        return Sentence("{option}: a value is expected after it.", option=option)
    if text.startswith("No such command"):
        return _no_command(error, name)
    if hasattr(error, "param_type"):
        # What stands for an argument has its own word in the catalogue.
        stands = Sentence(name.rstrip("."))
        return Sentence("{name} is missing in this call.", name=stands)
    if hasattr(error, "param") and name:
        return _wrong_value(error, name)
    if text.startswith("Got unexpected extra"):
        extra = text[text.find("(", 30) + 1 :].rstrip(")")
        return Sentence("there is too much in this call: {extra}.", extra=extra)
    return text


def _no_command(error: _Refused, name: str) -> str:
    from optimizer.reading.nearest import did_you_mean

    known = list(error.ctx.command.commands)
    what = Sentence('there is no command "{name}".', name=name)
    return joined((what, did_you_mean(name, known)))


def _wrong_value(error: _Refused, name: str) -> str:
    least, most = _bound(error, "min"), _bound(error, "max")
    if most is not None:
        return Sentence(
            "{name}: a whole number from {least} to {most} is expected.",
            name=name,
            least=least or 0,
            most=most,
        )
    if least is not None:
        return Sentence(
            "{name}: a whole number of at least {least} is expected.",
            name=name,
            least=least,
        )
    if "integer" in error.message:
        return Sentence("{name}: a whole number is expected.", name=name)
    _, one_of, choices = error.message.partition(" is not one of ")
    if one_of:
        known = ", ".join(_QUOTED.findall(choices))
        return Sentence(
            "{name}: one of {choices} is expected.", name=name, choices=known
        )
    return joined((name, error.message), ": ")


def _bound(error: _Refused, bound: str) -> int | None:
    """The least or greatest number allowed, where typer's version keeps it."""
    param = getattr(error, "param", None)
    found = getattr(param, bound, None)
    return (
        found
        if found is not None
        else getattr(getattr(param, "type", None), bound, None)
    )
