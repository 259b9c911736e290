"""Plans made by people for random scenarios."""

from collections.abc import Mapping
from dataclasses import replace

from optimizer.domain.choice import Decision
from optimizer.domain.pathway import HEADLINES_OF, Headline, pathways
from optimizer.domain.scenario import Scenario
from optimizer.domain.stated import StatedCourse, StatedPlan
from optimizer.errors import Origin

ROW = Origin("plan.csv", 2)
Headlines = Mapping[str, Headline]


def course(scenario: Scenario, name: str, headline: Headline) -> StatedCourse:
    """A row that says no more than a headline."""
    every = pathways(scenario.cluster_of[name].status, len(scenario.periods))
    agreeing = tuple(one for one in every if one.headline is headline)
    return StatedCourse(name, agreeing, {}, ROW)


def plan_with(scenario: Scenario, headlines: Headlines) -> StatedPlan:
    return StatedPlan(
        {name: course(scenario, name, one) for name, one in sorted(headlines.items())}
    )


def drawn_headlines(scenario: Scenario, number: int) -> Headlines:
    """One of all combinations of headlines, a few clusters left open."""
    drawn = {}
    for cluster in scenario.clusters:
        choices = (*HEADLINES_OF[cluster.status], None)
        number, index = divmod(number, len(choices))
        if (headline := choices[index]) is not None:
            drawn[cluster.id] = headline
    return drawn


def must(scenario: Scenario, headlines: Headlines) -> Scenario:
    """The scenario with nothing but these headlines, as the oracle knows it."""
    locks = [
        Decision(name, True, frozenset({headline}), ROW)
        for name, headline in headlines.items()
    ]
    return replace(scenario, decisions=(*scenario.decisions, *locks))
