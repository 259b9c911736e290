"""Limits on what belongs to no cluster: links built, places covered."""

from optimizer.domain.measure import Measure, Quantity
from optimizer.reading.linked.linker import Linker
from optimizer.reading.schema.counting import LimitEntry
from optimizer.reading.selection import Path
from optimizer.sentence import Sentence

_COST = "cost"


def check_shared(
    linker: Linker, entry: LimitEntry, measures: list[Measure], path: Path
) -> bool:
    """Whether a limit may have its `by` and `where`; if not, that is told.

    They choose among clusters, so a measure of anything else cannot have them. The
    cost as a whole can where there is no link that could be built.
    """
    chosen = [key for key in ("by", "where") if getattr(entry, key)]
    for measure in measures:
        if not measure.is_shared or not chosen or _is_of_clusters(linker, measure):
            continue
        what, instead = _subject(measure)
        for key in chosen:
            linker.error(
                (*path, key),
                Sentence(
                    "{measure} counts {what}, which belong to no group of clusters.",
                    measure=measure.name,
                    what=what,
                ),
                hint=Sentence("Take `{key}` away{instead}.", key=key, instead=instead),
            )
        return False
    return True


def _is_of_clusters(linker: Linker, measure: Measure) -> bool:
    """Whether a cost has no part in links, as none can be built (or none was read)."""
    built_in = measure.name == _COST or measure.name.startswith(f"{_COST}.fund.")
    return built_in and not linker.candidate_links()


def _subject(measure: Measure) -> tuple[str, str]:
    """What is counted, and what could be limited instead."""
    if any(term.quantity is Quantity.PLACE_COVERED for term in measure.terms):
        return Sentence("places"), ""
    instead = Sentence(", or limit a cost of clusters such as cost.infrastructure")
    return Sentence("links"), instead
