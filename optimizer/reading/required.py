"""Cells that a row must have, and ids that only one row can have."""

from collections.abc import Mapping, Sequence

from optimizer.errors import Problems
from optimizer.reading.columns import Column
from optimizer.reading.records import Record, blank
from optimizer.sentence import AND, OR, Sentence, joined


def report_blank(
    records: Sequence[Record], columns: Sequence[Column], problems: Problems
) -> None:
    """Every required cell that is blank, of columns that the table has, is an error."""
    required = [column for column in columns if column.required]
    for record in records:
        headings = record.table.headings
        empty = [
            one for one in required if one.name in headings and blank(record, one.name)
        ]
        if len(empty) > 1:
            problems.error(
                record.here,
                Sentence(
                    "{names} are blank in this row.",
                    names=joined((headings[one.name] for one in empty), AND),
                ),
                hint=Sentence(
                    "Fill them, or delete the row if it is a total or a heading."
                ),
            )
            continue
        for column in empty:
            name = column.name
            expected = joined(column.choices, OR) or Sentence("a text")
            if column.kind == "number":
                expected = Sentence("a number")
            problems.error(
                record.at(name), Sentence("{name} is blank.", name=name), expected
            )


def unique_by_id(
    records: Sequence[Record], taken: Mapping[str, Record], problems: Problems
) -> dict[str, Record]:
    """Records by id, first come; an id that another row has is an error.

    ``taken`` are records of another table whose ids share the space.
    """
    found: dict[str, Record] = {}
    for record in records:
        one = record.text("id")
        if not one:
            continue
        other = found.get(one) or taken.get(one)
        if other is not None:
            problems.error(
                record.at("id"),
                Sentence(
                    'the id "{one}" is already that of {here}.',
                    one=one,
                    here=other.here,
                ),
                hint=Sentence("Give each cluster and each place an id of its own."),
            )
            continue
        found[one] = record
    return found
