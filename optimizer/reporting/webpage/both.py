"""Texts in both languages of the page, of which it shows one at a time."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from optimizer.reporting.words import Words
from optimizer.safe_text import one_line

VI, EN = Words("vi"), Words("en")
LANGUAGES = (VI, EN)
"""Without titles of a planner's own names: enough for the catalogue and for numbers."""


@dataclass(frozen=True, slots=True)
class Both:
    """A text in Vietnamese and in English; where they are the same, it stands once.

    In a template it becomes a pair of elements, each of its language.
    """

    vi: str
    en: str

    def __html__(self) -> str:
        return self._marked("span")

    @property
    def in_drawing(self) -> Markup:
        """The same inside a text of an SVG drawing."""
        return Markup(self._marked("tspan"))

    def opening(self, language: str) -> str:
        """The text in the language in which the page opens."""
        return self.vi if language == "vi" else self.en

    def _marked(self, tag: str) -> str:
        if self.vi == self.en:
            return str(escape(self.vi))
        return (
            f'<{tag} lang="vi">{escape(self.vi)}</{tag}>'
            f'<{tag} lang="en">{escape(self.en)}</{tag}>'
        )


def in_both(words: Words) -> tuple[Words, Words]:
    """Vietnamese and English with the titles of own names that the words have."""
    return replace(words, language="vi"), replace(words, language="en")


def both(
    told: Callable[[Words], str], languages: tuple[Words, Words] = LANGUAGES
) -> Both:
    """What is told in each language, fit for a page."""
    vi, en = languages
    return Both(shown(told(vi)), shown(told(en)))


def said(key: str, **figures: object) -> Both:
    """A sentence of the catalogue; figures that are ``Both`` speak its language."""
    return both(
        lambda words: words(
            key,
            **{
                name: one.opening(words.language) if isinstance(one, Both) else one
                for name, one in figures.items()
            },
        )
    )


def shown(text: object) -> str:
    """The text on one line, without what steers."""
    return one_line(str(text))
