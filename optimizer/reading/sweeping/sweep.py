"""A sweep as read: its scenarios, its grid, what is drawn, and every future of it."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from optimizer.domain.correlation import combined
from optimizer.domain.distribution import normal_score, share_below
from optimizer.errors import Problem
from optimizer.reading.inheritance import Chain
from optimizer.reading.kept_case import KeptCases
from optimizer.reading.sweeping.axes import Axis
from optimizer.reading.sweeping.correlated import Block
from optimizer.reading.sweeping.sampling import unit_points
from optimizer.reading.sweeping.uncertain import Uncertain


@dataclass(frozen=True, slots=True)
class Base:
    """A scenario of a sweep as its files say it, its tables ``kept``.

    ``inputs`` has the SHA-256 of every file by its name as shown; ``rows``, for each
    uncertain item, the ids that are drawn for one by one in this scenario.
    """

    name: str
    chain: Chain
    case: Path | None
    inputs: Mapping[str, str]
    rows: tuple[frozenset[str], ...]
    kept: KeptCases = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Point:
    """One future: a scenario, a point of the grid and a sample.

    ``inputs`` has each entry by name with its amount, the factor drawn or its text.
    ``choices`` are the places of the values on the axes, ``draws`` what was drawn.
    """

    run: int
    scenario: str
    base: int
    inputs: tuple[tuple[str, float | str], ...]
    choices: tuple[int, ...]
    draws: tuple[float | str, ...]


@dataclass(frozen=True, slots=True)
class Sweep:
    """Many futures; they are numbered from 1: by scenario, grid (the last axis first)
    and sample, the sample first.

    ``file`` is the sweep's file as shown, at ``path``. ``entries`` are the names of all
    inputs: the grid's, then those drawn; ``blocks`` are the correlations.
    """

    name: str
    title: Mapping[str, str]
    file: str
    path: Path
    bases: tuple[Base, ...]
    entries: tuple[str, ...]
    axes: tuple[Axis, ...]
    uncertain: tuple[Uncertain, ...]
    blocks: tuple[Block, ...]
    samples: int
    method: str
    seed: int
    warnings: tuple[Problem, ...]

    @property
    def grid(self) -> int:
        """How many points the grid has."""
        return math.prod(len(axis) for axis in self.axes)

    def __len__(self) -> int:
        return len(self.bases) * self.grid * self.samples

    def futures(self) -> Iterator[Point]:
        """Every future in order."""
        return map(self.point, range(1, len(self) + 1))

    def point(self, run: int) -> Point:
        """The future of this number, from 1."""
        if not 1 <= run <= len(self):
            message = f"run {run} is not one of {len(self)}"
            raise IndexError(message)
        rest, sample = divmod(run - 1, self.samples)
        base, rest = divmod(rest, self.grid)
        choices: list[int] = []
        for axis in reversed(self.axes):
            rest, choice = divmod(rest, len(axis))
            choices.insert(0, choice)
        draws = self.draws(sample)
        shown = [
            *(axis.shown[i] for axis, i in zip(self.axes, choices, strict=True)),
            *draws,
        ]
        inputs = tuple(zip(self.entries, shown, strict=True))
        name = self.bases[base].name
        return Point(run, name, base, inputs, tuple(choices), draws)

    def draws(self, sample: int) -> tuple[float | str, ...]:
        """What is drawn in a sample, counted from 0, input by input."""
        sizes = [one.count for one in self.uncertain]
        if not sum(sizes):
            return ()
        points = unit_points(self.method, self.samples, sum(sizes), self.seed)
        shares: list[list[float]] = []
        start = 0
        row = points[sample].tolist()
        for size in sizes:
            shares.append(row[start : start + size])
            start += size
        for block in self.blocks:
            columns = zip(*(shares[item] for item in block.items), strict=True)
            scores = (
                combined(block.lower, [normal_score(share) for share in column])
                for column in columns
            )
            together = [[share_below(one) for one in column] for column in scores]
            for place, item in enumerate(block.items):
                shares[item] = [column[place] for column in together]
        return tuple(
            one.distribution.quantile(share)
            for one, drawn in zip(self.uncertain, shares, strict=True)
            for share in drawn
        )
