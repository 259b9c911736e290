"""What can be scaled up and down to see when a cluster's headline changes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from optimizer.domain.cluster import Cell, Cluster
from optimizer.domain.limit import Budget, Fund, Limit
from optimizer.domain.measure import Measure, Quantity
from optimizer.domain.objective import Balanced, InOrder, Weighted
from optimizer.domain.scenario import Scenario

Kind = Literal["budget", "fund", "land", "yield", "infra_cost"]

_LAND = frozenset(
    {
        Quantity.HECTARE_PLANNED,
        Quantity.HECTARE_ADDED,
        Quantity.HECTARE_BUILT,
        Quantity.HECTARE_NEWLY_BUILT,
    }
)
_YIELDS = ("jobs_per_ha", "output_per_ha")
_INFRA = "infra_cost_per_ha"


@dataclass(frozen=True, slots=True)
class Lever:
    """One thing that is scaled: some funds, limits on land, or columns of a cluster.

    ``subjects`` are the names of funds or columns; ``limits`` the places of the limits
    in the scenario. ``amounts`` are today's, as shown: sums of funds, amounts of
    limits, rates of the cluster.
    """

    kind: Kind
    cluster: str
    subjects: tuple[str, ...] = ()
    limits: tuple[int, ...] = ()
    amounts: tuple[float, ...] = ()

    @property
    def called(self) -> str:
        """`budget`, `fund province`, `infra cost`: what progress speaks of."""
        name = self.subjects[0] if self.kind == "fund" else ""
        return f"{self.kind.replace('_', ' ')} {name}".rstrip()

    @property
    def allows_more(self) -> bool:
        """Whether a larger factor allows every plan that a smaller one does."""
        return self.kind in ("budget", "fund", "land")

    def scaled(self, scenario: Scenario, factor: float) -> Scenario:
        """The scenario with this multiplied by a factor."""
        match self.kind:
            case "budget" | "fund":
                assert scenario.budget is not None
                budget = _scaled_funds(scenario.budget, self.subjects, factor)
                return replace(scenario, budget=budget)
            case "land":
                limits = tuple(
                    replace(one, amount=factor * one.amount)
                    if n in self.limits
                    else one
                    for n, one in enumerate(scenario.limits)
                )
                return replace(scenario, limits=limits)
            case _:
                clusters = tuple(
                    _scaled_columns(one, self.subjects, factor)
                    if one.id == self.cluster
                    else one
                    for one in scenario.clusters
                )
                return replace(scenario, clusters=clusters)


def levers_of(scenario: Scenario, cluster: str) -> tuple[Lever, ...]:
    """Everything that can be scaled and concerns a cluster, in a fixed order."""
    return (
        *_funds(scenario, cluster),
        *_land(scenario, cluster),
        *_columns(scenario, cluster, "yield", _yields(scenario)),
        *_columns(scenario, cluster, "infra_cost", (_INFRA,)),
    )


def _funds(scenario: Scenario, cluster: str) -> Iterator[Lever]:
    """All funds together, then each; those without money or use are left out."""
    budget = scenario.budget
    if budget is None:
        return
    idle = all(link.exists for link in scenario.network.links)
    paying = [
        fund
        for fund in budget.funds
        if sum(fund.amounts_bn) > 0
        and any(
            share and not (kind == "links" and idle)
            for kind, share in budget.shares_of(fund.name).items()
        )
    ]
    if paying:
        names = tuple(fund.name for fund in paying)
        yield Lever("budget", cluster, names, (), (_total(paying),))
    if len(paying) > 1:
        for fund in paying:
            yield Lever("fund", cluster, (fund.name,), (), (_total([fund]),))


def _total(funds: Iterable[Fund]) -> float:
    return sum(sum(fund.amounts_bn) for fund in funds)


def _land(scenario: Scenario, cluster: str) -> Iterator[Lever]:
    """Limits on land to which the cluster adds.

    Those of one measure over the same clusters are scaled together, whatever their
    period and entry: the tightest would hide what the others do.
    """
    groups: dict[tuple[object, ...], list[int]] = {}
    one = scenario.cluster_of[cluster]
    for number, limit in enumerate(scenario.limits):
        if _is_land(limit) and cluster in limit.members and _adds(one, limit.measure):
            key = (limit.measure.name, limit.members, limit.change)
            groups.setdefault(key, []).append(number)
    for numbers in groups.values():
        amounts = tuple(scenario.limits[n].amount for n in numbers)
        yield Lever("land", cluster, (), tuple(numbers), amounts)


def _is_land(limit: Limit) -> bool:
    quantities = {term.quantity for term in limit.measure.terms}
    return (
        limit.sense == "at_most"
        and limit.over is None
        and limit.amount > 0
        and quantities <= _LAND
    )


def _adds(cluster: Cluster, measure: Measure) -> bool:
    return any(
        term.factor and (term.column is None or cluster.number(term.column))
        for term in measure.terms
    )


def _columns(
    scenario: Scenario, cluster: str, kind: Kind, columns: Iterable[str]
) -> Iterator[Lever]:
    one = scenario.cluster_of[cluster]
    stated = tuple(column for column in columns if one.number(column))
    if stated:
        yield Lever(kind, cluster, stated, (), tuple(map(one.number, stated)))


def _yields(scenario: Scenario) -> tuple[str, ...]:
    """Columns that an occupied hectare brings: built-in ones, then the objective's."""
    own = {
        term.column
        for name in _measures_aimed_at(scenario)
        for term in scenario.measures[name].terms
        if term.quantity is Quantity.HECTARE_OCCUPIED and term.column
    }
    return (*_YIELDS, *sorted(own.difference(_YIELDS)))


def _measures_aimed_at(scenario: Scenario) -> Iterator[str]:
    match scenario.objective:
        case Weighted(goal):
            yield from goal.weights
        case Balanced(shares):
            yield from shares
        case InOrder(stages):
            for stage in stages:
                yield from stage.goal.weights


def _scaled_funds(budget: Budget, names: Iterable[str], factor: float) -> Budget:
    chosen = frozenset(names)
    funds = tuple(
        replace(fund, amounts_bn=tuple(factor * one for one in fund.amounts_bn))
        if fund.name in chosen
        else fund
        for fund in budget.funds
    )
    return replace(budget, funds=funds)


def _scaled_columns(cluster: Cluster, columns: Iterable[str], factor: float) -> Cluster:
    columns = tuple(columns)
    scaled: Mapping[str, Cell] = {
        **cluster.columns,
        **{column: factor * cluster.number(column) for column in columns},
    }

    def rate(column: str, today: float) -> float:
        return factor * today if column in columns else today

    return replace(
        cluster,
        columns=scaled,
        jobs_per_ha=rate("jobs_per_ha", cluster.jobs_per_ha),
        output_bn_per_ha=rate("output_per_ha", cluster.output_bn_per_ha),
        infra_cost_bn_per_ha=rate(_INFRA, cluster.infra_cost_bn_per_ha),
    )
