"""Kinds of place, by the words that the table of places has for them."""

from collections.abc import Iterable

from optimizer.errors import Origin
from optimizer.reading.linked.linker import Linker
from optimizer.reading.nearest import did_you_mean, one_of
from optimizer.sentence import Sentence


def kind_is_known(
    linker: Linker, kind: str, kinds: Iterable[str], place: Origin
) -> bool:
    """Whether a kind is among those that there are; if not, that is told.

    Where the places could not be read, nothing is told.
    """
    known = sorted({*kinds} - {""})
    if kind in known:
        return True
    # A place whose kind is blank may be one of them, and was reported itself.
    if linker.tables_readable("places") and "" not in linker.data.kinds:
        linker.problems.error(
            place,
            Sentence('there is no place of the kind "{kind}".', kind=kind),
            one_of(known) if known else Sentence("a table of places under tables"),
            did_you_mean(kind, known),
        )
    return False
