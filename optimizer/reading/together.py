"""One message for many rows that have the same fault."""

from collections.abc import Mapping, Sequence

from optimizer.domain.cluster import Cluster
from optimizer.errors import Problems
from optimizer.reading.records import Record
from optimizer.sentence import Sentence, joined

SHOWN = 3

NOUNS: Mapping[str, str] = {
    one: one
    for one in (
        Sentence("cluster"),
        Sentence("existing cluster"),
        Sentence("candidate"),
        Sentence("place"),
        Sentence("link"),
    )
}
"""What rows of a table are, told in the language of a message."""


def warn_together(
    records: Sequence[Record], column: str, what: str, hint: str, problems: Problems
) -> None:
    """One warning at the first of the rows, naming the first three and their number.

    ``what`` follows the clusters' names: "A, B and C: <what>".
    """
    if not records:
        return
    subject = joined(
        (
            Sentence("{name} (line {line})", name=one.text("id"), line=one.row.number)
            for one in records[:SHOWN]
        ),
        ", ",
    )
    more = len(records) - SHOWN
    if more > 0:
        subject = Sentence("{names} and {more} more", names=subject, more=more)
    problems.warn(records[0].at(column), joined((subject, what), ": "), hint=hint)


def counted(names: Sequence[str], what: str) -> str:
    """How many there are of what, the first three named: "5 clusters (A, B, C ...)"."""
    shown = ", ".join(names[:SHOWN]) + (" ..." if len(names) > SHOWN else "")
    return Sentence(
        "{count} {what}{count:|s} ({shown})",
        count=len(names),
        what=NOUNS.get(what, what),
        shown=shown,
    )


def kind_of(cluster: Cluster) -> Sentence:
    """What a cluster is where that says what can be done with it."""
    if cluster.exists:
        return Sentence("an existing cluster")
    return Sentence("a candidate")
