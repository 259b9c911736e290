"""The lines that a cluster hangs on, or would hang on if it were in the plan."""

from dataclasses import dataclass

from optimizer.analysis.headline_prices import Pricing
from optimizer.domain.network import Link
from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.lines import hanging_clusters

_IN_PLAN = (Headline.KEEP, Headline.EXPAND, Headline.REDUCE, Headline.ADD)


@dataclass(frozen=True, slots=True)
class LineNeeded:
    """A line that is built, and the other clusters that hang on it.

    ``in_plan`` is whether the plan at hand builds it, for whomever.
    """

    link: Link
    period: int
    shared_with: tuple[str, ...]
    in_plan: bool


@dataclass(frozen=True, slots=True)
class LinesNeeded:
    """The lines of a cluster in the best plan in which it has a headline.

    ``added_bn`` is what all lines of that plan cost more than those of the plan at hand
    [bn VND, undiscounted]: 0 where that plan is the plan at hand.
    """

    headline: Headline
    lines: tuple[LineNeeded, ...]
    added_bn: float


def lines_needed(
    scenario: Scenario, main: Plan, pricing: Pricing, cluster: str
) -> LinesNeeded | None:
    """What the cluster hangs on while it is in the plan, dearest line first.

    In the plan at hand if the cluster is in it at the end, else in the plan that loses
    least with the cluster in it. None where no plan with it is known.
    """
    known = [
        one
        for one in pricing.prices
        if one.headline in _IN_PLAN and one.plan is not None and one.high is not None
    ]
    if not known:
        return None
    nearest = min(known, key=lambda one: (one.state != "chosen", one.high or 0.0))
    plan = nearest.plan
    assert plan is not None
    hanging = hanging_clusters(scenario, plan)
    links = {link.id: link for link in scenario.network.links}
    lines = [
        LineNeeded(
            links[name],
            plan.links[name],
            tuple(one for one in clusters if one != cluster),
            name in main.links,
        )
        for name, clusters in hanging.items()
        if cluster in clusters
    ]
    lines.sort(key=lambda one: (-one.link.cost_bn, one.link.id))
    added = _cost_bn(plan, links) - _cost_bn(main, links)
    return LinesNeeded(nearest.headline, tuple(lines), added)


def _cost_bn(plan: Plan, links: dict[str, Link]) -> float:
    return sum(links[name].cost_bn for name in sorted(plan.links))
