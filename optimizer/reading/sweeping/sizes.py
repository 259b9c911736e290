"""How large a sweep may be."""

from optimizer.errors import Problems
from optimizer.reading.nodes import MapNode, locate_key
from optimizer.reading.schema.sweep_file import MAX_RUNS
from optimizer.reading.sweeping.sampling import MAX_NUMBERS, MAX_SOBOL
from optimizer.reading.sweeping.sweep import Sweep
from optimizer.sentence import Sentence

MAX_AXES = 100
MAX_ITEMS = 1000


def is_of_size(sweep: Sweep, root: MapNode, problems: Problems) -> bool:
    """Whether a sweep can be run and its samples drawn; if not, that is told."""
    before = len(problems.errors)
    grid = _shown(sweep.grid)
    if len(sweep.axes) > MAX_AXES:
        what = Sentence("{axes:,} entries are varied.", axes=len(sweep.axes))
        problems.error(
            locate_key(root, ("vary",)),
            what,
            Sentence("at most {max_axes}", max_axes=MAX_AXES),
        )
    if len(sweep.uncertain) > MAX_ITEMS:
        what = Sentence(
            "{uncertain:,} items are uncertain.", uncertain=len(sweep.uncertain)
        )
        problems.error(
            locate_key(root, ("uncertain",)),
            what,
            Sentence("at most {max_items}", max_items=MAX_ITEMS),
        )
    runs = max(1, len(sweep.bases)) * sweep.grid * sweep.samples
    if runs > MAX_RUNS:
        key = "samples" if sweep.samples > sweep.grid else "vary"
        problems.error(
            locate_key(root, (key,)),
            Sentence(
                "there are {runs} runs: {bases} scenarios times {grid} points "
                "of the grid times {samples:,} samples.",
                runs=_shown(runs),
                bases=len(sweep.bases),
                grid=grid,
                samples=sweep.samples,
            ),
            Sentence("at most {max_runs:,}", max_runs=MAX_RUNS),
        )
    _check_drawn(sweep, root, problems)
    return len(problems.errors) == before


def _check_drawn(sweep: Sweep, root: MapNode, problems: Problems) -> None:
    """No more is drawn than the method and the memory can do."""
    drawn = sum(one.count for one in sweep.uncertain)
    place = locate_key(root, ("uncertain",))
    if sweep.method == "sobol" and drawn > MAX_SOBOL:
        what = Sentence("{drawn:,} amounts are drawn for each sample.", drawn=drawn)
        expected = Sentence(
            "at most {max_sobol:,} with method: sobol", max_sobol=MAX_SOBOL
        )
        problems.error(place, what, expected, Sentence("Write method: random."))
    elif drawn * sweep.samples > MAX_NUMBERS:
        what = Sentence(
            "{drawn:,} amounts are drawn for each of {samples:,} samples.",
            drawn=drawn,
            samples=sweep.samples,
        )
        expected = Sentence(
            "at most {max_numbers:,} draws in all", max_numbers=MAX_NUMBERS
        )
        problems.error(
            place, what, expected, Sentence("Take fewer samples, or less with each.")
        )


def _shown(count: int) -> str:
    """A number of runs; of a grid it can have thousands of digits."""
    if count < 10**15:
        return Sentence("{count:,}", count=count)
    return Sentence("more than 10^15")
