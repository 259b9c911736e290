"""The missing runs of a sweep, solved by whoever does the work, and stored."""

import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import PurePath
from typing import TypeVar

from optimizer.reading.sweeping.futures import resolved_at
from optimizer.reading.sweeping.sweep import Base, Sweep
from optimizer.running.executor import Executor, Work
from optimizer.running.future_run import Shared, solved
from optimizer.running.keys import key_of
from optimizer.running.parcel import Parcel
from optimizer.running.result import Missing, Wanted
from optimizer.running.store import Store

Item = TypeVar("Item")
Answer = TypeVar("Answer")
Shared_ = TypeVar("Shared_")


ENOUGH_DONE, ENOUGH_S = 10, 30.0
"""Before so many answers, or seconds, the time left would be a guess."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How far a sweep is: pieces of work done in this call, of how many, in seconds."""

    done: int
    of: int
    seconds: float

    @property
    def per_second(self) -> float:
        return self.done / self.seconds if self.seconds > 0 else 0.0

    @property
    def left_s(self) -> float | None:
        """Seconds left at this rate; None before enough is known of it."""
        # The first answers wait until the workers have started.
        if not self.done or (self.done < ENOUGH_DONE and self.seconds < ENOUGH_S):
            return None
        return (self.of - self.done) / self.per_second if self.per_second else None


Watch = Callable[[Rate], object]


def wanted_runs(
    sweep: Sweep, shared: Shared, versions: Mapping[str, str]
) -> Iterator[Wanted]:
    """Every run of a sweep with its key, in the order of their numbers."""
    # A scenario's own `solve` is part of its content, so it is in the key as well.
    asked = {"asked": ",".join(sorted(shared.asked)), **versions}
    for point in sweep.futures():
        base = sweep.bases[point.base]
        resolved = resolved_at(sweep, point)
        key = key_of(resolved, tables_of(base), shared.settings, asked)
        yield Wanted(point.run, key, point.scenario, point.inputs)


def tables_of(base: Base) -> list[tuple[str, str]]:
    """The name and SHA-256 of each table of a scenario, wherever it lies."""
    return sorted(
        (PurePath(shown).name, sha256)
        for shown, sha256 in base.inputs.items()
        if shown not in base.chain.hashes
    )


def solve_missing(
    store: Store,
    missing: Missing,
    shared: Parcel[Shared],
    executor: Executor,
    watch: Watch,
) -> bool:
    """Solve and store what is missing; whether all is done: Ctrl-C ends it before.

    Each run is in the store as soon as it is solved. Raises `StoreError` if it cannot
    be stored and `WorkersLost`, after which the rest is still missing.
    """
    with closing(
        answers_told(executor, solved, shared, missing.runs, watch)
    ) as answers:
        try:
            for _, result in answers:
                store.add([result])
        except KeyboardInterrupt:
            return False
    return True


def answers_told(
    executor: Executor,
    work: Work[Shared_, Item, Answer],
    shared: Shared_,
    items: Sequence[Item],
    watch: Watch,
) -> Generator[tuple[Item, Answer], None, None]:
    """Each item with its answer, as they come; how far it is is told after each."""
    started = time.monotonic()
    with closing(executor.each(work, shared, items)) as found:
        for done, answer in enumerate(found, start=1):
            yield answer
            watch(Rate(done, len(items), time.monotonic() - started))
