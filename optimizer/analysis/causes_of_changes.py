"""Which changed entry of a scenario makes which cluster's action change."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from optimizer.analysis.comparison import Change, Contender, changes, deeds
from optimizer.domain.objective import Weighted
from optimizer.domain.plan import Plan
from optimizer.domain.sameness import asks_the_same
from optimizer.domain.scenario import Scenario
from optimizer.domain.strictness import asks_all_of
from optimizer.formulation.open_pathways import open_pathways
from optimizer.solving.outcome import Outcome
from optimizer.solving.verify import verify

E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class Switch(Generic[E]):
    """Entries switched in one step, and the actions that changed with it.

    There are several where none of them alone can be read or allows a plan.
    """

    entries: tuple[E, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Causes(Generic[E]):
    """Every switch on the way from one scenario to another, in the order of switching.

    ``equally_good`` are changes without a cause: from the first scenario's plan to that
    with which the way begins, and from that with which it ends to the other's own one;
    both times the plans are worth the same, to within the gap. ``left`` are entries
    before which the way broke off: at Ctrl-C, or for want of a plan in the time
    allowed.
    """

    switches: tuple[Switch[E], ...]
    equally_good: tuple[Change, ...] = ()
    left: tuple[E, ...] = ()
    interrupted: bool = False

    @property
    def idle(self) -> tuple[E, ...]:
        """The entries whose switch changed no action."""
        return tuple(
            one for step in self.switches if not step.changes for one in step.entries
        )

    @property
    def explained(self) -> frozenset[str]:
        """The clusters whose action some switch changed."""
        return frozenset(one.cluster for step in self.switches for one in step.changes)


def causes_of_changes(
    first: Contender,
    other: Contender,
    entries: Sequence[E],
    between: Callable[[Sequence[E]], Scenario | None],
    search: Callable[[Scenario, Plan], Outcome],
    tell: Callable[[int, Causes[E]], object] = lambda _, __: None,
) -> Causes[E]:
    """Switch the entries one after the other and see which actions change with each.

    ``between`` gives the first scenario with some entries switched, or None if they do
    not go together; ``search`` its best plan: of several as good, that which changes
    least from a given one, so that an action changes only where it must. ``tell`` hears
    the number of each entry, from 1, and what is known before it is switched.

    An entry with which there is no scenario or no plan is put off until a later one is
    switched that it can follow; those that only work together are switched together.
    What is attributed depends on the order: of two entries that only together change
    something, the later one does.
    """
    way = _Way(entries, between, search, first.scenario, first.plan)
    settled = way.settle()
    for number, entry in enumerate(entries, start=1):
        if way.interrupted:
            break
        tell(number, way.so_far(settled))
        way.go_on(entry)
    if way.left:
        return way.so_far(settled)
    ties = changes(deeds(way.at, way.plan), deeds(other.scenario, other.plan))
    return Causes(tuple(way.steps), (*settled, *ties))


@dataclass(slots=True)
class _Way(Generic[E]):
    """How far the way has come: scenario and plan, entries done and put off.

    ``proved`` if the plan is the best of its scenario.
    """

    entries: Sequence[E]
    between: Callable[[Sequence[E]], Scenario | None]
    search: Callable[[Scenario, Plan], Outcome]
    at: Scenario
    plan: Plan
    proved: bool = False
    done: list[E] = field(default_factory=list)
    put_off: list[E] = field(default_factory=list)
    steps: list[Switch[E]] = field(default_factory=list)
    interrupted: bool = False

    @property
    def left(self) -> tuple[E, ...]:
        return tuple(one for one in self.entries if one not in self.done)

    def so_far(self, settled: tuple[Change, ...]) -> Causes[E]:
        return Causes(tuple(self.steps), settled, self.left, self.interrupted)

    def settle(self) -> tuple[Change, ...]:
        """Begin with a plan as exact as those to come; what that changes."""
        return self._move_to(self.at) or ()

    def go_on(self, entry: E) -> None:
        """Switch one entry more, and those put off that can follow it."""
        if self.switch([entry]):
            self.catch_up()
        elif not self.interrupted:
            self.put_off.append(entry)
            if len(self.put_off) > 1:
                self.switch(self.put_off)

    def catch_up(self) -> None:
        """Switch what was put off, one by one as long as that works, else together."""
        moved = True
        while moved and self.put_off and not self.interrupted:
            moved = any(self.switch([one]) for one in list(self.put_off))
        if len(self.put_off) > 1 and not self.interrupted:
            self.switch(self.put_off)

    def switch(self, entries: Sequence[E]) -> bool:
        """Switch some entries in one step, if that leads to a scenario with a plan."""
        together = tuple(entries)
        wanted = (*self.done, *together)
        scenario = self.between([one for one in self.entries if one in wanted])
        if scenario is None:
            return False
        found: tuple[Change, ...] | None = ()
        if not asks_the_same(self.at, scenario) and not self._stays_best(scenario):
            if open_pathways(scenario).without_any():
                return False  # known before anything is formulated
            found = self._move_to(scenario)
        if found is None:
            return False
        self.at = scenario
        self.done += together
        self.put_off = [one for one in self.put_off if one not in together]
        self.steps.append(Switch(together, found))
        return True

    def _stays_best(self, scenario: Scenario) -> bool:
        """Whether the plan is one of a scenario that only asks more than before.

        With goals in order, or in balance, what is asked moves what they are worth.
        """
        return (
            self.proved
            and isinstance(scenario.objective, Weighted)
            and asks_all_of(scenario, self.at)
            and not verify(scenario, self.plan)
        )

    def _move_to(self, scenario: Scenario) -> tuple[Change, ...] | None:
        """Take the best plan of a scenario; what changes, or None without a plan."""
        outcome = self.search(scenario, self.plan)
        self.interrupted = outcome.interrupted
        if outcome.plan is None or outcome.interrupted:
            return None
        found = changes(deeds(self.at, self.plan), deeds(scenario, outcome.plan))
        self.plan, self.proved = outcome.plan, outcome.status == "optimal"
        return found
