"""A constraint with its name in the planner's world."""

from dataclasses import dataclass

from pulp import LpConstraint

from optimizer.errors import Origin


@dataclass(frozen=True, slots=True)
class Row:
    """One constraint: the rule it belongs to, whom it is about, and when.

    ``rule`` is the name of the function that states it; ``subject`` a cluster, group
    or fund; ``period`` an index, None where the row spans all periods; ``origin`` the
    entry of the scenario that asks for it, if one does.
    """

    rule: str
    subject: str
    period: int | None
    constraint: LpConstraint
    origin: Origin | None = None
