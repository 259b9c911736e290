"""A minimal conflict: entries that cannot all hold, of which any one can be spared.

Entries are taken away in halves as long as no plan appears (Junker 2004, QuickXplain,
AAAI, is the recursion): a few solves for each entry that remains, however many there
are. What is at hand is contradictory at every moment, so that a search that is
stopped has something to tell, and that entries which help a plan do no harm.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from optimizer.analysis.asking import Answer, Asker
from optimizer.analysis.entries import Entry, Kind, without
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import open_pathways

_TAKEN_FIRST = (
    Kind.FLOW,
    Kind.SERVICE,
    Kind.THROUGH,
    Kind.RULE,
    Kind.NEAR,
    Kind.LOCK,
    Kind.RELATION,
    Kind.DEMAND,
    Kind.LIMIT,
    Kind.FUND,
    Kind.OBLIGATION,
)
"""Kinds of entry in the order in which they are taken away.

Lines first: without them everything after is solved sooner.
"""

Holds = Callable[[frozenset[Entry]], Answer]
"""What is known of a plan with these entries and no others."""


@dataclass(slots=True)
class Shrinking:
    """Entries that cannot all hold, fewer and fewer of them; ``left`` in their order.

    ``minimal`` once none can be spared.
    """

    asker: Asker
    left: tuple[Entry, ...]
    minimal: bool = field(default=False)

    def run(self) -> None:
        """Take away what can be spared; raises `Stopped`, ``left`` stays valid."""
        if self._blocked(frozenset(self.left)) == "none":
            # No solve tells that nothing is left to do with a cluster.
            self._take_groups(self._blocked)
        self._take_groups(self.asker.only)
        while self._spare_one():
            pass
        self.minimal = True

    def _blocked(self, kept: frozenset[Entry]) -> Answer:
        return "none" if blocked_clusters(self._with_only(kept)) else "unknown"

    def _with_only(self, kept: frozenset[Entry]) -> Scenario:
        return without(self.asker.scenario, set(self.asker.every) - kept)

    def _take_groups(self, holds: Holds) -> None:
        for group in self._groups():
            self._take(group, holds)

    def _groups(self) -> Iterator[tuple[Entry, ...]]:
        """Entries by kind; those that may help a plan come last."""
        helping = self.asker.helping
        for kind in _TAKEN_FIRST:
            yield tuple(e for e in self.left if e.kind is kind and e not in helping)
        yield tuple(one for one in self.left if one in helping)

    def _take(self, group: Sequence[Entry], holds: Holds) -> None:
        """Take away as much of a group as can be."""
        if not group or self._taken(group, holds) or len(group) == 1:
            return
        middle = len(group) // 2
        self._take(group[:middle], holds)
        self._take(group[middle:], holds)

    def _taken(self, group: Sequence[Entry], holds: Holds) -> bool:
        """Whether the rest is contradictory still; then it is all that is left."""
        gone = frozenset(group)
        if holds(frozenset(self.left) - gone) != "none":
            return False
        self.left = tuple(one for one in self.left if one not in gone)
        return True

    def _spare_one(self) -> bool:
        """Entries that help a plan may have hidden that another can be spared."""
        return any(self._taken([one], self.asker.only) for one in self.left)


def blocked_clusters(scenario: Scenario) -> tuple[str, ...]:
    """Clusters for which nothing is left to do, by id."""
    return tuple(sorted(open_pathways(scenario).without_any()))
