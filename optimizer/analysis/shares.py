"""In what share of the futures each headline is best for each cluster."""

from dataclasses import dataclass
from math import sqrt

from optimizer.analysis.coded import ABSENT, HEADLINES, Coded
from optimizer.domain.pathway import Headline

Z = 1.959963984540054
"""Between plus and minus this many deviations lie 95 % of a normal distribution."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many futures, and the 95 % interval of the share it stands for.

    Futures are a sample: others would have come out a little otherwise. The interval is
    Wilson's (1927, Journal of the American Statistical Association 22), which holds for
    few futures too, and for shares of 0 and 1.
    """

    count: int
    futures: int

    @property
    def share(self) -> float:
        """0 to 1; 0 of no futures."""
        return self.count / self.futures if self.futures else 0.0

    @property
    def low(self) -> float:
        return max(self._middle - self._half, 0.0) if self.count else 0.0

    @property
    def high(self) -> float:
        every = self.count == self.futures
        return 1.0 if every else min(self._middle + self._half, 1.0)

    @property
    def _middle(self) -> float:
        n = self.futures
        return (self.share + Z * Z / (2 * n)) / (1 + Z * Z / n)

    @property
    def _half(self) -> float:
        n, p = self.futures, self.share
        return Z / (1 + Z * Z / n) * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))


@dataclass(frozen=True, slots=True)
class ClusterShares:
    """How often each headline is best for one cluster: most often first.

    Headlines that are best nowhere are left out. ``futures`` are those that have the
    cluster and a plan.
    """

    cluster: str
    of: dict[Headline, Share]
    futures: int


def shares_of(coded: Coded) -> tuple[ClusterShares, ...]:
    """The shares of every cluster, by id; of as many futures, in `HEADLINES`' order."""
    found = []
    for column, cluster in enumerate(coded.clusters):
        codes = coded.codes[:, column]
        futures = int((codes != ABSENT).sum())
        counts = {
            headline: int((codes == code).sum())
            for code, headline in enumerate(HEADLINES)
        }
        ordered = sorted(counts.items(), key=lambda pair: -pair[1])
        of = {headline: Share(count, futures) for headline, count in ordered if count}
        found.append(ClusterShares(cluster, of, futures))
    return tuple(found)
