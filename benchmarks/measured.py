"""What one measurement gives, in the process itself and of a whole command."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from optimizer.errors import OptimizerError
from optimizer.reading.scenario import read_scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve

ROOT = Path(__file__).resolve().parents[1]
KILO = 1 if sys.platform == "darwin" else 1024
"""Bytes in the unit in which the system counts peak memory."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One run: how it ended, its value and bound, wall seconds, peak memory [MB].

    ``parts`` are the seconds of reading, building, solving ... as the engine counts
    them; memory is known of whole commands only.
    """

    status: str
    seconds: float
    objective: float | None = None
    bound: float | None = None
    solver: str = ""
    megabytes: float | None = None
    parts: Mapping[str, float] = field(default_factory=dict)

    @property
    def gap(self) -> float | None:
        """The distance of objective and bound, as a fraction of the objective."""
        if not self.objective or self.bound is None:
            return None
        return abs(self.bound - self.objective) / abs(self.objective)

    def __str__(self) -> str:
        """Seconds, gap, status, and what else is known, on one line."""
        gap = "no plan" if self.gap is None else f"gap {self.gap:.4%}"
        words = [f"{self.seconds:8.2f} s", f"{gap:12}", self.status]
        words += [self.solver] if self.solver else []
        words += [] if self.megabytes is None else [f"{self.megabytes:.0f} MB"]
        if self.parts:
            spent = (f"{name} {seconds:.2f}" for name, seconds in self.parts.items())
            words.append(f"({', '.join(spent)})")
        return "  ".join(words)


def solved(scenario: Path, settings: SolveSettings) -> Measured:
    """Build, solve and check in this process; reading is not counted."""
    case = read_scenario(scenario).scenario
    started = time.perf_counter()
    try:
        outcome = solve(case, settings)
    except OptimizerError as error:
        first, *more = str(error).splitlines()
        status = f"{first} (and {len(more)} more)" if more else first
        return Measured(status, time.perf_counter() - started)
    seconds = time.perf_counter() - started
    return Measured(
        outcome.status,
        seconds,
        outcome.objective,
        outcome.bound,
        outcome.solver,
        parts=outcome.seconds,
    )


def commanded(scenario: Path, *options: str, ranked: bool = False) -> Measured:
    """The whole command `optimizer run` in a process of its own, `--no-rank` or not.

    Memory is the peak of that process and of those it waits for.
    """
    with tempfile.TemporaryDirectory() as folder:
        line = [sys.executable, "-m", "optimizer", "run", str(scenario), *options]
        line += ["--out", folder, *([] if ranked else ["--no-rank"])]
        with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
            started = time.perf_counter()
            process = subprocess.Popen(line, cwd=ROOT, stdout=said, stderr=said)
            _, ending, used = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - started
            process.returncode = os.waitstatus_to_exitcode(ending)
            said.seek(0)
            text = said.read().strip()
        megabytes = used.ru_maxrss * KILO / 1e6
        summary = Path(folder) / scenario.stem / "summary.json"
        if not summary.exists():
            last = text.splitlines()[-1] if text else "nothing was said"
            status = f"exit {process.returncode}: {last}"
            return Measured(status, seconds, megabytes=megabytes)
        result = json.loads(summary.read_text(encoding="utf-8"))
    return Measured(
        result["status"],
        seconds,
        result.get("objective"),
        result.get("bound"),
        result.get("solver", ""),
        megabytes,
        result.get("seconds", {}),
    )
