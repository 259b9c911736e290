"""Time the commands a planner waits for, each several times, in one run."""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from many_clusters import write_case

ROOT = Path(__file__).resolve().parents[1]
CASE = ROOT / "scenarios" / "lao-cai"


def seconds_of(action: Callable[[], object], times: int) -> list[float]:
    """The wall seconds of each of several runs, after one that is not counted."""
    action()
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        action()
        taken.append(time.perf_counter() - started)
    return taken


def command(*words: str) -> Callable[[], object]:
    """A whole command in a process of its own; it must succeed."""

    def run() -> object:
        line = [sys.executable, "-m", "optimizer", *words]
        return subprocess.run(line, check=True, capture_output=True, cwd=ROOT)

    return run


def reading_and_building(scenario: Path) -> Callable[[], object]:
    """Read a case and state its programme, in a process that has imported all."""
    from optimizer.formulation.build import formulate
    from optimizer.reading.scenario import read_scenario
    from optimizer.solving.highs import LiveModel

    def run() -> object:
        formulation = formulate(read_scenario(scenario).scenario)
        return LiveModel.of(formulation.problem, 0)

    return run


def main() -> None:
    """Print a table of minimum, median and maximum."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5)
    times = parser.parse_args().times
    with tempfile.TemporaryDirectory() as folder:
        many = write_case(Path(folder) / "many", 1704)
        out = str(Path(folder) / "results")
        options = [("run", str(CASE / f"phuong-an-{k}.yaml")) for k in (1, 2)]
        rows = {
            "optimizer --help": command("--help"),
            "check, Lào Cai option 2": command("check", options[1][1]),
            **{
                f"run, Lào Cai option {k}": command(*words, "--out", out)
                for k, words in enumerate(options, start=1)
            },
            "reading and building 1,704": reading_and_building(many),
        }
        print(f"{'what':32}{'min':>8}{'median':>8}{'max':>8}  seconds")
        for name, action in rows.items():
            taken = seconds_of(action, times)
            figures = (min(taken), statistics.median(taken), max(taken))
            print(f"{name:32}" + "".join(f"{figure:8.2f}" for figure in figures))


if __name__ == "__main__":
    main()
