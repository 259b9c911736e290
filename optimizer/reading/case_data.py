"""All that the tables of a case say: clusters, places, links and distances."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from optimizer.domain.cluster import Cell, Cluster
from optimizer.domain.law import Law
from optimizer.domain.network import Network
from optimizer.errors import Origin, Problems
from optimizer.reading.assumptions import ChangedTable
from optimizer.reading.bounds import Bounds, bounds_of, check_bounds
from optimizer.reading.clusters import cluster_of
from optimizer.reading.columns import TABLES, Column
from optimizer.reading.contradictions import (
    add_after_assume,
    check_land,
    warn_of_same_names,
)
from optimizer.reading.coordinates import drop_impossible, warn_of_far_points
from optimizer.reading.defaults import fill_blanks
from optimizer.reading.distances import Point, km_to_kinds
from optimizer.reading.effective import effective
from optimizer.reading.estimates import Filled, Marks, cells_in_doubt, read_marks
from optimizer.reading.land import land_of
from optimizer.reading.nearest import did_you_mean
from optimizer.reading.network import (
    check_ends,
    known_distances,
    read_links,
    read_places,
)
from optimizer.reading.records import Record, read_records
from optimizer.reading.required import report_blank, unique_by_id
from optimizer.reading.schema.reader import Entries
from optimizer.reading.selection import Path, Selection
from optimizer.reading.tables import Table
from optimizer.reading.together import warn_together

COLUMNS: Mapping[str, Mapping[str, Column]] = {
    table: {column.name: column for column in columns}
    for table, columns in TABLES.items()
}


@dataclass(frozen=True, slots=True)
class CaseData:
    """The tables of a case, linked among themselves.

    ``names`` are the columns of clusters, own and computed ones included; ``kinds``
    those of places; ``filled`` the cells that no source vouches for.
    """

    clusters: Mapping[str, Cluster]
    network: Network
    names: frozenset[str]
    kinds: frozenset[str]
    filled: tuple[Filled, ...]


@dataclass(slots=True)
class CaseReader:
    """Reads the tables of one case, step by step."""

    tables: Mapping[str, Table]
    entries: Entries
    law: Law | None
    locate: Callable[[Path], Origin]
    problems: Problems
    clusters: dict[str, Record] = field(default_factory=dict)
    places: dict[str, Record] = field(default_factory=dict)
    links: list[Record] = field(default_factory=list)
    distances: dict[frozenset[str], float] = field(default_factory=dict)
    km: dict[str, dict[str, float | None]] = field(default_factory=dict)

    def read(self) -> CaseData:
        """All data of the case; every fault goes to ``problems``."""
        self.read_rows()
        self.fill_defaults()
        self.measure_distances()
        self.assume()
        located = [*self.clusters.values(), *self.places.values()]
        warn_of_far_points(located, self.problems)
        check_land(list(self.clusters.values()), self.problems)
        warn_of_same_names(self.clusters, self.problems)
        self.check_places()
        marks = self.read_estimates()
        clusters = self.make_clusters(marks)
        places = read_places(self.places, self.problems)
        node_of = {place.id: place.id for place in places}
        node_of |= {one: cluster.place for one, cluster in clusters.items()}
        links = read_links(self.links, node_of, self.cost_per_km, self.problems)
        return CaseData(
            clusters=clusters,
            network=Network(places, links),
            names=self.names,
            kinds=frozenset(place.kind for place in places),
            filled=tuple(self.doubtful(clusters, marks)),
        )

    @property
    def names(self) -> frozenset[str]:
        """The columns that clusters have."""
        kinds = {record.text("kind") for record in self.places.values()}
        computed = {f"km_to.{kind}" for kind in kinds if kind}
        return frozenset({*COLUMNS["clusters"], *self.headings, *computed})

    @property
    def headings(self) -> Mapping[str, str]:
        return self.tables["clusters"].headings if "clusters" in self.tables else {}

    @property
    def cost_per_km(self) -> Mapping[str, float]:
        defaults = self.entries.file.defaults
        return (defaults and defaults.cost_per_km) or {}

    def read_rows(self) -> None:
        found = {name: self.records(name) for name in self.tables}
        self.clusters = unique_by_id(found.get("clusters", []), {}, self.problems)
        self.clusters = dict(sorted(self.clusters.items()))
        places = found.get("places", [])
        self.places = unique_by_id(places, self.clusters, self.problems)
        ids = frozenset({*self.clusters, *self.places})
        ends: list[Record] = []
        if self.clusters and not self.places_lost:
            self.links = check_ends(found.get("links", []), ids, self.problems)
            ends = check_ends(found.get("distances", []), ids, self.problems)
        self.distances = known_distances(ends, self.problems)
        drop_impossible([*self.clusters.values(), *self.places.values()], self.problems)

    @property
    def places_lost(self) -> bool:
        """Whether the scenario names a table of places that could not be read."""
        tables, read = self.entries.file.tables, self.tables.get("places")
        return bool(tables and tables.places) and not (read and "id" in read.headings)

    def records(self, name: str) -> list[Record]:
        records = read_records(self.tables[name], COLUMNS[name], self.problems)
        report_blank(records, TABLES[name], self.problems)
        return records

    def fill_defaults(self) -> None:
        if self.entries.file.defaults is None or not self.clusters:
            return
        defaults = self.entries.file.defaults.of_columns
        fill_blanks(
            list(self.clusters.values()),
            defaults,
            COLUMNS["clusters"],
            self.headings,
            {name: self.locate(("defaults", name)) for name in defaults},
            self.problems,
        )

    def measure_distances(self) -> None:
        defaults = self.entries.file.defaults
        detour = defaults.detour if defaults else 1.3
        self.km = km_to_kinds(
            [_point(record) for record in self.clusters.values()],
            [_point(self.places[one]) for one in sorted(self.places)],
            self.distances,
            detour,
        )

    def assume(self) -> None:
        entries = (self.entries.file.assume if self.clusters else None) or []
        for index, entry in enumerate(entries):
            if entry is not None:
                self.changed_table(entry.table).apply(entry, ("assume", index))
        if any(entry is not None for entry in entries):
            drop_impossible(list(self.clusters.values()), self.problems)
            self.measure_distances()

    def changed_table(self, name: str) -> ChangedTable:
        records = {
            "clusters": list(self.clusters.values()),
            "places": list(self.places.values()),
            "links": self.links,
        }[name]
        names = {*COLUMNS[name]}
        if name in self.tables:
            names |= {*self.tables[name].headings}
        return ChangedTable(
            what=name.removesuffix("s"),
            records=records,
            ids=[record.text("id") or f"row {record.row.number}" for record in records],
            columns=COLUMNS[name],
            names=self.names if name == "clusters" else frozenset(names),
            effective=self.effective if name == "clusters" else _as_is,
            locate=self.locate,
            problems=self.problems,
        )

    def effective(self, record: Record) -> dict[str, Cell]:
        """A cluster's columns at this moment, with the bounds of one not reducible."""
        bounds = self.bounds(record, reducible=False)
        return effective(record, self.km.get(record.text("id"), {}), bounds)

    def bounds(self, record: Record, *, reducible: bool) -> Bounds:
        land = land_of(record.values)
        return bounds_of(record, land, self.law, reducible=reducible)

    def check_places(self) -> None:
        """The node that a cluster stands on is a place or a cluster."""
        ids = {*self.places, *self.clusters}
        if self.places_lost or (not self.places and not self.links):
            return
        for record in self.clusters.values():
            place = record.text("place")
            if place and place not in ids:
                what = f'no place has the id "{place}".'
                hint = did_you_mean(place, ids)
                self.problems.error(record.at("place"), what, hint=hint)

    def read_estimates(self) -> Marks:
        if "estimates" not in self.tables or not self.clusters:
            return {}
        return read_marks(
            self.records("estimates"),
            tuple(self.clusters),
            self.names,
            TABLES["clusters"],
            self.problems,
        )

    def reducible(self) -> frozenset[str]:
        """The clusters for which `reduce` is allowed."""
        actions = self.entries.file.actions
        if actions is None or actions.reduce is None or not self.clusters:
            return frozenset()
        rows = {one: self.effective(record) for one, record in self.clusters.items()}
        selection = Selection(
            "cluster", rows, COLUMNS["clusters"], self.names, self.locate, self.problems
        )
        return selection.select(actions.reduce.where, ("actions", "reduce", "where"))

    def make_clusters(self, marks: Marks) -> dict[str, Cluster]:
        reducible = self.reducible()
        made: dict[str, Cluster] = {}
        stuck: list[Record] = []
        for one, record in self.clusters.items():
            free = one in reducible
            land, bounds = land_of(record.values), self.bounds(record, reducible=free)
            found = Problems()
            check_bounds(record, land, bounds, self.law, found, reducible=free)
            add_after_assume(found, record, self.problems)
            self.check_candidate_size(record)
            if bounds.stuck:
                stuck.append(record)
            made[one] = cluster_of(record, self.km.get(one, {}), bounds, marks)
        actions = self.entries.file.actions
        if actions is None or actions.expand is not None:
            what = "without max_ha and without a law it cannot expand."
            hint = "Fill max_ha, or name a rule set with law: {use: ...}."
            warn_together(stuck, "max_ha", what, hint, self.problems)
        return made

    def check_candidate_size(self, record: Record) -> None:
        """A candidate needs a greatest area: its own or the law's."""
        if (
            record.values.get("status") == "candidate"
            and "max_ha" not in record.values
            and "max_ha" not in record.faulty
            and (self.law is None or self.law.cap_ha() is None)
            and self.lawless
        ):
            self.problems.error(
                record.at("max_ha"),
                "max_ha is blank, and no law gives a cap for this candidate.",
                "its greatest area in hectares",
                "Or name a rule set with law: {use: ...}.",
            )

    @property
    def lawless(self) -> bool:
        """Whether the scenario names no rule set, or none that limits the size."""
        entry = self.entries.file.law
        named = entry is not None and entry.use != "none"
        return "law" not in self.entries.broken and (self.law is not None or not named)

    def doubtful(
        self, clusters: Mapping[str, Cluster], marks: Marks
    ) -> Iterable[Filled]:
        for one, record in self.clusters.items():
            yield from cells_in_doubt(
                record, clusters[one].columns, marks.get(one, {}), self.locate
            )


def _point(record: Record) -> Point:
    return Point(
        id=record.text("id"),
        lat=record.number("lat"),
        lon=record.number("lon"),
        kind=record.text("kind"),
        also=record.text("place"),
    )


def _as_is(record: Record) -> Mapping[str, Cell]:
    return dict(record.values)
