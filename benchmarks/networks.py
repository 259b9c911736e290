"""Measure connectivity in one run: our cuts against the textbook's flows, and scale.

Printed are the seconds of both and their ratio, the same case, gap, solver and thread
for both; whole commands with their peak memory. Cases are written anew, with a fixed
seed. Parts:
  province   60 clusters, both to the gap
  region     300 clusters, the flow model stopped after --patience seconds
  nation     1,704 clusters, the whole command, by `auto` and by HiGHS alone
  zone       contiguous zones of 300 and 1,000 cells
  beyond     10,000 clusters to 0.1 % within 15 minutes; by --long, or named

Examples:
  python benchmarks/networks.py
  python benchmarks/networks.py --parts province --seeds 1 2 3
  python benchmarks/networks.py --parts nation --periods 3
  python benchmarks/networks.py --parts zone beyond

"""

import argparse
import tempfile
from collections.abc import Callable, Mapping
from itertools import product
from pathlib import Path

from measured import Measured, commanded, solved
from national import write_national_case
from textbook import solve_textbook
from zone import write_zone_case

from optimizer.reading.scenario import read_scenario
from optimizer.solving.settings import SolveSettings

GAP = 1e-4
LONG_GAP = "0.1%"
LIMIT_S = 600
LONG_LIMIT_S = 900
ZONES = ((12, 25), (25, 40))


def province(folder: Path, asked: argparse.Namespace) -> None:
    """60 clusters, both models to the same gap."""
    _against_textbook(folder, 60, asked, LIMIT_S)


def region(folder: Path, asked: argparse.Namespace) -> None:
    """300 clusters; the flow model is stopped."""
    _against_textbook(folder, 300, asked, asked.patience)


def nation(folder: Path, asked: argparse.Namespace) -> None:
    """1,704 clusters: the whole command, by each solver."""
    scenario = write_national_case(folder, 1704, asked.periods, asked.seed)
    limit = ("--gap", "0.01%", "--time-limit", str(LIMIT_S))
    first = commanded(scenario, *limit)
    _say("1,704 clusters, whole command", first)
    if "highs" not in first.solver.lower():
        alone = commanded(scenario, *limit, "--solver", "highs")
        _say("1,704 clusters, HiGHS alone", alone)


def zone(folder: Path, asked: argparse.Namespace) -> None:
    """Contiguous zones on grids: the whole command."""
    for rows, columns in ZONES:
        grid = folder / f"{rows}x{columns}"
        scenario = write_zone_case(grid, rows, columns, asked.seed)
        limit = ("--gap", "0.01%", "--time-limit", str(LIMIT_S))
        _say(f"zone of {rows * columns:,} cells", commanded(scenario, *limit))


def beyond(folder: Path, asked: argparse.Namespace) -> None:
    """10,000 clusters: how far it gets."""
    scenario = write_national_case(folder, 10_000, asked.periods, asked.seed)
    limit = ("--gap", LONG_GAP, "--time-limit", str(LONG_LIMIT_S))
    _say("10,000 clusters, whole command", commanded(scenario, *limit))


PARTS: Mapping[str, Callable[[Path, argparse.Namespace], None]] = {
    part.__name__: part for part in (province, region, nation, zone, beyond)
}


def _against_textbook(
    folder: Path, count: int, asked: argparse.Namespace, limit_s: float
) -> None:
    scenario = write_national_case(folder, count, asked.periods, asked.seed)
    ours = solved(scenario, SolveSettings("highs", GAP, LIMIT_S))
    _say(f"{count} clusters, cuts", ours)
    theirs = solve_textbook(read_scenario(scenario).scenario, GAP, limit_s)
    flows = Measured(theirs.status, theirs.seconds, theirs.objective, theirs.bound)
    _say(f"{count} clusters, textbook flows", flows)
    stopped = flows.gap is None or flows.gap > 1.1 * GAP
    at_least = "more than " if stopped else ""
    print(f"{'':32}{at_least}{flows.seconds / ours.seconds:.0f} times as fast", end="")
    if ours.objective is not None and ours.bound is not None:
        print(f"; {_agreement(ours, flows)}", end="")
    print(flush=True)


def _agreement(one: Measured, other: Measured) -> str:
    """Whether two values and bounds can be of one optimum."""
    if other.objective is None or other.bound is None:
        return "nothing to compare the value with"
    slack = 1e-6 * max(1.0, abs(other.objective))
    crossed = one.objective > other.bound + slack or other.objective > one.bound + slack
    values = f"values {one.objective:.3f} and {other.objective:.3f}"
    return f"{values}: {'CONTRADICT each other' if crossed else 'agree'}"


def _say(what: str, measured: Measured) -> None:
    print(f"{what:32}{measured}", flush=True)


def main() -> None:
    """Run the parts asked for and print each line as soon as it is known."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--parts", nargs="+", choices=PARTS, metavar="PART")
    parser.add_argument("--long", action="store_true", help="also 10,000 clusters")
    parser.add_argument("--periods", type=int, default=2)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    parser.add_argument("--patience", type=float, default=120)
    asked = parser.parse_args()
    parts = asked.parts or [name for name in PARTS if name != "beyond"]
    if asked.long and "beyond" not in parts:
        parts = [*parts, "beyond"]
    with tempfile.TemporaryDirectory() as folder:
        for name, seed in product(parts, asked.seeds):
            chosen = argparse.Namespace(**vars(asked), seed=seed)
            PARTS[name](Path(folder) / f"{name}-{seed}", chosen)


if __name__ == "__main__":
    main()
