"""Which headline wins at a factor, without looking for the best plan of all.

A plan leads: the headline at hand, if no other is better. Its lead is proved as soon as
the bounds of all other headlines are no higher. Mostly the relaxation tells that of any
plan near the best; only where two are close is it searched for a plan that beats the
one known.
"""

from dataclasses import dataclass, field
from math import inf

from optimizer.analysis.flip_states import Tried
from optimizer.analysis.levers import Lever
from optimizer.analysis.what_if import NEAR
from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.solving.outcome import Outcome
from optimizer.solving.rivals import Headlines, Rivals
from optimizer.solving.settings import SolveSettings
from optimizer.solving.verify import verify
from optimizer.solving.watch import Watch
from optimizer.solving.worth import plan_value

MOST_TURNS = 30
"""After so many searches at one factor the answer is left open."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A plan, what it is worth at a factor of 0 and how much more at each more."""

    plan: Plan
    worth: float
    slope: float


@dataclass(slots=True)
class _Round:
    """What is known at one factor: the best plan of each headline, and its bound.

    ``looked`` are groups of headlines whose relaxation is known, ``near`` headlines
    of which a plan was sought near it.
    """

    headline: Headline
    every: Headlines
    plans: dict[Headline, Plan] = field(default_factory=dict)
    worths: dict[Headline, float] = field(default_factory=dict)
    bounds: dict[Headline, float] = field(default_factory=dict)
    looked: set[Headlines] = field(default_factory=set)
    near: set[Headline] = field(default_factory=set)

    @property
    def leader(self) -> Headline | None:
        """The headline at hand unless another is better: a tie is no change."""
        if not self.worths:
            return None
        best = max(sorted(self.worths), key=lambda one: self.worths[one])
        at_hand = self.worths.get(self.headline, -inf)
        most = self.worths[best]
        return self.headline if at_hand >= most - _near(most) else best

    def take(self, headline: Headline, plan: Plan, worth: float) -> None:
        """Let a plan stand for its headline if it is better."""
        if worth > self.worths.get(headline, -inf):
            self.plans[headline], self.worths[headline] = plan, worth

    def bound(self, group: Headlines) -> float:
        """No plan with one of these headlines is worth more."""
        return max(self.bounds.get(one, inf) for one in group)

    def lower(self, group: Headlines, bound: float) -> None:
        for one in group:
            self.bounds[one] = min(self.bounds.get(one, inf), bound)

    def to_lead(self, group: Headlines) -> float:
        """What a plan with one of these headlines must be worth to be the leader."""
        leader = self.leader
        if leader is None:
            return -inf
        most = self.worths[leader]
        return most - _near(most) if self.headline in group else most + _near(most)

    def undecided(self) -> list[Headlines]:
        """Groups of headlines that may hold a better plan than the leader's."""
        at_hand = frozenset({self.headline})
        leader = self.leader
        others = self.every - at_hand - {leader}
        groups = [others] if leader is self.headline else [at_hand, others]
        return [
            group
            for group in groups
            if group and self.bound(group) > self.to_lead(group)
        ]


@dataclass(slots=True)
class Contest:
    """The states of a lever's cluster; for a single goal whose ranges are frozen."""

    scenario: Scenario
    lever: Lever
    headline: Headline
    rivals: Rivals
    known: list[_Known] = field(default_factory=list)
    impossible: float = 0.0

    @classmethod
    def of(
        cls, scenario: Scenario, main: Outcome, lever: Lever, settings: SolveSettings
    ) -> "Contest":
        """The contest for the headline that the plan of an outcome gives."""
        assert main.plan is not None
        headline = main.plan.clusters[lever.cluster].headline
        rivals = Rivals(scenario, settings, lever.cluster, main.cuts)
        contest = cls(scenario, lever, headline, rivals)
        contest._keep(main.plan)
        return contest

    def at(self, factor: float, watch: Watch | None) -> Tried:
        """Whether the headline holds at a factor, or which is taken instead.

        Raises `KeyboardInterrupt` if Ctrl-C ended the search.
        """
        if factor <= self.impossible:
            return Tried(factor, "no_plan")
        scaled = self.lever.scaled(self.scenario, factor)
        self.rivals.state(scaled, watch)
        now = _Round(self.headline, self.rivals.headlines)
        self._recall(now, scaled, factor)
        proved = self._settled(now, factor)
        if now.leader is not None:
            return Tried(factor, now.leader, proved)
        if not proved:
            return Tried(factor, "unknown")
        if self.lever.allows_more:
            self.impossible = factor
        return Tried(factor, "no_plan")

    def _settled(self, now: _Round, factor: float) -> bool:
        """Search until the leader is proved to lead, or none to have a plan."""
        for _ in range(MOST_TURNS):
            groups = now.undecided()
            if not groups:
                return True
            group = max(groups, key=now.bound)
            leader = now.leader
            if group not in now.looked:
                now.looked.add(group)
                now.lower(group, self.rivals.bound(group))
            elif leader is not None and leader not in now.near:
                self._look_near(now, frozenset({leader}), factor)
            elif not group <= now.near:
                self._look_near(now, group, factor)
            else:
                least = now.to_lead(group)
                plan, bound = self.rivals.beyond(least, group)
                self._take(now, plan, factor)
                now.lower(group, bound)
                if bound > least == now.to_lead(group):
                    break  # the time was over
        return False

    def _look_near(self, now: _Round, group: Headlines, factor: float) -> None:
        now.near |= group
        self._take(now, self.rivals.near_bound(group), factor)

    def _take(self, now: _Round, plan: Plan | None, factor: float) -> None:
        if plan is not None:
            known = self._keep(plan)
            now.take(self._has(plan), plan, known.worth + factor * known.slope)

    def _keep(self, plan: Plan) -> _Known:
        """Amounts change nothing that plans are worth; of rates they are linear."""
        at = [
            plan_value(self.lever.scaled(self.scenario, factor), plan, {})
            for factor in ((1.0,) if self.lever.allows_more else (1.0, 2.0))
        ]
        slope = at[-1] - at[0]
        self.known.append(_Known(plan, at[0] - slope, slope))
        return self.known[-1]

    def _recall(self, now: _Round, scaled: Scenario, factor: float) -> None:
        """The best plans of earlier rounds that are plans at this factor too."""
        worths = [one.worth + factor * one.slope for one in self.known]
        for number in sorted(range(len(worths)), key=lambda n: (-worths[n], n)):
            plan = self.known[number].plan
            if self._has(plan) not in now.plans and not verify(scaled, plan):
                now.take(self._has(plan), plan, worths[number])

    def _has(self, plan: Plan) -> Headline:
        return plan.clusters[self.lever.cluster].headline


def _near(worth: float) -> float:
    """Values nearer than this are the same."""
    return NEAR * max(1.0, abs(worth))
