"""Why something cannot be done."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.errors import Origin

Figure = str | float | tuple[str, ...]
"""An amount, a name or an article as it is, or actions to choose from."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a pathway is ruled out: in words, and the entry or article that says so.

    ``text`` is English. ``key`` and ``figures`` are the same for reports in any
    language: which sentence it is, and what stands in it.
    """

    text: str
    origin: Origin | None = None
    key: str = ""
    figures: tuple[tuple[str, Figure], ...] = ()


def stated(**figures: Figure) -> tuple[tuple[str, Figure], ...]:
    """Figures of a cause, by name."""
    return tuple(figures.items())


def figures_of(cause: Cause) -> Mapping[str, Figure]:
    """What stands in the sentence, by name."""
    return dict(cause.figures)
