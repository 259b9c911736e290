"""Why each other scenario acts otherwise than the first, shared among processes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from optimizer.analysis.causes_of_changes import Causes, causes_of_changes
from optimizer.analysis.comparison import Contender
from optimizer.cli.exactness import as_asked
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.errors import InputError
from optimizer.reading.switched import Difference, Switchboard, switchboard
from optimizer.settings import Settings
from optimizer.solving.outcome import Outcome
from optimizer.solving.processes import each_telling
from optimizer.solving.solve import solve
from optimizer.solving.watch import Watch

FINER = 0.01
"""Scenarios between two others are solved to this fraction of the gap asked: what an
entry brings may be less than the gap, and would be put down to a later one."""

WORTH_SHARING_S = 5.0
"""What takes less is done before other processes have started."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The first scenario and another one, by file, each with its plan."""

    paths: tuple[str, str]
    first: Contender
    other: Contender
    settings: Settings

    def board(self) -> Switchboard:
        return switchboard(*self.paths)


@dataclass(frozen=True, slots=True)
class Begun:
    """An entry is switched now, one of ``count``; ``known`` is what came before."""

    number: int
    count: int
    known: Causes[Difference]


def causes_of(
    pair: Pair, tell: Callable[[Begun], object], watch: Watch | None = None
) -> Causes[Difference]:
    """Switch what the scenarios of a pair do not share, entry by entry."""
    board, settings = pair.board(), pair.settings
    count = len(board.differences)

    def between(switched: Sequence[Difference]) -> Scenario | None:
        try:
            return board.read(switched).scenario
        except InputError:
            return None

    def search(scenario: Scenario, like: Plan) -> Outcome:
        asked = as_asked(scenario, settings)
        return solve(scenario, replace(asked, gap=asked.gap * FINER), watch, like=like)

    def begin(number: int, known: Causes[Difference]) -> None:
        tell(Begun(number, count, known))

    return causes_of_changes(
        pair.first, pair.other, board.differences, between, search, begin
    )


@dataclass(slots=True)
class Pairs:
    """The causes of several pairs; after Ctrl-C what was known of each by then.

    ``begin`` is told of every entry that is begun, in which pair, and how many pairs
    are done. ``stopped`` by Ctrl-C.
    """

    pairs: Mapping[int, Pair]
    begin: Callable[[int, Begun, int], object]
    watch: Watch | None = None
    known: dict[int, Causes[Difference]] = field(default_factory=dict)
    stopped: bool = False

    def find(self, workers: int) -> None:
        """Find all causes, by several processes if that pays."""
        processes = workers if self._seconds() > WORTH_SHARING_S else 1
        places, done = list(self.pairs), set[int]()

        def hear(number: int, begun: Begun) -> None:
            self.known[places[number]] = replace(begun.known, interrupted=True)
            self.begin(places[number], begun, len(done))

        alone = processes == 1 or len(places) == 1
        work = partial(causes_of, watch=self.watch if alone else None)
        found = each_telling(work, list(self.pairs.values()), processes, hear)
        for number, causes in found:
            self.known[places[number]] = causes
            done.add(number)
            if causes.interrupted:
                break
        # As pairs are given, not as they are done.
        self.known = {
            place: self.known[place] for place in places if place in self.known
        }
        self.stopped = any(one.interrupted for one in self.known.values())
        self.stopped = self.stopped or len(self.known) < len(places)

    def _seconds(self) -> float:
        """About how long it takes: every scenario between takes as long as its end."""
        return sum(self._seconds_of(pair) for pair in self.pairs.values())

    def _seconds_of(self, pair: Pair) -> float:
        of_one = sum(pair.other.outcome.seconds.values())
        return of_one * len(pair.board().differences)
