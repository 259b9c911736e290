"""The measures between which a frontier is drawn, and which way each is better."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from optimizer.domain.limit import Limit
from optimizer.domain.measure import Measure
from optimizer.domain.objective import Balanced, InOrder, Weighted
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.solving.quantities import value_at_end

Way = Literal["max", "min"]
Because = Literal["written", "objective", "usual"]
"""Who says which way is better: the call, the scenario's objective, or usage."""

COSTS = "cost."
LESS_IS_USUAL = frozenset({"cost", "land", "added_land"})

ASKED = Origin("", None, None, "--between")
"""Where goals and limits stand that no file has."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A measure by its name, and the way that was written with it, if one was."""

    name: str
    way: Way | None = None


@dataclass(frozen=True, slots=True)
class Axis:
    """One measure of a frontier.

    It counts as in a limit at the end, undiscounted: a state at the end of the last
    period, a flow summed over all periods.
    """

    measure: Measure
    way: Way
    because: Because

    @property
    def sign(self) -> float:
        """1 where more is better, -1 where less is."""
        return 1.0 if self.way == "max" else -1.0

    def value(self, scenario: Scenario, plan: Plan) -> float:
        """What a plan has of the measure; a whole number where it counts in those."""
        value = value_at_end(scenario, plan, self.measure)
        return float(round(value)) if self.measure.is_count else value

    def merit(self, scenario: Scenario, plan: Plan) -> float:
        """The value, the larger the better: negative where less is."""
        return self.sign * self.value(scenario, plan) + 0.0  # no "-0"

    def at_least_as_good(self, scenario: Scenario, merit: float) -> Limit:
        """The limit that asks for at least this merit."""
        return Limit(
            self.measure,
            "at_least" if self.way == "max" else "at_most",
            self.sign * merit,
            frozenset(cluster.id for cluster in scenario.clusters),
            scenario.last_period if self.measure.kind == "state" else None,
            ASKED,
        )


def axes_of(scenario: Scenario, asked: Sequence[Asked]) -> tuple[Axis, ...]:
    """The axes of these measures, all of which the scenario has.

    Better is what was written, else what the scenario's objective wants, else less of
    costs, land and added land, and more of anything else.
    """
    wanted = dict(_wanted(scenario))
    axes = []
    for one in asked:
        measure = scenario.measures[one.name]
        if one.way is not None:
            axes.append(Axis(measure, one.way, "written"))
        elif one.name in wanted:
            axes.append(Axis(measure, wanted[one.name], "objective"))
        else:
            less = one.name in LESS_IS_USUAL or one.name.startswith(COSTS)
            axes.append(Axis(measure, "min" if less else "max", "usual"))
    return tuple(axes)


def _wanted(scenario: Scenario) -> Iterator[tuple[str, Way]]:
    """What the objective wants of each measure; what comes first counts most."""
    match scenario.objective:
        case Weighted(goal):
            weights = list(goal.weights.items())
        case Balanced(shares):
            weights = list(shares.items())
        case InOrder(stages):
            weights = [
                each
                for stage in reversed(stages)
                for each in stage.goal.weights.items()
            ]
    for name, weight in weights:
        if weight:
            yield name, "max" if weight > 0 else "min"
