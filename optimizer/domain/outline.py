"""Where districts lie: their borders as points in degrees."""

from dataclasses import dataclass
from typing import TypeAlias

Ring: TypeAlias = tuple[tuple[float, float], ...]
"""A closed line of (lat, lon) in degrees of WGS 84, its last point the first again."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The borders of one area; a ring within another one is a hole.

    ``district`` is the name as the case's tables have it, empty where none of them has.
    """

    district: str
    rings: tuple[Ring, ...]
