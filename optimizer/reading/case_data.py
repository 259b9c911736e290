"""Reads all that the tables of a case say: clusters, places, links and distances."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from optimizer.domain.cluster import Cell, Cluster
from optimizer.domain.law import Law
from optimizer.domain.network import Network
from optimizer.errors import Origin, Problems
from optimizer.reading.assumptions import ChangedTable
from optimizer.reading.bounds import (
    Bounds,
    bounds_of,
    check_bounds,
    check_candidate_size,
    warn_of_no_least,
)
from optimizer.reading.case import COLUMNS, CaseData, Distances
from optimizer.reading.case_tables import lost_tables
from optimizer.reading.clusters import cluster_of
from optimizer.reading.columns import TABLES
from optimizer.reading.contradictions import (
    add_after_assume,
    check_land,
    warn_of_same_names,
)
from optimizer.reading.coordinates import drop_impossible, warn_of_far_points
from optimizer.reading.defaults import fill_blanks
from optimizer.reading.distances import ABOUT_POINTS, km_to_kinds, point_of
from optimizer.reading.effective import effective
from optimizer.reading.estimates import Marks, read_marks
from optimizer.reading.filled import filled_cells
from optimizer.reading.land import land_of
from optimizer.reading.network import (
    check_ends,
    known_distances,
    link_columns,
    name_links,
    note_computed_costs,
    read_links,
    read_places,
    tell_repeated,
)
from optimizer.reading.published import published_totals, with_estimates
from optimizer.reading.published_total import PublishedTotal
from optimizer.reading.records import Record, fresh
from optimizer.reading.required import unique_by_id
from optimizer.reading.schema.reader import Entries
from optimizer.reading.selection import Path, Selection
from optimizer.reading.services import services_of
from optimizer.reading.standing import check_places, nodes_of, stated_places
from optimizer.reading.tables import Table
from optimizer.reading.together import warn_together


@dataclass(slots=True)
class CaseReader:
    """Reads the tables of one case, step by step; ``as_read`` has their records."""

    tables: Mapping[str, Table]
    as_read: Mapping[str, Sequence[Record]]
    entries: Entries
    law: Law | None
    locate: Callable[[Path], Origin]
    problems: Problems
    rows: dict[str, list[Record]] = field(default_factory=dict)
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
        published = self.published()
        self.assume()
        located = [*self.clusters.values(), *self.places.values()]
        warn_of_far_points(located, self.problems)
        check_land(list(self.clusters.values()), self.problems)
        warn_of_same_names(self.clusters, self.problems)
        check_places(self.clusters, self.node_ids(), self.problems)
        marks = self.read_estimates()
        clusters = self.make_clusters(marks)
        places = read_places(self.places, self.problems)
        node_of = {**{place.id: place.id for place in places}, **self.nodes()}
        links = read_links(
            self.links, node_of, self.entries.file.cost_per_km, self.problems
        )
        rows = {name: self.rows.get(name, []) for name in ("places", "links")}
        network, rows_in_use = Network(places, links), self.records_by_table
        return CaseData(
            clusters=clusters,
            network=network,
            distances=Distances(self.distances, self.entries.file.detour),
            services=services_of(rows["places"], rows["links"], self.lost),
            names={one: self.names_of(one) for one in COLUMNS}
            | {"clusters": self.names},
            lost=self.lost,
            whole="links" not in self.lost and len(links) == len(rows["links"]),
            filled=filled_cells(rows_in_use, clusters, network, marks, self.locate),
            published=with_estimates(published, clusters),
        )

    @property
    def lost(self) -> frozenset[str]:
        """The tables that the scenario names and that could not be read."""
        return lost_tables(self.entries, self.tables)

    @property
    def names(self) -> frozenset[str]:
        """The columns that clusters have."""
        kinds = {record.text("kind") for record in self.places.values()}
        return self.names_of("clusters") | {f"km_to.{kind}" for kind in kinds if kind}

    def names_of(self, table: str) -> frozenset[str]:
        """The columns that a table has, known ones and those of its headings."""
        read = self.tables.get(table)
        return frozenset({*COLUMNS[table], *(read.headings if read else ())})

    def read_rows(self) -> None:
        self.rows = {name: self.records(name) for name in self.tables}
        rows = self.rows.get
        self.clusters = unique_by_id(rows("clusters", []), {}, self.problems)
        self.clusters = dict(sorted(self.clusters.items()))
        self.places = unique_by_id(rows("places", []), self.clusters, self.problems)
        ids = frozenset({*self.clusters, *self.places})
        tell_repeated(rows("links", []), self.problems)
        if self.clusters and not self.places_lost:
            self.links = check_ends(rows("links", []), ids, self.problems)
            check_ends(rows("distances", []), ids, self.problems)
        name_links(self.links)
        self.distances = known_distances(rows("distances", []), self.problems)
        drop_impossible([*self.clusters.values(), *self.places.values()], self.problems)

    @property
    def places_lost(self) -> bool:
        """Whether the ids of places are not known."""
        read = self.tables.get("places")
        return "places" in self.lost and not (read and "id" in read.headings)

    def records(self, name: str) -> list[Record]:
        return [fresh(record) for record in self.as_read[name]]

    def fill_defaults(self) -> None:
        note_computed_costs(self.links, self.entries.file.cost_per_km)
        if self.entries.file.defaults is None or not self.clusters:
            return
        defaults = self.entries.file.defaults.of_columns
        fill_blanks(
            list(self.clusters.values()),
            defaults,
            COLUMNS["clusters"],
            self.tables["clusters"].headings,
            {name: self.locate(("defaults", name)) for name in defaults},
            self.problems,
        )

    def nodes(self) -> dict[str, str]:
        """The node that each cluster stands on."""
        return nodes_of(stated_places(self.clusters))[0]

    def node_ids(self) -> frozenset[str] | None:
        """The ids on which clusters can stand; None where they do not matter."""
        if self.places_lost or (not self.places and not self.links):
            return None
        return frozenset({*self.places, *self.clusters})

    def measure_distances(self) -> None:
        nodes = self.nodes()
        self.km = km_to_kinds(
            [point_of(record, nodes[one]) for one, record in self.clusters.items()],
            [point_of(self.places[one]) for one in sorted(self.places)],
            self.distances,
            self.entries.file.detour,
        )

    def assume(self) -> None:
        entries = (self.entries.file.assume if self.clusters else None) or []
        for index, entry in enumerate(entries):
            if entry is not None:
                self.changed_table(entry.table).apply(entry, ("assume", index))
        if any(entry is not None and entry.column in ABOUT_POINTS for entry in entries):
            changed = [*self.clusters.values(), *self.places.values()]
            drop_impossible(changed, self.problems)
            self.measure_distances()

    @property
    def records_by_table(self) -> dict[str, list[Record]]:
        return {
            "clusters": list(self.clusters.values()),
            "places": list(self.places.values()),
            "links": self.links,
        }

    def changed_table(self, name: str) -> ChangedTable:
        records = self.records_by_table[name]
        as_they_are: dict[str, Callable[[Record], Mapping[str, Cell]]] = {
            "clusters": self.effective,
            "places": lambda record: record.values,
            "links": lambda record: link_columns(record, self.entries.file.cost_per_km),
        }
        return ChangedTable(
            what=name.removesuffix("s"),
            records=records,
            ids=[record.text("id") or f"row {record.row.number}" for record in records],
            columns=COLUMNS[name],
            names=self.names if name == "clusters" else self.names_of(name),
            effective=as_they_are[name],
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

    def selection(self) -> Selection:
        """The clusters as they are at this moment, ready to be selected from."""
        return Selection(
            "cluster",
            {one: self.effective(record) for one, record in self.clusters.items()},
            COLUMNS["clusters"],
            self.names,
            self.locate,
            self.problems,
            unread="km_to." if "places" in self.lost else "",
        )

    def published(self) -> tuple[PublishedTotal, ...]:
        entries = self.entries.file.published
        if not entries or not self.clusters:
            return ()
        return published_totals(entries, self.selection())

    def reducible(self) -> frozenset[str]:
        """The clusters for which `reduce` is allowed."""
        actions = self.entries.file.actions
        if actions is None or actions.reduce is None or not self.clusters:
            return frozenset()
        where = actions.reduce.where
        return self.selection().select(where, ("actions", "reduce", "where"))

    def make_clusters(self, marks: Marks) -> dict[str, Cluster]:
        reducible = self.reducible()
        nodes = self.nodes()
        made: dict[str, Cluster] = {}
        stuck: list[Record] = []
        for one, record in self.clusters.items():
            free = one in reducible
            land, bounds = land_of(record.values), self.bounds(record, reducible=free)
            found = Problems()
            check_bounds(record, land, bounds, self.law, found, reducible=free)
            add_after_assume(found, record, self.problems)
            if self.lawless:
                check_candidate_size(record, self.law, self.problems)
            if bounds.stuck:
                stuck.append(record)
            cluster = cluster_of(record, self.km.get(one, {}), bounds, marks)
            made[one] = replace(cluster, place=nodes[one])
        actions = self.entries.file.actions
        if actions is None or actions.expand is not None:
            what = "without max_ha and without a law it cannot expand."
            hint = "Fill max_ha, or name a rule set with law: {use: ...}."
            warn_together(stuck, "max_ha", what, hint, self.problems)
        if self.lawless and (actions is None or actions.add is not None):
            warn_of_no_least(self.clusters.values(), self.law, self.problems)
        return made

    @property
    def lawless(self) -> bool:
        """Whether the scenario names no rule set, or none that limits the size."""
        entry = self.entries.file.law
        named = entry is not None and entry.use != "none"
        return "law" not in self.entries.broken and (self.law is not None or not named)
