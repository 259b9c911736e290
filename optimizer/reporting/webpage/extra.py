"""Sections that a page may have besides those of its runs."""

from dataclasses import dataclass

from markupsafe import Markup

from optimizer.reporting.webpage.both import Both


@dataclass(frozen=True, slots=True)
class Extra:
    """``name`` is one for each section of a page, of letters, digits and `-`.

    ``body`` stands in the page as it is: whoever makes it has escaped what a case
    says. ``scripts`` run after it; a page with any lets them set styles.
    """

    name: str
    title: Both
    body: Markup
    scripts: tuple[str, ...] = ()
