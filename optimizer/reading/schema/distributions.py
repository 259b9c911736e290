"""How likely the values of an uncertain amount are."""

import math
from typing import Annotated, Any, ClassVar, Self, TypeAlias

from pydantic import BeforeValidator, ConfigDict, Field, Tag, model_validator

from optimizer.domain.distribution import (
    Distribution,
    Listed,
    Normal,
    Triangular,
    Uniform,
    equally_likely,
)
from optimizer.reading.dimensions import Dimension
from optimizer.reading.schema.faults import (
    found,
    none_or_several,
    one_of_names,
    refuse,
    stands_here,
)
from optimizer.reading.schema.leaves import FreeText, leaf_text
from optimizer.reading.schema.marks import ShownAs
from optimizer.reading.schema.section import LIST, MAP, ListOf, Section, by_shape
from optimizer.reading.units import parse_amount
from optimizer.sentence import Sentence

FORMS = ("triangular", "uniform", "normal", "list")
MAX_VALUES = 10_000
"""Values of a list, drawn or varied over."""


def plain_number(text: str) -> float:
    """A number without a unit, or a percentage; `ValueError` in a planner's words."""
    amount = parse_amount(text)
    if amount.dimension not in (None, Dimension.SHARE):
        message = Sentence(
            '"{text}" has a unit; a draw is in the unit of the entry itself.', text=text
        )
        raise ValueError(message)
    return amount.value


def _number(value: object) -> float:
    expected = Sentence('a number such as 0.8 or "80%"')
    try:
        return plain_number(leaf_text(value, expected))
    except ValueError as error:
        refuse(str(error), expected)


PlainNumber = Annotated[
    float, BeforeValidator(_number), ShownAs(type=["number", "string"])
]


def _of_size(size: int, words: str) -> Any:
    def check(value: object) -> object:
        if not isinstance(value, list) or len(value) != size:
            expected = Sentence("{size} numbers: {words}", size=size, words=words)
            refuse(stands_here(_counted(value)), expected)
        return value

    return BeforeValidator(check)


def _counted(value: object) -> str:
    if isinstance(value, list) and value:
        return Sentence("a list of {value}", value=len(value))
    return found(value)


def _some(value: object) -> object:
    if isinstance(value, list) and not 1 <= len(value) <= MAX_VALUES:
        refuse(
            Sentence("the list has {value} values.", value=len(value)),
            Sentence("1 to {max_values:,} values", max_values=MAX_VALUES),
        )
    return value


Values: TypeAlias = Annotated[ListOf[FreeText], BeforeValidator(_some)]


class DistributionEntry(Section):
    """How likely values are: one of triangular, uniform, normal and list."""

    model_config = ConfigDict(
        json_schema_extra={"anyOf": [{"required": [one]} for one in FORMS]}
    )
    example: ClassVar[str] = "{triangular: [0.8, 1.0, 1.4]}"
    triangular: (
        Annotated[
            list[PlainNumber], _of_size(3, Sentence("lowest, most likely, highest"))
        ]
        | None
    ) = Field(
        None, title="Triangular", description="The lowest, most likely, highest value."
    )
    uniform: (
        Annotated[list[PlainNumber], _of_size(2, Sentence("lowest, highest"))] | None
    ) = Field(
        None,
        title="Uniform",
        description="The lowest and highest value; all between are as likely.",
    )
    normal: (
        Annotated[list[PlainNumber], _of_size(2, Sentence("mean, standard deviation"))]
        | None
    ) = Field(None, title="Normal", description="The mean and the standard deviation.")
    within: (
        Annotated[list[PlainNumber], _of_size(2, Sentence("lowest, highest"))] | None
    ) = Field(
        None,
        title="Within",
        description="What of a normal distribution counts; the rest is cut off. Under "
        "`times` what lies below 0 is cut off unless this says otherwise.",
    )
    list: Values | None = Field(
        None,
        title="List",
        description="Values, equally likely without weights; texts under `set` only.",
    )
    weights: Annotated[ListOf[PlainNumber], BeforeValidator(_some)] | None = Field(
        None, title="Weights", description="How likely each value of `list` is."
    )

    @model_validator(mode="after")
    def _is_one_form(self) -> Self:
        given = [one for one in FORMS if getattr(self, one) is not None]
        if len(given) != 1:
            refuse(none_or_several(given), one_of_names(FORMS))
        if self.within is not None and self.normal is None:
            refuse(
                Sentence("within is for a normal distribution."),
                Sentence("normal beside it"),
            )
        if self.weights is not None and self.list is None:
            refuse(Sentence("weights are for a list."), Sentence("list beside them"))
        return self


DistributionForm: TypeAlias = Annotated[
    Annotated[Values, Tag(LIST)] | Annotated[DistributionEntry, Tag(MAP)],
    by_shape(
        Sentence("a list of values, or a map such as {{triangular: [0.8, 1.0, 1.4]}}")
    ),
]


def distribution_of(form: list[str] | DistributionEntry, how: str) -> Distribution:
    """The distribution that an entry means under times, plus or set.

    Raises `ValueError` with a planner's sentence.
    """
    if isinstance(form, list):
        return equally_likely(_values(form, how))
    if form.triangular is not None:
        low, mode, high = form.triangular
        _check_factor(low, how)
        return Triangular(low, mode, high)
    if form.uniform is not None:
        low, high = form.uniform
        _check_factor(low, how)
        return Uniform(low, high)
    if form.normal is not None:
        mean, sd = form.normal
        low, high = form.within or (0.0 if how == "times" else -math.inf, math.inf)
        _check_factor(low, how)
        return Normal(mean, sd, low, high)
    assert form.list is not None
    values = _values(form.list, how)
    if form.weights is None:
        return equally_likely(values)
    return Listed(tuple(values), tuple(form.weights))


def _values(texts: list[str], how: str) -> list[float | str]:
    if how == "set":
        return [*texts]
    numbers = [plain_number(text) for text in texts]
    _check_factor(min(numbers), how)
    return [*numbers]


def _check_factor(low: float, how: str) -> None:
    if how == "times" and low < 0:
        message = Sentence("a factor of {low:g} would turn amounts negative.", low=low)
        raise ValueError(message)
