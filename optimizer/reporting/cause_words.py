"""Why a pathway is ruled out, in the language of a report."""

from optimizer.formulation.causes import Cause, Figure, figures_of
from optimizer.reporting.column_heading import column_heading
from optimizer.reporting.numbers import short
from optimizer.reporting.plain_text import short_place
from optimizer.reporting.words import Words

COLUMNS_BEHIND = {
    "no_room": frozenset({"area_ha", "max_ha"}),
    "no_spare": frozenset({"area_ha", "built_ha", "min_ha"}),
}
"""By key of a cause, the columns of a cluster that its hectares are computed from."""


def cause_text(cause: Cause, words: Words, mark: str = "") -> str:
    """`investor is `no` (Article 8)`; a cause without a sentence keeps its own text.

    ``mark`` stands before its numbers, where they rest on estimates.
    """
    return _said(cause, f"cause_{cause.key}", words, mark)


def cause_in_document(cause: Cause, words: Words, mark: str = "") -> str:
    """The sentence as people read it who never see a case's files."""
    key = f"told_{cause.key}"
    return _said(cause, key if key in words else f"cause_{cause.key}", words, mark)


def _said(cause: Cause, key: str, words: Words, mark: str) -> str:
    if key not in words:
        return cause.text
    found = figures_of(cause).items()
    shown = {name: _shown(figure, words, mark) for name, figure in found}
    if "service" in shown:
        shown["service"] = words.service(shown["service"])
    if "article" in shown:
        shown["article"] = words.own(shown["article"])
    if key == "cause_too_far":
        shown["kind"] = words.place_kind(shown["kind"])
    if key == "cause_fact":
        shown["column"] = column_heading("clusters", shown["column"], words)
    if key == "told_fact" and (fact := f"has_{shown['column']}") in words:
        shown["column"] = words[fact]
    return words(key, **shown)


def cause_with_place(cause: Cause, words: Words, mark: str = "") -> str:
    """The sentence, then where it is said; an article that stands in it is not again.

    `investor is `no` (Article 8) (law.yaml:30)`.
    """
    text = cause_text(cause, words, mark)
    if cause.origin is None:
        return text
    place, entry = short_place(cause.origin), words.own(cause.origin.entry or "")
    if entry and f"({entry})" not in text:
        place = f"{place} {entry}"
    return f"{text} ({place})"


def _shown(figure: Figure, words: Words, mark: str) -> str:
    if isinstance(figure, str):
        return figure
    if isinstance(figure, tuple):
        return words["lock_or"].join(words[action] for action in figure)
    return f"{mark if figure else ''}{short(figure, words)}"
