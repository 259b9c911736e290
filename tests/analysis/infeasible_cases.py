"""Random cases without a plan, by enumeration, and what is left of them."""

from collections.abc import Collection, Iterator
from functools import cache

from optimizer.analysis.entries import Entry, entries_of, without
from optimizer.domain.scenario import Scenario
from optimizer.formulation.build import formulate
from optimizer.solving.session import Session
from optimizer.solving.settings import SolveSettings
from tests.oracle.existence import has_a_plan
from tests.strategies.too_much import asking_too_much

EXACT = SolveSettings(gap=0.0)
SEEDS = range(240)


@cache
def infeasible(seed: int) -> Scenario | None:
    """The scenario of a seed if enumeration finds no plan, else None."""
    scenario = asking_too_much(seed)
    return None if scenario is None or has_a_plan(scenario) else scenario


def infeasible_cases() -> Iterator[tuple[int, Scenario]]:
    """Every seed with a scenario that has no plan."""
    for seed in SEEDS:
        scenario = infeasible(seed)
        if scenario is not None:
            yield seed, scenario


def only(scenario: Scenario, kept: Collection[Entry]) -> Scenario:
    """The scenario without all other entries."""
    return without(scenario, [e for e in entries_of(scenario) if e not in kept])


def relaxation_is_feasible(scenario: Scenario) -> bool:
    """Whether a plan exists as soon as yes-or-nos may be anything between.

    Of what lines must lead to, only what is stated without cuts.
    """
    formulation = formulate(scenario)
    if formulation.pathways.without_any():
        return False
    session = Session.of(formulation, EXACT)
    return session.as_live().relax(60.0).ending == "optimal"
