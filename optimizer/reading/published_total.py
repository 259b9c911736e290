"""A published total beside what the clusters table gives."""

from dataclasses import dataclass

from optimizer.errors import Origin


@dataclass(frozen=True, slots=True)
class PublishedTotal:
    """A published total, and what the table gives.

    ``columns`` are those added up, the second the one that a ratio is divided by; none
    where ``clusters`` are counted. ``parts`` are their sums, ``found`` the sum or the
    ratio, None where nothing is there to divide by; all in the units of the columns.
    ``where`` is how the clusters are selected, ``said`` the bounds of what agrees by
    their keys, both as written. ``estimated`` says that some cell has no source.
    """

    columns: tuple[str, ...]
    clusters: frozenset[str]
    where: str
    said: tuple[tuple[str, str], ...]
    is_share: bool
    parts: tuple[float, ...]
    found: float | None
    agrees: bool
    source: str
    origin: Origin
    estimated: bool = False
