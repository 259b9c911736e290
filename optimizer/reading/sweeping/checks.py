"""Whether what a sweep names is there, and can be changed so."""

import math
from collections.abc import Sequence
from dataclasses import replace

from optimizer.domain.distribution import Normal
from optimizer.errors import Origin, Problems
from optimizer.reading.layers import rendered
from optimizer.reading.nearest import did_you_mean
from optimizer.reading.nodes import Scalar
from optimizer.reading.sweeping.axes import Axis, shortened
from optimizer.reading.sweeping.bases import ReadBase
from optimizer.reading.sweeping.changed import amounts_in
from optimizer.reading.sweeping.entry_path import Steps, find, names_of_entries, node_at
from optimizer.reading.sweeping.uncertain import Uncertain
from optimizer.sentence import Sentence

_LITTLE = 0.001
"""A part of a distribution whose loss is not worth a word."""


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
    what = Sentence(
        '{files} has no entry "{path}".', files=base.chain.files[0].name, path=path
    )
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
                what = Sentence(
                    '"{path}" and "{path_2}" change the same entry.',
                    path=axis.path,
                    path_2=other.path,
                )
                hint = Sentence("Vary the one or the other.")
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
            what = Sentence(
                '{scenario} does not say "{entry}", so there is nothing to change.',
                scenario=scenario,
                entry=item.entry,
            )
            hint = did_you_mean(item.entry, names_of_entries(base.chain.root), 0.9)
            hint = hint or Sentence("Draw it with `set`, or write it there.")
            problems.error(at, what, hint=hint)
        return
    node = node_at(base.chain.root, place.steps)
    alone = isinstance(node, Scalar) and item.how == "set"
    if not alone and not any(True for _ in amounts_in(node)):
        text = shortened(rendered(node))
        what = Sentence(
            '{scenario}: "{entry}" is "{text}", in which there is no amount.',
            scenario=scenario,
            entry=item.entry,
            text=text,
        )
        problems.error(at, what)


def check_cut_off(uncertain: Sequence[Uncertain], problems: Problems) -> None:
    """Warn of factors that are normal, and of which a part is cut off below 0."""
    for item in uncertain:
        spread = item.distribution
        if not isinstance(spread, Normal) or (spread.low, spread.high) != (0, math.inf):
            continue
        if item.how == "times" and spread.kept < 1 - _LITTLE:
            what = Sentence(
                "{share:.1%} of this distribution lies below 0; it is cut off.",
                share=1 - spread.kept,
            )
            hint = Sentence("Say `within: [0.5, 1.5]`, or what else is possible.")
            problems.warn(item.origin, what, hint=hint)
