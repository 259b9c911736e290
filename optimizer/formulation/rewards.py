"""Whether anything in a scenario could make a line worth building for its own sake."""

from collections.abc import Iterator

from optimizer.domain.measure import Measure, Quantity
from optimizer.domain.network import Link
from optimizer.domain.objective import Balanced, InOrder, Weighted
from optimizer.domain.scenario import Scenario


def link_number(link: Link, column: str | None) -> float:
    """What a measure counts of a link: the number in a column, 1 without a column."""
    return 1.0 if column is None else link.number(column)


def links_are_rewarded(scenario: Scenario) -> bool:
    """Whether a limit asks for links, or an objective counts them as a gain.

    If not, an optimal plan builds no line that joins nothing: the model may then leave
    out links that are of no use. The ends of a balanced measure's range are optima of
    that measure alone, so links count as rewarded there.
    """
    if not any(not link.exists for link in scenario.network.links):
        return False
    return any(
        sign * amount > 0
        for measure, sign in wishes(scenario)
        for amount in _amounts(scenario, measure)
    )


def wishes(scenario: Scenario) -> Iterator[tuple[Measure, float]]:
    """Measures with the sign of what is wished for; both signs where both are."""
    for limit in scenario.limits:
        signs = (1.0, -1.0) if limit.over else ()
        for sign in signs or ((1.0 if limit.sense == "at_least" else -1.0),):
            yield limit.measure, sign
            if limit.over is not None:
                yield limit.over, sign
    match scenario.objective:
        case Weighted(goal):
            goals = [goal]
        case InOrder(stages):
            goals = [stage.goal for stage in stages]
        case Balanced(shares):
            goals = []
            for name in shares:
                yield scenario.measures[name], 1.0
                yield scenario.measures[name], -1.0
    for goal in goals:
        for name, weight in goal.weights.items():
            yield scenario.measures[name], weight


def _amounts(scenario: Scenario, measure: Measure) -> Iterator[float]:
    """What each candidate link adds to a measure."""
    for term in measure.terms:
        if term.quantity is Quantity.LINK_BUILT:
            for link in scenario.network.links:
                if not link.exists:
                    yield term.factor * link_number(link, term.column)
