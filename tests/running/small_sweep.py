"""A small sweep on disk, and who solves it: for tests of whole sweeps."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import duckdb

from optimizer.reading.sweeping.files import read_sweep
from optimizer.running.executor import Executor, LocalProcesses
from optimizer.running.future_run import Shared
from optimizer.running.parcel import Parcel
from optimizer.running.store import Store
from optimizer.running.sweep_run import Rate, solve_missing, wanted_runs
from optimizer.solving.settings import SolveSettings

CLUSTERS = """\
id,name,status,district,area_ha,leased_ha,max_ha,infra_cost_per_ha,jobs_per_ha,output_per_ha,drop_cost
A,An,existing,North,50,20,75,9,70,30,40
B,Binh,existing,South,40,10,75,12,60,18,25
C,Cam,candidate,South,,,60,10,80,34,
D,Dong,candidate,North,,,45,14,50,29,
"""
SCENARIO = """\
tables: {clusters: clusters.csv}
periods: [{name: 2021-2025, years: 5}, {name: 2026-2030, years: 5}]
defaults: {industrial_share: 0.6}
discount_rate: 6%
limits:
  - {id: quota, measure: land, at_most: 150, period: end}
budget: {2021-2025: 500, 2026-2030: 500, carry_over: true}
demand: {hectares: {2021-2025: 40, 2026-2030: 60}}
objective: {maximize: {output: 1}, minimize: {cost: 1}}
"""
SWEEP = """\
scenarios: [plan.yaml, other.yaml]
vary:
  limits.quota.at_most: [60, 150]
uncertain:
  - {table: clusters, column: infra_cost_per_ha, times: {triangular: [0.5, 1, 3]}}
  - {table: clusters, column: output_per_ha, times: {uniform: [0.6, 1.4]}, each: yes}
  - {entry: demand.hectares, times: {uniform: [0.4, 1.2]}}
samples: %d
seed: 3
"""


def write_sweep(folder: Path, samples: int, sweep: str = SWEEP) -> Path:
    """Two scenarios over two quotas and so many samples."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "clusters.csv").write_text(CLUSTERS, "utf-8")
    (folder / "plan.yaml").write_text(SCENARIO, "utf-8")
    other = "extends: plan.yaml\nbudget: {2021-2025: 200, 2026-2030: 900}\n"
    (folder / "other.yaml").write_text(other, "utf-8")
    path = folder / "many.yaml"
    path.write_text(sweep % samples, "utf-8")
    return path


def solve_sweep(
    path: Path,
    store: Path,
    executor: Executor | None = None,
    watch: Callable[[Rate], object] = lambda _: None,
) -> tuple[int, int]:
    """Do what is missing: how many runs there are, and how many were missing."""
    sweep = read_sweep(path)
    shared = Shared(sweep, SolveSettings())
    with Store.opened(store) as opened:
        missing = opened.begin(wanted_runs(sweep, shared, {}), {}, {})
        parcel, count = Parcel.of(shared), len(missing.runs)
        solver = executor or LocalProcesses(1)
        assert solve_missing(opened, missing, parcel, solver, watch)
        return missing.wanted, count


def tables(store: Path) -> Mapping[str, Sequence[tuple[object, ...]]]:
    """What planners query, but for seconds, sorted."""
    queries = {
        "runs": "SELECT run, key, scenario, status, objective, bound, gap, note "
        "FROM runs ORDER BY run",
        "inputs": "SELECT * FROM inputs ORDER BY ALL",
        "measures": "SELECT * FROM measures ORDER BY ALL",
        "actions": "SELECT * FROM actions ORDER BY ALL",
    }
    with duckdb.connect(store, read_only=True) as connection:
        return {
            name: connection.execute(query).fetchall()
            for name, query in queries.items()
        }
