"""Tables of several runs as one."""

from optimizer.reporting.content.table import Column, ReportTable
from optimizer.reporting.words import Words
from optimizer.reporting.workbook.several_runs import one_table

NAME, LAST = Column("name", "Name"), Column("last", "Last", "number")
PRICE = Column("price", "Price", "number")


def table(*columns: Column, **row: object) -> ReportTable:
    return ReportTable("t", "T", columns, (row,), ("a note",))


def test_rows_keep_what_they_say_and_say_of_which_run_they_are() -> None:
    first = table(NAME, LAST, name="x", last=1.5, last_estimate=True, level=2)
    second = table(NAME, LAST, name="y", last=2.5, unit="ha")
    made = one_table([("A", first), ("C", second)], Words("en"))
    assert [one.title for one in made.columns] == ["Scenario", "Name", "Last"]
    assert [row["scenario"] for row in made.rows] == ["A", "C"]
    assert made.rows[0]["last_estimate"] is True
    assert made.rows[0]["level"] == 2
    assert made.rows[1]["last"] == 2.5
    assert made.rows[1]["unit"] == "ha"
    assert made.notes == ("a note",)


def test_a_column_that_only_a_later_run_has_stands_where_it_has_it() -> None:
    first = table(NAME, LAST, name="x", last=1.0, price=9.0)
    second = table(NAME, PRICE, LAST, name="y", last=2.0, price=3.0)
    made = one_table([("A", first), ("B", second)], Words("en"))
    assert [one.key for one in made.columns] == ["scenario", "name", "price", "last"]
    # What the first run's table does not show is not shown for it.
    assert made.rows[0].get("price") is None
    assert made.rows[1]["price"] == 3.0


def test_columns_of_one_key_under_different_titles_are_two() -> None:
    """The first period of one scenario may be another one than that of the next."""
    first = table(
        NAME, Column("0", "2021-2025", "number"), LAST, name="x", **{"0": 1.0}
    )
    second = table(
        NAME, Column("0", "2021-2030", "number"), LAST, name="y", **{"0": 2.0}
    )
    made = one_table([("A", first), ("B", second)], Words("en"))
    found = {one.title: [row.get(one.key) for row in made.rows] for one in made.columns}
    assert [*found] == ["Scenario", "Name", "2021-2025", "2021-2030", "Last"]
    assert found["2021-2025"] == [1.0, None]
    assert found["2021-2030"] == [None, 2.0]
