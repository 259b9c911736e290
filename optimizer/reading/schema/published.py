"""What sources say of the tables in all."""

from typing import Annotated, ClassVar, Self, TypeAlias

from pydantic import BeforeValidator, ConfigDict, Field, model_validator

from optimizer.reading.schema.basics import Title
from optimizer.reading.schema.faults import refuse
from optimizer.reading.schema.leaves import AnyAmount, Name
from optimizer.reading.schema.marks import ShownAs
from optimizer.reading.schema.section import Section
from optimizer.reading.schema.selectors import Selector
from optimizer.reading.schema.words import one_of
from optimizer.sentence import Sentence

Counted: TypeAlias = Annotated[
    str, BeforeValidator(one_of("clusters")), ShownAs(enum=["clusters"])
]


class PublishedEntry(Section):
    """A published total that the clusters table is held against."""

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [
                {"anyOf": [{"required": [one]} for one in ("sum", "count")]},
                {
                    "anyOf": [
                        {"required": [one]} for one in ("is", "at_least", "at_most")
                    ]
                },
            ]
        }
    )
    example: ClassVar[str] = (
        "{sum: area_ha, where: {status: existing}, is: 300 ha, source: report of 2021}"
    )
    sum: Name | None = Field(
        None, title="Sum", description="The column that is added up; a blank cell is 0."
    )
    count: Counted | None = Field(
        None, title="Count", description="`clusters`: the rows are counted instead."
    )
    over: Name | None = Field(
        None,
        title="Over",
        description="The column whose sum it is divided by, for a ratio.",
    )
    where: Selector | None = Field(
        None, title="Where", description="The clusters that count; default all."
    )
    is_: AnyAmount | None = Field(
        None,
        alias="is",
        title="Is",
        description="The published amount; met if rounding to the digits written "
        "gives it.",
    )
    within: AnyAmount | None = Field(
        None,
        title="Within",
        description="How far from `is` the sum may be instead, in the same unit.",
    )
    at_least: AnyAmount | None = Field(
        None, title="At least", description="The least amount published."
    )
    at_most: AnyAmount | None = Field(
        None, title="At most", description="The greatest amount published."
    )
    source: Title = Field(title="Source", description="Where it is published.")

    @model_validator(mode="after")
    def _says_what_and_how_much(self) -> Self:
        if (self.sum is None) == (self.count is None):
            given = Sentence("neither sum nor count is given.")
            if self.sum is not None:
                given = Sentence("both sum and count are given.")
            refuse(given, Sentence("one of them"))
        if self.over is not None and self.sum is None:
            refuse(
                Sentence("over stands without sum."),
                Sentence("sum: a column, over: another one"),
            )
        if self.is_ is None and self.at_least is None and self.at_most is None:
            refuse(Sentence("no amount is given."), Sentence("is, at_least or at_most"))
        if self.within is not None and self.is_ is None:
            refuse(
                Sentence("within stands without is."),
                Sentence("is: the amount published"),
            )
        return self
