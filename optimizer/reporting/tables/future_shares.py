"""In how many futures each action is best for each cluster."""

from collections.abc import Iterable, Mapping

from optimizer.analysis.shares import ClusterShares
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


def share_table(shares: Iterable[ClusterShares], names: Mapping[str, str]) -> DataFrame:
    """A row per cluster and action that is best somewhere.

    ``futures`` of ``of`` futures with a plan have the action; ``low`` to ``high`` is
    the 95 % interval of the share. The most contested cluster comes first, that is the
    one whose most frequent action is least frequent; those that do the same in every
    future come last; equals by id. Of one cluster the most frequent action is first.
    """
    rows: list[Row] = [
        {
            "cluster": one.cluster,
            "name": names.get(one.cluster, one.cluster),
            "action": str(headline),
            "futures": share.count,
            "of": share.futures,
            "share": share.share,
            "low": share.low,
            "high": share.high,
        }
        for one in contested_first(shares)
        for headline, share in one.of.items()
    ]
    return frame(rows, list(SHARE_COLUMNS))


def contested_first(shares: Iterable[ClusterShares]) -> list[ClusterShares]:
    """Clusters by how rarely their most frequent action is best, then by id."""

    def most(one: ClusterShares) -> float:
        return max((share.share for share in one.of.values()), default=0.0)

    return sorted(shares, key=lambda one: (most(one), one.cluster))
