"""A whole sweep file."""

import math
from collections.abc import Callable
from typing import Annotated, Any, ClassVar, Self, TypeAlias

from pydantic import BeforeValidator, ConfigDict, Field, Tag, model_validator

from optimizer.reading.schema.assumptions import TableName
from optimizer.reading.schema.basics import Title
from optimizer.reading.schema.choices import Labelled
from optimizer.reading.schema.distributions import (
    MAX_VALUES,
    DistributionForm,
    PlainNumber,
    distribution_of,
)
from optimizer.reading.schema.faults import found, refuse, refuse_hows, stands_here
from optimizer.reading.schema.leaves import FreeText, Name, YesNo, leaf_text
from optimizer.reading.schema.marks import ShownAs
from optimizer.reading.schema.section import (
    LIST,
    MAP,
    Entries,
    Items,
    ListOf,
    Section,
    by_shape,
)
from optimizer.reading.schema.selectors import Names, Selector
from optimizer.reading.schema.words import one_of
from optimizer.reading.units import parse_amount
from optimizer.sentence import Sentence

MAX_RUNS = 1_000_000
MAX_SEED = 2**32 - 1
_HOW = ("times", "plus", "set")


def _whole(least: int, most: int) -> Callable[[object], int]:
    """A reader of whole numbers within bounds."""
    expected = Sentence(
        "a whole number from {least} to {most:,}", least=least, most=most
    )

    def read(value: object) -> int:
        try:
            number = parse_amount(leaf_text(value, expected))
        except ValueError as error:
            refuse(str(error), expected)
        if number.dimension is not None or not math.isfinite(number.value):
            refuse(stands_here(found(value)), expected)
        if number.value != int(number.value) or not least <= number.value <= most:
            refuse(Sentence("{value} is out of range.", value=found(value)), expected)
        return int(number.value)

    return read


def _whole_number(least: int, most: int) -> Any:
    return BeforeValidator(_whole(least, most))


class RangeEntry(Section):
    """Values at equal distances, both ends included."""

    example: ClassVar[str] = "{from: 1200, to: 1600, steps: 5}"
    first: FreeText = Field(
        alias="from", title="From", description="The first value, with a unit or not."
    )
    last: FreeText = Field(
        alias="to", title="To", description="The last value, in the same unit."
    )
    steps: Annotated[
        int,
        _whole_number(2, MAX_VALUES),
        ShownAs(type="integer", minimum=2, maximum=MAX_VALUES),
    ] = Field(title="Steps", description="How many values, both ends included.")


def _some_values(value: object) -> object:
    if isinstance(value, list) and not 1 <= len(value) <= MAX_VALUES:
        refuse(
            Sentence("the list has {value} values.", value=len(value)),
            Sentence("1 to {max_values:,} values", max_values=MAX_VALUES),
        )
    return value


Axis: TypeAlias = Annotated[
    Annotated[ListOf[Any], BeforeValidator(_some_values), Tag(LIST)]
    | Annotated[RangeEntry, Tag(MAP)],
    by_shape(
        Sentence(
            "a list of values, or a map such as {{from: 1200, to: 1600, steps: 5}}"
        )
    ),
]


