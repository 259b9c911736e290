"""How exactly a scenario is solved: what was asked for, and what a ranking needs."""

from dataclasses import replace

from optimizer.analysis.prices import WIDTH
from optimizer.domain.scenario import Scenario, SolveOptions
from optimizer.settings import Settings
from optimizer.solving.settings import SolveSettings

RANKED_EXACTLY = 500
"""Plans of more clusters are found to the gap asked only, before they are ranked, and
what binds them is told, but not loosened step by step."""


def as_asked(scenario: Scenario, settings: Settings) -> SolveSettings:
    """The command line wins over the scenario's `solve`, and that over config.yaml."""
    own, asked = scenario.solve, settings.asked
    return settings.solve.overridden(
        SolveOptions(
            None if "gap" in asked else own.gap,
            None if "time_limit" in asked else own.time_limit_s,
        )
    )


def as_ranked(scenario: Scenario, settings: SolveSettings) -> SolveSettings:
    """As exact as prices must be, where that is not out of reach."""
    if scenario.solve.gap is not None or not ranks_exactly(scenario):
        return settings
    return replace(settings, gap=min(settings.gap, WIDTH / len(scenario.clusters)))


def ranks_exactly(scenario: Scenario) -> bool:
    """Whether it is small enough to be solved as exactly as prices must be."""
    return len(scenario.clusters) <= RANKED_EXACTLY
