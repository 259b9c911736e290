"""All that the map of a run shows, in units of its frame: no figure is made later."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from optimizer.domain.network import TRUNK
from optimizer.domain.outline import Outline
from optimizer.reporting.compare_record import letter
from optimizer.reporting.map.areas import Area, areas_of
from optimizer.reporting.map.district_names import Name, boxes_around, district_names
from optimizer.reporting.map.frame import Frame, ScaleBar, frame_of, scale_bar
from optimizer.reporting.map.labels import labelled_areas
from optimizer.reporting.map.lines import (
    Covered,
    Line,
    Trunk,
    covered_of,
    lines_of,
    trunks_of,
)
from optimizer.reporting.map.marks import (
    Mark,
    Size,
    Unplaced,
    largest_ha,
    largest_radius,
    marks_of,
    unplaced,
)
from optimizer.reporting.record import Run


@dataclass(frozen=True, slots=True)
class MapData:
    """The map of one run.

    ``marks`` has every cluster with a point, the largest first; ``missing`` all others.
    ``lines_without_point`` counts lines that exist or are built and cannot be drawn, by
    service; ``trunks_without_point`` are ids. ``names`` are those of districts that no
    outline names. ``letter`` tells maps on one page apart.
    """

    frame: Frame
    scale: ScaleBar
    periods: tuple[str, ...]
    marks: tuple[Mark, ...]
    missing: tuple[Unplaced, ...]
    lines: tuple[Line, ...]
    lines_without_point: Mapping[str, int]
    trunks: tuple[Trunk, ...]
    trunks_without_point: tuple[str, ...]
    covered: tuple[Covered, ...]
    areas: tuple[Area, ...]
    names: tuple[Name, ...]
    largest_radius: float
    letter: str = "A"

    @property
    def trunk_half(self) -> float:
        """Half the side of the square of a trunk place, in units."""
        return max(2.5, self.largest_radius / 3)


def map_data(run: Run, outlines: Sequence[Outline] = ()) -> MapData | None:
    """The map of a run; None if none of its clusters has a point."""
    return maps_of((run,), outlines)[0]


def maps_of(
    runs: Sequence[Run], outlines: Sequence[Outline] = ()
) -> tuple[MapData | None, ...]:
    """The maps of several runs in one frame, marks of one size: they can be compared.

    None for a run none of whose clusters has a point.
    """
    frame = frame_of([run.scenario for run in runs], outlines)
    if frame is None:
        return (None,) * len(runs)
    most = max(len(run.scenario.clusters) for run in runs)
    largest = largest_ha(runs)
    maps = [
        _one_map(run, frame, letter(place), most, largest)
        for place, run in enumerate(runs)
    ]
    drawn = [found for found in maps if found]
    covered = [one for found in drawn for one in _obstacles(found)]
    areas = labelled_areas(areas_of(outlines, frame), covered)
    names = district_names(
        (mark for found in drawn for mark in found.marks),
        frame,
        list(boxes_around(covered)),
        {area.district for area in areas},
    )
    return tuple(found and replace(found, areas=areas, names=names) for found in maps)


def _one_map(
    run: Run, frame: Frame, name: str, most: int, largest: float
) -> MapData | None:
    """The map of one run but for outlines; None if no cluster has a point."""
    missing = unplaced(run)
    if len(missing) == len(run.scenario.clusters):
        return None
    trunks = trunks_of(run.scenario, frame)
    beside = sorted({(one.x, one.y) for one in trunks})
    size = Size(largest, largest_radius(frame, most))
    marks = marks_of(run, frame, size, beside)
    lines, lost = lines_of(run, frame, marks)
    return MapData(
        frame=frame,
        scale=scale_bar(frame),
        periods=tuple(one.name for one in run.scenario.periods),
        marks=tuple(marks),
        missing=missing,
        lines=lines,
        lines_without_point=lost,
        trunks=trunks,
        trunks_without_point=_lost(run, trunks),
        covered=covered_of(run, frame),
        areas=(),
        names=(),
        largest_radius=size.largest,
        letter=name,
    )


def _obstacles(found: MapData) -> Iterator[tuple[float, float, float]]:
    """What the name of a district should not cover: x, y and radius."""
    for mark in found.marks:
        yield mark.x, mark.y, mark.whole.radius
    for trunk in found.trunks:
        yield trunk.x, trunk.y, found.trunk_half


def _lost(run: Run, placed: Sequence[Trunk]) -> tuple[str, ...]:
    there = {one.place for one in placed}
    places = run.scenario.network.places
    return tuple(one.id for one in places if one.kind == TRUNK and one.id not in there)
