"""Measure a sweep against the command line on its futures one by one, in one run.

A case of 60 clusters with connectivity, whose costs, yields, budgets and demand differ
in each future. A few of its futures, evenly spread, are written as scenarios and run by
`optimizer run --no-rank`, each in a process of its own; then the sweep is run whole, in
processes of its own as well. Printed are wall seconds for each future and their ratio,
the peak memory of the sweep, and whether both found the same objectives.

Examples:
  python benchmarks/sweeps.py
  python benchmarks/sweeps.py --samples 1000 --one-by-one 20
  python benchmarks/sweeps.py --clusters 5 --samples 10000 --one-by-one 5

"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb
from measured import KILO, ROOT, commanded
from national import write_national_case

from optimizer.reading.sweeping.files import read_sweep
from optimizer.reading.sweeping.futures import as_file

SWEEP = """\
scenarios: {scenario}
uncertain:
  - {{table: clusters, column: infra_cost_per_ha, times: {{triangular: [0.8, 1, 1.4]}}}}
  - {{table: clusters, column: output_per_ha, times: {{uniform: [0.8, 1.2]}}}}
  - {{entry: budget.2026-2030, times: {{uniform: [0.7, 1.3]}}}}
  - {{entry: budget.2031-2035, times: {{uniform: [0.7, 1.3]}}}}
  - {{entry: demand.hectares, times: {{uniform: [0.6, 1.2]}}}}
samples: {samples}
seed: 1
"""

WITH_DEMAND = """\
extends: scenario.yaml
demand:
  hectares: {{2026-2030: {first}, 2031-2035: {second}}}
"""


def written(folder: Path, clusters: int, samples: int) -> Path:
    """The case and its sweep; demand is about what the best plan leases."""
    write_national_case(folder, clusters, 2, 1)
    first, second = 12 * clusters, 20 * clusters
    scenario = folder / "with-demand.yaml"
    scenario.write_text(WITH_DEMAND.format(first=first, second=second), "utf-8")
    path = folder / "many.yaml"
    path.write_text(SWEEP.format(scenario=scenario.name, samples=samples), "utf-8")
    return path


def main() -> None:
    """Run both and print what they took."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--clusters", type=int, default=60)
    parser.add_argument("--samples", type=int, default=1000)
    parser.add_argument("--one-by-one", type=int, default=12)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = written(folder, asked.clusters, asked.samples)
        sweep = read_sweep(path)
        every = max(1, len(sweep) // asked.one_by_one)
        runs = list(range(1, len(sweep) + 1, every))[: asked.one_by_one]
        alone: dict[int, float | None] = {}
        started = time.perf_counter()
        for run in runs:
            future = folder / f"future-{run}.yaml"
            future.write_text(as_file(sweep, sweep.point(run)), "utf-8")
            alone[run] = commanded(future).objective
        one = (time.perf_counter() - started) / len(runs)
        started = time.perf_counter()
        line = [sys.executable, "-m", "optimizer", "sweep", str(path)]
        line += ["--out", name, "--processes", str(asked.processes), "--plans", "0"]
        subprocess.run(line, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        swept = time.perf_counter() - started
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * KILO / 1e6
        print(f"{asked.clusters} clusters, {len(sweep)} futures")
        print(f"  one by one  {one:8.3f} s each ({len(runs)} of them)")
        print(f"  sweep       {swept / len(sweep):8.3f} s each ({swept:.1f} s)")
        print(f"  ratio       {one * len(sweep) / swept:8.1f}")
        print(f"  peak memory of a process {peak:.0f} MB")
        print(f"  objectives that differ   {_differing(folder, alone)} of {len(runs)}")


def _differing(folder: Path, alone: dict[int, float | None]) -> int:
    """How many objectives the sweep found that the command alone did not."""
    with duckdb.connect(folder / "many" / "sweep.duckdb", read_only=True) as store:
        found = dict(store.execute("SELECT run, objective FROM runs").fetchall())
    return sum(found[run] != objective for run, objective in alone.items())


if __name__ == "__main__":
    main()
