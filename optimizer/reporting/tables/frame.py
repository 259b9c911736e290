"""Rows put into a frame; pandas is imported here and nowhere else."""

from collections.abc import Iterable, Mapping

from pandas import DataFrame

Row = Mapping[str, object]


def frame(rows: Iterable[Row], columns: list[str] | None = None) -> DataFrame:
    """A row per mapping, in their order; columns as stated, or as the first row's."""
    return DataFrame.from_records(list(rows), columns=columns)


def rows_of(table: DataFrame) -> list[dict[str, object]]:
    """The rows again, as mappings."""
    names = [str(column) for column in table.columns]
    return [
        dict(zip(names, row, strict=True))
        for row in table.itertuples(index=False, name=None)
    ]


__all__ = ["DataFrame", "Row", "frame", "rows_of"]
