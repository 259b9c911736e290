"""The best plans of the cases' scenarios: each is found once in a run of the tests."""

import atexit
import os
import pickle
import shutil
import tempfile
from functools import cache
from pathlib import Path

from optimizer.domain.scenario import Scenario
from optimizer.reading.scenario import Reading, read_scenario
from optimizer.replacing import replaced_file
from optimizer.solving.outcome import Outcome
from optimizer.solving.solve import solve
from tests.scenarios.cases import SCENARIOS


@cache
def reading(case: str, name: str) -> Reading:
    """What a scenario's file says."""
    return read_scenario(SCENARIOS / case / name)


@cache
def outcome(case: str, name: str) -> Outcome:
    """The checked plan of a scenario, found by whichever process needs it first."""
    kept = _shared_folder() / case / f"{name}.pickle"
    if kept.exists():
        found: Outcome = pickle.loads(kept.read_bytes())
        return found
    found = solve(reading(case, name).scenario)
    with replaced_file(kept) as path:
        path.write_bytes(pickle.dumps(found))
    return found


def solved(case: str, name: str) -> tuple[Scenario, Outcome]:
    return reading(case, name).scenario, outcome(case, name)


@cache
def _shared_folder() -> Path:
    """One for the processes of this run alone; the first that ends takes it away."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", f"alone-{os.getpid()}")
    folder = Path(tempfile.gettempdir()) / f"optimizer-tests-{run}"
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
