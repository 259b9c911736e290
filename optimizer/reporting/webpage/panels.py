"""Measures over the periods against their limits: a small drawing of each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from optimizer.domain.scenario import Scenario
from optimizer.reporting.content.table import ReportTable
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.webpage.both import Both, said, shown
from optimizer.reporting.webpage.laid_out import Cell, rows_of_both
from optimizer.reporting.words import Words

WIDTH, HEIGHT = 300, 170
LEFT, RIGHT, TOP, BOTTOM = 12, 12, 22, 34
"""Margins for the figures and for the names of periods."""

MOST_ABREAST = 3
"""So many names of periods stand beside each other; more stand in two lines."""

_LETTER = 6.2
"""What a letter of the name of a period takes."""

_HALF_LINE = 34.0
_CLOSE = 30.0
"""Nearer than this, two figures above their marks would cover each other."""

_STEEP = 6.0
"""A line that rises more than this from a mark would run through a figure above it."""

_PART_OF_COST = "cost."


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure at its place in the drawing."""

    x: float
    y: float
    cell: Cell


@dataclass(frozen=True, slots=True)
class Bound:
    """A limit at a period, drawn as a short line."""

    left: float
    right: float
    y: float


@dataclass(frozen=True, slots=True)
class Label:
    """A figure written into the drawing; ``sense`` is empty for what is reached."""

    mark: Mark
    sense: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """One measure. ``is_state`` says whether its points are joined by a line.

    ``ground`` is where nothing is: at the foot, unless a figure is below nothing.
    """

    name: str
    title: Both
    times: tuple[tuple[float, float, Both], ...]
    points: tuple[Mark, ...]
    bounds: tuple[Bound, ...]
    labels: tuple[Label, ...]
    is_state: bool
    ground: float

    @property
    def line(self) -> str:
        return " ".join(f"{one.x:g},{one.y:g}" for one in self.points)


@dataclass(frozen=True, slots=True)
class _Series:
    title: Both
    found: Mapping[int, Cell]
    asked: Sequence[tuple[int, str, Cell]]
    is_state: bool


Tables = tuple[ReportTable, ReportTable]
"""The same table in Vietnamese and in English."""


