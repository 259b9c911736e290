"""Futures that are read before anything is solved, so that it is not in vain."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from optimizer.errors import InputError, Origin, Problem, Problems
from optimizer.reading.layers import rendered
from optimizer.reading.sweeping.axes import Axis, shortened
from optimizer.reading.sweeping.changed import changed
from optimizer.reading.sweeping.futures import by_item, read_changed
from optimizer.reading.sweeping.sweep import Base, Sweep
from optimizer.sentence import Sentence, joined

_MOST_READ = 50
"""Samples that are read, and so a few seconds at most."""
_MOST_NUMBERS = 200_000
"""Draws among which the least and greatest are looked for."""


def check_values(
    base: Base, sweep: Sweep, problems: Problems, *, with_draws: bool
) -> None:
    """Read a scenario at the first point of the grid and with each other value there.

    Of a range the ends. ``with_draws`` tells where a value takes away what is drawn.
    """
    for choices, said in _points(sweep):
        found = [*_found(sweep, base, choices, None)]
        if with_draws and not any(one.severity == "error" for one in found):
            try:
                drawn = by_item(base, sweep.uncertain, sweep.draws(0))
                changed(base.chain.root, _chosen(sweep, choices), drawn)
            except InputError as error:
                found += error.problems
        _tell(found, sweep, said, base, problems)


def check_draws(sweep: Sweep, problems: Problems) -> None:
    """Read samples in which an item has its least or greatest draw, at the first point.

    Not more of them than take a few seconds; what is drawn in others is read when they
    are run.
    """
    for base in sweep.bases if sweep.uncertain else ():
        for sample in _extreme_samples(sweep):
            found = _found(sweep, base, [0] * len(sweep.axes), sample)
            _tell(
                found,
                sweep,
                Sentence("sample {number}", number=sample + 1),
                base,
                problems,
            )
            if any(one.severity == "error" for one in found):
                break  # other samples would say the same with other numbers


def _points(sweep: Sweep) -> Iterator[tuple[list[int], str]]:
    """The first point of the grid, and those that differ from it in one value."""
    first = [0] * len(sweep.axes)
    if sweep.axes:
        yield first, Sentence("the first values")
    for place, axis in enumerate(sweep.axes):
        last = len(axis) - 1
        for choice in (last,) if axis.is_range else range(1, last + 1):
            said = joined((axis.path, shortened(rendered(axis.values[choice]))), ": ")
            yield [*first[:place], choice, *first[place + 1 :]], said


def _chosen(sweep: Sweep, choices: Sequence[int]) -> list[tuple[Axis, int]]:
    return list(zip(sweep.axes, choices, strict=True))


def _extreme_samples(sweep: Sweep) -> list[int]:
    """The samples with the least and greatest draws, of the first ones."""
    inputs = sum(item.count for item in sweep.uncertain)
    looked_at = range(min(sweep.samples, 1 + _MOST_NUMBERS // max(inputs, 1)))
    draws = [sweep.draws(sample) for sample in looked_at]
    found: dict[int, None] = {0: None}
    start = 0
    for item in sweep.uncertain:
        end = start + item.count
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
    sweep: Sweep, base: Base, choices: Sequence[int], sample: int | None
) -> Sequence[Problem]:
    """What is wrong or doubtful in one future; without a sample nothing is drawn."""
    drawn = [] if sample is None else sweep.draws(sample)
    items = [] if sample is None else by_item(base, sweep.uncertain, drawn)
    try:
        root = changed(base.chain.root, _chosen(sweep, choices), items)
        return read_changed(base, root, sweep.file, sweep.path).warnings
    except InputError as error:
        return error.problems


def _tell(
    found: Sequence[Problem], sweep: Sweep, said: str, base: Base, problems: Problems
) -> None:
    """Pass on what is wrong in a future, and warnings at the sweep's own entries.

    What is said of several futures is told of the first.
    """
    told = {(one.origin, one.what, one.severity) for one in problems.found}
    for one in found:
        own = one.origin.file == sweep.file
        if one.severity == "warning" and not own:
            continue
        origin = one.origin
        if own:
            origin = replace(origin, entry=_entry_at(sweep, origin))
        if (origin, one.what, one.severity) in told:
            continue
        where = Sentence("(In {scenario}, with {said}.)", scenario=base.name, said=said)
        hint = joined((one.hint, where))
        if one.severity == "error":
            problems.error(origin, one.what, one.expected, hint)
        else:
            problems.warn(origin, one.what, one.expected, hint)


def _entry_at(sweep: Sweep, place: Origin) -> str:
    """The entry of the sweep's file in which a place lies: the last to start there."""
    starts = [(item.start, f"uncertain[{item.index}]") for item in sweep.uncertain]
    for axis in sweep.axes:
        starts.append((axis.key_origin, f"vary.{axis.path}"))
        if not axis.is_range:
            values = enumerate(axis.values)
            starts += [(one.origin, f"vary.{axis.path}[{i}]") for i, one in values]
    lines = [((at.line or 0, at.column or 0), entry) for at, entry in starts]
    here = (place.line or 0, place.column or 0)
    return max((one for one in lines if one[0] <= here), default=(here, ""))[1]
