"""What a cluster cannot do, and by what that is ruled out."""

from collections.abc import Iterator
from dataclasses import dataclass

from optimizer.domain.cluster import Cluster
from optimizer.domain.pathway import HEADLINES_OF, Headline
from optimizer.formulation.causes import Cause
from optimizer.formulation.open_pathways import OpenPathways
from optimizer.reporting.cause_words import (
    COLUMNS_BEHIND,
    cause_in_document,
    cause_with_place,
)
from optimizer.reporting.certainty import MARK
from optimizer.reporting.words import Words


@dataclass(frozen=True, slots=True)
class ClosedReasons:
    """Sentences about headlines that are not open to a cluster.

    ``in_document`` tells causes without the names of files, keys and columns.
    """

    opened: OpenPathways
    words: Words
    in_document: bool = False

    def is_fixed(self, name: str) -> bool:
        """Whether no other headline is open to the cluster."""
        return len({pathway.headline for pathway in self.opened.left[name]}) == 1

    def of(self, cluster: Cluster) -> Iterator[str]:
        """Headlines that are closed, each with the cause that closed it first.

        What `actions` does not list at all is left out, unless nothing else is open:
        it says the same of every cluster.
        """
        fixed = self.is_fixed(cluster.id)
        if fixed:
            yield self.words["reason_only"]
        left = {pathway.headline for pathway in self.opened.left[cluster.id]}
        closed: dict[str, list[str]] = {}
        for headline in HEADLINES_OF[cluster.status]:
            if headline in left:
                continue
            cause = self._first_cause(cluster.id, headline)
            if cause is not None and (fixed or not _listed_nowhere(cause)):
                told = self._told(cause, cluster)
                closed.setdefault(told, []).append(self.words[headline])
        for cause_told, actions in closed.items():
            action = ", ".join(actions)
            yield self.words("reason_closed", action=action, cause=cause_told)

    def _told(self, cause: Cause, cluster: Cluster) -> str:
        behind = COLUMNS_BEHIND.get(cause.key, frozenset())
        told = cause_in_document if self.in_document else cause_with_place
        return told(cause, self.words, MARK if behind & cluster.uncertain else "")

    def _first_cause(self, name: str, headline: Headline) -> Cause | None:
        for pathway, causes in self.opened.ruled_out[name].items():
            if pathway.headline is headline:
                return causes[0]
        return None


def _listed_nowhere(cause: Cause) -> bool:
    """Whether `actions` leaves the headline out for all: such a cause has no place."""
    return cause.key == "not_listed"
