"""The fewest entries without which a plan exists: implicit hitting sets.

Whoever wants a plan must give up an entry of every conflict. So the smallest sets that
hit all conflicts known are tried; one that does not help shows another conflict
(Reiter 1987, Artificial Intelligence 32; Moreno-Centeno and Karp 2013, Operations
Research 61).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from optimizer.analysis.asking import Asker, Entries
from optimizer.analysis.conflict import Shrinking
from optimizer.analysis.entries import Entry

MOST = 10
"""So many sets of several entries are enough; single entries are all found."""


@dataclass(slots=True)
class Correcting:
    """The sets of entries of the smallest size without which a plan exists.

    ``capped`` if there may be more of them, ``size`` how many entries each has;
    ``apart`` are conflicts met that share no entry.
    """

    asker: Asker
    found: int = 0
    size: int = 1
    capped: bool = False
    apart: list[tuple[Entry, ...]] = field(default_factory=list)
    _conflicts: list[tuple[Entry, ...]] = field(default_factory=list)

    def sets(self, conflict: Iterable[Entry]) -> Iterator[Entries]:
        """Find them one by one, from a first conflict on; raises `Stopped`."""
        self._learn(conflict)
        while not self.found and self.size <= len(self.asker.every):
            known, tried = len(self._conflicts), set[Entries]()
            yield from self._of_size(tried)
            learnt = len(self._conflicts) > known or self.size == 1
            if tried and not self.found and not learnt:
                return  # no answer is sure, and larger sets hold the same
            self.size += 0 if self.found else 1

    def _of_size(self, tried: set[Entries]) -> Iterator[Entries]:
        """Try every set of the size that hits the conflicts known, old and new."""
        while untried := self._next(tried):
            if self.size > 1 and self.found == MOST:
                self.capped = True
                return
            tried.add(untried)
            answer = self.asker.without(untried)
            if answer == "exists":
                self.found += 1
                yield untried
            elif answer == "none" and self.size > 1:
                # Of single entries only those of the first conflict can help.
                rest = [one for one in self.asker.every if one not in untried]
                shrinking = Shrinking(self.asker, tuple(rest))
                shrinking.run()
                self._learn(shrinking.left)

    def _next(self, tried: set[Entries]) -> Entries | None:
        for one in hitting_sets(self._conflicts, self.size):
            if one not in tried:
                return one
        return None

    def _learn(self, conflict: Iterable[Entry]) -> None:
        """One more conflict: one of its entries goes, or one that helps a plan.

        With one of the latter gone it may be none.
        """
        entries = tuple(conflict)
        if not any(set(entries).intersection(other) for other in self.apart):
            self.apart.append(entries)
        goes = {*entries, *self.asker.helping}
        self._conflicts.append(tuple(e for e in self.asker.every if e in goes))


def hitting_sets(conflicts: Sequence[Sequence[Entry]], size: int) -> Iterable[Entries]:
    """Sets of at most this size with an entry of every conflict, in a fixed order."""
    seen: set[Entries] = set()

    def grow(chosen: Entries) -> Iterable[Entries]:
        if chosen in seen:
            return
        seen.add(chosen)
        unhit = next((c for c in conflicts if not chosen.intersection(c)), None)
        if unhit is None:
            yield chosen
        elif len(chosen) < size:
            for entry in unhit:
                yield from grow(chosen | {entry})

    return grow(frozenset())
