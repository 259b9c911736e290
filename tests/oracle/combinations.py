"""Every combination of pathways, and the best that its hectares and lines can do."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product

import numpy as np

from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from tests.oracle.courses import Course, Vector
from tests.oracle.flows import Flows
from tests.oracle.lines import Lines, Opened
from tests.oracle.openings import combinations
from tests.oracle.options import Question
from tests.oracle.parts import Part, Requirement
from tests.oracle.polyhedra import Polyhedron, polyhedron
from tests.oracle.requirements import gates, requirements

NEAR = 1e-6


def near(value: float) -> float:
    """What a value may differ by and still count as equal."""
    return NEAR * max(1.0, abs(value))


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

    @cached_property
    def opened(self) -> Opened:
        return tuple(
            frozenset(
                each.cluster.id for each in self.courses if each.pathway.is_open(period)
            )
            for period in range(self.courses[0].periods)
        )


Found = list[tuple[float, Combination]]


@dataclass(eq=False)
class Space:
    """Every combination of a scenario, with what has been computed about them."""

    scenario: Scenario
    combinations: list[Combination] = field(init=False)
    lines: Lines = field(init=False)
    _flows: Flows = field(init=False)
    _shared: list[Requirement] = field(init=False)
    _flow_rows: list[Requirement] = field(init=False)
    _parts: dict[tuple[Part, int], Vector] = field(default_factory=dict)
    _reach: dict[tuple[Part, int], float] = field(default_factory=dict)
    _courses: dict[tuple[str, object], Course] = field(default_factory=dict)

    def __post_init__(self) -> None:
        clusters = self.scenario.clusters
        self.lines = Lines(self.scenario)
        self._flows = Flows(self.lines)
        every = [
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
        served = {
            opened: bool(self.lines.serving(opened).any())
            for opened in {one.opened for one in every}
        }
        self.combinations = [one for one in every if served[one.opened]]
        self._shared = requirements(self.scenario)
        self._flow_rows = self._flows.rows()

    def greatest(
        self,
        goal: Part,
        held: Sequence[Requirement] = (),
        among: Sequence[Combination] | None = None,
    ) -> tuple[float, Found] | None:
        """The greatest total of a goal, and every combination that comes near it."""
        question = Question(self.lines, self._flows, goal, [*held, *self._shared])
        every = self.combinations if among is None else among
        ranked = [(np.inf, one) for one in every]
        courses = {id(course) for one in every for course in one.courses}
        if len(every) > 2 * len(courses):
            ranked = [(self._bound(question, one), one) for one in every]
            ranked.sort(key=lambda pair: -pair[0])
        best = -np.inf
        found: Found = []
        for bound, one in ranked:
            enough = best - 2 * near(best)
            if bound == -np.inf or bound < enough:
                break
            value = self._value(question, held, one, enough)
            if value is not None:
                found.append((value, one))
                best = max(best, value)
        if not found:
            return None
        return best, [
            (value, one) for value, one in found if value >= best - near(best)
        ]

    def _bound(self, question: Question, combination: Combination) -> float:
        """What the clusters could reach if no rule joined them."""
        options = question.options(combination.opened)
        if options is None:
            return -np.inf
        alone = (self._best_alone(question.goal, each) for each in combination.courses)
        return sum(alone) + float(options.goal[0])

    def _best_alone(self, goal: Part, course: Course) -> float:
        key = (goal, id(course))
        if key not in self._reach:
            value = polyhedron((course,), []).greatest(self._part(goal, course))
            self._reach[key] = -np.inf if value is None else value
        return self._reach[key]

    def _value(
        self,
        question: Question,
        held: Sequence[Requirement],
        combination: Combination,
        enough: float,
    ) -> float | None:
        """The greatest value if it is more than what is enough; None without plan."""
        courses = combination.courses
        options = question.options(combination.opened)
        if combination.polyhedra is None:
            combination.polyhedra = self._assembled(courses)
        if not combination.polyhedra or options is None:
            return None
        total = self._joined(Requirement(question.goal), courses)
        extra = [self._joined(requirement, courses) for requirement in held]
        best: float | None = None
        fitting = []
        for each in combination.polyhedra:
            value, fits = each.greatest_with(total, extra, options, enough)
            if fits:
                fitting.append(each)
            if value is not None:
                best = value if best is None else max(best, value)
        if not held:
            combination.polyhedra = fitting
        return best

    def _assembled(self, courses: tuple[Course, ...]) -> list[Polyhedron]:
        shared = [
            self._joined(one, courses) for one in (*self._shared, *self._flow_rows)
        ]
        return [
            polyhedron(
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
