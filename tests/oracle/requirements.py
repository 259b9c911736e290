"""Rules that join clusters: limits, budget, demand, moved tenants, the law's gates."""

from collections.abc import Iterator, Mapping, Sequence

from optimizer.domain.choice import TenantsMove
from optimizer.domain.law import RuleKind
from optimizer.domain.limit import DemandCap, Fund, Limit
from optimizer.domain.measure import Measure, cost_terms
from optimizer.domain.pathway import Action
from optimizer.domain.scenario import Scenario
from tests.oracle.courses import BUILT, OCCUPIED, TODAY, Course, Vector
from tests.oracle.openings import judged_with
from tests.oracle.parts import Part, Requirement, counted

STRICTLY_ABOVE_HA = 1e-4

Legs = tuple[Requirement, ...]
"""A gate: one of its legs must hold."""


def requirements(scenario: Scenario) -> list[Requirement]:
    """Every rule over several clusters that has the same form in each combination."""
    found = [_limit(scenario, limit) for limit in scenario.limits]
    if scenario.budget:
        for fund in scenario.budget.funds:
            spent = Measure(
                fund.name, "", cost_terms(scenario.budget.shares_of(fund.name)), "flow"
            )
            found += _fund(fund, spent)
    if scenario.demand:
        found += [_demand(scenario, cap) for cap in scenario.demand.caps]
    found += _moved_tenants(scenario)
    return found


def gates(scenario: Scenario, courses: Sequence[Course]) -> list[Legs]:
    """The law's gates that this combination passes after the first period."""
    law = scenario.law
    if law is None:
        return []
    found: dict[object, Legs] = {}
    for course in courses:
        for period, action in enumerate(course.pathway.actions[1:], start=1):
            if action is Action.EXPAND and (rule := law.enforced(RuleKind.EXPAND_FILL)):
                key: object = (course.cluster.id, period)
                fill = rule.thresholds["fill"]
                found[key] = _expansion(scenario, course, period, fill)
            if action is Action.ADD and (rule := law.enforced(RuleKind.ESTABLISH_FILL)):
                group = judged_with(scenario, law, course.cluster)
                found[group, period] = _establishing(group, period, rule.thresholds)
    return list(found.values())


def _limit(scenario: Scenario, limit: Limit) -> Requirement:
    every = range(len(scenario.periods))
    periods = every if limit.period is None else (limit.period,)
    sign = 1.0 if limit.sense == "at_least" else -1.0

    def part(course: Course) -> Vector:
        total = course.constant(0.0)
        if course.cluster.id not in limit.members:
            return total
        for period in periods:
            total += course.measure(limit.measure, period)
            if limit.over:
                total -= limit.amount * course.measure(limit.over, period)
        if limit.change:
            total -= course.measure(limit.measure, TODAY)
        return sign * total

    shared = counted(sign, limit.measure, *periods)
    if limit.over:
        shared += counted(-sign * limit.amount, limit.over, *periods)
    if limit.change:
        shared += counted(-sign, limit.measure, TODAY)
    if not limit.members.issuperset(each.id for each in scenario.clusters):
        shared = ()
    constant = 0.0 if limit.over else -sign * limit.amount
    return Requirement(Part(part, shared), constant)


def _fund(fund: Fund, spent: Measure) -> Iterator[Requirement]:
    for last in range(len(fund.amounts_bn)):
        periods = range(last + 1) if fund.carry_over else range(last, last + 1)

        def part(course: Course, periods: range = periods) -> Vector:
            zero = course.constant(0.0)
            return -sum((course.measure(spent, each) for each in periods), zero)

        amount = sum(fund.amounts_bn[each] for each in periods)
        yield Requirement(Part(part, counted(-1.0, spent, *periods)), amount)


def _targets(scenario: Scenario) -> dict[str, set[str]]:
    """For each cluster that receives tenants, those whose tenants may move to it."""
    found: dict[str, set[str]] = {}
    for relation in scenario.relations:
        if isinstance(relation, TenantsMove):
            found.setdefault(relation.to, set()).update(relation.dropped)
    return found


def _demand(scenario: Scenario, cap: DemandCap) -> Requirement:
    targets = _targets(scenario)

    def part(course: Course) -> Vector:
        total = course.constant(0.0)
        if course.cluster.id in cap.members and course.pathway.is_open(cap.period):
            total -= course.hectares(OCCUPIED, cap.period)
            total += course.hectares(OCCUPIED, TODAY)
        if course.pathway.dropped_by(cap.period):
            moves = sum(
                course.cluster.id in sources
                for to, sources in targets.items()
                if to in cap.members
            )
            total += course.constant(moves * course.cluster.leased_ha)
        return total

    return Requirement(Part(part), cap.hectares)


def _moved_tenants(scenario: Scenario) -> Iterator[Requirement]:
    for to, sources in _targets(scenario).items():
        for period in range(len(scenario.periods)):

            def part(
                course: Course,
                to: str = to,
                sources: set[str] = sources,
                period: int = period,
            ) -> Vector:
                total = course.constant(0.0)
                if course.cluster.id == to and course.pathway.is_open(period):
                    total += course.hectares(OCCUPIED, period)
                    total -= course.hectares(OCCUPIED, TODAY)
                if course.cluster.id in sources and course.pathway.dropped_by(period):
                    total -= course.constant(course.cluster.leased_ha)
                return total

            yield Requirement(Part(part))


def _pooled(
    members: frozenset[str], period: int, occupied: float, industrial: float
) -> Part:
    """A weighted sum of occupied and leasable hectares at the end of a period."""

    def part(course: Course) -> Vector:
        if course.cluster.id not in members:
            return course.constant(0.0)
        leasable = course.cluster.industrial_share * course.hectares(BUILT, period)
        return occupied * course.hectares(OCCUPIED, period) + industrial * leasable

    return Part(part)


def _expansion(scenario: Scenario, course: Course, period: int, fill: float) -> Legs:
    own = frozenset({course.cluster.id})
    legs = [Requirement(_pooled(own, period - 1, 1.0, -fill))]
    for cap in scenario.demand.caps if scenario.demand else ():
        if cap.period == period and course.cluster.id in cap.members:
            stated = cap.hectares - STRICTLY_ABOVE_HA
            legs.append(Requirement(_pooled(cap.members, period - 1, 0, -1), stated))
    return tuple(legs)


def _establishing(
    group: frozenset[str], period: int, asked: Mapping[str, float]
) -> Legs:
    # A group with nothing built has nothing unleased: the second leg holds.
    return (
        Requirement(
            _pooled(group, period - 1, 1.0, -asked["fill"]), -STRICTLY_ABOVE_HA
        ),
        Requirement(_pooled(group, period - 1, 1.0, -1.0), asked["unleased_ha"]),
    )
