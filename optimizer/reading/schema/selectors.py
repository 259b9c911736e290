"""Which rows of a table an entry is about."""

from typing import Annotated, TypeAlias

from pydantic import Field, Tag

from optimizer.reading.schema.leaves import Name
from optimizer.reading.schema.section import (
    LIST,
    MAP,
    TEXT,
    ListOf,
    MapOf,
    by_shape,
)
from optimizer.sentence import Sentence

Names: TypeAlias = Annotated[
    Annotated[Name, Tag(TEXT)] | Annotated[ListOf[Name], Tag(LIST)],
    by_shape(Sentence("a name or a list of names")),
]
"""One name or several."""

Condition: TypeAlias = Annotated[
    Annotated[Name, Tag(TEXT)] | Annotated[ListOf[Name], Tag(LIST)],
    by_shape(Sentence('a value, a list of values or a comparison such as "> 15"')),
    Field(description='A value, a list of values or a comparison such as "> 15".'),
]

Selector: TypeAlias = Annotated[
    Annotated[Name, Tag(TEXT)]
    | Annotated[ListOf[Name], Tag(LIST)]
    | Annotated[MapOf[Condition], Tag(MAP)],
    by_shape(
        Sentence('an id, a list of ids, or a map such as {{district: "Kim Bảng"}}')
    ),
]
"""Rows: an id, a list of ids, or a map of columns to conditions that all hold."""


def names_of(names: str | list[str]) -> list[str]:
    """One name or several, as a list."""
    return [names] if isinstance(names, str) else names
