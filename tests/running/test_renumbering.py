"""A sweep file changed again and again shows its runs as if it had always been so."""

import shutil
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
from hypothesis import given
from hypothesis import strategies as st

from optimizer.running.evaluations import Evaluation
from optimizer.running.store import Store
from tests.running.remembered import Remembered
from tests.running.stored import broken, result, wanted
from tests.solving.against_enumeration import same_in_every_run

KEYS = st.sampled_from("abcdef")
PLANS = [{"A": "add"}, {"A": "add", "B": "keep"}, {"A": "leave_out"}]

sweeps = st.dictionaries(
    st.integers(1, 9), st.tuples(KEYS, st.sampled_from("xy")), max_size=7
).map(lambda given: [wanted(run, *of) for run, of in given.items()])
answers = st.lists(
    st.one_of(
        st.builds(result, KEYS, objective=st.sampled_from([1.0, 2.0])),
        st.builds(broken, KEYS, st.sampled_from(["failed", "invalid"])),
    ),
    max_size=4,
)
deletions = st.tuples(
    st.sampled_from(["runs", "runs measures", "runs inputs actions evaluations"]),
    st.frozensets(st.integers(1, 9)),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("begin"), sweeps),
        st.tuples(st.just("add"), answers),
        st.tuples(st.just("delete"), deletions),
        st.tuples(st.just("hold"), st.lists(st.sampled_from(PLANS), max_size=3)),
        st.tuples(st.just("evaluate"), st.integers(1, 5)),
        st.tuples(st.sampled_from(["reopen", "crash"]), st.none()),
    ),
    max_size=12,
)


class Taken:
    """A store taken through steps, and what it should show."""

    def __init__(self, root: Path, held: ExitStack) -> None:
        self.held = held
        self.paths = (root / str(n) / "sweep.duckdb" for n in range(99))
        self.path = next(self.paths)
        self.expected = Remembered()
        self.open()

    def open(self) -> None:
        self.store = self.held.enter_context(Store.opened(self.path))

    def begin(self, sweep: list[Any]) -> None:
        self.expected.wanted = sweep
        missing = self.store.begin(sweep, {}, {})
        lacking = {key for _, key in self.expected.missing()}
        unfinished = [one for one in sweep if one.key in lacking]
        assert missing.runs == self.expected.missing()
        assert missing.wanted == len(sweep)
        assert missing.finished == len(sweep) - len(unfinished)

    def add(self, results: list[Any]) -> None:
        assert self.store.add(results) == self.expected.add(results)

    def delete(self, what: tuple[str, frozenset[int]]) -> None:
        """As a planner does it, who then gives the command again."""
        tables, runs = what
        self.held.close()
        with duckdb.connect(self.path) as connection:
            for table in tables.split():
                query = f"DELETE FROM {table} WHERE run IN (SELECT unnest(?))"
                connection.execute(query, [list(runs)])
        self.expected.delete(runs)
        self.open()
        self.begin(self.expected.wanted)

    def hold(self, plans: list[Any]) -> None:
        self.expected.held = plans
        self.store.keep_plans(plans)
        assert self.store.plans() == plans

    def evaluate(self, count: int) -> None:
        missing = self.store.unevaluated()
        assert missing == self.expected.unevaluated()
        found = [
            Evaluation(*at, "optimal", 10.0 * at[0] + at[1]) for at in missing[:count]
        ]
        self.store.add_evaluations(found)
        self.expected.evaluate(found)

    def reopen(self, _: None) -> None:
        self.held.close()
        self.open()

    def crash(self, _: None) -> None:
        """Go on with what is on the disk now: all that a crash would leave."""
        self.path = copied(self.path, next(self.paths))
        self.open()

    def check(self) -> None:
        self.held.close()
        with duckdb.connect(self.path, read_only=True) as connection:
            for query, rows in self.expected.rows().items():
                found = connection.execute(query).fetchall()
                assert sorted(map(str, found)) == sorted(map(str, rows))
            for table in ("runs", "measures", "actions", "ranges"):
                query = f"SELECT DISTINCT key FROM kept.{table}"
                aside = {key for (key,) in connection.execute(query).fetchall()}
                assert aside <= self.expected.aside()
                assert table != "runs" or aside == self.expected.aside()


@same_in_every_run(15)
@given(steps)
def test_the_store_shows_what_plain_python_would(taken: list[tuple[str, Any]]) -> None:
    with TemporaryDirectory() as root, ExitStack() as held:
        one = Taken(Path(root), held)
        for step, given_ in taken:
            take: Callable[[Any], None] = getattr(one, step)
            take(given_)
        one.check()


def copied(path: Path, other: Path) -> Path:
    other.parent.mkdir()
    for file in path.parent.iterdir():
        shutil.copy(file, other.parent / file.name)
    return other
