"""The base of every map in a scenario file, and its lists."""

from typing import Annotated, Any, ClassVar, TypeAlias, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    WrapValidator,
    model_validator,
)
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import ValidatorFunctionWrapHandler

from optimizer.reading.schema.faults import found, refuse, stands_here
from optimizer.reading.schema.marks import FormChosen
from optimizer.reading.schema.nulls import given
from optimizer.sentence import AND, Sentence, joined

T = TypeVar("T")
BROKEN = object()
"""Stands for an item that was reported, so that its neighbours keep their place."""

# Control characters cannot be in a file, so no key of a planner is taken for a tag.
TEXT, LIST, MAP = "\x00text", "\x00list", "\x00map"


class Section(BaseModel):
    """A map with known keys; ``example`` shows one as a planner would write it."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    example: ClassVar[str] = "{}"

    @model_validator(mode="before")
    @classmethod
    def _keys_are_known(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            refuse(
                stands_here(found(value)),
                Sentence("a map such as {example}", example=cls.example),
            )
        keys = cls.keys()
        unknown = [key for key in value if key not in keys]
        if unknown and cls.model_config.get("extra") == "forbid":
            kind = "unknown_keys"
            raise PydanticCustomError(
                kind, kind, {"unknown": unknown, "valid": [*keys]}
            )
        there = given(value)
        missing = [key for key, needed in keys.items() if needed and key not in there]
        if missing:
            names = joined((f'"{key}"' for key in missing), AND)
            count = len(missing)
            what = Sentence("{names} {count:is|are} missing.", names=names, count=count)
            if all(key in value for key in missing):
                what = Sentence(
                    "{names} {count:is|are} empty.", names=names, count=count
                )
            expected = Sentence("a map such as {example}", example=cls.example)
            context = {"missing": missing, "what": what, "expected": expected}
            kind = "missing_keys"
            raise PydanticCustomError(kind, "{what}", context)
        return there

    @classmethod
    def keys(cls) -> dict[str, bool]:
        """The keys of the map as written, and whether each must be there."""
        return {
            field.alias or name: field.is_required()
            for name, field in cls.model_fields.items()
        }


def examples() -> dict[str, str]:
    """The example of each section by the name of its class."""
    found: dict[str, str] = {}
    waiting: list[type[Section]] = [Section]
    while waiting:
        model = waiting.pop()
        waiting.extend(model.__subclasses__())
        if model.example != Section.example:
            found[model.__name__] = model.example
    return found


def _skip_broken(value: Any, read: ValidatorFunctionWrapHandler) -> Any:
    return None if value is BROKEN else read(value)


def _is_list(value: Any) -> Any:
    if not isinstance(value, list):
        refuse(
            stands_here(found(value)),
            Sentence("a list"),
            Sentence("Begin each item with a dash."),
        )
    return value


def _is_map(value: Any) -> Any:
    if not isinstance(value, dict):
        refuse(stands_here(found(value)), Sentence("a map of names to values"))
    return given(value)


def by_shape(expected: str) -> FormChosen:
    """Choose among the forms of an entry by what is written: a text, list or map."""

    def shape(value: Any) -> str:
        if isinstance(value, dict):
            return MAP
        return LIST if isinstance(value, list) else TEXT

    return FormChosen(shape, expected=expected)


Items: TypeAlias = Annotated[
    list[Annotated[T | None, WrapValidator(_skip_broken)]], BeforeValidator(_is_list)
]
"""A list whose broken items become None."""
Entries: TypeAlias = Annotated[
    dict[str, Annotated[T | None, WrapValidator(_skip_broken)]],
    BeforeValidator(_is_map),
]
"""A map by names that the planner gives, whose broken entries become None."""
ListOf: TypeAlias = Annotated[list[T], BeforeValidator(_is_list)]
MapOf: TypeAlias = Annotated[dict[str, T], BeforeValidator(_is_map)]
