"""Goals in numbers that a solver can handle, whatever weights planners choose."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import frexp

from pulp import LpAffineExpression

from optimizer.solving.found import Floats


@dataclass(frozen=True, slots=True)
class Scaled:
    """A goal by column number, divided by a power of two near its largest weight.

    Solvers compare with absolute tolerances: by a weight of 5,000 roundings would
    count, by one of a hundred-millionth nothing would. A power of two changes no digit.
    """

    costs: Mapping[int, float]
    constant: float
    scale: float

    @classmethod
    def of(
        cls, expression: LpAffineExpression, column_of: Mapping[str, int]
    ) -> "Scaled":
        """Read the coefficients off an expression of PuLP's."""
        costs = {column_of[v.name]: float(c) for v, c in expression.items() if c}
        largest = max(map(abs, costs.values()), default=1.0)
        scale = 2.0 ** frexp(largest)[1]
        return cls(
            {column: cost / scale for column, cost in costs.items()},
            float(expression.constant) / scale,
            scale,
        )

    def worth(self, values: Floats) -> float:
        """What the goal, not scaled, is worth in a solution."""
        total = sum(cost * float(values[j]) for j, cost in self.costs.items())
        return (self.constant + total) * self.scale
