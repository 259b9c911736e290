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


NO_AREAS: Mapping[str, float] = {}


def course(
    scenario: Scenario, name: str, headline: Headline, area_ha: float | None
) -> StatedCourse:
    """A row that says no more than a headline, or an area at the end besides."""
    every = pathways(scenario.cluster_of[name].status, len(scenario.periods))
    agreeing = tuple(one for one in every if one.headline is headline)
    areas = {} if area_ha is None else {scenario.last_period: area_ha}
    return StatedCourse(name, agreeing, areas, ROW)


def plan_with(
    scenario: Scenario, headlines: Headlines, areas_ha: Mapping[str, float] = NO_AREAS
) -> StatedPlan:
    return StatedPlan(
        {
            name: course(scenario, name, one, areas_ha.get(name))
            for name, one in sorted(headlines.items())
        }
    )


def drawn_areas(
    scenario: Scenario, headlines: Headlines, number: int
) -> Mapping[str, float]:
    """Areas within the bounds of the clusters and somewhat beyond them."""
    drawn = {}
    for name, headline in headlines.items():
        cluster = scenario.cluster_of[name]
        number, tenths = divmod(number, 14)
        low, high = cluster.min_ha, cluster.max_ha
        area = round(low + (high - low + 5.0) * (tenths - 1) / 10, 3)
        agrees = {
            Headline.EXPAND: area >= cluster.area_ha,
            Headline.REDUCE: 0 < area <= cluster.area_ha,
            Headline.ADD: area > 0,
        }
        if agrees.get(headline, False):
            drawn[name] = area
    return drawn


def drawn_headlines(scenario: Scenario, number: int) -> Headlines:
    """One of all combinations of headlines, a few clusters left open."""
    drawn = {}
    for cluster in scenario.clusters:
        choices = (*HEADLINES_OF[cluster.status], None)
        number, index = divmod(number, len(choices))
        if (headline := choices[index]) is not None:
            drawn[cluster.id] = headline
    return drawn


def must(
    scenario: Scenario, headlines: Headlines, areas_ha: Mapping[str, float] = NO_AREAS
) -> Scenario:
    """The scenario with nothing but these headlines, as the oracle knows it."""
    locks = [
        Decision(name, True, frozenset({headline}), ROW, area_ha=areas_ha.get(name))
        for name, headline in headlines.items()
    ]
    return replace(scenario, decisions=(*scenario.decisions, *locks))
