"""What lines join, told by growing a set; no code of the engine is used."""

from collections.abc import Iterable


def joined_to(start: Iterable[str], links: Iterable[tuple[str, str]]) -> set[str]:
    """All nodes that links join to some start, directly or through others."""
    reached = set(start)
    left = list(links)
    while True:
        touching = [pair for pair in left if reached & set(pair)]
        if not touching:
            return reached
        left = [pair for pair in left if not reached & set(pair)]
        reached.update(node for pair in touching for node in pair)
