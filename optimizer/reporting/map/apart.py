"""Marks at the same point set apart, so that none hides another."""

import math
from collections.abc import Sequence

Point = tuple[float, float]

NEAR = 0.8
"""Points nearer to each other than this share of the room count as the same."""

_TURN = math.pi * (3 - math.sqrt(5))
"""The golden angle: turning by it fills a disc evenly, however many there are."""


def set_apart(points: Sequence[Point], room: float) -> list[Point]:
    """The points, in order; those at the same point moved around its middle.

    A point alone stays where it is. The others go on a spiral in the order in which
    they are given, so far from each other as marks of radius ``room`` ask.
    """
    moved = list(points)
    for group in _groups(points, NEAR * room):
        if len(group) < 2:
            continue
        middle_x = sum(points[one][0] for one in group) / len(group)
        middle_y = sum(points[one][1] for one in group) / len(group)
        for place, one in enumerate(group):
            away = 1.25 * room * math.sqrt(place + 0.5)
            angle = place * _TURN
            moved[one] = (
                middle_x + away * math.cos(angle),
                middle_y + away * math.sin(angle),
            )
    return moved


def _groups(points: Sequence[Point], near: float) -> list[list[int]]:
    """Places of points, together where one lies nearer than that to the group's first.

    Measured to the first, so that a row of near points is no single group.
    """
    groups: list[list[int]] = []
    cells: dict[tuple[int, int], list[int]] = {}
    for place, point in enumerate(points):
        found = next(
            (
                number
                for cell in _cells_around(point, near)
                for number in cells.get(cell, ())
                if math.dist(point, points[groups[number][0]]) < near
            ),
            None,
        )
        if found is None:
            cells.setdefault(_cell(point, near), []).append(len(groups))
            groups.append([place])
        else:
            groups[found].append(place)
    return groups


def _cell(point: Point, near: float) -> tuple[int, int]:
    return math.floor(point[0] / near), math.floor(point[1] / near)


def _cells_around(point: Point, near: float) -> list[tuple[int, int]]:
    column, row = _cell(point, near)
    return [(column + a, row + b) for a in (0, -1, 1) for b in (0, -1, 1)]
