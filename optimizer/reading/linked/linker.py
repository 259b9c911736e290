"""What every part of a scenario needs to become an object of the domain."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.domain.cluster import Cluster
from optimizer.domain.network import Link
from optimizer.domain.period import Period
from optimizer.errors import Origin, Problems
from optimizer.reading.case import CaseData
from optimizer.reading.nearest import did_you_mean, one_of
from optimizer.reading.nodes import MapNode, locate, locate_key
from optimizer.reading.schema.reader import Entries
from optimizer.reading.selection import Path, Selection
from optimizer.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Linker:
    """The entries of a scenario beside what their names can mean.

    ``selection`` selects among the clusters, ``places`` and ``links`` know the columns
    of those tables.
    """

    root: MapNode
    entries: Entries
    problems: Problems
    periods: tuple[Period, ...]
    data: CaseData
    selection: Selection
    places: Selection
    links: Selection

    @property
    def clusters(self) -> Mapping[str, Cluster]:
        """The clusters by id."""
        return self.data.clusters

    def at(self, path: Path) -> Origin:
        """The place of an entry."""
        return locate(self.root, path)

    def error(self, path: Path, what: str, expected: str = "", hint: str = "") -> None:
        self.problems.error(self.at(path), what, expected, hint)

    def warn(self, path: Path, what: str, expected: str = "", hint: str = "") -> None:
        self.problems.warn(self.at(path), what, expected, hint)

    def period(self, name: str, path: Path, *, key: bool = False) -> int | None:
        """The index of a period, or None after an error; ``key`` places it at a key."""
        names = [period.name for period in self.periods]
        if name in names:
            return names.index(name)
        if "periods" not in self.entries.broken:
            place = locate_key(self.root, path) if key else self.at(path)
            self.problems.error(
                place,
                Sentence('"{name}" is no period.', name=name),
                one_of(names),
                did_you_mean(name, names),
            )
        return None

    def readable(self, section: str) -> bool:
        """Whether a section had no fault, so that what it lacks is not there."""
        return section not in self.entries.broken

    def tables_readable(self, *names: str) -> bool:
        """Whether tables were read, so that what they lack is not there."""
        return self.data.lost.isdisjoint(names)

    @property
    def links_readable(self) -> bool:
        """Whether every link could be read, so that there are no others."""
        return bool(self.clusters) and self.data.whole

    def candidate_links(self) -> tuple[Link, ...]:
        """The links that may be built, by id."""
        return tuple(one for one in self.data.network.links if not one.exists)
