"""What is allowed: actions and the law."""

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from optimizer.domain.law import RuleKind
from optimizer.reading.schema.leaves import Hectares, Name
from optimizer.reading.schema.marks import ShownAs
from optimizer.reading.schema.section import MapOf, Section
from optimizer.reading.schema.selectors import Selector
from optimizer.reading.schema.words import one_of


class ActionEntry(Section):
    """For which clusters, and when, an action is allowed."""

    example: ClassVar[str] = "{from: 2026-2030, where: {district: Kim Bảng}}"
    first: Name | None = Field(
        None,
        alias="from",
        title="From",
        description="The first period in which it may happen; default the first.",
    )
    until: Name | None = Field(
        None,
        title="Until",
        description="The last period in which it may happen; default the last.",
    )
    where: Selector | None = Field(
        None, title="Where", description="The clusters it is for; default all."
    )


class SteppedActionEntry(ActionEntry):
    """An action that changes the area by at least a step."""

    example: ClassVar[str] = "{min_step: 5}"
    min_step: Hectares = Field(
        1.0, title="Least step", description="The least change of the area."
    )


class ActionsEntry(Section):
    """The actions allowed; what is not listed is forbidden.

    Without this section keep, expand, drop and add are allowed.
    """

    example: ClassVar[str] = "{keep: {}, expand: {min_step: 5}}"
    keep: ActionEntry | None = Field(
        None, title="Keep", description="Leave a cluster at its area throughout."
    )
    expand: SteppedActionEntry | None = Field(
        None, title="Expand", description="Enlarge a cluster, up to its max_ha."
    )
    reduce: SteppedActionEntry | None = Field(
        None, title="Reduce", description="Give back land on which nothing is built."
    )
    drop: ActionEntry | None = Field(
        None, title="Drop", description="Take an existing cluster out of the plan."
    )
    add: ActionEntry | None = Field(
        None, title="Add", description="Bring a candidate into the plan."
    )


# A YAML 1.1 reader takes off for false, and so may an editor that uses the schema.
Mode = Annotated[
    Literal["off", "warn", "enforce"],
    BeforeValidator(one_of("off", "warn", "enforce")),
    ShownAs(enum=["off", "warn", "enforce", False]),
]


class LawEntry(Section):
    """The rule set that the plan is held against."""

    example: ClassVar[str] = "{use: nd-303-2026, mode: warn}"
    use: Name = Field(
        "none",
        title="Rule set",
        description="A rule set by the name of its file, or none.",
    )
    mode: Mode = Field(
        "warn",
        title="Mode",
        description="warn lists what is still to be met (the plan stage), enforce "
        "forbids it (the stage of establishing and expanding), off ignores it.",
    )
    rules: MapOf[Mode] = Field(
        {},
        title="Single rules",
        description="Modes of single rules: "
        + ", ".join(kind.value for kind in RuleKind)
        + ".",
    )
    judged_by: Name | None = Field(
        None,
        title="Judged by",
        description="The column in which the fill test is pooled; default that of the "
        "rule set.",
    )
