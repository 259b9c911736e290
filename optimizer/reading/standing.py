"""The node of the network that each cluster stands on."""

from collections.abc import Mapping

from optimizer.errors import Problems
from optimizer.reading.nearest import did_you_mean
from optimizer.reading.records import Record
from optimizer.sentence import Sentence, joined

SHOWN = 5
"""How many clusters of a circle are named."""


def nodes_of(
    stated: Mapping[str, str],
) -> tuple[dict[str, str], tuple[tuple[str, ...], ...]]:
    """The node at the end of each cluster's chain, and the circles that have no end.

    ``stated`` has what each cluster stands on: a place, a cluster, or itself. The
    first cluster of a circle by id is taken for its node.
    """
    nodes: dict[str, str] = {}
    circles = []
    for start in sorted(stated):
        chain: dict[str, None] = {}
        one = start
        while one not in nodes and one not in chain and stated.get(one, one) != one:
            chain[one] = None
            one = stated[one]
        end = nodes.get(one, one)
        if one in chain:
            members = list(chain)
            circle = members[members.index(one) :]
            first = circle.index(min(circle))
            circles.append((*circle[first:], *circle[:first]))
            end = min(circle)
        nodes |= dict.fromkeys(chain, end)
        nodes.setdefault(start, end)
    return nodes, tuple(circles)


def stated_places(clusters: Mapping[str, Record]) -> dict[str, str]:
    """What each cluster stands on; a blank cell is the cluster itself."""
    return {one: record.text("place") or one for one, record in clusters.items()}


def check_places(
    clusters: Mapping[str, Record], ids: frozenset[str] | None, problems: Problems
) -> None:
    """A cluster stands on a place or on another cluster, and not on itself in a circle.

    ``ids`` are those of places and clusters, None where they are not known.
    """
    stated = stated_places(clusters)
    for one, place in stated.items():
        if ids is not None and place not in ids:
            what = Sentence('no place has the id "{place}".', place=place)
            hint = did_you_mean(place, ids)
            problems.error(clusters[one].at("place"), what, hint=hint)
    for circle in nodes_of(stated)[1]:
        others = [*circle[1 : SHOWN + 1], *(["..."] if len(circle) > SHOWN else [])]
        chain = joined([*others, circle[0]], Sentence(", which stands on "))
        problems.error(
            clusters[circle[0]].at("place"),
            Sentence(
                "{circle} stands on {chain}: the circle has no node.",
                circle=circle[0],
                chain=chain,
            ),
            Sentence("a place, or a cluster that stands on one"),
            Sentence("Leave the cell of one of them blank."),
        )
