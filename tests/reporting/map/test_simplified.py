"""A simplified line goes through some of the points, near all others."""

import math
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from optimizer.domain.outline import Outline
from optimizer.reporting.map.areas import MOST_POINTS, areas_of
from optimizer.reporting.map.frame import Frame
from optimizer.reporting.map.simplified import PIECE, simplified
from tests.solving.against_enumeration import same_in_every_run

COORDINATE = st.one_of(st.integers(0, 5).map(float), st.floats(-100, 100))
POINTS = st.lists(st.tuples(COORDINATE, COORDINATE), min_size=1, max_size=40)
FRAME = Frame(21.0, 106.0, 20.5, 1000.0, 1000.0, 1000.0)


def off(
    point: tuple[float, float], a: tuple[float, ...], b: tuple[float, ...]
) -> float:
    """From a point to a piece of a straight line, by its angles at both ends."""
    ab, ap, bp = math.dist(a, b), math.dist(a, point), math.dist(b, point)
    if ab < 1e-12 or ap**2 >= ab**2 + bp**2:
        return bp if ab >= 1e-12 else ap
    if bp**2 >= ab**2 + ap**2:
        return ap
    area = (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])
    return abs(area) / ab


@same_in_every_run(100)
@given(POINTS, st.floats(0, 20))
def test_no_point_lies_farther_off_than_the_tolerance(
    points: list[tuple[float, float]], tolerance: float
) -> None:
    kept = [tuple(one) for one in simplified(np.array(points), tolerance).tolist()]
    assert kept[0] == points[0]
    assert kept[-1] == points[-1]
    rest = iter(points)
    assert all(one in rest for one in kept), "in the order given"
    for point in points:
        nearest = min(
            (off(point, a, b) for a, b in pairwise(kept)),
            default=math.dist(point, kept[0]),
        )
        assert nearest <= tolerance + 1e-6


def test_a_straight_line_keeps_its_ends() -> None:
    line = np.array([(float(x), 2.0 * x) for x in range(PIECE)])
    assert len(simplified(line, 0.01)) == 2


def test_what_turns_to_and_fro_takes_no_square_of_its_length() -> None:
    zigzag = np.array([(x / 100, float(x % 2)) for x in range(50 * PIECE)])
    assert len(simplified(zigzag, 0.1)) > 0.9 * len(zigzag)


def test_an_island_too_small_to_be_seen_stays() -> None:
    tiny = ((20.5, 106.5), (20.5, 106.50001), (20.50001, 106.5), (20.5, 106.5))
    (area,) = areas_of((Outline("Đảo", (tiny,)),), FRAME)
    (ring,) = area.rings
    assert len(set(ring)) == 4


def test_outlines_of_any_size_stay_within_the_bound() -> None:
    rough = [
        (20.0 + place / 40_000, 106.2 + (place % 2) / 3) for place in range(40_000)
    ]
    ring = (*rough, rough[0])
    (area,) = areas_of((Outline("Bắc", (ring,)),), FRAME)
    assert sum(len(one) for one in area.rings) <= MOST_POINTS
