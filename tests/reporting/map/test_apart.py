"""Marks are set apart, and never far."""

import math

from hypothesis import given
from hypothesis import strategies as st

from optimizer.reporting.map.apart import FARTHEST, set_apart
from tests.solving.against_enumeration import same_in_every_run

COORDINATE = st.one_of(st.integers(0, 40).map(float), st.floats(0, 1000))
POINTS = st.lists(st.tuples(COORDINATE, COORDINATE), max_size=15)


@same_in_every_run(60)
@given(POINTS, POINTS, st.floats(1, 30))
def test_no_point_goes_far_and_one_alone_does_not_go(
    points: list[tuple[float, float]], fixed: list[tuple[float, float]], least: float
) -> None:
    moved = set_apart(points, least, fixed)
    assert len(moved) == len(points)
    every = [*fixed, *points]
    for place, (one, there) in enumerate(zip(points, moved, strict=True)):
        assert math.dist(one, there) <= FARTHEST * least + 1e-6
        others = every[: len(fixed) + place] + every[len(fixed) + place + 1 :]
        if all(math.dist(one, other) > 6 * least for other in others):
            assert there == one


def test_some_at_one_point_keep_their_distance() -> None:
    for count in (2, 3, 4, 6):
        moved = set_apart([(50.0, 50.0)] * count, 10.0, [(50.0, 50.0)])
        every = [*moved, (50.0, 50.0)]
        for place, one in enumerate(every):
            for other in every[:place]:
                assert math.dist(one, other) > 8


def test_the_order_of_points_apart_does_not_matter() -> None:
    points = [(0.0, 0.0), (3.0, 0.0), (0.0, 4.0)]
    forth = set_apart(points, 10.0)
    back = set_apart(points[::-1], 10.0)[::-1]
    for one, other in zip(forth, back, strict=True):
        assert math.dist(one, other) < 1e-6


@same_in_every_run(30)
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=15))
def test_none_is_pushed_out_of_the_map(points: list[tuple[int, int]]) -> None:
    moved = set_apart(
        [(float(x), float(y)) for x, y in points], 20.0, (), ((0.0, 0.0), (300.0, 40.0))
    )
    for x, y in moved:
        assert 0 <= x <= 300
        assert 0 <= y <= 40
