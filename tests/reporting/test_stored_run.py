"""A run kept in its folder and read again."""

import gzip
import json
import math
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.analysis.binding import steps_until_stopped
from optimizer.analysis.prices import price_all, with_steps
from optimizer.analysis.told import Told
from optimizer.domain.scenario import Scenario
from optimizer.errors import InputError
from optimizer.reading.scenario import Reading, read_scenario
from optimizer.reporting.record import Run
from optimizer.reporting.stored_run import FILE, RECORD, run_as_bytes, stored_run
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.reporting import hand_made, hand_made_alternatives
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.scenarios import scenarios

SETTINGS = SolveSettings(gap=0.0)
THAI_BINH = Path(__file__).parents[2] / "scenarios/thai-binh/phuong-an-1.yaml"


def again(run: Run, folder: Path) -> Run:
    (folder / RECORD).write_bytes(run_as_bytes(run))
    return stored_run(folder)


def told(folder: Path) -> str:
    with pytest.raises(InputError) as caught:
        stored_run(folder)
    return str(caught.value)


@same_in_every_run(40)
@given(scenario=scenarios())
def test_whatever_is_solved_comes_back_as_it_was(
    scenario: Scenario, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outcome = solve(scenario, SETTINGS)
    run = Run(Reading(scenario, (), (), (), ()), outcome, SETTINGS, {"k": 2}, 0.0)
    back = again(run, tmp_path_factory.mktemp("kept"))
    assert back.scenario == scenario
    assert back.outcome == replace(
        outcome, seconds=dict.fromkeys(outcome.seconds, 0.0), cuts=()
    )
    assert back.options == {"k": 2}


@same_in_every_run(6)
@given(scenario=scenarios())
def test_prices_and_the_worth_of_steps_come_back_as_they_were(
    scenario: Scenario, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outcome = solve(scenario, SETTINGS)
    if outcome.plan is None:
        return
    ranking = price_all(scenario, outcome, SETTINGS)
    steps, _ = steps_until_stopped(scenario, outcome, SETTINGS, Told(None))
    ranking = with_steps(ranking, steps, 1.0, interrupted=False)
    reading = Reading(scenario, (), (), (), ())
    run = Run(reading, outcome, SETTINGS, {}, 0.0, ranking)
    back = again(run, tmp_path_factory.mktemp("kept"))
    assert back.ranking == replace(ranking, seconds=0.0)


def test_alternatives_come_back_as_they_were(tmp_path: Path) -> None:
    run = hand_made_alternatives.run()
    back = again(run, tmp_path)
    assert run.alternatives is not None
    assert back.alternatives is not None
    assert back.alternatives.plans == run.alternatives.plans
    assert back.alternatives.ending == run.alternatives.ending


def test_all_that_was_read_of_a_case_comes_back(tmp_path: Path) -> None:
    reading = read_scenario(THAI_BINH)
    assert reading.filled
    assert reading.overrides
    assert reading.published
    assert again(read_and_kept(), tmp_path).reading == reading


def test_the_time_that_a_run_took_leaves_no_trace() -> None:
    spent = hand_made.outcome(seconds={"read": 3.0, "build": 1.0})
    slow = replace(hand_made.run(), read_seconds=9.0, outcome=spent)
    quick = replace(spent, seconds={"read": 2.0, "build": 0.0})
    fast = replace(slow, read_seconds=0.1, outcome=quick)
    assert run_as_bytes(fast) == run_as_bytes(slow)


def test_the_order_of_sets_in_memory_leaves_no_trace() -> None:
    code = (
        "import hashlib, sys\n"
        "from optimizer.reporting.stored_run import run_as_bytes\n"
        "from tests.reporting.test_stored_run import read_and_kept\n"
        "sys.stdout.write(hashlib.sha256(run_as_bytes(read_and_kept())).hexdigest())"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=THAI_BINH.parents[2],
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1


def read_and_kept() -> Run:
    return replace(hand_made.run(), reading=read_scenario(THAI_BINH))


def test_what_is_no_finite_number_comes_back(tmp_path: Path) -> None:
    run = hand_made.run()
    back = again(replace(run, outcome=replace(run.outcome, bound=math.inf)), tmp_path)
    assert back.outcome.bound == math.inf


@same_in_every_run(60)
@given(data=st.data())
def test_a_damaged_record_is_told_not_thrown(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    content = bytearray(run_as_bytes(hand_made.run()))
    place = data.draw(st.integers(0, len(content) - 1))
    cut = data.draw(st.booleans())
    damaged = content[:place] if cut else content
    if not cut:
        damaged[place] ^= data.draw(st.integers(1, 255))
    (folder / RECORD).write_bytes(damaged)
    try:
        found: Run | None = stored_run(folder)
    except InputError as error:
        found, said = None, str(error)
    if found is None:
        assert "Run the scenario again." in said
    else:  # a bit of the header that says nothing of the content was turned
        assert found == again(hand_made.run(), folder)


def test_a_record_of_another_version_is_known_as_such(tmp_path: Path) -> None:
    content = json.loads(gzip.decompress(run_as_bytes(hand_made.run())))
    content["form"] += 1
    (tmp_path / RECORD).write_bytes(gzip.compress(json.dumps(content).encode()))
    assert "another version of this program" in told(tmp_path)


def test_a_record_that_is_valid_json_of_something_else_is_damaged(
    tmp_path: Path,
) -> None:
    (tmp_path / RECORD).write_bytes(gzip.compress(b'{"form": 1, "run": {"a": 1}}'))
    assert "damaged" in told(tmp_path)


def test_a_record_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = replace(FILE, most_bytes=1_000)
    monkeypatch.setattr("optimizer.reporting.stored_run.FILE", small)
    (tmp_path / RECORD).write_bytes(gzip.compress(b" " * 2_000))
    assert "more than" in told(tmp_path)


def test_a_folder_of_folders_tells_which_of_them_hold_runs(tmp_path: Path) -> None:
    (tmp_path / "option-1").mkdir()
    again(hand_made.run(), tmp_path / "option-1")
    assert f"Such are in it: {tmp_path / 'option-1'}." in told(tmp_path)


def test_a_result_without_a_plan_sends_to_its_conflict(tmp_path: Path) -> None:
    (tmp_path / "conflict.json").write_text("{}", "utf-8")
    assert "no plan exists in this result" in told(tmp_path)
    assert "conflict.json says which entries" in told(tmp_path)


def test_what_is_no_folder_of_results_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert "there is no such folder." in told(tmp_path / "nowhere")
    assert "this is a file." in told(tmp_path / "file")
    assert "no results with a plan were kept here." in told(tmp_path)
