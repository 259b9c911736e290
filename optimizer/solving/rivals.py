"""The best plan with a cluster's headline, and the best without, as amounts change.

One model is kept for all amounts: its rows on limits and funds, and its goal, are
written anew for each. The cuts on lines and on single clusters that it needed so far
hold whatever the amounts, and stay.
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from math import inf

from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.formulation.amounts import amount_rows, without_amounts
from optimizer.formulation.build import formulate
from optimizer.solving.checked_plan import checked_plan
from optimizer.solving.closed import closed
from optimizer.solving.cuts import Cut
from optimizer.solving.found import Exactness, Found
from optimizer.solving.goals import goals_of
from optimizer.solving.joined_search import until_joined
from optimizer.solving.narrowed import Parts, Relaxed, of_a_part
from optimizer.solving.network import add
from optimizer.solving.session import Session
from optimizer.solving.settings import SolveSettings
from optimizer.solving.tighten import tightened
from optimizer.solving.watch import Watch

ANY = -1e100
"""Every plan is worth more than this."""

FEW_ROUNDS = 5
"""Rounds of cuts on single clusters at each amount: those of others are there."""


@dataclass(frozen=True, slots=True)
class _Stated:
    """A row on amounts: its number, and what it asks of a sum over columns."""

    number: int
    at_least: float
    factors: Mapping[int, float]


Headlines = frozenset[Headline]


class Rivals:
    """The best plans in which a cluster has one of some headlines, for one goal.

    For HiGHS alone. The scenarios stated differ in amounts of limits and funds and in
    rates of that cluster only. After Ctrl-C every method raises `KeyboardInterrupt`.
    """

    def __init__(
        self,
        scenario: Scenario,
        settings: SolveSettings,
        cluster: str,
        cuts: Sequence[Cut] = (),
    ) -> None:
        self.settings = settings
        self.session = Session.of(formulate(without_amounts(scenario)), settings)
        self.model = self.session.as_live()
        # Read before there are rows on amounts: what they allow changes.
        self.rooms = self.session.rooms()
        x, column_of = self.session.formulation.variables, self.model.column_of
        choices = [(p, column_of[v.name]) for p, v in x.choice[cluster].items()]
        self.choices = tuple((p.headline, column) for p, column in choices)
        self.headlines = frozenset(headline for headline, _ in self.choices)
        hectares = {
            column_of[amount.name]
            for series in x.hectares_of(cluster)
            for amount in series
            if not isinstance(amount, float)
        }
        self.own = hectares.union(column for _, column in self.choices)
        self.stated: list[_Stated] = []
        self.state(scenario)
        add(cuts, self.model)
        self.model.relax(settings.time_limit_s)
        self.start = self.model.basis()
        self.model.forget()

    def state(self, scenario: Scenario, watch: Watch | None = None) -> None:
        """From now on the amounts and rates are those of this scenario."""
        self.scenario = scenario
        self.relaxed: dict[Headlines, Relaxed | None] = {}
        x = self.session.formulation.variables
        rows = []
        for row in amount_rows(scenario, x):
            least, most = row.constraint.getLb(), row.constraint.getUb()
            sign = -1.0 if least is None else 1.0
            at_least = -most if least is None else least
            terms = row.constraint.items()
            factors = {self.model.column_of[v.name]: sign * f for v, f in terms}
            rows.append((at_least, factors))
        if self.stated:
            pairs = zip(self.stated, rows, strict=True)
            self.stated = [self._restated(before, *row) for before, row in pairs]
        else:
            self.stated = [
                _Stated(self.model.add_row(*row, self.own), *row) for row in rows
            ]
        (goal,) = goals_of(scenario, x, {})
        self.aimed = self.session.scaled(goal)
        self.model.set_objective(self.aimed.costs, self.aimed.constant)
        self.session.watch = watch
        self.report = self.session.report("", self.aimed.scale)

    def _restated(
        self, before: _Stated, at_least: float, factors: Mapping[int, float]
    ) -> _Stated:
        if at_least != before.at_least:
            self.model.change_row(before.number, at_least)
        changed = {
            column: factors.get(column, 0.0)
            for column in sorted(factors.keys() | before.factors.keys())
            if factors.get(column) != before.factors.get(column)
        }
        assert changed.keys() <= self.own
        self.model.change_factors(before.number, changed)
        return _Stated(before.number, at_least, factors)

    def bound(self, group: Headlines) -> float:
        """No plan of this group is worth more: -inf if there is none at all."""
        relaxed = self._relaxed(group)
        if relaxed is not None:
            return relaxed.objective * self.aimed.scale
        # What has no relaxation has no plan, but HiGHS has erred in this.
        with self._only(group):
            found = self._joined(self._exactness(0.0, ANY))
        return -inf if found.ending == "infeasible" else inf

    def _relaxed(self, group: Headlines) -> Relaxed | None:
        """The relaxation of this group with all cuts; None without one."""
        if group not in self.relaxed:
            with self._only(group):
                self.model.begin_at(self.start)
                self.relaxed[group] = tightened(
                    self.model,
                    self.model,
                    self.session.network,
                    self.rooms,
                    self._exactness(0.0),
                    self.report,
                    rounds=FEW_ROUNDS,
                )
            self._stop_if_interrupted()
        return self.relaxed[group]

    def near_bound(self, group: Headlines) -> Plan | None:
        """A plan of this group, if one is found near its relaxation."""
        relaxed = self._relaxed(group)
        if relaxed is None:
            return None
        with self._only(group):
            parts = Parts(self.model, relaxed, self._joined)
            width = self.settings.gap * abs(relaxed.objective)
            asked = of_a_part(self._exactness(width), relaxed)
            return self._plan(parts.search_with(parts.whole(), asked))

    def beyond(self, known: float, group: Headlines) -> tuple[Plan | None, float]:
        """A plan of this group worth at least ``known``, and the bound of all of them.

        If there is no such plan the bound is no more than that, if time allows.
        """
        relaxed, aim = self._relaxed(group), max(known / self.aimed.scale, ANY)
        asked = self._exactness(0.0, aim, aim)
        with self._only(group):
            if relaxed is None or aim == ANY:
                found = self._joined(asked)
            else:
                parts = Parts(self.model, relaxed, self._joined)
                held = parts.whole() & parts.dear(relaxed.objective - aim)
                quick = replace(asked, presolve=False, heuristics=False)
                found = parts.search_with(held, quick)
            plan = self._plan(found)
        if found.ending == "infeasible":
            # What is dear was held: no plan is better than what is known.
            return None, -inf if relaxed is None else known
        return plan, max(found.bound * self.aimed.scale, known)

    def _exactness(
        self, width: float, aim: float = inf, enough: float = -inf
    ) -> Exactness:
        """To a width and until these are reached, all in the scale of the goal."""
        limit = self.settings.time_limit_s
        return Exactness(0.0, width, limit, enough=enough, aim=aim)

    @contextmanager
    def _only(self, group: Headlines) -> Iterator[None]:
        """Close all other headlines for a while, and forget what was found."""
        columns = [column for headline, column in self.choices if headline not in group]
        try:
            with closed(self.model, columns):
                yield
        finally:
            self.model.forget()

    def _joined(self, asked: Exactness) -> Found:
        ends = time.monotonic() + asked.time_limit_s
        network = self.session.network
        found = until_joined(self.model, network, asked, ends, self.report)
        self._stop_if_interrupted()
        return found

    def _stop_if_interrupted(self) -> None:
        if self.model.interrupted:
            raise KeyboardInterrupt

    def _plan(self, found: Found) -> Plan | None:
        """The plan found, its hectares made exact; it is checked."""
        if found.values is None:
            return None
        return checked_plan(self.session, self.scenario, {}, found.values)
