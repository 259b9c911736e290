"""Which changed entry of a scenario makes which cluster's action change."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from optimizer.analysis.comparison import Change, Contender, changes, deeds
from optimizer.domain.plan import Plan
from optimizer.domain.sameness import asks_the_same
from optimizer.domain.scenario import Scenario
from optimizer.solving.outcome import Outcome

E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class Switch(Generic[E]):
    """Entries switched in one step, and the actions that changed with it.

    There are several where the first of them alone allow no plan, or cannot be read
    without the others.
    """

    entries: tuple[E, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Causes(Generic[E]):
    """Every switch on the way from one scenario to another, in order.

    ``equally_good`` leads from the plan at the end of the way to the other scenario's
    own one: both are worth the same, to within the gap. ``left`` are entries at which
    the way broke off: at Ctrl-C, or for want of a plan in the time allowed.
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


def causes_of_changes(
    first: Contender,
    other: Contender,
    entries: Sequence[E],
    between: Callable[[Sequence[E]], Scenario | None],
    search: Callable[[Scenario, Plan], Outcome],
    tell: Callable[[int], None] = lambda _: None,
) -> Causes[E]:
    """Switch the entries one after the other and see which actions change with each.

    ``between`` gives the first scenario with some entries switched, or None if they do
    not go together; ``search`` its best plan: of several as good, that which changes
    least from a given one, so that an action changes only where it must. ``tell`` hears
    the number of each entry, from 1. What is attributed depends on the order: of two
    entries that only together change something, the later one does.
    """
    at, plan = first.scenario, first.plan
    steps: list[Switch[E]] = []
    waiting: list[E] = []
    for number, entry in enumerate(entries, start=1):
        tell(number)
        waiting.append(entry)
        scenario = between(entries[:number])
        if scenario is None:
            continue
        found: tuple[Change, ...] = ()
        if not asks_the_same(at, scenario):
            outcome = search(scenario, plan)
            if outcome.interrupted:
                left = (*waiting, *entries[number:])
                return Causes(tuple(steps), left=left, interrupted=True)
            if outcome.plan is None:
                continue
            found = changes(deeds(at, plan), deeds(scenario, outcome.plan))
            plan = outcome.plan
        at = scenario
        steps.append(Switch(tuple(waiting), found))
        waiting = []
    if waiting:
        return Causes(tuple(steps), left=tuple(waiting))
    ties = changes(deeds(at, plan), deeds(other.scenario, other.plan))
    return Causes(tuple(steps), ties)
