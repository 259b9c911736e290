"""All that the map of a run shows, in units of its frame: no figure is made later."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from optimizer.domain.network import TRUNK
from optimizer.domain.outline import Outline
from optimizer.reporting.compare_record import letter
from optimizer.reporting.map.areas import Area, areas_of
from optimizer.reporting.map.frame import Frame, ScaleBar, frame_of, scale_bar
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
    Unplaced,
    largest_ha,
    marks_of,
    unplaced,
)
from optimizer.reporting.record import Run


@dataclass(frozen=True, slots=True)
class MapData:
    """The map of one run.

    ``marks`` has every cluster with a point, the largest first; ``missing`` all others.
    ``lines_without_point`` counts lines that exist or are built and cannot be drawn, by
    service; ``trunks_without_point`` are ids. ``letter`` tells maps on one page apart.
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
    letter: str = "A"


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
    areas = () if frame is None else areas_of(outlines, frame)
    most = max((len(run.scenario.clusters) for run in runs), default=0)
    largest = largest_ha(runs)
    maps: list[MapData | None] = []
    for place, run in enumerate(runs):
        missing = unplaced(run)
        if frame is None or len(missing) == len(run.scenario.clusters):
            maps.append(None)
            continue
        trunks = trunks_of(run.scenario, frame)
        beside = sorted({(one.x, one.y) for one in trunks})
        marks = marks_of(run, frame, largest_ha=largest, most=most, beside=beside)
        lines, lost = lines_of(run, frame, marks)
        maps.append(
            MapData(
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
                areas=areas,
                letter=letter(place),
            )
        )
    return tuple(maps)


def _lost(run: Run, placed: Sequence[Trunk]) -> tuple[str, ...]:
    there = {one.place for one in placed}
    places = run.scenario.network.places
    return tuple(one.id for one in places if one.kind == TRUNK and one.id not in there)
