"""Limits, demand and budget: the amounts that a plan must respect."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from optimizer.domain.measure import Measure
from optimizer.errors import Origin

Sense = Literal["at_most", "at_least"]


@dataclass(frozen=True, slots=True)
class Limit:
    """One amount that a measure of some clusters must not pass.

    ``members`` are ids; ``period`` is an index, or None for the sum over all periods.
    With ``over`` the amount is the ratio of two measures; with ``change`` it is
    counted from today. ``group`` is the value of column ``by``, if there is one.
    """

    measure: Measure
    sense: Sense
    amount: float
    members: frozenset[str]
    period: int | None
    origin: Origin
    over: Measure | None = None
    change: bool = False
    by: str | None = None
    group: str | None = None
    id: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class DemandCap:
    """Hectares that a group can newly lease from today to the end of a period."""

    members: frozenset[str]
    period: int
    hectares: float
    origin: Origin
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Demand:
    """Who asks for land where: caps by group and period, grouped by a column."""

    by: str | None
    caps: tuple[DemandCap, ...]


@dataclass(frozen=True, slots=True)
class Fund:
    """Money of one payer: an amount per period [bn VND], with or without carry-over."""

    name: str
    amounts_bn: tuple[float, ...]
    carry_over: bool
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Budget:
    """Funds, and which share of each kind of cost each fund pays."""

    funds: tuple[Fund, ...]
    pays: Mapping[str, Mapping[str, float]]
    state_funds: frozenset[str] = frozenset()
    pays_origin: Origin | None = None

    def shares_of(self, fund: str) -> dict[str, float]:
        """The share of each kind of cost that this fund pays."""
        return {kind: shares.get(fund, 0.0) for kind, shares in self.pays.items()}

    def state_share(self, kind: str) -> float:
        """The share of a kind of cost that the state pays."""
        shares = self.pays.get(kind, {})
        return sum(share for fund, share in shares.items() if fund in self.state_funds)
