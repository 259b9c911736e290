"""Tables of a case that can be read again: as they were, and after the plan."""

import math
from collections.abc import Iterator, Mapping

from optimizer.domain.cluster import Cluster
from optimizer.domain.plan import ClusterPlan
from optimizer.domain.scenario import Scenario
from optimizer.reading.as_written import RowsAsWritten
from optimizer.reading.cells import Value
from optimizer.reading.columns import TABLES, known_heading
from optimizer.reading.contradictions import TOLERANCE_HA
from optimizer.reporting.content.input_table import InputTable
from optimizer.reporting.content.network_after import links_after, places_after
from optimizer.reporting.labels import title_of
from optimizer.reporting.record import Run
from optimizer.reporting.words import Words

PLANNED = ("area_ha", "built_ha", "leased_ha")
"""Columns of today that the end of a plan gives anew."""

MARKS = ("id", "column", "quality", "basis")
"""The columns of the table of estimates."""


def tables_as_read(run: Run) -> dict[str, InputTable]:
    """Clusters, and the estimates if there are any, as the case's files have them.

    Read in their place they give the same clusters: what `defaults` filled is blank,
    and what `assume` changed is as it was.
    """
    doubtful = frozenset(
        (one.id, column) for one in run.scenario.clusters for column in one.uncertain
    )
    return {
        name: InputTable(
            name,
            found.columns,
            found.rows,
            doubtful if name == "clusters" else frozenset(),
        )
        for name in ("clusters", "estimates")
        if (found := run.reading.tables.get(name)) is not None
    }


def tables_after(run: Run, words: Words) -> dict[str, InputTable]:
    """The same at the end of the plan, where the next one begins.

    Clusters in the plan are there, and exist, with the hectares that they then have
    in the plan, built and leased; those dropped or left out are absent. What they were
    obliged to get they have. Every figure that the plan set is marked as an estimate.
    Lines that were built exist too, and where a cluster was there is a place.
    """
    clusters = run.reading.tables.get("clusters")
    if clusters is None:
        return {}
    found = {
        str(row["id"]): _made(run, row, words)
        for row in clusters.rows
        if _stays(run, row)
    }
    columns = (*clusters.columns, *(c for c in PLANNED if c not in clusters.columns))
    doubtful = {
        (one, column)
        for one, (_, marked) in found.items()
        for column in run.scenario.cluster_of[one].uncertain | marked.keys()
    }
    rows = tuple(row for row, _ in found.values())
    after = (
        InputTable("clusters", columns, rows, frozenset(doubtful)),
        _estimates_after(run.reading.tables.get("estimates"), found),
        links_after(run),
        places_after(run),
    )
    return {one.table: one for one in after if one is not None}


def _stays(run: Run, row: Mapping[str, Value]) -> bool:
    assert run.plan is not None
    done = run.plan.clusters[str(row["id"])]
    return done.pathway.is_open(run.scenario.last_period)


def _made(
    run: Run, row: Mapping[str, Value], words: Words
) -> tuple[dict[str, Value], dict[str, str]]:
    """The row of a cluster after the plan, and the basis of what is new in it."""
    assert run.plan is not None
    scenario, one = run.scenario, str(row["id"])
    cluster, done = scenario.cluster_of[one], run.plan.clusters[one]
    made = {**row, "status": "existing", **_hectares(cluster, done, row)}
    # It says the same as the hectares leased, but no longer what it said.
    made.pop("fill", None)
    made.update(dict.fromkeys(_given(scenario, done), True))
    end = scenario.periods[-1].name
    planned = words("input_planned", title=title_of(scenario, words), period=end)
    marked: dict[str, str] = {}
    for column, value in made.items():
        if column == "status" or row.get(column) == value:
            continue
        if cluster.exists and cluster.columns.get(column) == value:
            if column in cluster.uncertain:
                marked[column] = words["input_derived"]
        else:
            marked[column] = planned
    return made, marked


def _hectares(
    cluster: Cluster, done: ClusterPlan, row: Mapping[str, Value]
) -> dict[str, Value]:
    """The land of a cluster at the end of the plan, none of it beyond its bounds.

    A plan keeps to them but for the last digits, a table must with all of them; and
    what has not changed stands as it stood.
    """
    end, share = done.steps[-1], cluster.industrial_share
    area = min(end.area_ha, cluster.max_ha)
    built = min(end.built_ha, area)
    leased = min(end.occupied_ha, share * built)
    found = {"area_ha": area, "built_ha": built, "leased_ha": leased}
    if "industrial_ha" in row:
        found["industrial_ha"] = share * area
    if "industrial_share" in row:
        found["industrial_share"] = share
    return {name: _as_today(cluster, name, value) for name, value in found.items()}


def _as_today(cluster: Cluster, name: str, value: float) -> float:
    today = cluster.number(name)
    same = cluster.exists and math.isclose(value, today, abs_tol=TOLERANCE_HA)
    return today if same else value


def _given(scenario: Scenario, done: ClusterPlan) -> Iterator[str]:
    """The columns that are yes once a cluster has what it was obliged to get."""
    for one in scenario.obligations:
        if done.cluster in one.clusters and done.pathway.is_open(one.period):
            yield one.column


def _estimates_after(
    before: RowsAsWritten | None,
    made: Mapping[str, tuple[Mapping[str, Value], Mapping[str, str]]],
) -> InputTable:
    """The marks of clusters that stay, but for the cells that the plan set anew."""
    rows: list[Mapping[str, Value]] = []
    for row in before.rows if before else ():
        one, heading = str(row.get("id", "")), str(row.get("column", ""))
        known = known_heading(heading, TABLES["clusters"])
        name = known.name if known else heading
        if one in made and name != "fill" and name not in made[one][1]:
            rows.append(row)
    for one, (_, marked) in made.items():
        for name, basis in marked.items():
            mark = {"id": one, "column": name, "quality": "estimated", "basis": basis}
            rows.append(mark)
    columns = before.columns if before else ()
    every = (*columns, *(name for name in MARKS if name not in columns))
    return InputTable("estimates", every, tuple(rows))
