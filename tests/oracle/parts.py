"""Affine functions of a plan: a share of each course, and of what no cluster owns."""

from collections.abc import Callable
from dataclasses import dataclass

from optimizer.domain.measure import Measure
from optimizer.domain.scenario import Scenario
from tests.oracle.courses import Course, Vector, weight_in


@dataclass(frozen=True)
class Counted:
    """``weight`` times what a measure has in a period of lines and covered places."""

    weight: float
    measure: Measure
    period: int


@dataclass(frozen=True, eq=False)
class Part:
    """What each course adds to a sum, and what the whole province adds."""

    of: Callable[[Course], Vector]
    shared: tuple[Counted, ...] = ()

    def __call__(self, course: Course) -> Vector:
        return self.of(course)


@dataclass(frozen=True, eq=False)
class Requirement:
    """The part of the plan and a constant add up to at least zero."""

    part: Part
    constant: float = 0.0


def counted(weight: float, measure: Measure, *periods: int) -> tuple[Counted, ...]:
    """What the whole province adds where a measure is summed over periods."""
    return tuple(Counted(weight, measure, each) for each in periods)


def counted_discounted(
    scenario: Scenario, weight: float, measure: Measure
) -> tuple[Counted, ...]:
    """The same over all periods, as the objective counts it."""
    return tuple(
        Counted(weight * weight_in(scenario, measure, each), measure, each)
        for each in range(len(scenario.periods))
    )
