"""Runs to make pages of."""

from dataclasses import replace

from optimizer.analysis.prices import price_all
from optimizer.domain.scenario import Scenario
from optimizer.reading.scenario import Reading
from optimizer.reporting.record import Run
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.reporting import hand_made, hand_made_alternatives

SETTINGS = SolveSettings(gap=0.0)

NASTY = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "=HYPERLINK(0)&amp;{{ 7 * 7 }}",
    "</style></title>\u202eđảo\u0000",
)


def priced(scenario: Scenario) -> Run | None:
    """The scenario solved and ranked; None if it has no plan."""
    outcome = solve(scenario, SETTINGS)
    if outcome.plan is None:
        return None
    ranking = price_all(scenario, outcome, SETTINGS)
    reading = Reading(scenario, (), (), (), ())
    return Run(reading, outcome, SETTINGS, {"language": "en"}, 0.0, ranking)


def with_points(run: Run) -> Run:
    """The same with all clusters on a line."""
    clusters = tuple(
        replace(one, lat=20.0 + 0.1 * place, lon=106.0 + 0.1 * place)
        for place, one in enumerate(run.scenario.clusters)
    )
    scenario = replace(run.scenario, clusters=clusters)
    return replace(run, reading=replace(run.reading, scenario=scenario))


def full() -> Run:
    """By hand: law, alternatives, points."""
    law = hand_made.with_law()
    return with_points(replace(law, alternatives=hand_made_alternatives.alternatives()))


def nasty() -> Run:
    """Names that would be markup, a formula, a template or a turn of the text."""
    run = full()
    clusters = tuple(
        replace(one, name=name, district=name, commune=name)
        for one, name in zip(run.scenario.clusters, NASTY, strict=True)
    )
    scenario = replace(run.scenario, clusters=clusters, title={"en": NASTY[0]})
    return replace(run, reading=replace(run.reading, scenario=scenario))
