"""Plans that depart from a stated one in a few clusters: the best of all of them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pulp import LpAffineExpression

from optimizer.domain.objective import Goal
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.domain.stated import StatedPlan
from optimizer.formulation.build import formulate
from optimizer.formulation.objective import goal_value, preference_value
from optimizer.formulation.stated import Departures, headline_chosen, state, total
from optimizer.solving.found import Floats, Found
from optimizer.solving.session import Floor, Session, chosen
from optimizer.solving.settings import SolveSettings
from optimizer.solving.watch import Watch

ROUNDING = 1e-5
"""Hectares that are nothing: a search meets each of its rows to a tenth of this."""

STAKE = 0.01
"""Values are proved to this fraction of what one cluster is worth on average."""

Changes = Mapping[str, Headline]
"""The headlines of clusters that have another one than stated."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What plans are compared by: a goal, with preferences or without.

    ``constant`` is added to it; ``floors`` are goals that must keep a value.
    """

    goal: Goal
    wishes: bool
    constant: float = 0.0
    floors: tuple[tuple["Aim", float], ...] = ()


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The best plan in a neighbourhood: its changes and what it is worth.

    ``moved`` are clusters that keep their headline at other times or with other
    hectares. Unless ``proved``, time ran out or Ctrl-C came.
    """

    changes: Changes
    moved: tuple[str, ...]
    value: float
    proved: bool


@dataclass(slots=True)
class Neighbourhood:
    """One live programme, asked for the best plan in ever other neighbourhoods."""

    session: Session
    stated: StatedPlan
    departures: Departures
    value: LpAffineExpression
    excluded: list[Floor] = field(default_factory=list)

    @classmethod
    def of(
        cls,
        scenario: Scenario,
        stated: StatedPlan,
        aim: Aim,
        settings: SolveSettings,
        watch: Watch | None = None,
    ) -> "Neighbourhood":
        """Formulate the scenario with what tells its plans from the one stated."""
        formulation = formulate(scenario)
        departures = state(formulation, stated)
        session = Session.of(formulation, settings, watch)
        made = cls(session, stated, departures, made_of(session, aim))
        for other, floor in aim.floors:
            session.floors.append(session.keep_at_least(made_of(session, other), floor))
        return made

    @property
    def interrupted(self) -> bool:
        return self.session.interrupted

    @property
    def gap(self) -> float:
        """To which fraction of it a value is proved."""
        clusters = len(self.session.formulation.scenario.clusters)
        return min(self.session.settings.gap, STAKE / clusters)

    @property
    def rounding(self) -> float:
        """What a value may differ by and still be the same, but for roundings."""
        return ROUNDING * max(1.0, self.session.scaled(self.value).scale)

    def nearest(self) -> Neighbour | None:
        """The plan nearest to the one stated; None if there is no plan at all.

        It has the fewest other headlines, of those the fewest hectares between its
        areas and those stated, of those the fewest clusters that keep their headline at
        other times or with other hectares, and of those it is the best.
        """
        away = self.departures
        held: list[Floor] = []
        proved = True
        for counted in (away.changed, away.apart_ha, away.moved):
            goal = -1 * total(counted)
            found = self._searched(goal, held, whole=counted is not away.apart_ha)
            if found.values is None:
                self._done(held)
                return None
            proved = proved and found.ending == "optimal"
            held.append(self.session.keep_at_least(goal, found.objective))
        found = self._searched(self.value, held, self.gap)
        self._done(held)
        if found.values is None:
            return None
        made = self._neighbour(found)
        return replace(made, proved=made.proved and proved)

    def best(
        self, changes: int, moved: int = 0, *, swapped: bool = False
    ) -> Neighbour | None:
        """The best plan with exactly so many other headlines; None if there is none.

        So many keep theirs at any times and with any hectares; all others are as
        stated. With ``swapped`` some cluster has more in the plan than stated, and some
        less.
        """
        away, keep = self.departures, self.session.keep_at_least
        held = [
            keep(-1 * total(away.changed), -changes),
            keep(total(away.changed), changes),
            keep(-1 * total(away.moved), -moved),
            keep(total(away.moved), moved),
        ]
        if swapped:
            held += [keep(total(away.more), 1), keep(total(away.less), 1)]
        found = self._searched(self.value, held, self.gap)
        self._done(held)
        return None if found.values is None else self._neighbour(found)

    def exclude(self, changes: Changes, moved: Collection[str] = ()) -> None:
        """From now on not all of this happens at once."""
        formulation = self.session.formulation
        at_once = total(
            {
                name: headline_chosen(formulation, name, headline)
                for name, headline in changes.items()
            }
            | {f"moved {name}": 1 * self.departures.moved[name] for name in moved}
        )
        most = len(changes) + len(moved) - 1
        self.excluded.append(self.session.keep_at_least(-1 * at_once, -most))

    def allow_all(self) -> None:
        """Forget what was excluded."""
        self._done(self.excluded)
        self.excluded = []

    def _searched(
        self,
        goal: LpAffineExpression,
        held: Sequence[Floor],
        gap: float = 0.0,
        *,
        whole: bool = False,
    ) -> Found:
        session = self.session
        session.best = None  # a plan found before is none of this neighbourhood
        floors = (*session.floors, *held)
        return session.maximize_above(floors, goal, "neighbours", gap, whole=whole)

    def _done(self, held: Sequence[Floor]) -> None:
        for floor in held:
            self.session.change(floor, float("-inf"))

    def _neighbour(self, found: Found) -> Neighbour:
        assert found.values is not None
        changes = {
            name: headline
            for name, course in self.stated.courses.items()
            if (headline := self._headline(name, found.values)) not in course.headlines
        }
        moved = tuple(
            name
            for name, variable in self.departures.moved.items()
            if found.values[self.session.model.column_of[variable.name]] > 0.5
            and name not in changes
        )
        worth = self.session.scaled(self.value).worth(found.values)
        return Neighbour(changes, moved, worth, found.ending == "optimal")

    def _headline(self, cluster: str, values: Floats) -> Headline:
        column_of = self.session.model.column_of
        choices = self.session.formulation.variables.choice[cluster]
        columns = {p: column_of[y.name] for p, y in choices.items()}
        return chosen(columns, values).headline


def made_of(session: Session, aim: Aim) -> LpAffineExpression:
    """An aim as a sum over the unknowns."""
    scenario, x = session.formulation.scenario, session.formulation.variables
    value = goal_value(scenario, x, aim.goal) + aim.constant
    return value + preference_value(scenario, x) if aim.wishes else value
