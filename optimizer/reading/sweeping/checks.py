"""What can be known to be wrong with a sweep before anything is solved."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from optimizer.errors import InputError, Origin, Problem, Problems
from optimizer.reading.layers import rendered
from optimizer.reading.nearest import did_you_mean
from optimizer.reading.nodes import Scalar
from optimizer.reading.sweeping.axes import Axis
from optimizer.reading.sweeping.bases import ReadBase
from optimizer.reading.sweeping.changed import amounts_in, changed
from optimizer.reading.sweeping.entry_path import Steps, find, names_of_entries, node_at
from optimizer.reading.sweeping.futures import by_item, read_changed
from optimizer.reading.sweeping.sweep import Base, Sweep
from optimizer.reading.sweeping.uncertain import Uncertain


def check_entries(
    bases: Sequence[ReadBase],
    axes: Sequence[Axis],
    uncertain: Sequence[Uncertain],
    problems: Problems,
) -> tuple[Axis, ...]:
    """The axes whose entry is in every scenario; what is not there is told."""
    sound = []
    for axis in axes:
        known = [
            _is_known(base, axis.path, axis.key_origin, problems) for base in bases
        ]
        if all(known):
            sound.append(axis)
    for base in bases:
        _tell_nested(base, sound, problems)
    for item in uncertain:
        for base in bases if item.entry else ():
            _check_entry(base, item, problems)
    return tuple(sound)


def _is_known(base: ReadBase, path: str, at: Origin, problems: Problems) -> bool:
    if find(base.chain.root, path) is not None:
        return True
    what = f'{base.chain.files[0].name} has no entry "{path}".'
    names = names_of_entries(base.chain.root)
    problems.error(at, what, hint=did_you_mean(path, names))
    return False


def _tell_nested(base: ReadBase, axes: Sequence[Axis], problems: Problems) -> None:
    """Two axes that change the same entry, or one that lies in the other's."""
    before: list[tuple[Axis, Steps]] = []
    for axis in axes:
        place = find(base.chain.root, axis.path)
        assert place is not None
        for other, steps in before:
            shorter = min(len(steps), len(place.steps))
            if steps[:shorter] == place.steps[:shorter]:
                what = f'"{axis.path}" and "{other.path}" change the same entry.'
                hint = "Vary the one or the other."
                problems.error(axis.key_origin, what, hint=hint)
        before.append((axis, place.steps))


def _check_entry(base: ReadBase, item: Uncertain, problems: Problems) -> None:
    """Whether there is something in a scenario that the draws of an item change."""
    at = replace(item.origin, entry=f"uncertain[{item.index}].entry")
    if not _is_known(base, item.entry, at, problems):
        return
    place = find(base.chain.root, item.entry)
    assert place is not None
    scenario = base.chain.files[0].name
    if not place.exists:
        if item.how != "set":
            what = f'{scenario} does not say "{item.entry}", so there is nothing to '
            what += "change."
            problems.error(at, what, hint="Draw it with `set`, or write it there.")
        return
    node = node_at(base.chain.root, place.steps)
    alone = isinstance(node, Scalar) and item.how == "set"
    if not alone and not any(True for _ in amounts_in(node)):
        text = rendered(node)
        text = text if len(text) <= 60 else text[:57] + "..."
        what = f'{scenario}: "{item.entry}" is "{text}", in which there is no amount.'
        problems.error(at, what)


def check_values(
    base: Base,
    axes: Sequence[Axis],
    file: str,
    path: Path,
    problems: Problems,
) -> None:
    """Read a scenario with each value of the grid, all else as it is written."""
    for axis in axes:
        for choice, value in enumerate(axis.values):
            said = f"{axis.path}: {_short(rendered(value))}"
            try:
                root = changed(base.chain.root, [(axis, choice)], [])
                found = read_changed(base, root, file, path).warnings
            except InputError as error:
                found = error.problems
            entry = f"vary.{axis.path}[{choice}]"
            _tell(found, file, entry, said, base, problems)


def check_draws(sweep: Sweep, problems: Problems) -> None:
    """Read the samples in which an item has its least and its greatest draw.

    All of them at the first point of the grid.
    """
    if not sweep.uncertain:
        return
    samples = sorted(_extreme_samples(sweep))
    for base in sweep.bases:
        axes = [(axis, 0) for axis in sweep.axes]
        for sample in samples:
            drawn = by_item(base, sweep.uncertain, sweep.draws(sample))
            try:
                root = changed(base.chain.root, axes, drawn)
                found = read_changed(base, root, sweep.file, sweep.path).warnings
            except InputError as error:
                found = error.problems
            _tell(
                found, sweep.file, "uncertain", f"sample {sample + 1}", base, problems
            )


_MOST_LOOKED_AT = 1000
"""Samples in which the extremes are looked for."""


def _extreme_samples(sweep: Sweep) -> set[int]:
    looked_at = range(min(sweep.samples, _MOST_LOOKED_AT))
    draws = [sweep.draws(sample) for sample in looked_at]
    found = {0}
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
            found |= {min(numbers)[1], max(numbers)[1]}
        start = end
    return found


def _tell(
    found: Sequence[Problem],
    file: str,
    entry: str,
    said: str,
    base: Base,
    problems: Problems,
) -> None:
    """Pass on what a value makes wrong, and warnings at its own place."""
    for one in found:
        own = one.origin.file == file
        if one.severity == "warning" and not own:
            continue
        origin = replace(one.origin, entry=entry) if own else one.origin
        hint = f"{one.hint} (In {base.name}, with {said}.)".lstrip()
        if one.severity == "error":
            problems.error(origin, one.what, one.expected, hint)
        else:
            problems.warn(origin, one.what, one.expected, hint)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}..."