def panels(
    scenario: Scenario, totals: Tables, limits: Tables, words: Words
) -> tuple[Panel, ...]:
    """A panel per measure, then one per limit of another kind.

    That is of a ratio, of a change, or of some clusters only, which does not bound what
    all of them have. Limits of groups are left to the table: there are too many.
    """
    times = ("today", *(period.name for period in scenario.periods))
    asked = list(_whole_limits(limits, words, times))
    every = [
        *_measured(totals, asked, words, len(scenario.periods)),
        *_other_limits(scenario, asked),
    ]
    named = [said("today"), *(Both(one, one) for one in map(shown, times[1:]))]
    return tuple(
        _panel(f"{place}", one, named) for place, one in enumerate(every) if one.found
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    row: Row
    title: Both
    time: int
    asked: Cell
    value: Cell


def _whole_limits(
    limits: Tables, words: Words, times: Sequence[str]
) -> Iterator[_Asked]:
    """Limits of no single group at the end of a period."""
    for row, other, cells in rows_of_both(*limits, words):
        if row["group"] or row["period"] not in times[1:]:
            continue
        time = times.index(str(row["period"]), 1)
        title = _titled(row, other)
        yield _Asked(row, title, time, cells["asked"], cells["value"])


def _measured(
    totals: Tables, asked: Sequence[_Asked], words: Words, count: int
) -> Iterator[_Series]:
    keys = ("today", *(str(t) for t in range(count)))
    for row, other, cells in rows_of_both(*totals, words):
        own = [one for one in asked if _is_plain(one) and _same(one, row)]
        if str(row["measure"]).startswith(_PART_OF_COST) and not own:
            continue
        found = {
            time: cells[key]
            for time, key in enumerate(keys)
            if key in cells and cells[key].value
        }
        bounds = [(one.time, str(one.row["sense"]), one.asked) for one in own]
        yield _Series(_titled(row, other), found, bounds, 0 in found)


def _other_limits(scenario: Scenario, asked: Sequence[_Asked]) -> Iterator[_Series]:
    groups: dict[tuple[object, ...], list[_Asked]] = {}
    for one in asked:
        if not _is_plain(one):
            key = tuple(one.row[name] for name in ("id", "measure", "over", "change"))
            # Two entries may select two sets of clusters.
            own = (one.row["some"], one.row["where"]) if one.row["some"] else ()
            groups.setdefault((*key, *own), []).append(one)
    for found in groups.values():
        measure = scenario.measures.get(str(found[0].row["measure"]))
        happens = measure is not None and measure.kind == "flow"
        yield _Series(
            found[0].title,
            {one.time: one.value for one in found if one.value.value},
            [(one.time, str(one.row["sense"]), one.asked) for one in found],
            bool(found[0].row["over"]) or not happens,
        )


def _is_plain(one: _Asked) -> bool:
    """Whether it bounds a measure as it stands: that of all clusters."""
    special = one.row["over"] or one.row["change"] or one.row["some"]
    return not special and one.row["measure"] != "demand"


def _same(one: _Asked, row: Row) -> bool:
    return one.row["measure"] == row["measure"]


def _titled(vi: Row, en: Row) -> Both:
    def told(row: Row) -> str:
        unit = str(row["unit_name"])
        label = shown(row["label"])
        return f"{label} ({unit})" if unit else label

    return Both(told(vi), told(en))


def _panel(name: str, one: _Series, named: Sequence[Both]) -> Panel:
    first = 0 if 0 in one.found else 1
    shown_times = range(first, len(named))
    step = (WIDTH - LEFT - RIGHT) / len(shown_times)
    cells = [*one.found.values(), *(cell for _, _, cell in one.asked)]
    values = [0.0, *(float(cell.value) for cell in cells)]
    lowest, spread = min(values), max(values) - min(values)
    scale = (HEIGHT - TOP - BOTTOM) / spread if spread > 0 else 0.0

    def height(value: float) -> float:
        return round(HEIGHT - BOTTOM - scale * (value - lowest), 1)

    def mark(time: int, cell: Cell) -> Mark:
        x = LEFT + step * (time - first + 0.5)
        return Mark(round(x, 1), height(float(cell.value)), cell)

    apart = len(shown_times) > MOST_ABREAST
    times = tuple(
        (
            round(LEFT + step * (time - first + 0.5), 1),
            HEIGHT - 6.0 - (14.0 if apart and (time - first) % 2 == 0 else 0.0),
            _cut(named[time], int(step * (2 if apart else 1) / _LETTER)),
        )
        for time in shown_times
    )
    points = {time: mark(time, cell) for time, cell in sorted(one.found.items())}
    asked = [(time, sense, mark(time, cell)) for time, sense, cell in one.asked]
    half = min(_HALF_LINE, 0.45 * step)
    return Panel(
        name,
        one.title,
        times,
        tuple(points.values()),
        tuple(Bound(at.x - half, at.x + half, at.y) for _, _, at in asked),
        tuple(_labels(points, asked, joined=one.is_state)),
        one.is_state,
        height(0.0),
    )


def _cut(name: Both, letters: int) -> Both:
    """A name as far as there is room; the table below has all of it."""
    most = max(letters, 2)
    vi, en = (
        one if len(one) <= most else f"{one[: most - 1]}…" for one in (name.vi, name.en)
    )
    return Both(vi, en)


def _labels(
    points: Mapping[int, Mark],
    asked: Sequence[tuple[int, str, Mark]],
    *,
    joined: bool,
) -> Iterator[Label]:
    """Figures above their marks; of two that are close the lower one below.

    Those of ``joined`` points make way for the line.
    """
    for time, sense, bound in asked:
        near = points.get(time)
        below = near is not None and 0 <= bound.y - near.y < _CLOSE
        yield Label(_moved(bound, 13.0 if below else -5.0), sense)
    for time, point in points.items():
        above = [at for when, _, at in asked if when == time]
        below = any(0 < point.y - at.y < _CLOSE for at in above)
        rises, falls = (
            joined
            and time + step in points
            and points[time + step].y < point.y - _STEEP
            for step in (1, -1)
        )
        aside = 0.0 if above or rises == falls else _room_beside(point, to_right=falls)
        below = below or (not above and rises and falls)
        yield Label(_moved(point, 17.0 if below else -9.0, aside))


def _room_beside(mark: Mark, *, to_right: bool) -> float:
    """How far a figure moves to begin or end at its mark, as far as there is room."""
    half = len(str(mark.cell.text)) * _LETTER / 2
    room = (WIDTH - mark.x if to_right else mark.x) - half - 2
    return min(half, max(room, 0.0)) * (1 if to_right else -1)


def _moved(mark: Mark, down: float, aside: float = 0.0) -> Mark:
    return Mark(round(mark.x + aside, 1), round(mark.y + down, 1), mark.cell)
