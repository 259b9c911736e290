"""Measure how long it takes to tell why no plan exists, on provinces that ask too much.

A province of the national case (`national.py`) with two services gets locks, quotas
by district and a small budget. Printed are seconds, solves, and what was found.

Examples:
  python benchmarks/conflicts.py
  python benchmarks/conflicts.py --clusters 120 --seed 2

"""

import argparse
import csv
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from national import write_national_case

from optimizer.analysis.explained import explain_conflict
from optimizer.reading.scenario import read_scenario
from optimizer.solving.settings import SolveSettings

MUST_ADD, MUST_STAY = 0.6, 0.7
"""Of the candidates, and of the existing clusters, so many are locked."""


def variants(clusters: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """Scenarios without a plan, by what is too much in them."""
    existing = [one["id"] for one in clusters if one["status"] == "existing"]
    new = [one["id"] for one in clusters if one["status"] == "candidate"]
    districts = sorted({one["district"] for one in clusters})
    added = new[: int(MUST_ADD * len(new))]
    kept = existing[: int(MUST_STAY * len(existing))]
    locks = "decisions:\n" + "".join(
        [f"  - {{clusters: {one}, must: add}}\n" for one in added]
        + [f"  - {{clusters: {one}, must_not: drop}}\n" for one in kept]
    )
    each = len(clusters) / len(districts)
    quota = ", ".join(f"{name}: {25 * each:g}" for name in districts)
    jobs, poor = 1000 * len(clusters), 3 * len(clusters)
    return {
        "jobs": f"limits: [{{measure: jobs, at_least: {jobs}, period: end}}]\n"
        f"budget: {{2026-2030: {8 * poor}, 2031-2035: {4 * poor}}}\n" + locks,
        "money": f"budget: {{2026-2030: {poor}, 2031-2035: {poor}}}\n" + locks,
        "land": "limits:\n"
        f"  - {{measure: land, by: district, period: end, at_most: {{{quota}}}}}\n"
        f"  - {{measure: jobs, at_least: {jobs // 2}, period: end}}\n" + locks,
    }


def main(folder: Path, asked: argparse.Namespace) -> None:
    """Write each variant, explain it, print a line."""
    case = write_national_case(
        folder, asked.clusters, 2, asked.seed, services=("road", "power")
    )
    with (folder / "clusters.csv").open(encoding="utf-8") as file:
        clusters = list(csv.DictReader(file))
    for name, text in variants(clusters).items():
        path = folder / f"{name}.yaml"
        path.write_text(f"extends: {case.name}\n{text}", encoding="utf-8")
        scenario = read_scenario(path).scenario
        started = time.perf_counter()
        found = explain_conflict(scenario, SolveSettings())
        seconds = time.perf_counter() - started
        proved = "proved" if found.proved else "not proved"
        print(
            f"{name:6} {seconds:6.1f} s  {found.solves:3d} solves  conflict of "
            f"{len(found.conflict)}, {len(found.repairs)} repairs of "
            f"{found.together} changes, {proved}"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--clusters", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    with tempfile.TemporaryDirectory() as temporary:
        main(Path(temporary), parser.parse_args())
