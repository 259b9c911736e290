"""Measure solvers on the same cases: seconds, gap and how the search ended.

HiGHS comes with the engine; SCIP needs pyscipopt, CBC comes with PuLP 3.3. A solver
that is not installed is said to be missing. Seconds are those of building, searching
and checking; one thread each.

Examples:
  python benchmarks/solvers.py
  python benchmarks/solvers.py --clusters 30 60 --periods 2 --solvers highs cbc
  python benchmarks/solvers.py --clusters 1704 --time-limit 600 --seeds 1 2 3

"""

import argparse
import tempfile
from itertools import product
from pathlib import Path

from measured import solved
from national import write_national_case

from optimizer.solving.settings import SolveSettings

HEADINGS = f"{'clusters':>8} {'periods':>7} {'seed':>4}  {'solver':8}{'value':>16}"


def main() -> None:
    """Print a line for each case and solver as soon as it is known."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--clusters", type=int, nargs="+", default=[30, 60, 300, 1704])
    parser.add_argument("--periods", type=int, nargs="+", default=[2, 3])
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    parser.add_argument("--solvers", nargs="+", default=["highs", "scip", "cbc"])
    parser.add_argument("--gap", type=float, default=1e-4, help="a fraction")
    parser.add_argument("--time-limit", type=float, default=300, help="seconds")
    asked = parser.parse_args()
    print(HEADINGS)
    for count, periods, seed in product(asked.clusters, asked.periods, asked.seeds):
        with tempfile.TemporaryDirectory() as folder:
            scenario = write_national_case(Path(folder), count, periods, seed)
            for name in asked.solvers:
                settings = SolveSettings(name, asked.gap, asked.time_limit)
                found = solved(scenario, settings)
                value = "" if found.objective is None else f"{found.objective:.3f}"
                case = f"{count:>8} {periods:>7} {seed:>4}  {name:8}{value:>16}"
                print(f"{case}  {found}", flush=True)


if __name__ == "__main__":
    main()
