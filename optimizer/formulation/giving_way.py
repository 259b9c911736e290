"""Amounts that give way: rows in which an entry may be missed, at a price."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from pulp import LpAffineExpression, LpVariable, lpSum

from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.formulation.build import Formulation
from optimizer.formulation.limits import periods_counted, sides_of, spent_in
from optimizer.formulation.occupancy import newly_leased


@dataclass(frozen=True, slots=True)
class Soft:
    """An amount that gives way: where it stands, and for a fund its name and period.

    Only amounts that enter their rows as they are: no ratio.
    """

    origin: Origin
    fund: str = ""
    period: int = 0


def give_way(
    unbound: Formulation, scenario: Scenario, soft: Sequence[Soft]
) -> Mapping[Soft, LpVariable]:
    r"""By how much each amount is missed, at least 0: an unknown in each of its rows.

    .. math:: m \le b + s \quad\text{or}\quad m \ge b - s;\qquad
        \sum_\tau c_{f\tau} \le \sum_\tau (F_{f\tau} + s_{f\tau})

    :math:`b` the amount of a limit or a demand, :math:`F_{f\tau}` one of a fund [bn
    VND], :math:`s` by how much it is missed, the same in every period and group for
    which the entry holds. ``unbound`` is the programme in which these amounts are
    without end, ``scenario`` has them as they are asked.
    """
    rows = list(_rows(scenario, unbound, frozenset(soft)))
    most = dict.fromkeys(soft, 0.0)
    for row in rows:
        for one in row.missed_by:
            most[one] = max(most[one], row.farthest)
    slack = {one: unbound.variables.maker.hectares(most[one] + 1.0) for one in soft}
    for number, row in enumerate(rows):
        missed = lpSum(slack[one] for one in row.missed_by)
        constraint = row.beyond - missed <= 0
        unbound.problem.addConstraint(constraint, f"g{number:07d}")
    return slack


@dataclass(frozen=True, slots=True)
class _SoftRow:
    """What the plan has beyond the amount, and the amounts whose slacks allow it."""

    beyond: LpAffineExpression
    missed_by: tuple[Soft, ...]

    @property
    def farthest(self) -> float:
        """No plan misses the amount by more: every variable is bounded."""
        ends = (
            c * (v.upBound if c > 0 else v.lowBound) for v, c in self.beyond.items()
        )
        return max(float(fsum(ends) + self.beyond.constant), 0.0)


def _rows(
    scenario: Scenario, unbound: Formulation, soft: frozenset[Soft]
) -> Iterator[_SoftRow]:
    x = unbound.variables
    for limit in scenario.limits:
        if Soft(limit.origin) in soft:
            value, amount = sides_of(scenario, x, limit)
            sign = 1 if limit.sense == "at_most" else -1
            yield _SoftRow(sign * (value - amount), (Soft(limit.origin),))
    for cap in scenario.demand.caps if scenario.demand else ():
        if Soft(cap.origin) in soft:
            newly = newly_leased(scenario, x, cap)
            yield _SoftRow(newly - cap.hectares, (Soft(cap.origin),))
    for fund in scenario.budget.funds if scenario.budget else ():
        for t in range(len(scenario.periods)):
            counted = periods_counted(fund, t)
            missed = [Soft(fund.origins[each], fund.name, each) for each in counted]
            ours = tuple(one for one in missed if one in soft)
            if ours:
                had = fsum(fund.amounts_bn[each] for each in counted)
                spent = spent_in(scenario, x, fund, counted)
                yield _SoftRow(spent - had, ours)
