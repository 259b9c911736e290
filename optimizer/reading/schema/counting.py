"""What a plan is counted in and held to: own measures, limits and demand."""

from typing import Annotated, Any, ClassVar, Self, TypeAlias

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    Tag,
    model_validator,
)

from optimizer.reading.schema.amounts import Amounts, HectareAmounts
from optimizer.reading.schema.basics import Title
from optimizer.reading.schema.faults import refuse
from optimizer.reading.schema.leaves import FreeText, Name, YesNo
from optimizer.reading.schema.marks import FormChosen, ShownAs
from optimizer.reading.schema.section import ListOf, Section
from optimizer.reading.schema.selectors import Selector
from optimizer.reading.schema.words import one_of
from optimizer.sentence import Sentence

PER = (
    "cluster_open",
    "hectare_planned",
    "hectare_built",
    "hectare_occupied",
    "cluster_added",
    "cluster_expanded",
    "cluster_dropped",
    "hectare_added",
    "link_built",
)
"""What own measures may be counted per; the first four are states."""
Per: TypeAlias = Annotated[str, BeforeValidator(one_of(*PER)), ShownAs(enum=[*PER])]


class TermEntry(Section):
    """A part of a measure: a column times what it is counted per."""

    example: ClassVar[str] = "{column: rice_share, per: hectare_added}"
    column: Name | None = Field(
        None,
        title="Column",
        description="A column of the clusters table, of links for link_built; "
        "default 1.",
    )
    per: Per = Field(title="Per", description="What the column is multiplied by.")


class SimpleMeasureEntry(TermEntry):
    """A measure of one term."""

    example: ClassVar[str] = "{column: rice_share, per: hectare_added, unit: ha}"
    unit: FreeText | None = Field(
        None, title="Unit", description="The unit in which it is shown."
    )

    @property
    def parts(self) -> list[TermEntry]:
        """The terms of the measure."""
        return [self]


class SumMeasureEntry(Section):
    """A measure of several terms, all states or all flows."""

    example: ClassVar[str] = "{terms: [{column: rice_share, per: hectare_added}]}"
    terms: ListOf[TermEntry] = Field(
        title="Terms", description="The parts that are added up.", min_length=1
    )
    unit: FreeText | None = Field(
        None, title="Unit", description="The unit in which it is shown."
    )

    @property
    def parts(self) -> list[TermEntry]:
        """The terms of the measure."""
        return self.terms


def _form(value: Any) -> str:
    return "\x00terms" if isinstance(value, dict) and "terms" in value else "\x00one"


MeasureEntry: TypeAlias = Annotated[
    Annotated[SimpleMeasureEntry, Tag("\x00one")]
    | Annotated[SumMeasureEntry, Tag("\x00terms")],
    FormChosen(_form),
]


class LimitEntry(Section):
    """An amount that a measure must not pass."""

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [{"required": ["at_most"]}, {"required": ["at_least"]}]
        }
    )
    example: ClassVar[str] = "{measure: land, at_most: 1400, period: end}"
    id: Name | None = Field(
        None, title="Id", description="A name for messages and for sweeps."
    )
    measure: Name = Field(title="Measure", description="What is limited.")
    over: Name | None = Field(
        None, title="Over", description="The measure it is divided by, for a ratio."
    )
    at_most: Amounts | None = Field(
        None,
        title="At most",
        description="The greatest amount: a number, or a map by period, by group, or "
        "by group and period; what is not named has no limit.",
    )
    at_least: Amounts | None = Field(
        None, title="At least", description="The least amount, in the same forms."
    )
    period: Name | None = Field(
        None,
        title="Period",
        description="A period, every (the default), end (the last) or total (flows "
        "only, summed).",
    )
    by: Name | None = Field(
        None,
        title="By",
        description="The column by which clusters are grouped; not for a measure of "
        "links or of places.",
    )
    where: Selector | None = Field(
        None,
        title="Where",
        description="The clusters that count; default all; not for a measure of links "
        "or of places.",
    )
    change: YesNo = Field(
        False,
        title="Change",
        description="Count from today's value instead of from 0 (states only).",
    )
    why: Title | None = Field(
        None, title="Why", description="The reason, shown in messages and reports."
    )

    @model_validator(mode="after")
    def _has_an_amount(self) -> Self:
        if self.at_most is None and self.at_least is None:
            refuse(
                Sentence("the limit has no amount."),
                Sentence("at_most or at_least, or both"),
            )
        return self


class DemandEntry(Section):
    """Hectares newly leased since today, at most, to the end of each period."""

    example: ClassVar[str] = "{by: district, hectares: {Kim Bảng: {2026-2030: 120}}}"
    by: Name | None = Field(
        None,
        title="By",
        description="The column by which demand is given; default the whole province.",
    )
    hectares: HectareAmounts = Field(
        title="Hectares",
        description="Cumulated hectares: a number for every period, a map by period, "
        "or with `by` a map by group; what is not named has no limit.",
    )
