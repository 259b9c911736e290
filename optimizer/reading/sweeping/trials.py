"""Futures that are read before anything is solved, so that it is not in vain."""

from collections.abc import Sequence
from dataclasses import replace

from optimizer.errors import InputError, Origin, Problem, Problems
from optimizer.reading.layers import rendered
from optimizer.reading.sweeping.axes import Axis, shortened
from optimizer.reading.sweeping.changed import changed
from optimizer.reading.sweeping.futures import by_item, read_changed
from optimizer.reading.sweeping.sweep import Base, Sweep

_MOST_READ = 50
"""Samples that are read, and so a few seconds at most."""
_MOST_NUMBERS = 200_000
"""Draws among which the least and greatest are looked for."""


def check_values(
    base: Base, sweep: Sweep, problems: Problems, *, with_draws: bool
) -> None:
    """Read a scenario with each value of the grid, all else as it is written.

    Of a range the ends. ``with_draws`` tells where a value takes away what is drawn.
    """
    for axis in sweep.axes:
        last = len(axis) - 1
        for choice in (0, last) if axis.is_range else range(last + 1):
            said = f"{axis.path}: {shortened(rendered(axis.values[choice]))}"
            entry = f"vary.{axis.path}[{choice}]"
            chosen = [(axis, choice)]
            found = [*_found(sweep, base, chosen, None)]
            if with_draws and not any(one.severity == "error" for one in found):
                try:
                    drawn = by_item(base, sweep.uncertain, sweep.draws(0))
                    changed(base.chain.root, chosen, drawn)
                except InputError as error:
                    found += error.problems
            _tell(found, sweep, entry, said, base, problems)


def check_draws(sweep: Sweep, problems: Problems) -> None:
    """Read samples in which an item has its least or greatest draw, at the first point.

    Not more of them than take a few seconds; what is drawn in others is read when they
    are run.
    """
    chosen = [(axis, 0) for axis in sweep.axes]
    for base in sweep.bases if sweep.uncertain else ():
        for sample in _extreme_samples(sweep):
            found = _found(sweep, base, chosen, sample)
            said = f"sample {sample + 1}"
            _tell(found, sweep, None, said, base, problems)
            if any(one.severity == "error" for one in found):
                break  # other samples would say the same with other numbers


def _item_at(sweep: Sweep, place: Origin) -> str:
    """The uncertain item that a place of the sweep's file lies in."""
    line, column = place.line or 0, place.column or 0
    before = [
        item.index
        for item in sweep.uncertain
        if (item.start.line or 0, item.start.column or 0) <= (line, column)
    ]
    return f"uncertain[{max(before)}]" if before else "uncertain"


def _extreme_samples(sweep: Sweep) -> list[int]:
    """The samples with the least and greatest draws, of the first ones."""
    inputs = sum(len(item.names) for item in sweep.uncertain)
    looked_at = range(min(sweep.samples, 1 + _MOST_NUMBERS // max(inputs, 1)))
    draws = [sweep.draws(sample) for sample in looked_at]
    found: dict[int, None] = {0: None}
    start = 0
    for item in sweep.uncertain:
        end = start + len(item.names)
        numbers = [
            (value, sample)
            for sample in looked_at
            for value in draws[sample][start:end]
            if isinstance(value, float)
        ]
        if numbers:
            found |= {min(numbers)[1]: None, max(numbers)[1]: None}
        start = end
    return [*found][:_MOST_READ]


def _found(
    sweep: Sweep, base: Base, chosen: list[tuple[Axis, int]], sample: int | None
) -> Sequence[Problem]:
    """What is wrong or doubtful in one future; without a sample nothing is drawn."""
    drawn = [] if sample is None else sweep.draws(sample)
    items = [] if sample is None else by_item(base, sweep.uncertain, drawn)
    try:
        root = changed(base.chain.root, chosen, items)
        return read_changed(base, root, sweep.file, sweep.path).warnings
    except InputError as error:
        return error.problems


def _tell(
    found: Sequence[Problem],
    sweep: Sweep,
    entry: str | None,
    said: str,
    base: Base,
    problems: Problems,
) -> None:
    """Pass on what is wrong in a future, and warnings at the sweep's own entries.

    Those are all of one ``entry``, or else of uncertain items.
    """
    for one in found:
        own = one.origin.file == sweep.file
        if one.severity == "warning" and not own:
            continue
        origin = one.origin
        if own:
            origin = replace(origin, entry=entry or _item_at(sweep, origin))
        hint = f"{one.hint} (In {base.name}, with {said}.)".lstrip()
        if one.severity == "error":
            problems.error(origin, one.what, one.expected, hint)
        else:
            problems.warn(origin, one.what, one.expected, hint)
