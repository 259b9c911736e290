"""Who pays: one budget, or funds and their shares of each kind of cost."""

from typing import Annotated, Any, ClassVar, TypeAlias

from pydantic import ConfigDict, Field, Tag

from optimizer.domain.measure import COST_KINDS
from optimizer.reading.schema.leaves import BnVnd, Share, YesNo
from optimizer.reading.schema.marks import FormChosen
from optimizer.reading.schema.section import MapOf, Section
from optimizer.reading.schema.selectors import Names


class FundEntry(Section):
    """An amount for each period, by its name; a period not named has 0."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, BnVnd]
    example: ClassVar[str] = "{2021-2025: 800, 2026-2030: 900, carry_over: true}"
    carry_over: YesNo = Field(
        False,
        title="Carry over",
        description="Whether money not spent stays available in later periods.",
    )

    @property
    def amounts(self) -> dict[str, float]:
        """Money by the name of its period [bn VND]."""
        return dict(self.__pydantic_extra__ or {})


class FundsEntry(Section):
    """Several funds, and which costs each one pays."""

    example: ClassVar[str] = "{funds: {province: {2021-2025: 800}}}"
    funds: MapOf[FundEntry] = Field(
        title="Funds", description="Each fund with its amount for each period."
    )
    pays: MapOf[MapOf[Share]] = Field(
        {},
        title="Who pays",
        description="For each kind of cost ("
        + ", ".join(COST_KINDS)
        + ") the share that each fund pays; shares add up to 1. With several funds "
        "every cost that can occur is named; a single fund pays what is not named.",
    )
    state_funds: Names = Field(
        [],
        title="State funds",
        description="Funds that count for the law's ceiling on state support.",
    )


def _form(value: Any) -> str:
    keys = {"funds", "pays", "state_funds"}
    several = isinstance(value, dict) and not keys.isdisjoint(value)
    return "\x00funds" if several else "\x00simple"


BudgetEntry: TypeAlias = Annotated[
    Annotated[FundEntry, Tag("\x00simple")] | Annotated[FundsEntry, Tag("\x00funds")],
    FormChosen(_form),
]
