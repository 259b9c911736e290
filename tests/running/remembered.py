"""What a store should show and lack, in plain Python."""

from collections.abc import Iterable, Mapping, Sequence

from optimizer.running.evaluations import Evaluation
from optimizer.running.result import Result, Wanted

Plan = Mapping[str, str]
Rows = dict[str, list[tuple[object, ...]]]

SOLVED = {"optimal", "feasible", "no_solution_in_time"}


class Remembered:
    """All results by key and all evaluations by plan and key, wanted now or not."""

    def __init__(self) -> None:
        self.results: dict[str, Result] = {}
        self.wanted: list[Wanted] = []
        self.held: list[Plan] = []
        self.worth: dict[tuple[str, str], float] = {}

    def finished(self, key: str) -> bool:
        return key in self.results and self.results[key].status != "failed"

    def add(self, results: Iterable[Result]) -> int:
        before = {one.run for one in self.wanted if self.finished(one.key)}
        for one in results:
            asked = one.key in {each.key for each in self.wanted}
            if asked and not self.finished(one.key):
                self.results[one.key] = one
        after = {one.run for one in self.wanted if self.finished(one.key)}
        return len(after - before)

    def delete(self, runs: Iterable[int]) -> None:
        """Forget the keys of which no run is left."""
        left = {one.key for one in self.wanted if one.run not in runs}
        for key in {one.key for one in self.wanted} - left:
            self.results.pop(key, None)
            self.worth = {at: one for at, one in self.worth.items() if at[1] != key}

    def missing(self) -> tuple[tuple[int, str], ...]:
        first: dict[str, int] = {}
        for one in self.by_run:
            if not self.finished(one.key):
                first.setdefault(one.key, one.run)
        return tuple((run, key) for key, run in first.items())

    def unevaluated(self) -> list[tuple[int, int]]:
        first: dict[tuple[str, str], tuple[int, int]] = {}
        for number, plan in self.numbered:
            for one in self.by_run:
                found = self.results.get(one.key)
                if found and found.status in SOLVED:
                    first.setdefault((str(plan), one.key), (number, one.run))
        return sorted(at for pair, at in first.items() if pair not in self.worth)

    def evaluate(self, found: Iterable[Evaluation]) -> None:
        keys = {one.run: one.key for one in self.wanted}
        for one in found:
            assert one.value is not None
            self.worth[str(self.held[one.plan - 1]), keys[one.run]] = one.value

    @property
    def by_run(self) -> Sequence[Wanted]:
        return sorted(self.wanted, key=lambda one: one.run)

    @property
    def numbered(self) -> Iterable[tuple[int, Plan]]:
        return enumerate(self.held, start=1)

    def rows(self) -> Rows:
        """What queries find, by query."""
        shown = [
            (one, self.results[one.key])
            for one in self.wanted
            if one.key in self.results
        ]
        return {
            "SELECT run, key, scenario, status, objective, note FROM runs": [
                (w.run, w.key, w.scenario, r.status, r.objective, r.note)
                for w, r in shown
            ],
            "FROM inputs": [
                (one.run, entry, *_cells(value))
                for one in self.wanted
                for entry, value in one.inputs
            ],
            "FROM measures": [(w.run, *row) for w, r in shown for row in r.measures],
            "FROM actions": [(w.run, *row) for w, r in shown for row in r.actions],
            "FROM ranges": [(w.run, *row) for w, r in shown for row in r.ranges],
            "FROM plans": [(n, *row) for n, p in self.numbered for row in p.items()],
            "SELECT plan, run, value FROM evaluations": [
                (number, w.run, self.worth[str(plan), w.key])
                for number, plan in self.numbered
                for w, _ in shown
                if (str(plan), w.key) in self.worth
            ],
        }

    def aside(self) -> set[str]:
        """The keys of results that no run wants."""
        return self.results.keys() - {one.key for one in self.wanted}


def _cells(value: float | str) -> tuple[float | None, str | None]:
    return (None, value) if isinstance(value, str) else (value, None)
