"""The whole story of one cluster, as far as solving can tell it."""

from collections.abc import Sequence
from dataclasses import dataclass

from optimizer.analysis.binding import StepWorth, steps_until_stopped
from optimizer.analysis.flip_points import Flips, flip_points
from optimizer.analysis.headline_prices import Pricing, headline_prices
from optimizer.analysis.levers import Lever, levers_of
from optimizer.analysis.lines_needed import LinesNeeded, lines_needed
from optimizer.analysis.obstacles import Obstacle, obstacle
from optimizer.analysis.told import Told
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import OpenPathways
from optimizer.solving.outcome import Outcome
from optimizer.solving.processes import each
from optimizer.solving.settings import SolveSettings
from optimizer.solving.watch import Watch


@dataclass(frozen=True, slots=True)
class Explanation:
    """One cluster in the plan of an outcome.

    ``untried`` are levers that Ctrl-C left; ``flips`` is empty too where they were not
    asked for, and where only one headline is open. ``obstacles`` say what is in the
    way of headlines that are open and that no plan has. ``interrupted`` if something
    that was asked for is missing.
    """

    cluster: str
    outcome: Outcome
    opened: OpenPathways
    pricing: Pricing
    lines: LinesNeeded | None = None
    steps: tuple[StepWorth, ...] = ()
    flips: tuple[Flips, ...] = ()
    untried: tuple[Lever, ...] = ()
    interrupted: bool = False
    obstacles: tuple[Obstacle, ...] = ()


def explain(
    scenario: Scenario,
    outcome: Outcome,
    opened: OpenPathways,
    cluster: str,
    settings: SolveSettings,
    watch: Watch | None = None,
    *,
    flips: bool = True,
    processes: int = 1,
) -> Explanation:
    """Prices, lines, worth of steps and flip points of one cluster.

    ``outcome`` has a plan. Flip points are sought in so many processes. Ctrl-C ends the
    solving; what is known by then is given: with several processes whole levers only.
    """
    assert outcome.plan is not None
    if outcome.objective is None or outcome.interrupted:
        # Stopped before the plan was known to be good: nothing compares with it.
        nothing = Pricing((), interrupted=True)
        return Explanation(cluster, outcome, opened, nothing, interrupted=True)
    told = Told(watch)
    pricing = headline_prices(scenario, outcome, opened, cluster, settings, told)
    lines = lines_needed(scenario, outcome.plan, pricing, cluster)
    obstacles = _obstacles(scenario, cluster, pricing, settings, told)
    steps: tuple[StepWorth, ...] = ()
    stopped = pricing.interrupted or any(one.interrupted for one in obstacles)
    if not stopped:
        steps, stopped = steps_until_stopped(
            scenario, outcome, settings, told, cluster=cluster
        )
    # Amounts open no pathway: what has only one headline keeps it.
    choice = len({pathway.headline for pathway in opened.left[cluster]}) > 1
    levers = levers_of(scenario, cluster) if flips and choice else ()
    found: tuple[Flips, ...] = ()
    if not stopped:
        found = _scaled(_Scaling(scenario, outcome, settings), levers, told, processes)
        stopped = len(found) < len(levers) or any(one.interrupted for one in found)
    scaled = {one.lever for one in found}
    return Explanation(
        cluster,
        outcome,
        opened,
        pricing,
        lines,
        steps,
        found,
        tuple(lever for lever in levers if lever not in scaled),
        stopped,
        obstacles,
    )


def _obstacles(
    scenario: Scenario,
    cluster: str,
    pricing: Pricing,
    settings: SolveSettings,
    told: Told,
) -> tuple[Obstacle, ...]:
    """Of each headline that is open and that no plan has; Ctrl-C ends them all."""
    found: list[Obstacle] = []
    for price in pricing.prices:
        if pricing.interrupted or price.state != "no_plan":
            continue
        watch = told.at("conflict")
        found.append(obstacle(scenario, cluster, price.headline, settings, watch))
        if found[-1].interrupted:
            break
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Scaling:
    """The work on one lever, wherever it is done."""

    scenario: Scenario
    outcome: Outcome
    settings: SolveSettings

    def __call__(self, lever: Lever) -> Flips:
        return self.told(lever, Told(None))

    def told(self, lever: Lever, told: Told) -> Flips:
        return flip_points(self.scenario, self.outcome, lever, self.settings, told)


def _scaled(
    scaling: _Scaling, levers: Sequence[Lever], told: Told, processes: int
) -> tuple[Flips, ...]:
    """Each lever that was scaled before Ctrl-C, in their order."""
    found: dict[int, Flips] = {}
    if processes > 1 and len(levers) > 1:
        told.at(f"flip points: 0 of {len(levers)}")
        for number, one in each(scaling, levers, processes):
            found[number] = one
            told.at(f"flip points: {len(found)} of {len(levers)}")
    else:
        for number, lever in enumerate(levers):
            part = told.part(number + 1, len(levers))
            found[number] = scaling.told(lever, part)
            if found[number].interrupted:
                break
    return tuple(found[number] for number in sorted(found))
