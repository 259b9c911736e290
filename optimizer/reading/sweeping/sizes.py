"""How large a sweep may be."""

from optimizer.errors import Problems
from optimizer.reading.nodes import MapNode, locate_key
from optimizer.reading.schema.sweep_file import MAX_RUNS
from optimizer.reading.sweeping.sampling import MAX_NUMBERS, MAX_SOBOL
from optimizer.reading.sweeping.sweep import Sweep

MAX_AXES = 100
MAX_ITEMS = 1000


def is_of_size(sweep: Sweep, root: MapNode, problems: Problems) -> bool:
    """Whether a sweep can be run and its samples drawn; if not, that is told."""
    before = len(problems.errors)
    grid = _shown(sweep.grid)
    if len(sweep.axes) > MAX_AXES:
        what = f"{len(sweep.axes):,} entries are varied."
        problems.error(locate_key(root, ("vary",)), what, f"at most {MAX_AXES}")
    if len(sweep.uncertain) > MAX_ITEMS:
        what = f"{len(sweep.uncertain):,} items are uncertain."
        problems.error(locate_key(root, ("uncertain",)), what, f"at most {MAX_ITEMS}")
    runs = max(1, len(sweep.bases)) * sweep.grid * sweep.samples
    if runs > MAX_RUNS:
        key = "samples" if sweep.samples > sweep.grid else "vary"
        problems.error(
            locate_key(root, (key,)),
            f"there are {_shown(runs)} runs: {len(sweep.bases)} scenarios times {grid} "
            f"points of the grid times {sweep.samples:,} samples.",
            f"at most {MAX_RUNS:,}",
        )
    drawn = sum(one.count for one in sweep.uncertain)
    place = locate_key(root, ("uncertain",))
    if sweep.method == "sobol" and drawn > MAX_SOBOL:
        what = f"{drawn:,} amounts are drawn for each sample."
        expected = f"at most {MAX_SOBOL:,} with method: sobol"
        problems.error(place, what, expected, "Write method: random.")
    elif drawn * sweep.samples > MAX_NUMBERS:
        what = f"{drawn:,} amounts are drawn for each of {sweep.samples:,} samples."
        expected = f"at most {MAX_NUMBERS:,} draws in all"
        problems.error(place, what, expected, "Take fewer samples, or less with each.")
    return len(problems.errors) == before


def _shown(count: int) -> str:
    """A number of runs; of a grid it can have thousands of digits."""
    return f"{count:,}" if count < 10**15 else "more than 10^15"
