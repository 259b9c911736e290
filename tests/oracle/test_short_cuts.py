"""The oracle's short cuts lose nothing: all schedules tried one by one, with flows.

Here each schedule of lines has a linear programme of its own, in which flows are
variables and every node is balanced. That is slow, and nothing is left out.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from scipy.optimize import linprog

from optimizer.domain.connectivity import ServiceDemand
from optimizer.domain.objective import Weighted
from optimizer.domain.scenario import Scenario
from tests.oracle.combinations import Combination, Space
from tests.oracle.courses import Vector
from tests.oracle.enumeration import best, weighted_total
from tests.oracle.lines import Lines
from tests.oracle.parts import Counted, Part, Requirement
from tests.oracle.polyhedra import polyhedron
from tests.oracle.reach import covered_effect
from tests.oracle.requirements import requirements
from tests.strategies.scenarios import random_scenario

SEEDS = {
    "network": (29, 53, 56),
    "flows": (6, 29, 56),
    "zone": (7, 29, 56),
    "coverage": (7, 13),
}
CASES = [(theme, seed) for theme, seeds in SEEDS.items() for seed in seeds]


@pytest.mark.parametrize(("theme", "seed"), CASES)
def test_no_schedule_beats_what_is_found(theme: str, seed: int):
    # Without the law's gates, which would split each case in several.
    scenario = replace(random_scenario(seed, "weighted", theme), law=None)
    answer = best(scenario)
    values = [value for value in _every_value(scenario) if value is not None]
    assert (answer.status == "infeasible") is (not values)
    if values:
        assert answer.objective == pytest.approx(max(values), rel=1e-7, abs=1e-7)


def _every_value(scenario: Scenario) -> Iterator[float | None]:
    space = Space(scenario)
    for one in space.combinations:
        for index in np.flatnonzero(space.lines.serving(one.opened)):
            yield _value(scenario, one, space.lines, int(index))


def _value(
    scenario: Scenario, one: Combination, lines: Lines, schedule: int
) -> float | None:
    def whole(requirement: Requirement, shared: tuple[Counted, ...]) -> Vector:
        vectors = [requirement.part(course) for course in one.courses]
        constant = requirement.constant + sum(vector[-1] for vector in vectors)
        constant += float(lines.effect(shared)[schedule])
        constant += covered_effect(scenario, one.opened, shared)
        return np.concatenate([*(vector[:-1] for vector in vectors), [constant]])

    rows = [whole(each, each.part.shared) for each in requirements(scenario)]
    base = polyhedron(one.courses, rows)
    goal = whole(*_goal(scenario, one))
    flows = _Flows(scenario, one, lines, schedule)
    width, more = len(base.bounds), len(flows.bounds)
    positive = np.insert(base.positive, [width] * more, 0.0, axis=1)
    zero = np.insert(base.zero, [width] * more, 0.0, axis=1)
    zero = np.vstack([zero, *flows.balances])
    answer = linprog(
        -np.concatenate([goal[:-1], np.zeros(more)]),
        A_ub=-positive[:, :-1],
        b_ub=positive[:, -1],
        A_eq=zero[:, :-1],
        b_eq=-zero[:, -1],
        bounds=[*base.bounds, *flows.bounds],
    )
    return float(goal[-1] - answer.fun) if answer.status == 0 else None


def _goal(
    scenario: Scenario, one: Combination
) -> tuple[Requirement, tuple[Counted, ...]]:
    assert isinstance(scenario.objective, Weighted)
    total = weighted_total(scenario, scenario.objective.goal.weights)
    wishes = sum(
        wish.bonus
        for wish in scenario.preferences
        for course in one.courses
        if wish.cluster == course.cluster.id
        and wish.headline is course.pathway.headline
        and wish.period in (None, course.pathway.period)
    )
    return Requirement(Part(total.of), wishes), total.shared


class _Flows:
    """A variable for what each line carries and each trunk place supplies."""

    def __init__(
        self, scenario: Scenario, one: Combination, lines: Lines, schedule: int
    ) -> None:
        self.bounds: list[tuple[float | None, float | None]] = []
        self.balances: list[Vector] = []
        found: list[tuple[ServiceDemand, int, str, dict[int, float]]] = []
        for demand in scenario.connectivity.demands:
            for period, in_plan in enumerate(one.opened):
                closed = lines.closed(demand.service, in_plan)
                built = int(lines.built(period)[schedule])
                brought: dict[str, dict[int, float]] = {}
                for link in lines.usable(demand.service, built, closed):
                    low = None if link.capacity is None else -link.capacity
                    if link.start != link.end:
                        brought.setdefault(link.start, {})[len(self.bounds)] = -1.0
                        brought.setdefault(link.end, {})[len(self.bounds)] = 1.0
                    self.bounds.append((low, link.capacity))
                for place in scenario.network.trunks(demand.service):
                    brought.setdefault(place.id, {})[len(self.bounds)] = 1.0
                    self.bounds.append((0.0, place.capacities.get(demand.service)))
                nodes = {*brought, *(each.place for each in scenario.clusters)}
                found += [
                    (demand, period, node, brought.get(node, {}))
                    for node in sorted(nodes)
                ]
        for balance in found:
            self.balances.append(self._balance(one, *balance))

    def _balance(
        self,
        one: Combination,
        demand: ServiceDemand,
        period: int,
        node: str,
        brought: dict[int, float],
    ) -> Vector:
        vectors = [
            -demand.amount
            * (course.cluster.place == node)
            * course.quantity(demand.per, period)
            for course in one.courses
        ]
        carried = np.zeros(len(self.bounds))
        for index, sign in brought.items():
            carried[index] = sign
        constant = sum(vector[-1] for vector in vectors)
        return np.concatenate([*(each[:-1] for each in vectors), carried, [constant]])
