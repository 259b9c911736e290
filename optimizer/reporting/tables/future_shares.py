"""In how many futures each action is best for each cluster."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt

from optimizer.analysis.futures import Future
from optimizer.domain.pathway import Headline
from optimizer.reporting.tables.frame import DataFrame, Row, frame

SHARE_COLUMNS = (
    "cluster",
    "name",
    "action",
    "futures",
    "of",
    "share",
    "low",
    "high",
)

_DEVIATIONS = 1.959963984540054
"""Between plus and minus this many lie 95 % of a normal distribution."""


def share_table(futures: Sequence[Future], names: Mapping[str, str]) -> DataFrame:
    """A row per cluster and action that is best somewhere.

    ``futures`` of ``of`` futures with a plan have the action; ``low`` to ``high`` is
    the 95 % interval of the share. The most contested cluster comes first, that is the
    one whose most frequent action is least frequent; those that do the same in every
    future come last; equals by id. Of one cluster the most frequent action is first.
    """
    pairs: Counter[tuple[str, Headline]] = Counter()
    for one in futures:
        pairs.update(one.headlines.items())
    counts: dict[str, Counter[str]] = {}
    for (cluster, headline), count in pairs.items():
        counts.setdefault(cluster, Counter())[str(headline)] = count

    def contested(cluster: str) -> tuple[float, str]:
        of = counts[cluster]
        return max(of.values()) / of.total(), cluster

    rows: list[Row] = []
    for cluster in sorted(counts, key=contested):
        of = counts[cluster].total()
        ordered = sorted(counts[cluster].items(), key=lambda pair: (-pair[1], pair[0]))
        for action, count in ordered:
            low, high = _interval(count, of)
            rows.append(
                {
                    "cluster": cluster,
                    "name": names.get(cluster, cluster),
                    "action": action,
                    "futures": count,
                    "of": of,
                    "share": count / of,
                    "low": low,
                    "high": high,
                }
            )
    return frame(rows, list(SHARE_COLUMNS))


def _interval(count: int, of: int) -> tuple[float, float]:
    """Wilson's interval (1927, Journal of the American Statistical Association 22)."""
    z, share = _DEVIATIONS, count / of
    scale = 1 + z * z / of
    middle = (share + z * z / (2 * of)) / scale
    half = z / scale * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    low = max(middle - half, 0.0) if count else 0.0
    return low, 1.0 if count == of else min(middle + half, 1.0)
