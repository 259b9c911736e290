"""What is said about single clusters: obligations, locks, relations and wishes."""

from typing import Annotated, Any, ClassVar, Self, TypeAlias

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    Tag,
    model_validator,
)

from optimizer.domain.pathway import Headline
from optimizer.reading.schema.faults import refuse
from optimizer.reading.schema.leaves import (
    BnVnd,
    BnVndPerHa,
    FreeText,
    Hectares,
    Name,
    Number,
)
from optimizer.reading.schema.marks import FormChosen, ShownAs
from optimizer.reading.schema.section import LIST, TEXT, ListOf, Section, by_shape
from optimizer.reading.schema.selectors import Names, Selector
from optimizer.reading.schema.words import one_of
from optimizer.sentence import Sentence

HEADLINES = tuple(headline.value for headline in Headline)
HeadlineName: TypeAlias = Annotated[
    str,
    BeforeValidator(one_of(*HEADLINES, leave_out="leave_out")),
    ShownAs(enum=[*HEADLINES, "leave out"]),
]
Headlines: TypeAlias = Annotated[
    Annotated[HeadlineName, Tag(TEXT)] | Annotated[ListOf[HeadlineName], Tag(LIST)],
    by_shape(Sentence("a headline such as expand, or a list of them")),
]


class Labelled(Section):
    """An item that may have a name and a reason."""

    id: Name | None = Field(
        None, title="Id", description="A name for messages and for sweeps."
    )
    why: FreeText | None = Field(
        None, title="Why", description="The reason, for whoever reads the file."
    )


class ObligationEntry(Labelled):
    """What an existing cluster must be given to stay in the plan."""

    example: ClassVar[str] = "{column: wastewater, by: 2021-2025, fixed_cost: 8}"
    column: Name = Field(
        title="Column",
        description="A yes/no column; existing clusters where it is not yes pay.",
    )
    by: Name = Field(title="By", description="The period in which it is paid.")
    fixed_cost: BnVnd = Field(
        0.0, title="Fixed cost", description="Paid once by each cluster."
    )
    cost_per_ha: BnVndPerHa = Field(
        0.0, title="Cost per hectare", description="Paid once, on today's area."
    )


class DecisionEntry(Labelled):
    """A lock on the headline of clusters."""

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [{"required": ["must"]}, {"required": ["must_not"]}]
        }
    )
    example: ClassVar[str] = "{clusters: HNA-12, must: expand}"
    clusters: Selector = Field(
        title="Clusters",
        description="A map selects those whose status fits the headline.",
    )
    must: Headlines | None = Field(
        None, title="Must", description="The headline, or one of several."
    )
    must_not: Headlines | None = Field(
        None, title="Must not", description="The headlines that are ruled out."
    )
    by: Name | None = Field(
        None,
        title="By",
        description="With must: the last period in which it may happen.",
    )
    area_ha: Hectares | None = Field(
        None,
        title="Area",
        description="With must: the area at the end of the last period.",
    )

    @model_validator(mode="after")
    def _is_one_lock(self) -> Self:
        if (self.must is None) == (self.must_not is None):
            what = Sentence("both of must and must_not is given.")
            if self.must is None:
                what = Sentence("neither of must and must_not is given.")
            refuse(what, Sentence("one of must and must_not"))
        if self.must is None and (self.by is not None or self.area_ha is not None):
            given = "by" if self.by is not None else "area_ha"
            refuse(Sentence("{given} belongs to must, not to must_not.", given=given))
        return self


class AtMostOneOfEntry(Labelled):
    """Of these clusters at most one is in the plan in any period."""

    example: ClassVar[str] = "{at_most_one_of: [A, B]}"
    at_most_one_of: ListOf[Name] = Field(
        title="At most one of", description="Two cluster ids or more."
    )


class RequiresEntry(Labelled):
    """A cluster is in the plan only where another one is."""

    example: ClassVar[str] = "{if: A, then: B}"
    cluster: Name = Field(
        alias="if", title="If", description="The cluster that needs the other."
    )
    then: Name = Field(title="Then", description="The cluster that it needs.")


class TenantsMoveEntry(Labelled):
    """Tenants of a dropped cluster move to another one.

    That one is in the plan from then on, with at least their leased hectares occupied,
    which do not count against demand.
    """

    example: ClassVar[str] = "{drop: [A, C], moves_to: D}"
    drop: Names = Field(
        title="Drop", description="The clusters whose tenants move if it is dropped."
    )
    moves_to: Name = Field(
        title="Moves to", description="The cluster that takes the tenants."
    )


_FORMS = {
    "at_most_one_of": "\x00at_most_one_of",
    "if": "\x00if",
    "then": "\x00if",
    "drop": "\x00drop",
    "moves_to": "\x00drop",
}


def _form(value: Any) -> str | None:
    """The only form that the keys point to, or None."""
    if not isinstance(value, dict):
        return None
    forms = {form for key, form in _FORMS.items() if key in value}
    return forms.pop() if len(forms) == 1 else None


RelationEntry: TypeAlias = Annotated[
    Annotated[AtMostOneOfEntry, Tag("\x00at_most_one_of")]
    | Annotated[RequiresEntry, Tag("\x00if")]
    | Annotated[TenantsMoveEntry, Tag("\x00drop")],
    FormChosen(
        _form,
        Sentence("this is not one relation."),
        Sentence(
            "one of {{at_most_one_of: [A, B]}}, {{if: A, then: B}} and {{drop: "
            "[A, C], moves_to: D}}"
        ),
    ),
]


class PreferenceEntry(Labelled):
    """A bonus if a cluster has a headline; counts once, in units of the objective."""

    example: ClassVar[str] = "{clusters: HNA-12, action: expand, bonus: 50}"
    clusters: Selector = Field(title="Clusters", description="Which clusters.")
    action: HeadlineName = Field(title="Headline", description="The headline wished.")
    period: Name | None = Field(
        None, title="Period", description="The period in which it counts; default any."
    )
    bonus: Number = Field(
        title="Bonus", description="What it adds to the objective; may be negative."
    )