class UncertainEntry(Labelled):
    """A column of a table or an entry of the scenarios whose value is drawn."""

    model_config = ConfigDict(
        json_schema_extra={"anyOf": [{"required": [one]} for one in _HOW]}
    )
    example: ClassVar[str] = (
        "{table: clusters, column: infra_cost_per_ha, times: {uniform: [0.8, 1.4]}}"
    )
    table: TableName | None = Field(
        None, title="Table", description="The table of the column; default clusters."
    )
    column: Name | None = Field(
        None, title="Column", description="The column that is changed, as by `assume`."
    )
    where: Selector | None = Field(
        None, title="Where", description="The rows that are changed; default all."
    )
    each: YesNo = Field(
        False,
        title="Each",
        description="Draw for each row by itself, among those that the scenario "
        "selects as it is written; otherwise all rows change by the same draw.",
    )
    entry: Name | None = Field(
        None,
        title="Entry",
        description="An entry by its path, as in `vary`, instead of a column; of a map "
        "or list every amount in it changes by the same draw.",
    )
    times: DistributionForm | None = Field(
        None,
        title="Times",
        description="Multiply by what is drawn, which is never below 0.",
    )
    plus: DistributionForm | None = Field(
        None,
        title="Plus",
        description="Add what is drawn, in the unit in which the entry is written.",
    )
    set: DistributionForm | None = Field(
        None, title="Set", description="Put what is drawn instead."
    )

    @model_validator(mode="after")
    def _is_about_one_thing(self) -> Self:
        if (self.column is None) == (self.entry is None):
            what = Sentence("both of column and entry given.")
            if self.column is None:
                what = Sentence("neither of column and entry given.")
            refuse(what, Sentence("one of column and entry"))
        if self.entry is not None:
            beside = [
                name
                for name in ("table", "where", "each")
                if getattr(self, name) not in (None, False)
            ]
            if beside:
                refuse(
                    Sentence(
                        "{beside} goes with a column, not with an entry.",
                        beside=beside[0],
                    )
                )
        given = [one for one in _HOW if getattr(self, one) is not None]
        if len(given) != 1:
            refuse_hows(len(given))
        try:
            distribution_of(getattr(self, self.how), self.how)
        except ValueError as error:
            refuse(Sentence("{how}: {error}", how=self.how, error=error))
        return self

    @property
    def how(self) -> str:
        """Which of times, plus and set is given."""
        return next(one for one in _HOW if getattr(self, one) is not None)


class CorrelationEntry(Section):
    """Uncertain items that rise and fall together."""

    example: ClassVar[str] = "{between: [costs, demand.hectares], by: 0.7}"
    between: ListOf[Name] = Field(
        title="Between", description="Ids or entries of items of `uncertain`, by pairs."
    )
    by: PlainNumber = Field(
        title="By",
        description="The correlation of their normal scores, -1 to 1 (a Gaussian "
        "copula); items with `each` are correlated row by row.",
    )

    @model_validator(mode="after")
    def _is_possible(self) -> Self:
        if len(set(self.between)) < max(2, len(self.between)):
            refuse(
                Sentence("the same item is named twice, or only one."),
                Sentence("two items or more"),
            )
        if not -1 <= self.by <= 1:
            refuse(
                Sentence("{by:g} is no correlation.", by=self.by),
                Sentence("a number from -1 to 1"),
            )
        return self


class SweepFile(Section):
    """Many futures: scenarios, run at every point of a grid with every sample."""

    example: ClassVar[str] = "{scenarios: [phuong-an-1.yaml], vary: ..., samples: 200}"
    title: Title | None = Field(
        None, title="Title", description="The name shown; default the file's name."
    )
    scenarios: Names = Field(
        title="Scenarios",
        description="A scenario file or a list of them, relative to this file.",
    )
    vary: Entries[Axis] | None = Field(
        None,
        title="Vary",
        description="A grid: entries of the scenarios by path, each with its values. "
        "Keys are joined by dots; an item of a list is named by its id (a period by "
        "its name), or by its place as in limits[0], in quotes within braces. A value "
        "may be a number, a text with its unit, or a whole map or list, which then "
        "replaces what is there. A key that is missing from a map is set.",
    )
    uncertain: Items[UncertainEntry] | None = Field(
        None,
        title="Uncertain",
        description="What is drawn for each sample, after the grid and in this order.",
    )
    correlated: Items[CorrelationEntry] | None = Field(
        None,
        title="Correlated",
        description="Uncertain items that are not drawn independently.",
    )
    samples: (
        Annotated[
            int,
            _whole_number(1, MAX_RUNS),
            ShownAs(type="integer", minimum=1, maximum=MAX_RUNS),
        ]
        | None
    ) = Field(
        None,
        title="Samples",
        description="How often is drawn; needed where something is uncertain. The "
        "first samples of a larger number are the same.",
    )
    method: Annotated[
        str,
        BeforeValidator(one_of("sobol", "random")),
        ShownAs(enum=["sobol", "random"]),
    ] = Field(
        "sobol",
        title="Method",
        description="sobol spreads the samples evenly (best with a power of 2), "
        "random draws each by itself.",
    )
    seed: Annotated[
        int,
        _whole_number(0, MAX_SEED),
        ShownAs(type="integer", minimum=0, maximum=MAX_SEED),
    ] = Field(1, title="Seed", description="Another one draws other samples.")
