"""The store of a sweep: one DuckDB file that keeps every finished run."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

import duckdb
from duckdb import DuckDBPyConnection

from optimizer.analysis.futures import Future
from optimizer.errors import StoreError
from optimizer.running.adding import (
    Place,
    awaited_runs,
    delete_runs,
    failed_runs,
    write_results,
)
from optimizer.running.evaluations import (
    Evaluation,
    evaluations,
    hold_plans,
    plans,
    unevaluated,
    write_evaluations,
)
from optimizer.running.renumbering import hold_wanted
from optimizer.running.result import FAILED, Missing, Result, Wanted
from optimizer.running.settling import clear_deleted, settle
from optimizer.running.store_file import (
    TROUBLE,
    ctrl_c_told,
    first_line,
    opened_file,
)
from optimizer.running.store_tables import FORMAT, write_named
from optimizer.running.stored_futures import stored_futures
from optimizer.running.stored_inputs import stored_inputs
from optimizer.sentence import Sentence


class Store:
    """Made by `Store.opened`.

    What a method has written when it returns is on the disk: a process killed right
    after loses nothing of it, one killed during it everything of that call alone.
    Methods raise StoreError where the file cannot be read or written.
    """

    _awaited: dict[str, list[Place]]
    _failed: set[int]
    _finished: int
    _unsure: bool

    def __init__(self, path: Path, connection: DuckDBPyConnection) -> None:
        self._path = path
        self._connection = connection
        self._notes: dict[str, str] = {}
        self._look()

    @classmethod
    @contextmanager
    def opened(cls, path: Path) -> Iterator[Self]:
        """Open the store in this file, which is made if there is none.

        Raises StoreError if it is no file of a sweep, is held by another program, was
        written by a newer version, or cannot be written.
        """
        with opened_file(path) as connection:
            yield cls(path, connection)

    def begin(
        self,
        wanted: Iterable[Wanted],
        versions: Mapping[str, str],
        sweep: Mapping[str, object],
    ) -> Missing:
        """Make the tables show exactly these runs, and tell which are to be solved.

        Results that are there already come under the present numbers of their runs;
        those that no run wants now are put aside in the file until one does. What was
        deleted from `runs` is to be solved again. `versions` and `sweep` are replaced;
        what is no text in ``sweep`` is written as JSON.
        """
        with self._writing():
            clear_deleted(self._connection)
            hold_wanted(self._connection, wanted)
            settle(self._connection)
            made_by = {**versions, "duckdb": duckdb.__version__, "format": str(FORMAT)}
            write_named(self._connection, "versions", made_by)
            described = {name: _as_text(value) for name, value in sweep.items()}
            write_named(self._connection, "sweep", described)
        self._look()
        lowest = tuple((places[0][0], key) for key, places in self._awaited.items())
        awaited = sum(len(places) for places in self._awaited.values())
        total = self._number("SELECT count(*) FROM wanted")
        return Missing(total, total - awaited, lowest)

    def add(self, results: Sequence[Result]) -> int:
        """Keep these results; how many wanted runs are finished by them.

        Passed over is a key that is there already, unless its run had failed, and one
        that no run wants.
        """
        if self._unsure:
            self._look()
        fresh = self._fresh(results)
        if not fresh:
            return 0
        self._notes |= {one.note: one.note for one in fresh.values() if one.note}
        runs = {run for key in fresh for run, _ in self._awaited[key]}
        # Whether they are there is not known if this is interrupted.
        self._unsure = True
        with self._writing():
            if again := self._failed & runs:
                delete_runs(self._connection, again)
            write_results(self._connection, list(fresh.values()), self._awaited)
        self._unsure = False
        done = [key for key, one in fresh.items() if one.status != FAILED]
        finished = {run for key in done for run, _ in self._awaited.pop(key)}
        self._failed = (self._failed | runs) - finished
        self._finished += len(finished)
        return len(finished)

    def futures(self, actions: bool = True) -> Iterator[Future]:
        """The runs that have a result, by number; few at a time are in memory.

        Without ``actions`` no future has headlines.
        """
        return stored_futures(self._connection, actions)

    @property
    def finished(self) -> int:
        """How many of the runs wanted have a result."""
        return self._number(f"SELECT count(*) FROM runs WHERE status <> '{FAILED}'")

    def ended(self) -> dict[str, int]:
        """How many of the runs wanted ended with each status."""
        found = self._connection.execute(
            "SELECT status, count(*) FROM runs GROUP BY status ORDER BY status"
        ).fetchall()
        return dict(found)

    def ranges(self) -> dict[int, dict[str, tuple[float, float]]]:
        """By run, the ranges by which a balance was scaled there."""
        found: dict[int, dict[str, tuple[float, float]]] = {}
        rows = self._connection.execute(
            "SELECT run, measure, low, high FROM ranges ORDER BY run, measure"
        ).fetchall()
        for run, measure, low, high in rows:
            found.setdefault(run, {})[measure] = (low, high)
        return found

    def inputs(self, runs: Collection[int]) -> dict[str, Sequence[float | str]]:
        """What was varied or drawn in some runs, by entry, sorted by run.

        An array of float64 where all are numbers, else a list.
        """
        return stored_inputs(self._connection, runs)

    def runs_ended(self, status: str) -> list[int]:
        """The runs wanted that ended with a status, sorted."""
        found = self._connection.execute(
            "SELECT run FROM runs WHERE status = ? ORDER BY run", [status]
        ).fetchall()
        return [int(run) for (run,) in found]

    def first_note(self, status: str) -> tuple[int, str] | None:
        """The first run with a status, and its note; None if there is none.

        The file has the note in English; what was added here is a sentence still.
        """
        row = self._connection.execute(
            "SELECT run, note FROM runs WHERE status = ? ORDER BY run LIMIT 1", [status]
        ).fetchone()
        if row is None:
            return None
        run, note = row
        return int(run), self._notes.get(note, note)

    def keep_plans(self, held: Sequence[Mapping[str, str]]) -> None:
        """Make `plans` hold exactly these, numbered from 1: headlines by cluster.

        Evaluations of the same plans that are there already come under the new numbers.
        """
        with self._writing():
            hold_plans(self._connection, held)

    def plans(self) -> list[dict[str, str]]:
        """The plans held fixed, in the order of their numbers."""
        return plans(self._connection)

    def evaluated(self) -> Iterator[Evaluation]:
        """What the plans held fixed are worth in each run, by plan and run."""
        return evaluations(self._connection)

    def unevaluated(
        self, among: Collection[int] | None = None
    ) -> list[tuple[int, int]]:
        """The plan and the run of each evaluation that is missing, sorted.

        Looked at are these runs, or all; of those with equal content the first stands
        for all. None for runs in which no plan exists or that could not be solved.
        """
        return unevaluated(self._connection, among)

    def add_evaluations(self, found: Sequence[Evaluation]) -> None:
        """Keep these evaluations of plans and runs under their present numbers.

        One that is there already is passed over, and so is one that failed.
        """
        with self._writing():
            write_evaluations(self._connection, found)

    def _look(self) -> None:
        """Find out which runs are there."""
        self._awaited = awaited_runs(self._connection)
        self._failed = failed_runs(self._connection)
        self._finished = self.finished
        self._unsure = False

    def _fresh(self, results: Sequence[Result]) -> dict[str, Result]:
        """The results to be written, by key."""
        fresh: dict[str, Result] = {}
        for one in results:
            known = fresh.get(one.key)
            if one.key in self._awaited and (known is None or known.status == FAILED):
                fresh[one.key] = one
        return fresh

    def _number(self, query: str) -> int:
        ((number,),) = self._connection.execute(query).fetchall()
        return int(number)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """All or nothing of what is written inside."""
        try:
            with ctrl_c_told():
                self._connection.begin()
                yield
                self._connection.commit()
        except BaseException as error:
            with suppress(duckdb.Error):
                self._connection.rollback()
            if isinstance(error, TROUBLE):
                message = Sentence(
                    "{path}: cannot be written. {error} What was solved "
                    "before is kept ({finished} runs). Make room on the "
                    "disk, or mend what is said, then give the same "
                    "command again: it goes on from there.",
                    path=self._path,
                    error=first_line(error),
                    finished=self._finished,
                )
                raise StoreError(message) from error
            raise


def _as_text(value: object) -> str:
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
