"""One message for many rows that have the same fault."""

from collections.abc import Sequence

from optimizer.errors import Problems
from optimizer.reading.records import Record

SHOWN = 3


def warn_together(
    records: Sequence[Record], column: str, what: str, hint: str, problems: Problems
) -> None:
    """One warning at the first of the rows, naming the first three and their number.

    ``what`` follows the clusters' names: "A, B and C: <what>".
    """
    if not records:
        return
    names = [f"{one.text('id')} (line {one.row.number})" for one in records[:SHOWN]]
    more = len(records) - SHOWN
    subject = f"{', '.join(names)} and {more} more" if more > 0 else ", ".join(names)
    problems.warn(records[0].at(column), f"{subject}: {what}", hint=hint)


def counted(names: Sequence[str], what: str) -> str:
    """How many there are of what, the first three named: "5 clusters (A, B, C ...)"."""
    shown = ", ".join(names[:SHOWN]) + (" ..." if len(names) > SHOWN else "")
    return f"{len(names)} {what}{'' if len(names) == 1 else 's'} ({shown})"
