"""The sweeps of the cases can be read, and say what the cases have."""

from pathlib import Path

import pytest

from optimizer.reading.sweeping.files import read_sweep
from optimizer.reading.sweeping.futures import scenario_at
from tests.scenarios.cases import SCENARIOS

SWEEPS = sorted(SCENARIOS.glob("*/sweeps/*.yaml"))


def test_there_is_one() -> None:
    assert SWEEPS


@pytest.mark.parametrize("path", SWEEPS, ids=lambda path: path.stem)
def test_every_scenario_of_a_sweep_is_read_in_its_futures(path: Path) -> None:
    sweep = read_sweep(path)
    each = len(sweep) // len(sweep.bases)
    for number, base in enumerate(sweep.bases):
        point = sweep.point(number * each + 1)
        assert point.scenario == base.name
        assert scenario_at(sweep, point).clusters
    assert len(set(sweep.entries)) == len(sweep.entries) > 0


@pytest.mark.parametrize("path", SWEEPS, ids=lambda path: path.stem)
def test_every_range_says_that_it_is_an_estimate(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    inside = lines[lines.index("uncertain:") + 1 :]
    ends = [n for n, line in enumerate(inside) if line[:1].isalpha()]
    inside = inside[: min(ends)]
    reason: list[str] = []
    for line in inside:
        if line.lstrip().startswith("#"):
            reason.append(line)
        elif line.lstrip().startswith("- {"):
            assert any("[E]" in one for one in reason), line
            reason = []
