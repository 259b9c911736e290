"""Measure the ranking of recommendations in one run.

Parts:
  province  60 clusters with connectivity: every price, against a freshly built model
            for each cluster one after another, and the whole command
  nation    1,704 clusters: the 50 dearest, with the positions that are certain

Printed are wall seconds and their ratio. Cases are written anew, with a fixed seed.

Examples:
  python benchmarks/ranking.py
  python benchmarks/ranking.py --seeds 1 2 3 --processes 2
  python benchmarks/ranking.py --parts nation

"""

import argparse
import os
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from measured import commanded
from national import write_national_case

from optimizer.analysis.prices import WIDTH, Ranking, price_all
from optimizer.analysis.verdicts import certified
from optimizer.domain.choice import Decision
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.reading.scenario import read_scenario
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve

LIMIT_S = 600.0


def province(folder: Path, seed: int, processes: int) -> None:
    """60 clusters, both ways, and the whole command."""
    path = write_national_case(folder, 60, 2, seed)
    scenario = read_scenario(path).scenario
    settings = SolveSettings(gap=WIDTH / 60, time_limit_s=LIMIT_S)
    outcome = solve(scenario, settings)
    started = time.perf_counter()
    ranking = price_all(scenario, outcome, settings, processes=processes)
    ours = time.perf_counter() - started
    started = time.perf_counter()
    priced = _afresh(scenario, ranking, settings)
    afresh = time.perf_counter() - started
    print(f"60 clusters, seed {seed}, {processes} processes")
    print(f"  every price             {ours:8.2f} s  ({priced} prices)")
    print(f"  a new model for each    {afresh:8.2f} s")
    print(f"  ratio                   {afresh / ours:8.1f}")
    print(f"  certain in their order  {certified(ranking.prices)} of {priced}")
    print(f"  whole command, ranked   {commanded(path, ranked=True)}", flush=True)


def _afresh(scenario: Scenario, ranking: Ranking, settings: SolveSettings) -> int:
    """Each price by a scenario of its own, built and solved; how many there were."""
    priced = [one for one in ranking.prices if one.price is not None]
    for one in priced:
        closed = Decision(one.cluster, False, frozenset({one.headline}), Origin(""))
        decisions = (*scenario.decisions, closed)
        solve(replace(scenario, decisions=decisions), settings, settle=False)
    return len(priced)


def nation(folder: Path, seed: int, processes: int) -> None:
    """1,704 clusters: the dearest."""
    path = write_national_case(folder, 1704, 2, seed)
    scenario = read_scenario(path).scenario
    settings = SolveSettings(gap=1e-4, time_limit_s=LIMIT_S)
    started = time.perf_counter()
    outcome: Outcome = solve(scenario, settings)
    solved = time.perf_counter() - started
    ranking = price_all(scenario, outcome, settings, processes=processes)
    print(f"1,704 clusters, seed {seed}, {processes} processes")
    print(f"  plan                    {solved:8.1f} s  (gap {outcome.gap:.5%})")
    print(f"  ranking                 {ranking.seconds:8.1f} s")
    print(f"  certain in their order  {certified(ranking.prices)}")
    for rank, one in enumerate(ranking.prices[:50], start=1):
        print(f"  {rank:3} {one.cluster} {one.headline:9} {one.low} {one.high}")


PARTS = {"province": province, "nation": nation}


def main() -> None:
    """Print each part."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=["province"])
    parser.add_argument("--seeds", nargs="+", type=int, default=[1])
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args()
    for part in asked.parts:
        for seed in asked.seeds:
            with tempfile.TemporaryDirectory() as folder:
                PARTS[part](Path(folder), seed, asked.processes)


if __name__ == "__main__":
    main()
