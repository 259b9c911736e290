"""Futures solved by the engine, and what any headlines are worth in each."""

from dataclasses import dataclass

from optimizer.analysis.many_futures import SolvedFuture
from optimizer.domain.scenario import Scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.oracle.enumeration import Headlines
from tests.oracle.held import values_held
from tests.strategies.futures import contested_futures

EXACT = SolveSettings(gap=0.0)
ROUNDING = 2e-6


@dataclass(frozen=True)
class Cases:
    """Futures as the engine solved them, and as enumeration knows those with a plan."""

    futures: tuple[SolvedFuture, ...]
    values: tuple[dict[Headlines, float], ...]

    @property
    def without_plan(self) -> tuple[int, ...]:
        return tuple(one.run for one in self.futures if one.best is None)

    @property
    def best(self) -> list[float]:
        return [max(each.values()) for each in self.values]


def contested_cases(seed: int, clusters: int = 4, count: int = 4) -> Cases:
    """Random futures of which some want other headlines, solved both ways."""
    scenarios = contested_futures(seed, clusters, count)
    futures = [solved(run, scenario) for run, scenario in enumerate(scenarios)]
    values = [values_held(scenario) for scenario in scenarios]
    return Cases(tuple(futures), tuple(each for each in values if each))


def solved(run: int, scenario: Scenario) -> SolvedFuture:
    """A future as the engine solves it, exactly."""
    outcome = solve(scenario, EXACT)
    plan = {} if outcome.plan is None else outcome.plan.clusters
    headlines = {name: done.headline for name, done in plan.items()}
    return SolvedFuture(run, scenario, outcome.objective, headlines, outcome.ranges)


def near(value: float) -> float:
    return ROUNDING * max(1.0, abs(value))
