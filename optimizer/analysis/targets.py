"""What a planner can set a limit on: a measure, of whom, in which period."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from optimizer.analysis.entries import Kind, entries_of, without
from optimizer.domain.limit import Fund, Limit, Sense
from optimizer.domain.measure import BUILT_IN, COST_KINDS, COVERED, Measure
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.solving.quantities import measure_today

FILL = "fill"
"""Occupied over industrial land, in tables and as a target of its own."""

FUNDS = "cost.fund."


@dataclass(frozen=True, slots=True)
class Target:
    """A measure, or with ``over`` a ratio of two, of clusters by their ids.

    ``period`` is an index, or None for the sum over all periods; ``group`` is the
    value of the column by which clusters were grouped, None for the whole province.
    """

    measure: Measure
    members: frozenset[str]
    period: int | None
    over: Measure | None = None
    group: str | None = None

    @property
    def name(self) -> str:
        return self.measure.name if self.over is None else FILL

    @property
    def unit(self) -> str:
        return self.measure.unit if self.over is None else "share"

    def value(self, count: Callable[[Measure], float]) -> float | None:
        """The target, from what each measure counts; None for a part of nothing."""
        part = count(self.measure)
        if self.over is None:
            return part
        whole = count(self.over)
        return part / whole if whole else None

    def periods(self, scenario: Scenario) -> Sequence[int]:
        """The indices of the periods that are summed."""
        return range(len(scenario.periods)) if self.period is None else [self.period]


@dataclass(frozen=True, slots=True)
class Asked:
    """What an entry asks of a target, as an amount of the target itself.

    Of a fund that carries over it is what there is by then if nothing was spent before.
    """

    sense: Sense
    amount: float
    origin: Origin


def target_names(scenario: Scenario) -> tuple[str, ...]:
    """The measures that can be limited, in the order in which they are read."""
    kinds = [f"cost.{kind}" for kind in COST_KINDS]
    states = [name for name, one in BUILT_IN.items() if one.kind == "state"]
    flows = [n for n in BUILT_IN if n not in states and n not in kinds]
    funds = [name for name in scenario.measures if name.startswith(FUNDS)]
    ordered = [*states, COVERED.name, *flows, *kinds, *funds]
    ordered.insert(ordered.index("occupied") + 1, FILL)
    own = [name for name in scenario.measures if name not in ordered]
    known = {*scenario.measures, FILL}
    return tuple(name for name in (*ordered, *own) if name in known)


def targets_of(
    scenario: Scenario,
    names: tuple[str, ...] = (),
    groups: Mapping[str, frozenset[str]] | None = None,
) -> tuple[Target, ...]:
    """Every target: by measure, by group, by period, of flows then their sum.

    ``names`` are the measures asked for, none for all. With ``groups`` it is those
    that are asked about, and not the province; lines and covered places belong to none.
    """
    everyone = frozenset(one.id for one in scenario.clusters)
    whom: Mapping[str | None, frozenset[str]] = {None: everyone}
    if groups is not None:
        whom = dict(groups.items())
    return tuple(
        target
        for name in target_names(scenario)
        if not names or name in names
        for group, members in whom.items()
        for target in _by_period(scenario, name, members, group)
    )


def belongs_to_groups(scenario: Scenario, measure: Measure) -> bool:
    """Whether all of a measure belongs to clusters: none of it to lines or places."""
    if not measure.is_shared:
        return True
    costs = measure.name == "cost" or measure.name.startswith(FUNDS)
    return costs and all(link.exists for link in scenario.network.links)


def asked_of(scenario: Scenario, target: Target) -> tuple[Asked, ...]:
    """What limits and funds ask of this very target, in the order of the scenario."""
    found = [
        Asked(one.sense, one.amount + _change(scenario, one), one.origin)
        for one in scenario.limits
        if _is_about(one, target) and one.period == target.period
    ]
    fund = _fund_of(scenario, target)
    if fund is not None:
        periods = range(len(fund.amounts_bn))
        at = periods[-1] if target.period is None else target.period
        first = 0 if target.period is None or fund.carry_over else at
        amount = sum(fund.amounts_bn[first : at + 1])
        found.append(Asked("at_most", amount, fund.origins[at]))
    return tuple(found)


def without_own_limits(scenario: Scenario, target: Target) -> Scenario:
    """The scenario without what limits the target itself, in any of its periods."""
    scenario = replace(
        scenario,
        limits=tuple(one for one in scenario.limits if not _is_about(one, target)),
    )
    fund = _fund_of(scenario, target)
    if fund is None:
        return scenario
    amounts = (one for one in entries_of(scenario) if one.kind is Kind.FUND)
    return without(scenario, [one for one in amounts if one.subject[0] == fund.name])


def _by_period(
    scenario: Scenario, name: str, members: frozenset[str], group: str | None
) -> Iterator[Target]:
    over = scenario.measures["industrial_land"] if name == FILL else None
    measure = scenario.measures["occupied" if over else name]
    if group is not None and not belongs_to_groups(scenario, measure):
        return
    for t in range(len(scenario.periods)):
        yield Target(measure, members, t, over, group)
    if measure.kind == "flow" and len(scenario.periods) > 1:
        yield Target(measure, members, None, over, group)


def _is_about(limit: Limit, target: Target) -> bool:
    about = (limit.measure.name, limit.over and limit.over.name, limit.members)
    over = target.over and target.over.name
    return about == (target.measure.name, over, target.members)


def _change(scenario: Scenario, limit: Limit) -> float:
    """What is there today, where a limit counts from there."""
    if not limit.change:
        return 0.0
    return measure_today(scenario, limit.measure, limit.members)


def _fund_of(scenario: Scenario, target: Target) -> Fund | None:
    if scenario.budget is None or len(target.members) < len(scenario.clusters):
        return None
    name = target.measure.name
    funds = scenario.budget.funds
    return next((one for one in funds if f"{FUNDS}{one.name}" == name), None)
