"""The network at the end of a plan, as tables that can be read again."""

from collections.abc import Mapping

from optimizer.domain.cluster import Cluster
from optimizer.reading.cells import Value
from optimizer.reading.network import link_ids
from optimizer.reporting.content.input_table import InputTable
from optimizer.reporting.record import Run

SITE = "site"
"""The kind of place that a cluster outside the plan leaves behind."""

_OF_SITE = ("id", "kind", "name", "lat", "lon")


def links_after(run: Run) -> InputTable | None:
    """The links of the case, of which those that the plan builds exist by then.

    None where the case has none.
    """
    written = run.reading.tables.get("links")
    if written is None or run.plan is None:
        return None
    gone = {one.id: one.place for one in _absent(run) if one.place != one.id}
    rows: list[Mapping[str, Value]] = []
    for one, row in zip(link_ids(written.rows), written.rows, strict=True):
        made = {**row, "id": one, **_ends(row, gone)}
        if one in run.plan.links:
            made["status"] = "existing"
        rows.append(made)
    columns = written.columns if "id" in written.columns else ("id", *written.columns)
    doubtful = frozenset(
        (link.id, column)
        for link in run.scenario.network.links
        for column in link.uncertain
    )
    return InputTable("links", columns, tuple(rows), doubtful)


def places_after(run: Run) -> InputTable | None:
    """The places of the case, and the sites of clusters that are not in the plan.

    Lines may still lead there. None where the case has neither links nor distances.
    """
    tables = run.reading.tables
    if not tables.keys() & {"links", "distances"}:
        return None
    written = tables.get("places")
    sites = [one for one in _absent(run) if one.place == one.id]
    columns = written.columns if written else ()
    uncertain = {one.id: one.uncertain for one in run.scenario.network.places}
    uncertain |= {one.id: one.uncertain for one in sites}
    doubtful = {(one, column) for one, of_it in uncertain.items() for column in of_it}
    return InputTable(
        "places",
        (*columns, *(name for name in _OF_SITE if name not in columns)),
        (*(written.rows if written else ()), *map(_site, sites)),
        frozenset(doubtful),
    )


def _absent(run: Run) -> list[Cluster]:
    """The clusters that are not in the plan at its end."""
    assert run.plan is not None
    last, done = run.scenario.last_period, run.plan.clusters
    return [
        one for one in run.scenario.clusters if not done[one.id].pathway.is_open(last)
    ]


def _site(cluster: Cluster) -> Mapping[str, Value]:
    site: dict[str, Value] = {"id": cluster.id, "kind": SITE, "name": cluster.name}
    for name, value in (("lat", cluster.lat), ("lon", cluster.lon)):
        if value is not None:
            site[name] = value
    return site


def _ends(row: Mapping[str, Value], gone: Mapping[str, str]) -> Mapping[str, Value]:
    """Where a link leads, by place that it was said to lead to if that is gone."""
    ends = {name: str(row.get(name, "")) for name in ("from", "to")}
    return {name: gone.get(end, end) for name, end in ends.items()}
