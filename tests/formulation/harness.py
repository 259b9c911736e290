"""Rows of the model read on a hand-made plan: values are set, nothing is solved."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pulp import LpVariable

from optimizer.domain.cluster import Cluster
from optimizer.domain.pathway import Action, Pathway
from optimizer.domain.plan import ClusterPlan, Plan
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.formulation.build import Formulation, Rule, formulate
from optimizer.formulation.row import Row
from optimizer.formulation.variables import SERIES, Variables
from tests.formulation.set_lines import Amiss, Ways, set_lines

EXACTLY = 1e-6

Legs = Mapping[str, float]
Place = tuple[str, int | None]


@dataclass(frozen=True, slots=True)
class Trio:
    """A rule broken, kept and tight on three plans of one scenario.

    ``where`` are subject and period of the rows that the broken plan breaks and that
    leave the tight plan no room. ``legs`` are the yes-or-nos of the law's gates, 0
    where not named. ``ways`` are those of lines. ``twice`` is what a cluster of the
    broken plan does besides, ``astray`` are ways and ``amiss`` figures of its lines
    that no plan shows; with ``unseen`` the fault lies in these alone.
    ``no_room`` says that the rule leaves no room to any plan that keeps it.
    """

    rule: Rule
    case: str
    scenario: Scenario
    broken: Plan
    kept: Plan
    tight: Plan
    where: frozenset[Place]
    legs: Legs = field(default_factory=dict)
    twice: Mapping[str, Pathway] = field(default_factory=dict)
    ways: Ways = field(default_factory=dict)
    astray: Ways = field(default_factory=dict)
    amiss: Amiss = field(default_factory=dict)
    unseen: bool = False
    no_room: bool = False

    @property
    def broken_rows(self) -> tuple["ReadRow", ...]:
        """All rows of the model on the broken plan."""
        ways = {**self.ways, **self.astray}
        return rows_on(
            self.scenario, self.broken, self.legs, self.twice, ways, self.amiss
        )

    def good_rows(self, plan: Plan) -> tuple["ReadRow", ...]:
        """All rows of the model on the kept or the tight plan."""
        return rows_on(self.scenario, plan, self.legs, ways=self.ways)


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row as a plan leaves it; PuLP's own lives no longer than its problem."""

    rule: str
    subject: str
    period: int | None
    origin: Origin | None
    holds: bool
    is_tight: bool
    is_equality: bool


def at(*places: Place) -> frozenset[Place]:
    return frozenset(places)


def rows_on(
    scenario: Scenario,
    plan: Plan,
    legs: Legs | None = None,
    twice: Mapping[str, Pathway] | None = None,
    ways: Ways | None = None,
    amiss: Amiss | None = None,
) -> tuple[ReadRow, ...]:
    """Every row of the model with every variable set to what the plan says."""
    formulation = formulated_on(scenario, plan, legs, ways, amiss)
    for name, each in (twice or {}).items():
        formulation.variables.choice[name][each].varValue = 1.0
    return tuple(_read(row) for row in formulation.rows)


def formulated_on(
    scenario: Scenario,
    plan: Plan,
    legs: Legs | None = None,
    ways: Ways | None = None,
    amiss: Amiss | None = None,
) -> Formulation:
    """The model with every variable set to what the plan says."""
    formulation = formulate(scenario)
    x = formulation.variables
    for cluster in scenario.clusters:
        _set_cluster(x, cluster, plan.clusters[cluster.id])
    unknown = set(legs or {}) - set(x.legs)
    assert not unknown, f"no leg is called {sorted(unknown)}, but {sorted(x.legs)}"
    for name, leg in x.legs.items():
        leg.varValue = (legs or {}).get(name, 0.0)
    set_lines(scenario, x, plan, ways or {}, amiss or {})
    return formulation


def _read(row: Row) -> ReadRow:
    return ReadRow(
        row.rule,
        row.subject,
        row.period,
        row.origin,
        holds=bool(row.constraint.valid(EXACTLY)),
        is_tight=abs(row.constraint.value()) <= EXACTLY,
        is_equality=row.constraint.sense == 0,
    )


def rows_of(rule: Rule, rows: Sequence[ReadRow]) -> list[ReadRow]:
    return [row for row in rows if row.rule == rule.__name__]


def all_hold(rows: Sequence[ReadRow]) -> bool:
    return all(row.holds for row in rows)


def broken(rows: Sequence[ReadRow]) -> list[ReadRow]:
    return [row for row in rows if not row.holds]


def places(rows: Sequence[ReadRow]) -> frozenset[Place]:
    return frozenset((row.subject, row.period) for row in rows)


def _set_cluster(x: Variables, cluster: Cluster, done: ClusterPlan) -> None:
    choices = x.choice[cluster.id]
    assert done.pathway in choices, f"{cluster.id}: {done.pathway} is not open"
    for each, chosen in choices.items():
        chosen.varValue = float(each == done.pathway)
    for t, figures in enumerate(_figures(cluster, done)):
        for name in SERIES:
            amount = getattr(x, name)[cluster.id][t]
            if isinstance(amount, LpVariable):
                amount.varValue = figures[name]
            else:
                assert amount == figures[name], f"{cluster.id}: {name} is not open"


def _figures(cluster: Cluster, done: ClusterPlan) -> Iterator[dict[str, float]]:
    """The figures of every series, as far as a plan does not state them itself."""
    area, built = cluster.area_ha, cluster.built_ha
    for step in done.steps:
        reduces, drops = step.action is Action.REDUCE, step.action is Action.DROP
        yield {
            "area": step.area_ha,
            "added": step.added_ha,
            "reduced": area - step.area_ha if reduces else 0.0,
            "built": step.built_ha,
            "newly_built": max(step.built_ha - built, 0.0),
            "lost": built if drops else 0.0,
            "occupied": step.occupied_ha,
        }
        area, built = step.area_ha, step.built_ha
