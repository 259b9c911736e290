"""What-if changes of the data: `assume`."""

from typing import Annotated, ClassVar, Self, TypeAlias

from pydantic import BeforeValidator, ConfigDict, Field, Tag, model_validator

from optimizer.reading.schema.faults import refuse, refuse_hows
from optimizer.reading.schema.leaves import FreeText, Name, Number
from optimizer.reading.schema.marks import ShownAs
from optimizer.reading.schema.section import MAP, TEXT, MapOf, Section, by_shape
from optimizer.reading.schema.selectors import Selector
from optimizer.reading.schema.words import one_of
from optimizer.sentence import Sentence

TableName = Annotated[
    str,
    BeforeValidator(one_of("clusters", "places", "links")),
    ShownAs(enum=["clusters", "places", "links"]),
]
Numbers: TypeAlias = Annotated[
    Annotated[Number, Tag(TEXT)] | Annotated[MapOf[Number], Tag(MAP)],
    by_shape(Sentence("a number such as 1.2, or a map of ids to numbers")),
]
Texts: TypeAlias = Annotated[
    Annotated[FreeText, Tag(TEXT)] | Annotated[MapOf[FreeText], Tag(MAP)],
    by_shape(Sentence("a value, or a map of ids to values")),
]


class AssumptionEntry(Section):
    """A what-if change of the data, made after `defaults`."""

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [{"required": [one]} for one in ("times", "plus", "set")]
        }
    )
    example: ClassVar[str] = "{table: clusters, column: fixed_cost, times: 1.2}"
    id: Name | None = Field(None, title="Id", description="A name for sweeps.")
    why: FreeText | None = Field(None, title="Why", description="The reason.")
    table: TableName = Field(
        "clusters", title="Table", description="The table that is changed."
    )
    column: Name = Field(title="Column", description="The column that is changed.")
    times: Numbers | None = Field(
        None,
        title="Times",
        description="Multiply what is there, by one number or row by row, by id.",
    )
    plus: Numbers | None = Field(
        None,
        title="Plus",
        description="Add to what is there, one number or row by row, by id.",
    )
    set: Texts | None = Field(
        None,
        title="Set",
        description="Put this instead, one value or row by row, by id.",
    )
    where: Selector | None = Field(
        None, title="Where", description="The rows that are changed; default all."
    )

    @model_validator(mode="after")
    def _has_one_change(self) -> Self:
        given = [one for one in (self.times, self.plus, self.set) if one is not None]
        if len(given) != 1:
            refuse_hows(len(given))
        if isinstance(given[0], dict) and self.where is not None:
            refuse(
                Sentence("a map by id says which rows change, and so does `where`."),
                Sentence("one of the two"),
            )
        return self

    @property
    def how(self) -> str:
        """Which of times, plus and set is given."""
        if self.set is not None:
            return "set"
        return "times" if self.times is not None else "plus"

    @property
    def amount(self) -> float | str | dict[str, float] | dict[str, str]:
        """What is multiplied by, added or set, for all rows or by their ids."""
        for one in (self.times, self.plus, self.set):
            if one is not None:
                return one
        raise AssertionError
