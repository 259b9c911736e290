"""What a cluster does period by period, and the headline under which it is known."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import product

from optimizer.domain.cluster import Status


class Action(StrEnum):
    """What happens to a cluster in one period."""

    KEEP = "keep"
    EXPAND = "expand"
    REDUCE = "reduce"
    DROP = "drop"
    GONE = "gone"
    ADD = "add"
    WAIT = "wait"


CHANGES = frozenset({Action.EXPAND, Action.REDUCE, Action.DROP, Action.ADD})
"""Actions that change a cluster; the others need no permission."""


class Headline(StrEnum):
    """What a plan does with a cluster, in one word."""

    KEEP = "keep"
    EXPAND = "expand"
    REDUCE = "reduce"
    DROP = "drop"
    ADD = "add"
    LEAVE_OUT = "leave_out"


CALM = frozenset({Headline.KEEP, Headline.LEAVE_OUT})
"""Headlines of clusters that do not change."""

HEADLINES_OF: dict[Status, tuple[Headline, ...]] = {
    "existing": (Headline.KEEP, Headline.EXPAND, Headline.REDUCE, Headline.DROP),
    "candidate": (Headline.ADD, Headline.LEAVE_OUT),
}


@dataclass(frozen=True, slots=True)
class Pathway:
    """One action per period.

    ``period`` is the index of the first period in which the headline happens; 0 for
    a cluster that is kept or left out throughout.
    """

    actions: tuple[Action, ...]
    headline: Headline
    period: int

    def is_open(self, period: int) -> bool:
        """Whether the cluster is in the plan at the end of the period."""
        return self.actions[period] not in (Action.DROP, Action.GONE, Action.WAIT)

    def dropped_by(self, period: int) -> bool:
        return self.actions[period] in (Action.DROP, Action.GONE)


@cache
def pathways(status: Status, periods: int) -> tuple[Pathway, ...]:
    """Every pathway open to a cluster of this status, in a fixed order."""
    if status == "existing":
        calm = Pathway((Action.KEEP,) * periods, Headline.KEEP, 0)
        changes = [
            _changes(Action.EXPAND, (Action.KEEP, Action.EXPAND), Headline.EXPAND),
            _changes(Action.REDUCE, (Action.KEEP, Action.REDUCE), Headline.REDUCE),
            _changes(Action.DROP, (Action.GONE,), Headline.DROP),
        ]
        before = Action.KEEP
    else:
        calm = Pathway((Action.WAIT,) * periods, Headline.LEAVE_OUT, 0)
        changes = [_changes(Action.ADD, (Action.KEEP, Action.EXPAND), Headline.ADD)]
        before = Action.WAIT
    found = [calm]
    for first, later, headline in changes:
        for start in range(periods):
            for tail in product(later, repeat=periods - start - 1):
                found.append(
                    Pathway((before,) * start + (first, *tail), headline, start)
                )
    return tuple(found)


def _changes(
    first: Action, later: tuple[Action, ...], headline: Headline
) -> tuple[Action, tuple[Action, ...], Headline]:
    return first, later, headline
