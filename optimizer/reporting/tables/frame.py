"""Rows put into a frame; pandas is imported here and nowhere else."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import pandas

# As words: pandas takes 50 MB, which a search may need before the first frame is made.
DataFrame: TypeAlias = "pandas.DataFrame"

Row = Mapping[str, object]


def frame(rows: Iterable[Row], columns: list[str] | None = None) -> DataFrame:
    """A row per mapping, in their order; columns as stated, or as the first row's."""
    from pandas import DataFrame as Frame

    return Frame.from_records(list(rows), columns=columns)


def kept_whole(
    table: DataFrame, rows: Iterable[Row], names: Iterable[str]
) -> DataFrame:
    """The table with whole numbers in these columns, though some rows have none.

    By itself pandas makes 5.0 of a 5 that stands in one column with nothing.
    """
    from pandas import Series

    every = list(rows)
    columns = {n: Series([row[n] for row in every], dtype=object) for n in names}
    return table.assign(**columns)


def rows_of(table: DataFrame) -> list[dict[str, object]]:
    """The rows again, as mappings."""
    names = [str(column) for column in table.columns]
    return [
        dict(zip(names, row, strict=True))
        for row in table.itertuples(index=False, name=None)
    ]


__all__ = ["DataFrame", "Row", "frame", "kept_whole", "rows_of"]
