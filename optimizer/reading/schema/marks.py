"""Marks on the types of entries: how the JSON Schema shows them, which form they have.

Pydantic's own marks hold dicts and cannot be hashed, which unions of marked types ask.
"""

from collections.abc import Callable
from typing import Any

from pydantic import Discriminator, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from optimizer.reading.schema.nulls import given


class ShownAs:
    """The JSON Schema of a type that is read from text."""

    def __init__(self, **schema: Any) -> None:
        self.schema = schema

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return dict(self.schema)


class FormChosen(Discriminator):
    """Which form an entry has; where it has none, what was expected is told."""

    __hash__ = object.__hash__

    def __init__(
        self, form: Callable[[Any], str | None], what: str = "", expected: str = ""
    ) -> None:
        super().__init__(
            lambda value: form(given(value)),
            "shape",
            "wrong form",
            {"what": what, "expected": expected},
        )
