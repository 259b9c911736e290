"""Names of districts that no outline shows: amid their clusters, where is room."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from optimizer.reporting.map.frame import Frame
from optimizer.reporting.map.labels import HEIGHT, LETTER, Flags, Floats
from optimizer.reporting.map.marks import Mark

ON_PHONE = 24 / 13
"""How much larger than elsewhere names are on a small screen, as map.css has it."""
REACH, STEP = 110.0, 6.0
"""How far from the middle of its clusters a name may stand, and steps tried [units]."""
LONGEST = 40
"""Letters; no district has a name as long as that, and no map has room for it."""

Box = tuple[float, float, float, float]
"""x and y of the middle, half the width and half the height."""


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a district; ``is_small`` where a small screen has no room for it."""

    text: str
    x: float
    y: float
    is_small: bool


def district_names(
    marks: Iterable[Mark], frame: Frame, taken: Sequence[Box], known: Collection[str]
) -> tuple[Name, ...]:
    """A name for each district but those ``known``, none over another or what is taken.

    A district without room for its name near its clusters gets none. Those with most
    clusters choose first.
    """
    places: dict[str, dict[str, tuple[float, float]]] = {}
    for mark in marks:
        places.setdefault(mark.district, {})[mark.cluster] = (mark.x, mark.y)
    order = sorted(places, key=lambda one: (-len(places[one]), one))
    boxes, names = list(taken), []
    for text in order:
        if not text or text in known or len(text) > LONGEST:
            continue
        middle = np.mean(list(places[text].values()), axis=0)
        for larger in (ON_PHONE, 1.0):
            half = (len(text) * LETTER * larger / 2, HEIGHT * larger / 2)
            found = _free(middle, half, boxes, frame)
            if found is not None:
                boxes.append((*found, *half))
                names.append(Name(text, *found, larger == 1.0))
                break
    return tuple(names)


def boxes_around(points: Iterable[tuple[float, float, float]]) -> Iterator[Box]:
    """What signs take: x, y and radius of each."""
    return ((x, y, radius, radius) for x, y, radius in points)


def _free(
    middle: Floats, half: tuple[float, float], boxes: Sequence[Box], frame: Frame
) -> tuple[float, float] | None:
    """The place nearest to the middle where a text touches nothing."""
    tried = middle + _OFFSETS
    low, high = frame.inside(*half)
    free = np.all((tried >= low) & (tried <= high), axis=1) & _clear(tried, half, boxes)
    if not free.any():
        return None
    x, y = tried[int(np.argmax(free))]
    return round(float(x), 1), round(float(y), 1)


def _clear(tried: Floats, half: tuple[float, float], boxes: Sequence[Box]) -> Flags:
    if not boxes:
        return np.ones(len(tried), dtype=bool)
    x, y, wide, high = np.array(boxes).T
    beside = np.abs(tried[:, :1] - x) < wide + half[0]
    level = np.abs(tried[:, 1:] - y) < high + half[1]
    return np.asarray(~np.any(beside & level, axis=1))


def _offsets() -> Floats:
    """Steps around a middle, the nearest first."""
    steps = np.arange(-REACH, REACH + STEP, STEP)
    every = np.array([(x, y) for y in steps for x in steps])
    away = np.hypot(*every.T)
    near = np.argsort(away, kind="stable")
    return np.asarray(every[near][away[near] <= REACH])


_OFFSETS = _offsets()
