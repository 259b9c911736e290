"""A row as column numbers and factors, as a solver takes it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter

from pulp import LpConstraint, LpVariable

# PuLP 4 keeps names in Rust, which makes them dear to ask for; it has numbers.
_key = attrgetter("id" if hasattr(LpVariable, "id") else "name")


@dataclass(frozen=True, slots=True)
class Terms:
    """A sum over columns that is at least ``least`` and at most ``most``."""

    columns: tuple[int, ...]
    factors: tuple[float, ...]
    least: float
    most: float


def columns_of(variables: Iterable[LpVariable]) -> dict[object, int]:
    """The column of each variable, for `terms_of`: its place among them."""
    return {_key(variable): j for j, variable in enumerate(variables)}


def terms_of(constraint: LpConstraint, column_of: Mapping[object, int]) -> Terms:
    """A constraint of PuLP by columns."""
    items = list(constraint.items())
    least, most = constraint.getLb(), constraint.getUb()
    return Terms(
        tuple([column_of[_key(variable)] for variable, _ in items]),
        tuple([float(factor) for _, factor in items]),
        float("-inf") if least is None else least,
        float("inf") if most is None else most,
    )
