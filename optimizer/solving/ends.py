"""The least and the greatest that a quantity can be in any plan of a live session."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import isfinite
from typing import Literal

from pulp import LpAffineExpression, lpSum

from optimizer.domain.measure import Measure
from optimizer.formulation.quantities import measure_in_period
from optimizer.solving.found import Ending, Floats, Found
from optimizer.solving.session import Session

Sign = Literal[-1, 1]
"""-1 asks for the least, 1 for the greatest."""

DIGITS = 4
ROUNDING = 1e-7
"""Ends nearer than this fraction to a number of few digits are that number."""

NO_GAIN = 1e-9
"""A ratio that is better by less than this is the same."""


@dataclass(frozen=True, slots=True)
class End:
    """What some plan reaches, and what no plan passes; None if that is not known.

    ``proved`` if the two agree within the gap asked for.
    """

    value: float
    bound: float | None
    proved: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """A measure, or with ``over`` a ratio of two, of clusters, summed over periods."""

    measure: Measure
    members: frozenset[str]
    periods: Sequence[int]
    over: Measure | None = None


@dataclass(slots=True)
class Ends:
    """Looks for ends in a live session, and remembers every plan it has found.

    Many an end is 0, or all there is, and some plan found before has it: then no
    search is needed.
    """

    session: Session
    plans: list[Floats] = field(default_factory=list)

    def end_of(self, counted: Counted, sign: Sign) -> End | None:
        """One end; None if no plan was found, or a ratio's whole is 0 in every plan.

        After Ctrl-C it is what the plan at hand has, and not proved.
        """
        if counted.over is not None:
            return self._end_of_ratio(counted, counted.over, sign)
        goal = sign * self._sum(counted, counted.measure)
        limit, aim = _by_bounds(goal), self.session.scaled(goal)
        if any(limit - aim.worth(plan) <= NO_GAIN for plan in self.plans):
            value = _snapped(sign * limit)
            return End(value, value, proved=True)
        found = self._maximize(goal)
        if found.values is None:
            return None
        bound = max(found.bound, found.objective)
        return End(
            _snapped(sign * found.objective),
            _snapped(sign * bound) if isfinite(bound) else None,
            found.ending == "optimal",
        )

    def _maximize(self, goal: LpAffineExpression) -> Found:
        found = self.session.maximize(goal, "range")
        if found.values is not None and not self.session.interrupted:
            self.plans.append(found.values)
        return found

    def _end_of_ratio(self, counted: Counted, over: Measure, sign: Sign) -> End | None:
        r"""The extreme ratio of two sums (Dinkelbach 1967).

        No ratio is better than :math:`r` just if no plan makes
        :math:`part - r\,whole` positive; a plan that does has a better one. What the
        whole amounts to is added, so that the gap of a search is one of the ratio.
        The first ratio is the best of all plans found before.
        """
        part = self._sum(counted, counted.measure)
        whole = self._sum(counted, over)
        values = self._best_known(part, whole, sign)
        if values is None:
            values = self._maximize(whole).values
        ratio: float | None = None
        ending: Ending = "stopped"
        while values is not None:
            size = self.session.scaled(whole).worth(values)
            if size > ROUNDING:
                reached = self.session.scaled(part).worth(values) / size
            elif ratio is None:
                return None
            else:
                reached = ratio
            if ratio is not None and sign * (reached - ratio) <= NO_GAIN:
                proved = ending == "optimal"
                return End(_snapped(ratio), _snapped(ratio) if proved else None, proved)
            ratio = reached
            found = self._maximize(sign * (part - ratio * whole) + size)
            values, ending = found.values, found.ending
        return None if ratio is None else End(_snapped(ratio), None, proved=False)

    def _best_known(
        self, part: LpAffineExpression, whole: LpAffineExpression, sign: Sign
    ) -> Floats | None:
        """Of the plans found before, the one with the best ratio; None without any."""
        count, over = self.session.scaled(part).worth, self.session.scaled(whole).worth
        usable = (plan for plan in self.plans if over(plan) > ROUNDING)
        return max(
            usable, key=lambda plan: sign * count(plan) / over(plan), default=None
        )

    def _sum(self, counted: Counted, measure: Measure) -> LpAffineExpression:
        formulation = self.session.formulation
        scenario, x = formulation.scenario, formulation.variables
        members = [one for one in scenario.clusters if one.id in counted.members]
        return lpSum(
            measure_in_period(scenario, x, measure, t, members) for t in counted.periods
        )


def _by_bounds(goal: LpAffineExpression) -> float:
    """What no plan passes, since each variable has its bounds."""
    most = (max(c * x.lowBound, c * x.upBound) for x, c in goal.items())
    return float(goal.constant + sum(most))


def _snapped(value: float) -> float:
    """The value without the rounding of a search, where it has few digits."""
    near = round(value, DIGITS)
    same = abs(value - near) <= ROUNDING * max(1.0, abs(value))
    return (near if same else value) + 0.0  # no "-0"
