"""Why a pathway is ruled out, in the language of a report."""

from optimizer.formulation.causes import Cause, Figure, figures_of
from optimizer.reporting.numbers import short
from optimizer.reporting.words import Words


def cause_text(cause: Cause, words: Words) -> str:
    """`investor is `no` (Article 8)`; a cause without a sentence keeps its own text."""
    key = f"cause_{cause.key}"
    if key not in words:
        return cause.text
    found = figures_of(cause).items()
    shown = {name: _shown(figure, words) for name, figure in found}
    if "service" in shown:
        shown["service"] = words.service(shown["service"])
    return words(key, **shown)


def _shown(figure: Figure, words: Words) -> str:
    if isinstance(figure, str):
        return figure
    if isinstance(figure, tuple):
        return words["lock_or"].join(words[action] for action in figure)
    return short(figure, words)
