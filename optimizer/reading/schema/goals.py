"""What the plan should achieve: one of three forms of the objective."""

from typing import Annotated, ClassVar, Self, TypeAlias

from pydantic import ConfigDict, Field, Tag, model_validator

from optimizer.reading.schema.faults import refuse
from optimizer.reading.schema.leaves import Name, Number, Share
from optimizer.reading.schema.section import (
    MAP,
    TEXT,
    ListOf,
    MapOf,
    Section,
    by_shape,
)
from optimizer.sentence import Sentence

Weights: TypeAlias = Annotated[
    Annotated[Name, Tag(TEXT)] | Annotated[MapOf[Number], Tag(MAP)],
    by_shape(
        Sentence("a measure, or a map of measures to weights such as {{output: 1}}")
    ),
]


def weights_of(weights: str | dict[str, float] | None) -> dict[str, float]:
    """Weights by measure; a name alone weighs 1."""
    if weights is None:
        return {}
    return {weights: 1.0} if isinstance(weights, str) else weights


class StageEntry(Section):
    """A stage of an objective in order."""

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [{"required": ["maximize"]}, {"required": ["minimize"]}]
        }
    )
    example: ClassVar[str] = "{maximize: jobs, give_up: 2%}"
    maximize: Weights | None = Field(
        None, title="Maximize", description="A measure, or measures with weights."
    )
    minimize: Weights | None = Field(
        None, title="Minimize", description="A measure, or measures with weights."
    )
    give_up: Share = Field(
        0.0,
        title="Give up",
        description="The fraction of this stage's best value that later stages may "
        "give up.",
    )

    @model_validator(mode="after")
    def _has_a_goal(self) -> Self:
        if not self.maximize and not self.minimize:
            refuse(
                Sentence("the stage has no measure."), Sentence("maximize or minimize")
            )
        return self


class ObjectiveEntry(Section):
    """One of three forms: maximize and minimize, balance, or in_order."""

    example: ClassVar[str] = "{maximize: {output: 1, jobs: 0.02}}"
    maximize: Weights | None = Field(
        None, title="Maximize", description="Measures with their weights."
    )
    minimize: Weights | None = Field(
        None,
        title="Minimize",
        description="Measures with their weights; taken off what is maximized.",
    )
    balance: MapOf[Number] | None = Field(
        None,
        title="Balance",
        description="Shares of measures, each scaled by the range it can attain.",
    )
    in_order: ListOf[StageEntry] | None = Field(
        None,
        title="In order",
        description="Stages; each one chooses among what the stages before leave.",
    )

    @property
    def measures(self) -> set[str]:
        """The names of all measures in it."""
        goals: list[ObjectiveEntry | StageEntry] = [self, *(self.in_order or [])]
        names = {*(self.balance or {})}
        for one in goals:
            names |= {*weights_of(one.maximize), *weights_of(one.minimize)}
        return names

    @model_validator(mode="after")
    def _is_one_form(self) -> Self:
        weighted = self.maximize is not None or self.minimize is not None
        forms = [weighted, self.balance is not None, self.in_order is not None]
        one = Sentence("one of: maximize and/or minimize; balance; in_order")
        if sum(forms) > 1:
            hint = Sentence(
                "In a file that extends another, remove the other form with null."
            )
            refuse(Sentence("the objective has several forms."), one, hint)
        if not (self.maximize or self.minimize or self.balance or self.in_order):
            refuse(Sentence("the objective names no measure."), one)
        return self
