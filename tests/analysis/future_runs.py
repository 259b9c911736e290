"""Runs of a sweep as tests make them up: a letter for each cluster's headline."""

from optimizer.analysis.futures import Future
from optimizer.domain.pathway import Headline

LETTERS = {
    "k": Headline.KEEP,
    "e": Headline.EXPAND,
    "d": Headline.DROP,
    "a": Headline.ADD,
    "l": Headline.LEAVE_OUT,
}


def headlines_of(letters: str) -> dict[str, Headline]:
    """Clusters A, B, ... with these headlines; a dot for one that is not there."""
    return {
        chr(ord("A") + place): LETTERS[letter]
        for place, letter in enumerate(letters)
        if letter != "."
    }


def a_future(
    run: int, letters: str, objective: float | None = 100.0, bound: float | None = None
) -> Future:
    """A run whose best plan has these headlines; no plan without letters."""
    status = "optimal" if letters else "infeasible"
    known = objective if letters else None
    top = known if bound is None else bound
    return Future(run, "case", status, known, top, {}, headlines_of(letters))
