"""Measures: what a plan is counted in."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Quantity(StrEnum):
    """What a plan has, or does, in one period; every measure is a sum of these."""

    CLUSTER_OPEN = "cluster_open"
    HECTARE_PLANNED = "hectare_planned"
    HECTARE_BUILT = "hectare_built"
    HECTARE_OCCUPIED = "hectare_occupied"
    CLUSTER_ADDED = "cluster_added"
    CLUSTER_EXPANDED = "cluster_expanded"
    CLUSTER_DROPPED = "cluster_dropped"
    HECTARE_ADDED = "hectare_added"
    HECTARE_RELEASED = "hectare_released"
    HECTARE_NEWLY_BUILT = "hectare_newly_built"
    OBLIGATION_COST = "obligation_cost"
    LINK_BUILT = "link_built"
    PLACE_COVERED = "place_covered"

    @property
    def is_state(self) -> bool:
        return self in _STATES

    @property
    def is_shared(self) -> bool:
        """Whether it belongs to the whole province and to no cluster."""
        return self in (Quantity.LINK_BUILT, Quantity.PLACE_COVERED)


_STATES = {
    Quantity.CLUSTER_OPEN,
    Quantity.HECTARE_PLANNED,
    Quantity.HECTARE_BUILT,
    Quantity.HECTARE_OCCUPIED,
    Quantity.PLACE_COVERED,
}

_COUNTED = {
    Quantity.CLUSTER_OPEN,
    Quantity.CLUSTER_ADDED,
    Quantity.CLUSTER_EXPANDED,
    Quantity.CLUSTER_DROPPED,
    Quantity.LINK_BUILT,
}


@dataclass(frozen=True, slots=True)
class Term:
    """``factor`` times the number in ``column`` (1 if None) times the quantity.

    ``column`` is a column of the clusters table by its name in the format; of the
    links table for links built.
    """

    quantity: Quantity
    column: str | None = None
    factor: float = 1.0


@dataclass(frozen=True, slots=True)
class Measure:
    """A sum of terms over clusters; a state is held, a flow happens in a period."""

    name: str
    unit: str
    terms: tuple[Term, ...]
    kind: Literal["state", "flow"]

    @property
    def is_shared(self) -> bool:
        """Whether a part of it belongs to no cluster."""
        return any(term.quantity.is_shared for term in self.terms)

    @property
    def is_count(self) -> bool:
        """Whether it can be nothing but a whole number: of clusters, or of lines."""
        return all(
            term.quantity in _COUNTED
            and term.column is None
            and float(term.factor).is_integer()
            for term in self.terms
        )


COST_KINDS: dict[str, tuple[Quantity, str | None]] = {
    "infrastructure": (Quantity.HECTARE_NEWLY_BUILT, "infra_cost_per_ha"),
    "clearance": (Quantity.HECTARE_ADDED, "clearance_cost_per_ha"),
    "fixed": (Quantity.CLUSTER_ADDED, "fixed_cost"),
    "drop": (Quantity.CLUSTER_DROPPED, "drop_cost"),
    "obligations": (Quantity.OBLIGATION_COST, None),
    "links": (Quantity.LINK_BUILT, "cost"),
}
"""Each kind of cost: what it is paid for, and the column that has its rate."""


def cost_terms(shares: dict[str, float]) -> tuple[Term, ...]:
    """The terms of a cost to which each kind contributes the given share."""
    return tuple(
        Term(quantity, column, shares[kind])
        for kind, (quantity, column) in COST_KINDS.items()
        if shares.get(kind)
    )


def _state(name: str, unit: str, quantity: Quantity, column: str | None) -> Measure:
    return Measure(name, unit, (Term(quantity, column),), "state")


def _flow(name: str, unit: str, terms: tuple[Term, ...]) -> Measure:
    return Measure(name, unit, terms, "flow")


BUILT_IN: dict[str, Measure] = {
    measure.name: measure
    for measure in (
        _state("land", "ha", Quantity.HECTARE_PLANNED, None),
        _state("built", "ha", Quantity.HECTARE_BUILT, None),
        _state("industrial_land", "ha", Quantity.HECTARE_BUILT, "industrial_share"),
        _state("occupied", "ha", Quantity.HECTARE_OCCUPIED, None),
        _state("jobs", "people", Quantity.HECTARE_OCCUPIED, "jobs_per_ha"),
        _state("output", "bn VND/year", Quantity.HECTARE_OCCUPIED, "output_per_ha"),
        _state("clusters", "clusters", Quantity.CLUSTER_OPEN, None),
        _flow("added_land", "ha", (Term(Quantity.HECTARE_ADDED),)),
        _flow("released_land", "ha", (Term(Quantity.HECTARE_RELEASED),)),
        _flow("cost", "bn VND", cost_terms(dict.fromkeys(COST_KINDS, 1.0))),
        *(
            _flow(f"cost.{kind}", "bn VND", cost_terms({kind: 1.0}))
            for kind in COST_KINDS
        ),
    )
}
"""The measures every scenario has; `cost.fund.<name>` comes with the budget."""

COVERED = _state("covered", "", Quantity.PLACE_COVERED, None)
"""The weight of covered places, in every scenario with `coverage`."""
