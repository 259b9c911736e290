"""The plans of one combination of pathways: a polyhedron over the hectares."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tests.oracle.courses import Course, Vector
from tests.oracle.linear import greatest
from tests.oracle.lines import Flags
from tests.oracle.options import Options

BARELY = 1e-6


@dataclass(frozen=True, eq=False)
class Polyhedron:
    """``positive`` rows at least zero, ``zero`` rows zero, constants last."""

    positive: Vector
    zero: Vector
    bounds: Vector

    def greatest(
        self, goal: Vector, extra: Sequence[Vector] = (), added: Vector | None = None
    ) -> float | None:
        """The greatest value of an affine goal, or None where nothing fits.

        ``extra`` are more rows, before the others; ``added`` is added to the constants
        of as many rows as it has.
        """
        positive = np.vstack([*extra, self.positive])
        if added is not None:
            positive[: len(added), -1] += added
        value = greatest(goal, positive, self.zero, self.bounds)
        return None if value == -np.inf else value

    def greatest_with(
        self, goal: Vector, extra: Sequence[Vector], options: Options, enough: float
    ) -> tuple[float | None, bool]:
        """The greatest value with the best of the options, and whether any plan fits.

        None where no option gives more than ``enough``.
        """
        hopeful = self._hopeful(extra, options.rows)
        gains, rows = options.goal[hopeful], options.rows[hopeful]
        if not len(gains):
            return None, False
        # What all options together would allow bounds each of them.
        free = self.greatest(goal, extra, rows.max(axis=0))
        if free is None:
            return None, False
        best: float | None = None
        for help_to_goal, added in zip(gains, rows, strict=True):
            if free + help_to_goal <= max(enough, -np.inf if best is None else best):
                break
            single = len(gains) == 1
            value = free if single else self.greatest(goal, extra, added)
            if value is not None:
                value += float(help_to_goal)
                best = value if best is None else max(best, value)
        return best, True

    def _hopeful(self, extra: Sequence[Vector], added: Vector) -> Flags:
        """Which additions to constants leave no row out of reach of all hectares."""
        rows = np.vstack([*extra, self.positive])[: added.shape[1]]
        least, most = self.bounds.T
        reach = np.maximum(rows[:, :-1] * least, rows[:, :-1] * most).sum(axis=1)
        return (rows[:, -1] + reach + added >= -BARELY).all(axis=1)


def polyhedron(courses: Sequence[Course], shared: Sequence[Vector]) -> Polyhedron:
    """The plans of clusters on these courses, under rows that join them."""
    width = sum(len(course.bounds) for course in courses)
    blocks: tuple[list[Vector], list[Vector]] = (list(shared), [])
    start = 0
    for course in courses:
        size = len(course.bounds)
        for rows, block in zip(course.rows, blocks, strict=True):
            for row in rows:
                wide = np.zeros(width + 1)
                wide[start : start + size] = row[:-1]
                wide[-1] = row[-1]
                block.append(wide)
        start += size
    positive, zero = (np.array(block).reshape(-1, width + 1) for block in blocks)
    bounds = np.vstack([course.bounds for course in courses])
    return Polyhedron(positive, zero, bounds)
