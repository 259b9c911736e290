"""Inputs and futures are read in parts, and none of that shows."""

from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest

from optimizer.running import spans
from optimizer.running.result import Wanted
from optimizer.running.store import Store
from tests.running.stored import result

RUNS = [
    Wanted(
        run,
        f"k{run}",
        "a",
        (
            ("form", "x" if run % 2 else "y"),
            ("cost", run / 7),
            ("law", 32.0 if run < 6 else "nd-303"),
        ),
    )
    for run in range(1, 12)
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.opened(tmp_path / "sweep.duckdb") as opened:
        opened.begin(RUNS, {}, {})
        opened.add([result(one.key) for one in RUNS[::-1]])
        yield opened


@pytest.fixture(params=[1, 7, 100_000])
def at_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spans, "ROWS", request.param)


@pytest.mark.usefixtures("at_once")
def test_inputs_are_columns_sorted_by_run(store: Store) -> None:
    runs = [9, 2, 5, 6, 11]
    asked = [one for one in RUNS if one.run in runs]
    expected = {
        entry: [dict(one.inputs)[entry] for one in asked]
        for entry in ("form", "cost", "law")
    }
    found = store.inputs(runs)
    assert list(found) == list(expected)
    assert {entry: list(column) for entry, column in found.items()} == expected
    assert found["cost"] == array("d", [one.run / 7 for one in asked])
    assert store.inputs([]) == {}


@pytest.mark.usefixtures("at_once")
def test_futures_are_all_there_once(store: Store) -> None:
    found = list(store.futures())
    assert [one.run for one in found] == [one.run for one in RUNS]
    assert [one.inputs for one in found] == [dict(one.inputs) for one in RUNS]
    assert {len(one.measures) for one in found} == {2}
