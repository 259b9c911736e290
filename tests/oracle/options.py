"""What lines and covered places add to each sum, for one set of open clusters."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from tests.oracle.courses import Vector
from tests.oracle.flows import Flows
from tests.oracle.lines import Lines, Opened
from tests.oracle.parts import Part, Requirement
from tests.oracle.reach import covered_effect

DIGITS = 9


@dataclass(frozen=True, eq=False)
class Options:
    """Schedules of lines among which the best one is, those that help most first.

    ``goal`` has what each adds to the goal, shape (S,), never growing; ``rows`` what
    it adds to each requirement, shape (S, R).
    """

    goal: Vector
    rows: Vector


@dataclass(eq=False)
class Question:
    """A goal and requirements, and the options for each set of open clusters."""

    lines: Lines
    flows: Flows
    goal: Part
    requirements: Sequence[Requirement]
    """Those over measures; the rows of flows follow them."""
    _known: dict[Opened, Options | None] = field(default_factory=dict)
    _effects: Vector | None = None

    def options(self, opened: Opened) -> Options | None:
        """The options while these clusters are open; None where no schedule serves."""
        if opened not in self._known:
            self._known[opened] = self._found(opened)
        return self._known[opened]

    def _found(self, opened: Opened) -> Options | None:
        serving = self.lines.serving(opened)
        if not serving.any():
            return None
        parts = [self.goal, *(each.part for each in self.requirements)]
        if self._effects is None:
            columns = [self.lines.effect(part.shared) for part in parts]
            self._effects = np.stack(columns, axis=1)
        both = np.hstack([self._effects, self.flows.capacities(opened)])
        best = undominated(both[serving])
        for index, part in enumerate(parts):
            scenario = self.lines.scenario
            best[:, index] += covered_effect(scenario, opened, part.shared)
        best = best[np.argsort(-best[:, 0], kind="stable")]
        return Options(best[:, 0], best[:, 1:])


def undominated(effects: Vector) -> Vector:
    """The rows that no other row matches or beats in every column."""
    different = np.unique(np.round(effects, DIGITS), axis=0)
    # Whoever beats a row has a greater sum: it has been met before.
    order = np.argsort(-different.sum(axis=1), kind="stable")
    kept = np.empty_like(different)
    count = 0
    for row in different[order]:
        if not (kept[:count] >= row).all(axis=1).any():
            kept[count] = row
            count += 1
    return kept[:count]
