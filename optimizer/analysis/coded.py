"""The best plans of many futures as numbers: a row for each, a column per cluster."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from optimizer.analysis.futures import Future
from optimizer.domain.pathway import Headline

Codes = NDArray[np.int8]
Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

HEADLINES = tuple(Headline)
"""A code is the place of a headline here."""

ABSENT = -1
"""The code of a cluster that a future does not have."""

_CODE_OF = {headline: code for code, headline in enumerate(HEADLINES)}


@dataclass(frozen=True, slots=True, eq=False)
class Coded:
    """Futures with a plan, in their order; 1 byte for each headline.

    ``codes`` is futures x clusters, ``runs``, ``best`` and ``bounds`` are by future; a
    bound that is not known is infinite. ``clusters`` are sorted. ``without_plan`` are
    the runs left out: no plan is known there.
    """

    clusters: tuple[str, ...]
    runs: tuple[int, ...]
    codes: Codes
    best: Floats
    bounds: Floats
    without_plan: tuple[int, ...]

    @classmethod
    def of(cls, futures: Iterable[Future]) -> "Coded":
        """Read futures one by one: none is kept, so that they may come from a file.

        Futures with a plan but no objective (a balance stopped before its ranges were
        known) count as without one.
        """
        place: dict[str, int] = {}
        rows: list[Codes] = []
        runs: list[int] = []
        best: list[float] = []
        bounds: list[float] = []
        without: list[int] = []
        for future in futures:
            if not future.has_plan or future.objective is None:
                without.append(future.run)
                continue
            rows.append(_row(future.headlines, place))
            runs.append(future.run)
            best.append(future.objective)
            bounds.append(np.inf if future.bound is None else future.bound)
        names = sorted(place)
        codes = np.full((len(rows), len(place)), ABSENT, dtype=np.int8)
        for number, row in enumerate(rows):
            codes[number, : len(row)] = row
        codes = codes[:, [place[name] for name in names]]
        values = np.array(best, dtype=np.float64)
        above = np.maximum(np.array(bounds, dtype=np.float64), values)
        return cls(tuple(names), tuple(runs), codes, values, above, tuple(without))

    def headlines(self, row: Sequence[int] | Codes) -> dict[str, Headline]:
        """A row of codes as headlines by cluster; absent ones are left out."""
        return {
            name: HEADLINES[int(code)]
            for name, code in zip(self.clusters, row, strict=True)
            if code != ABSENT
        }

    def row(self, headlines: Mapping[str, Headline]) -> Codes:
        """Headlines as a row of codes; clusters that no future has are left out."""
        codes = [
            _CODE_OF[headlines[name]] if name in headlines else ABSENT
            for name in self.clusters
        ]
        return np.array(codes, dtype=np.int8)


def _row(headlines: Mapping[str, Headline], place: dict[str, int]) -> Codes:
    """The codes by the places of clusters; new clusters are given a place."""
    for name in headlines:
        place.setdefault(name, len(place))
    row = np.full(len(place), ABSENT, dtype=np.int8)
    row[[place[name] for name in headlines]] = [_CODE_OF[h] for h in headlines.values()]
    return row
