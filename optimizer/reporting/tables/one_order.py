"""One order for the rows of several tables."""

from collections.abc import Sequence


def one_order(first: Sequence[str], *others: Sequence[str]) -> list[str]:
    """Every name once; one that the first lacks follows what it follows elsewhere."""
    merged = list(first)
    for names in others:
        for before, name in zip([None, *names], names, strict=False):
            if name not in merged:
                at = merged.index(before) + 1 if before is not None else 0
                merged.insert(at, name)
    return merged
