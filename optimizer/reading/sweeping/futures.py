"""A future of a sweep: its data, its scenario, and a file that says the same."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from optimizer.domain.scenario import Scenario
from optimizer.reading.nodes import MapNode, plain
from optimizer.reading.scenario import Reading, read_merged, resolved
from optimizer.reading.sweeping.changed import Drawn, changed
from optimizer.reading.sweeping.extension import extension
from optimizer.reading.sweeping.sweep import Base, Point, Sweep
from optimizer.reading.sweeping.uncertain import Uncertain


def resolved_at(sweep: Sweep, point: Point) -> dict[str, object]:
    """The merged scenario of a future as plain data, not checked.

    The same future gives the same data in every process. Raises `InputError` where a
    value of the grid takes away an entry that another one changes.
    """
    return resolved(plain(_root_at(sweep, point)))


def scenario_at(sweep: Sweep, point: Point) -> Scenario:
    """The scenario of a future, as read from files that say the same.

    No file is read again. Raises `InputError` as `read_scenario` does, what a value of
    the sweep makes wrong at its place in the sweep's file.
    """
    base = sweep.bases[point.base]
    root = _root_at(sweep, point)
    return read_changed(base, root, sweep.file, sweep.path).scenario


def as_file(sweep: Sweep, point: Point) -> str:
    """A scenario file that says this future, to lie beside that of its scenario."""
    heading = [f"Run {point.run} of {sweep.path.name}"]
    heading += [f"{name} = {value}" for name, value in point.inputs]
    chain = sweep.bases[point.base].chain
    return extension(chain, _root_at(sweep, point), sweep.file, sweep.path, heading)


def read_changed(base: Base, root: MapNode, file: str, path: Path) -> Reading:
    """Read a scenario of a sweep with entries that the sweep's file has changed.

    ``file`` is how that file is shown, ``path`` where it lies. Raises as `scenario_at`.
    """
    chain = replace(
        base.chain, root=root, file_of={**base.chain.file_of, file: path}, overrides=()
    )
    return read_merged(chain, base.name, case=base.case, kept=base.kept)


def by_item(
    base: Base, uncertain: Sequence[Uncertain], draws: Sequence[float | str]
) -> list[tuple[Uncertain, Drawn]]:
    """What was drawn for each item: one value, or one for each row that a base has."""
    found: list[tuple[Uncertain, Drawn]] = []
    start = 0
    for item, own in zip(uncertain, base.rows, strict=True):
        if item.rows is None:
            found.append((item, draws[start]))
            start += 1
            continue
        values = draws[start : start + len(item.rows)]
        start += len(item.rows)
        rows = zip(item.rows, values, strict=True)
        found.append((item, {row: value for row, value in rows if row in own}))
    return found


def _root_at(sweep: Sweep, point: Point) -> MapNode:
    base = sweep.bases[point.base]
    axes = zip(sweep.axes, point.choices, strict=True)
    drawn = by_item(base, sweep.uncertain, point.draws)
    return changed(base.chain.root, list(axes), drawn)
