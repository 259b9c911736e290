"""The opponent: connectivity as textbooks state it, by single-commodity flow.

Of each required service and period one commodity leaves the trunk places, and each
cluster that must be connected takes one unit of it. A line carries at most as many
units as there are clusters, and nothing unless it is built. Everything else is our own
model, so that both have the same optimum; PuLP hands the problem to HiGHS in its own
way, with the solver's defaults and one thread.

Examples:
  python benchmarks/textbook.py /tmp/province/scenario.yaml --time-limit 120

"""

import argparse
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from pathlib import Path

import highspy
import pulp
from pulp import LpAffineExpression, LpProblem, LpVariable, lpSum

from optimizer.domain.connectivity import Connectivity
from optimizer.domain.objective import Weighted
from optimizer.domain.scenario import Scenario
from optimizer.formulation.build import formulate
from optimizer.formulation.limits import (
    measures_stay_within_limits,
    spending_stays_within_funds,
)
from optimizer.formulation.lines import Lines
from optimizer.formulation.objective import goal_value, preference_value
from optimizer.formulation.rewards import links_are_rewarded
from optimizer.formulation.variables import Variables
from optimizer.reading.scenario import read_scenario

Built = Mapping[str, tuple[LpVariable, ...]]
"""By candidate link and period: 1 if it has been built by then."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What PuLP and HiGHS say; None without a plan. ``status`` is HiGHS's own word.

    ``seconds`` is all the time from the scenario to the answer, of which ``searching``
    is the solver's.
    """

    objective: float | None
    bound: float | None
    seconds: float
    searching: float
    status: str

    @property
    def gap(self) -> float | None:
        """The distance of objective and bound, as a fraction of the objective."""
        if self.objective is None or self.bound is None or not self.objective:
            return None
        return abs(self.bound - self.objective) / abs(self.objective)


def solve_textbook(scenario: Scenario, gap: float, time_limit: float) -> Answer:
    """Solve a scenario with required services by the flow model.

    Flows that are demanded (`connectivity.demand`) and objectives other than a
    weighted sum are not stated here: `ValueError`.
    """
    started = time.perf_counter()
    problem = textbook_problem(scenario)
    solver = pulp.HiGHS(msg=False, gapRel=gap, timeLimit=time_limit, threads=1)
    handed_over = time.perf_counter()
    problem.solve(solver)
    ended = time.perf_counter()
    highs = problem.solverModel
    info = highs.getInfo()
    status = highs.modelStatusToString(highs.getModelStatus())
    has_plan = (
        info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    )
    value = float(problem.objective.value()) if has_plan else None
    # PuLP 3.3 hands over the negative to minimize, and no constant; PuLP 4 does not.
    _, sense = highs.getObjectiveSense()
    sign = -1.0 if sense == highspy.ObjSense.kMinimize else 1.0
    constant = 0.0 if highs.getLp().offset_ else float(problem.objective.constant)
    bound = sign * info.mip_dual_bound + constant
    return Answer(value, bound, ended - started, ended - handed_over, status)


def textbook_problem(scenario: Scenario) -> LpProblem:
    """The whole programme, with lines and flows, and its objective."""
    asked, objective = scenario.connectivity, scenario.objective
    if asked.demands or links_are_rewarded(scenario):
        message = "the flow model states no demanded flows and no rewarded links"
        raise ValueError(message)
    if not isinstance(objective, Weighted):
        message = "the flow model states weighted objectives only"
        raise ValueError(message)
    formulation = formulate(replace(scenario, connectivity=Connectivity()))
    problem = formulation.problem
    built = _built(scenario, formulation.variables)
    x = replace(formulation.variables, lines=Lines(built))
    for before, now in chain.from_iterable(map(pairwise, built.values())):
        problem.addConstraint(before - now <= 0)
    # Stated once more, now with what lines cost; the rows without them say less.
    for row in spending_stays_within_funds(scenario, x):
        problem.addConstraint(row.constraint)
    for row in measures_stay_within_limits(scenario, x):
        problem.addConstraint(row.constraint)
    for service in sorted({need.service for need in asked.required}):
        for t in range(len(scenario.periods)):
            _flow(scenario, problem, x, built, service, t)
    value = goal_value(scenario, x, objective.goal) + preference_value(scenario, x)
    problem.setObjective(value)
    return problem


def _built(scenario: Scenario, x: Variables) -> Built:
    services = {need.service for need in scenario.connectivity.required}
    return {
        link.id: tuple(x.maker.binary() for _ in scenario.periods)
        for link in scenario.network.links
        if not link.exists and link.service in services
    }


def _flow(
    scenario: Scenario,
    problem: LpProblem,
    x: Variables,
    built: Built,
    service: str,
    t: int,
) -> None:
    """One unit from the trunk places to each cluster that must be connected."""
    trunks = {place.id for place in scenario.network.trunks(service)}
    wanted: dict[str, list[LpAffineExpression]] = defaultdict(list)
    standing: dict[str, list[LpAffineExpression]] = defaultdict(list)
    needed = set(_must_be_connected(scenario, service, t))
    for cluster in scenario.clusters:
        standing[cluster.place].append(x.open(cluster.id, t))
        if cluster.id in needed:
            wanted[cluster.place].append(x.open(cluster.id, t))
    if not wanted:
        return
    most = len(scenario.clusters)
    into: dict[str, list[LpVariable]] = defaultdict(list)
    out_of: dict[str, list[LpVariable]] = defaultdict(list)
    for link in scenario.network.links_of(service):
        for start, end in ((link.start, link.end), (link.end, link.start)):
            carried = x.maker.hectares(most)
            out_of[start].append(carried)
            into[end].append(carried)
            if link.id in built:
                problem.addConstraint(carried - most * built[link.id][t] <= 0)
    for node in sorted({*into, *wanted} - trunks):
        taken = lpSum(into[node]) - lpSum(out_of[node])
        problem.addConstraint(taken == lpSum(wanted[node]))
        if scenario.connectivity.through_plan_only and node in standing:
            there = most * lpSum(standing[node])
            problem.addConstraint(lpSum(into[node]) - there <= 0)


def _must_be_connected(scenario: Scenario, service: str, t: int) -> Iterator[str]:
    for need in scenario.connectivity.required:
        if need.service == service and t >= need.first:
            for cluster in scenario.clusters:
                if not (need.new_only and cluster.exists):
                    yield cluster.id


def main() -> None:
    """Solve one scenario and print what came out."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("scenario", type=Path)
    parser.add_argument("--gap", type=float, default=1e-4)
    parser.add_argument("--time-limit", type=float, default=120)
    asked = parser.parse_args()
    scenario = read_scenario(asked.scenario).scenario
    answer = solve_textbook(scenario, asked.gap, asked.time_limit)
    print(f"{answer}\ngap {answer.gap}")


if __name__ == "__main__":
    main()
