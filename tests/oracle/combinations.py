"""Linear programmes over the hectares, one for each combination of pathways."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product

import numpy as np
from scipy.optimize import linprog

from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from tests.oracle.courses import Course, Vector
from tests.oracle.openings import combinations
from tests.oracle.requirements import Part, Requirement, gates, requirements

NEAR = 1e-6
INFEASIBLE = 2
EXACT = {"primal_feasibility_tolerance": 1e-9, "dual_feasibility_tolerance": 1e-9}


def near(value: float) -> float:
    """What a value may differ by and still count as equal."""
    return NEAR * max(1.0, abs(value))


@dataclass(frozen=True, eq=False)
class Polyhedron:
    """``positive`` rows at least zero, ``zero`` rows zero, constants last."""

    positive: Vector
    zero: Vector
    bounds: Vector

    def greatest(self, goal: Vector, extra: Sequence[Vector] = ()) -> float | None:
        """The greatest value of an affine goal, or None where nothing fits."""
        positive = np.vstack([self.positive, *extra])
        for presolve in (True, False):
            answer = linprog(
                -goal[:-1],
                A_ub=-positive[:, :-1],
                b_ub=positive[:, -1],
                A_eq=self.zero[:, :-1],
                b_eq=self.zero[:, -1] * -1,
                bounds=self.bounds,
                method="highs",
                options={**EXACT, "presolve": presolve},
            )
            if answer.status == 0:
                return float(goal[-1] - answer.fun)
            if answer.status == INFEASIBLE:
                return None
        raise ArithmeticError(answer.message)


@dataclass(eq=False)
class Combination:
    """One pathway per cluster.

    ``polyhedra`` has one for each choice of the gates' legs, once it was needed and
    while nothing has shown it to be empty.
    """

    courses: tuple[Course, ...]
    polyhedra: list[Polyhedron] | None = None

    @property
    def headlines(self) -> tuple[Headline, ...]:
        return tuple(course.pathway.headline for course in self.courses)


Found = list[tuple[float, Combination]]


@dataclass(eq=False)
class Space:
    """Every combination of a scenario, with what has been computed about them."""

    scenario: Scenario
    combinations: list[Combination] = field(init=False)
    _shared: list[Requirement] = field(init=False)
    _parts: dict[tuple[Part, int], Vector] = field(default_factory=dict)
    _reach: dict[tuple[Part, int], float] = field(default_factory=dict)
    _courses: dict[tuple[str, object], Course] = field(default_factory=dict)

    def __post_init__(self) -> None:
        clusters = self.scenario.clusters
        self.combinations = [
            Combination(
                tuple(
                    self._courses.setdefault(
                        (cluster.id, pathway), Course(self.scenario, cluster, pathway)
                    )
                    for cluster, pathway in zip(clusters, chosen, strict=True)
                )
            )
            for chosen in combinations(self.scenario)
        ]
        self._shared = requirements(self.scenario)

    def greatest(
        self,
        goal: Part,
        held: Sequence[Requirement] = (),
        among: Sequence[Combination] | None = None,
    ) -> tuple[float, Found] | None:
        """The greatest total of a goal, and every combination that comes near it."""
        every = self.combinations if among is None else among
        ranked = [(np.inf, one) for one in every]
        courses = {id(course) for one in every for course in one.courses}
        if len(every) > 2 * len(courses):
            ranked = [(self._bound(goal, one), one) for one in every]
            ranked.sort(key=lambda pair: -pair[0])
        best = -np.inf
        found: Found = []
        for bound, one in ranked:
            if bound == -np.inf or bound < best - near(best):
                break
            value = self._value(goal, held, one)
            if value is not None:
                found.append((value, one))
                best = max(best, value)
        if not found:
            return None
        return best, [
            (value, one) for value, one in found if value >= best - near(best)
        ]

    def _bound(self, goal: Part, combination: Combination) -> float:
        """What the clusters could reach if no rule joined them."""
        return sum(self._best_alone(goal, course) for course in combination.courses)

    def _best_alone(self, goal: Part, course: Course) -> float:
        key = (goal, id(course))
        if key not in self._reach:
            value = _polyhedron((course,), []).greatest(self._part(goal, course))
            self._reach[key] = -np.inf if value is None else value
        return self._reach[key]

    def _value(
        self, goal: Part, held: Sequence[Requirement], combination: Combination
    ) -> float | None:
        courses = combination.courses
        if combination.polyhedra is None:
            combination.polyhedra = self._assembled(courses)
        if not combination.polyhedra:
            return None
        total = self._joined(Requirement(goal), courses)
        extra = [self._joined(requirement, courses) for requirement in held]
        values = [each.greatest(total, extra) for each in combination.polyhedra]
        if not held:
            combination.polyhedra = [
                each
                for each, value in zip(combination.polyhedra, values, strict=True)
                if value is not None
            ]
        return max((value for value in values if value is not None), default=None)

    def _assembled(self, courses: tuple[Course, ...]) -> list[Polyhedron]:
        shared = [self._joined(one, courses) for one in self._shared]
        return [
            _polyhedron(
                courses,
                shared + [self._joined(leg, courses, keep=False) for leg in legs],
            )
            for legs in product(*gates(self.scenario, courses))
        ]

    def _part(self, part: Part, course: Course, *, keep: bool = True) -> Vector:
        key = (part, id(course))
        if key in self._parts:
            return self._parts[key]
        vector = part(course)
        if keep:
            self._parts[key] = vector
        return vector

    def _joined(
        self, one: Requirement, courses: Sequence[Course], *, keep: bool = True
    ) -> Vector:
        parts = [self._part(one.part, course, keep=keep) for course in courses]
        constant = one.constant + sum(part[-1] for part in parts)
        return np.concatenate([*(part[:-1] for part in parts), [constant]])


def _polyhedron(courses: Sequence[Course], shared: list[Vector]) -> Polyhedron:
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
