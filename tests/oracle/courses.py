"""One cluster on one pathway: its bounds, its own rows, and its quantities.

Everything is affine in the cluster's hectares: a vector of length 3T + 1 holds the
coefficients of area, built and occupied hectares at the end of each period, and last
a constant. A row is a vector that must be at least zero, or zero.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from optimizer.domain.cluster import Cluster
from optimizer.domain.law import RuleKind
from optimizer.domain.measure import Measure, Quantity
from optimizer.domain.pathway import Action, Pathway
from optimizer.domain.scenario import Scenario

Vector = npt.NDArray[np.float64]
AREA, BUILT, OCCUPIED = range(3)
TODAY = -1
ADDING = (Action.EXPAND, Action.ADD)
RELEASING = (Action.REDUCE, Action.DROP)


@dataclass(frozen=True, eq=False)
class Course:
    """A cluster that follows a pathway."""

    scenario: Scenario
    cluster: Cluster
    pathway: Pathway

    @property
    def periods(self) -> int:
        return len(self.scenario.periods)

    def constant(self, value: float) -> Vector:
        vector = np.zeros(3 * self.periods + 1)
        vector[-1] = value
        return vector

    def hectares(self, kind: int, period: int) -> Vector:
        """Area, built or occupied hectares at the end of a period, or `TODAY`."""
        if period == TODAY:
            now = (self.cluster.area_ha, self.cluster.built_ha, self.cluster.leased_ha)
            return self.constant(now[kind] if self.cluster.exists else 0.0)
        vector = self.constant(0.0)
        vector[kind * self.periods + period] = 1.0
        return vector

    def growth(self, kind: int, period: int) -> Vector:
        return self.hectares(kind, period) - self.hectares(kind, period - 1)

    def quantity(self, quantity: Quantity, period: int) -> Vector:
        """What the cluster has at the end of a period, or does in it."""
        if period == TODAY:
            return self._today(quantity)
        action = self.pathway.actions[period]
        is_open = self.pathway.is_open(period)
        nothing = self.constant(0.0)
        match quantity:
            case Quantity.CLUSTER_OPEN:
                return self.constant(float(is_open))
            case Quantity.HECTARE_PLANNED:
                return self.hectares(AREA, period)
            case Quantity.HECTARE_BUILT:
                return self.hectares(BUILT, period)
            case Quantity.HECTARE_OCCUPIED:
                return self.hectares(OCCUPIED, period)
            case Quantity.CLUSTER_ADDED:
                return self.constant(float(action is Action.ADD))
            case Quantity.CLUSTER_EXPANDED:
                return self.constant(float(action is Action.EXPAND))
            case Quantity.CLUSTER_DROPPED:
                return self.constant(float(action is Action.DROP))
            case Quantity.HECTARE_ADDED:
                return self.growth(AREA, period) if action in ADDING else nothing
            case Quantity.HECTARE_RELEASED:
                return -self.growth(AREA, period) if action in RELEASING else nothing
            case Quantity.HECTARE_NEWLY_BUILT:
                return self.growth(BUILT, period) if is_open else nothing
            case Quantity.OBLIGATION_COST:
                return self.constant(self._obligations(period) if is_open else 0.0)
            case Quantity.LINK_BUILT | Quantity.PLACE_COVERED:
                return nothing

    def measure(self, measure: Measure, period: int) -> Vector:
        total = self.constant(0.0)
        for term in measure.terms:
            rate = 1.0 if term.column is None else self.cluster.number(term.column)
            total += term.factor * rate * self.quantity(term.quantity, period)
        return total

    def discounted(self, measure: Measure) -> Vector:
        """The measure over all periods, as the objective counts it."""
        total = self.constant(0.0)
        for index in range(self.periods):
            weight = weight_in(self.scenario, measure, index)
            total += weight * self.measure(measure, index)
        return total

    @cached_property
    def bounds(self) -> Vector:
        """Least and greatest value of each variable, shape (3T, 2)."""
        limits = np.zeros((3 * self.periods, 2))
        cluster = self.cluster
        for period in range(self.periods):
            if not self.pathway.is_open(period):
                continue
            area, built, occupied = (kind * self.periods + period for kind in range(3))
            limits[area] = cluster.min_ha, cluster.max_ha
            limits[built, 1] = cluster.max_ha
            limits[occupied, 1] = cluster.industrial_share * cluster.max_ha
            if cluster.exists:
                limits[occupied, 0] = cluster.leased_ha
        return limits

    @cached_property
    def rows(self) -> tuple[list[Vector], list[Vector]]:
        """Rows that must be at least zero, and rows that must be zero."""
        positive: list[Vector] = []
        zero: list[Vector] = []
        for period, action in enumerate(self.pathway.actions):
            if self.pathway.is_open(period):
                positive += self._state_rows(period)
                positive += self._law_rows(period, action)
                step = self._step(action)
                if action is Action.KEEP:
                    zero.append(self.growth(AREA, period))
                elif action is Action.EXPAND:
                    positive.append(self.growth(AREA, period) - step)
                elif action is Action.REDUCE:
                    positive.append(-self.growth(AREA, period) - step)
        for decision in self.scenario.decisions:
            if decision.cluster == self.cluster.id and decision.area_ha is not None:
                area = self.hectares(AREA, self.periods - 1)
                zero.append(area - self.constant(decision.area_ha))
        return positive, zero

    def _state_rows(self, period: int) -> list[Vector]:
        area, built, occupied = (self.hectares(kind, period) for kind in range(3))
        found = [
            area - built,
            self.growth(BUILT, period),
            self.cluster.industrial_share * built - occupied,
        ]
        if self.cluster.absorption_ha_per_year is not None:
            years = self.scenario.periods[period].years
            most = self.constant(self.cluster.absorption_ha_per_year * years)
            found.append(most - self.growth(OCCUPIED, period))
        return found

    def _law_rows(self, period: int, action: Action) -> list[Vector]:
        law = self.scenario.law
        found: list[Vector] = []
        if law is None:
            return found
        area = self.hectares(AREA, period)
        if size := law.enforced(RuleKind.SIZE):
            if action in ADDING:
                found.append(self.constant(size.thresholds["cap_ha"]) - area)
            if action is Action.ADD:
                special = self.cluster.mountainous or self.cluster.craft_village
                floor = "special_floor_ha" if special else "floor_ha"
                found.append(area - self.constant(size.thresholds[floor]))
        support, budget = law.enforced(RuleKind.STATE_SUPPORT), self.scenario.budget
        if support and budget and self.cluster.infra_cost_bn_per_ha > 0:
            share = budget.state_share("infrastructure")
            if share > support.thresholds["share"] + 1e-9:
                found.append(-self.growth(BUILT, period))
        return found

    def _step(self, action: Action) -> Vector:
        permission = self.scenario.permissions.get(action)
        return self.constant(permission.min_step_ha if permission else 0.0)

    def _today(self, quantity: Quantity) -> Vector:
        hectares = {
            Quantity.HECTARE_PLANNED: AREA,
            Quantity.HECTARE_BUILT: BUILT,
            Quantity.HECTARE_OCCUPIED: OCCUPIED,
        }
        if quantity in hectares:
            return self.hectares(hectares[quantity], TODAY)
        is_open = quantity is Quantity.CLUSTER_OPEN and self.cluster.exists
        return self.constant(float(is_open))

    def _obligations(self, period: int) -> float:
        return sum(
            obligation.fixed_cost_bn + obligation.cost_bn_per_ha * self.cluster.area_ha
            for obligation in self.scenario.obligations
            if obligation.period == period and self.cluster.id in obligation.clusters
        )


def weight_in(scenario: Scenario, measure: Measure, index: int) -> float:
    """What a unit of the measure in a period weighs in its discounted total."""
    period = scenario.periods[index]
    weight = period.discount(scenario.discount_rate)
    return weight * period.years if measure.kind == "state" else weight
