"""A scenario that is asked for one point of a frontier."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import isfinite

from optimizer.analysis.pareto_axes import ASKED, Axis
from optimizer.domain.objective import Goal, InOrder, Stage
from optimizer.domain.scenario import Scenario

Weights = Mapping[int, float]
"""A goal: the weight of each axis in it, by index."""


def asked_of(
    scenario: Scenario,
    axes: Sequence[Axis],
    goals: Sequence[Weights],
    floors: Mapping[int, float],
) -> Scenario:
    """The scenario with these goals in order, and a floor of some merits.

    A floor of -inf asks nothing. Preferences are left out: they are in units of the
    objective, which does not count.
    """
    stages = tuple(
        Stage(
            Goal({axes[k].measure.name: each for k, each in goal.items()}, at_end=True),
            0.0,
            ASKED,
        )
        for goal in goals
    )
    limits = tuple(
        axes[k].at_least_as_good(scenario, floor)
        for k, floor in floors.items()
        if isfinite(floor)
    )
    return replace(
        scenario,
        objective=InOrder(stages, ASKED),
        limits=(*scenario.limits, *limits),
        preferences=(),
    )
