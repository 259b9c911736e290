"""Borders with no more points than can be seen (Douglas and Peucker, 1973).

D. H. Douglas and T. K. Peucker, "Algorithms for the reduction of the number of points
required to represent a digitized line or its caricature", Cartographica 10(2), 1973.
"""

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
"""Shape (points, 2)."""

PIECE = 200
"""Longer lines are simplified piece by piece: the time grows with the square of it."""


def simplified(points: Points, tolerance: float) -> Points:
    """A line through some of the points, none of which lies farther off than tolerance.

    The first and the last point stay. The same points always give the same line.
    """
    if len(points) < 3:
        return points
    kept = np.zeros(len(points), dtype=bool)
    kept[[0, -1]] = True
    for start in range(0, len(points) - 1, PIECE):
        end = min(start + PIECE, len(points) - 1)
        kept[[start, end]] = True
        _keep(points, start, end, tolerance, kept)
    return points[kept]


def _keep(
    points: Points, start: int, end: int, tolerance: float, kept: NDArray[np.bool_]
) -> None:
    """Mark what is kept between two points that are."""
    open_pieces = [(start, end)]
    while open_pieces:
        first, last = open_pieces.pop()
        if last - first < 2:
            continue
        away = _distances(points[first + 1 : last], points[first], points[last])
        farthest = int(np.argmax(away))
        if away[farthest] > tolerance:
            middle = first + 1 + farthest
            kept[middle] = True
            open_pieces += [(first, middle), (middle, last)]


def _distances(points: Points, start: Points, end: Points) -> Points:
    """From each point to the straight line between two others, ends included."""
    along = end - start
    length = float(along @ along)
    if length == 0:
        return np.asarray(np.hypot(*(points - start).T))
    share = np.clip((points - start) @ along / length, 0.0, 1.0)
    return np.asarray(np.hypot(*(points - start - share[:, None] * along).T))
