"""Sentences in a record: with their figures, so that they can still be translated."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from optimizer.errors import Problem
from optimizer.sentence import InBoth, Sentence

_PARTS = ("what", "expected", "hint")


def kept_problems(problems: Iterable[Problem]) -> list[dict[str, object]]:
    """By problem its sentences, each as template and figures."""
    return [{part: _kept(getattr(one, part)) for part in _PARTS} for one in problems]


def told_again(
    problems: Iterable[Problem], kept: Iterable[Mapping[str, object]]
) -> tuple[Problem, ...]:
    """The problems with their sentences; raises ValueError if they do not fit."""
    return tuple(
        replace(
            one,
            what=_sentence(said.get("what")),
            expected=_sentence(said.get("expected")),
            hint=_sentence(said.get("hint")),
        )
        for one, said in zip(problems, kept, strict=True)
    )


def _kept(text: object) -> object:
    if isinstance(text, InBoth):
        return {"by_language": dict(text.by_language)}
    if not isinstance(text, Sentence):
        return text
    figures = {name: _kept(figure) for name, figure in text.figures.items()}
    return {"template": text.template, "figures": figures}


def _sentence(kept: object) -> str:
    said = _figure(kept)
    if not isinstance(said, str):
        message = f"{said!r} is no sentence"
        raise TypeError(message)
    return said


def _figure(kept: object) -> object:
    if not isinstance(kept, Mapping):
        return kept
    given = kept.get("by_language")
    if isinstance(given, Mapping) and {"vi", "en"} <= given.keys():
        return InBoth({str(one): str(text) for one, text in given.items()})
    figures, template = kept.get("figures"), kept.get("template")
    if not isinstance(figures, Mapping) or not isinstance(template, str):
        message = f"{kept!r} is no sentence"
        raise TypeError(message)
    return Sentence(
        template, **{str(name): _figure(one) for name, one in figures.items()}
    )
