"""A sweep file changed again and again shows its runs as if it had always been so."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
from hypothesis import given
from hypothesis import strategies as st

from optimizer.running.result import Result, Wanted
from optimizer.running.store import Store
from tests.running.stored import broken, result, wanted
from tests.solving.against_enumeration import same_in_every_run

KEYS = st.sampled_from("abcdef")

sweeps = st.dictionaries(st.integers(1, 9), KEYS, max_size=7).map(
    lambda keys: [wanted(run, key) for run, key in keys.items()]
)
answers = st.lists(
    st.one_of(
        st.builds(result, KEYS, objective=st.sampled_from([1.0, 2.0])),
        st.builds(broken, KEYS, st.sampled_from(["failed", "invalid"])),
    ),
    max_size=4,
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("begin"), sweeps),
        st.tuples(st.just("add"), answers),
        st.tuples(st.sampled_from(["reopen", "crash"]), st.none()),
    ),
    max_size=9,
)


class Remembered:
    """What the store should show, in plain Python."""

    def __init__(self) -> None:
        self.kept: dict[str, Result] = {}
        self.wanted: list[Wanted] = []

    def solved(self, key: str) -> bool:
        return key in self.kept and self.kept[key].status != "failed"

    def add(self, results: list[Result]) -> int:
        before = {one.run for one in self.wanted if self.solved(one.key)}
        for one in results:
            if not self.solved(one.key):
                self.kept[one.key] = one
        after = {one.run for one in self.wanted if self.solved(one.key)}
        return len(after - before)

    def missing(self) -> list[Wanted]:
        first: dict[str, Wanted] = {}
        for one in sorted(self.wanted, key=lambda one: one.run):
            if not self.solved(one.key):
                first.setdefault(one.key, one)
        return list(first.values())

    def rows(self) -> dict[str, list[tuple[object, ...]]]:
        shown = [
            (one.run, self.kept[one.key]) for one in self.wanted if one.key in self.kept
        ]
        runs = [(run, r.key, r.status, r.objective, r.note) for run, r in shown]
        inputs = [
            (
                one.run,
                entry,
                *((None, value) if isinstance(value, str) else (value, None)),
            )
            for one in self.wanted
            for entry, value in one.inputs
        ]
        measures = [(run, *row) for run, r in shown for row in r.measures]
        actions = [(run, *row) for run, r in shown for row in r.actions]
        return {
            "SELECT run, key, status, objective, note FROM runs": runs,
            "FROM inputs": inputs,
            "FROM measures": measures,
            "FROM actions": actions,
        }


def folders(root: Path) -> Iterator[Path]:
    number = 0
    while True:
        number += 1
        yield root / str(number) / "sweep.duckdb"


@same_in_every_run(20)
@given(steps)
def test_the_store_shows_what_plain_python_would(
    taken: list[tuple[str, list[object] | None]],
) -> None:
    with TemporaryDirectory() as root, ExitStack() as held:
        paths = folders(Path(root))
        path = next(paths)
        store = held.enter_context(Store.opened(path))
        expected = Remembered()
        for what, given_ in taken:
            if what == "begin":
                expected.wanted = given_  # type: ignore[assignment]
                missing = store.begin(expected.wanted, {}, {})
                assert list(missing) == expected.missing()
                assert missing.wanted == len(expected.wanted)
            elif what == "add":
                results: list[Result] = given_  # type: ignore[assignment]
                assert store.add(results) == expected.add(results)
            else:
                if what == "reopen":
                    held.close()
                else:  # what is on the disk now is all that a crash would leave
                    path = copied(path, next(paths))
                store = held.enter_context(Store.opened(path))
        held.close()
        with duckdb.connect(path, read_only=True) as connection:
            for query, rows in expected.rows().items():
                found = connection.execute(query).fetchall()
                assert sorted(map(str, found)) == sorted(map(str, rows))


def copied(path: Path, other: Path) -> Path:
    other.parent.mkdir()
    for file in path.parent.iterdir():
        shutil.copy(file, other.parent / file.name)
    return other
