"""Sentences that know how they are told in another language.

Code says what it has to say in English, where it has it to say::

    Sentence("no cluster has the id {name}.", name=named)

The catalogue has what becomes of the template; the figures go into that one.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from string import Formatter
from types import MappingProxyType
from typing import Self

from optimizer.catalogue import SEPARATORS, message

Figure = str | int | float

_FIGURE = re.compile(r"\{[^{}|]*\}")
"""A figure in a template; one that chooses between words is none."""


class Sentence(str):
    """An English text that can be told in another language too: a frozen one.

    ``template`` has the names of its figures in braces, with a format where a figure
    needs one: ``{share:.1%}``, ``{count} {count:row|rows}`` (the first beside 1). A
    figure may be a sentence itself. As a text it is English: programs, tests and logs
    see no difference from a plain one. Put together with another text, as in an
    f-string, it becomes a plain one; `joined` keeps it.
    """

    __slots__ = ("figures", "template")
    template: str
    figures: Mapping[str, Figure]

    def __new__(cls, template: str, /, **figures: object) -> Self:
        kept = {name: _kept(figure) for name, figure in figures.items()}
        made = super().__new__(cls, FORMATTERS["en"].vformat(template, (), kept))
        object.__setattr__(made, "template", template)
        object.__setattr__(made, "figures", MappingProxyType(kept))
        return made

    def __setattr__(self, name: str, value: object) -> None:
        fixed = f"a sentence keeps its {name}"
        raise AttributeError(fixed)

    def __str__(self) -> str:
        # So that str(error) of an error made of a sentence is that sentence still.
        return self

    def __reduce__(self) -> tuple[object, ...]:
        return _anew, (self.template, dict(self.figures))

    def told(self, language: str) -> str:
        """The sentence in a language; numbers with its separators."""
        if language == "en":
            return self[:]
        return FORMATTERS[language].vformat(self._template(language), (), self.figures)

    def _template(self, language: str) -> str:
        """In English, too, where the catalogue lacks it: better told than not."""
        if not any(letter.isalpha() for letter in _FIGURE.sub("", self.template)):
            return self.template
        try:
            return message(language, self.template)
        except KeyError:
            return self.template


class InBoth(Sentence):
    """A text that people gave in each language themselves; as a text it is English."""

    __slots__ = ("by_language",)
    by_language: Mapping[str, str]

    def __new__(cls, by_language: Mapping[str, str]) -> Self:
        plain = by_language["en"].replace("{", "{{").replace("}", "}}")
        made = super().__new__(cls, plain)
        object.__setattr__(made, "by_language", MappingProxyType(dict(by_language)))
        return made

    def __reduce__(self) -> tuple[object, ...]:
        return InBoth, (dict(self.by_language),)

    def told(self, language: str) -> str:
        return self.by_language[language]


@dataclass(frozen=True, slots=True)
class Figures(Formatter):
    """Fills a template of a language: sentences told in it, numbers as it writes them.

    ``{count:cluster|clusters}`` chooses: the first beside 1, else the second.
    """

    language: str

    def format_field(self, value: object, format_spec: str) -> str:
        if "|" in format_spec:
            return format_spec.split("|")[0 if value == 1 else 1]
        if isinstance(value, str):
            return format(told(value, self.language), format_spec)
        text = format(value, format_spec)
        if isinstance(value, int | float):
            return text.translate(SEPARATORS[self.language])
        return text


FORMATTERS: Mapping[str, Figures] = {one: Figures(one) for one in SEPARATORS}

AND, OR = Sentence(" and "), Sentence(" or ")


def told(text: str, language: str) -> str:
    """A sentence in a language; any other text as it is."""
    return text.told(language) if isinstance(text, Sentence) else text


def joined(parts: Iterable[str], between: str = " ") -> str:
    """The parts that are not empty, sentences or not, one after the other."""
    filled = [part for part in parts if part]
    if len(filled) < 2:
        return filled[0] if filled else ""
    names = {f"part_{number}": part for number, part in enumerate(filled, start=1)}
    template = "{between}".join(f"{{{name}}}" for name in names)
    return Sentence(template, between=between, **names)


def _kept(figure: object) -> Figure:
    """An error, an entry's place and what else is no number count by their text."""
    return figure if isinstance(figure, str | int | float) else str(figure)


def _anew(template: str, figures: Mapping[str, Figure]) -> Sentence:
    return Sentence(template, **figures)
