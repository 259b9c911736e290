"""Where variables come from."""

from dataclasses import dataclass, field
from typing import TypeAlias

from pulp import LpAffineExpression, LpBinary, LpProblem, LpVariable

Amount: TypeAlias = LpVariable | LpAffineExpression | float


@dataclass(slots=True)
class VariableMaker:
    """Makes variables with dull names in order, since PuLP rewrites telling ones.

    ``made`` has them all: PuLP 3.3 knows only those that stand in a row.
    """

    problem: LpProblem
    made: list[LpVariable] = field(default_factory=list)

    def hectares(self, most: float) -> LpVariable:
        """At least 0, at most this many."""
        # Bounded although rows say it too: HiGHS (issue 3273) has cut off optima of
        # models with unbounded columns.
        return self._make(lowBound=0, upBound=most)

    def share(self) -> LpVariable:
        """Between 0 and 1."""
        return self.hectares(1.0)

    def flow(self, back: float, forth: float) -> LpVariable:
        """What a link carries from its start to its end; negative the other way."""
        return self._make(lowBound=-back, upBound=forth)

    def binary(self) -> LpVariable:
        """0 or 1."""
        return self._make(cat=LpBinary)

    def _make(self, **stated: object) -> LpVariable:
        name = f"x{len(self.made) + 1:07d}"
        self.made.append(self.problem.add_variable(name, **stated))
        return self.made[-1]
