"""Texts and numbers in SVG: whatever stands in them, they are texts and numbers."""

from collections.abc import Callable, Sequence
from html import escape

from optimizer.reporting.words import Words
from optimizer.safe_text import printable

Told = Callable[[Words], str]
"""A text in the language asked for."""


def safe(text: str) -> str:
    """The text as it may stand in an attribute or between tags."""
    return escape(printable(text, keep=""), quote=True)


def units(value: float) -> str:
    """A place or length in units, to a tenth."""
    text = f"{value + 0.0:.1f}"
    return text.removesuffix(".0") if text not in ("-0.0", "0.0") else "0"


def figure(value: float) -> str:
    """A figure for a script to read, as exact as it is known."""
    return f"{value + 0.0:.10g}"


def labelled(told: Told, languages: Sequence[Words]) -> str:
    """`aria-label` in the first language; of several, all as `data-vi`, `data-en`."""
    return f'aria-label="{safe(told(languages[0]))}"{in_each(told, languages)}'


def in_each(told: Told, languages: Sequence[Words]) -> str:
    """The text in every language for a script to choose from; nothing if one is all."""
    if len(languages) < 2:
        return ""
    return "".join(
        f' data-{words.language}="{safe(told(words))}"' for words in languages
    )


def titled(told: Told, languages: Sequence[Words]) -> str:
    """What a pointer shows, in the first language."""
    return f"<title>{safe(told(languages[0]))}</title>"
