"""A plan made by people, from a table of its own or from plan.csv of a run."""

from collections import defaultdict
from collections.abc import Container, Mapping
from dataclasses import dataclass
from pathlib import Path

from optimizer.domain.cluster import Cluster
from optimizer.domain.pathway import CALM, HEADLINES_OF, Headline, Pathway, pathways
from optimizer.domain.scenario import Scenario
from optimizer.domain.stated import StatedCourse, StatedPlan
from optimizer.errors import InputError, Origin, Problem, Problems
from optimizer.reading.case_tables import split_sheet
from optimizer.reading.column import folded
from optimizer.reading.nearest import did_you_mean, nearest_id, one_of
from optimizer.reading.people_areas import areas_that_agree
from optimizer.reading.people_columns import PEOPLE_PLAN
from optimizer.reading.records import Record, read_records
from optimizer.reading.tables import read_table
from optimizer.reading.together import kind_of
from optimizer.sentence import AND, OR, Sentence, joined

SHOWN = 8
"""How many clusters left open a warning names."""


@dataclass(frozen=True, slots=True)
class PeoplePlan:
    """A plan as read, its warnings, and the SHA-256 of its file."""

    stated: StatedPlan
    warnings: tuple[Problem, ...]
    sha256: str


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: an action, and a period by its index where one is named."""

    action: str
    period: int | None
    area_ha: float | None
    record: Record

    @property
    def says(self) -> tuple[str, int | None, float | None]:
        return self.action, self.period, self.area_ha


def read_people_plan(path: str, scenario: Scenario) -> PeoplePlan:
    """Read a plan that people made for a scenario: a CSV file, or `book.xlsx#Sheet`.

    A cluster has one row with its headline, the period in which that happens and its
    area at the end of the last period; or a row for each of several periods, with what
    happens in it and the area at its end, as in plan.csv. Raises `InputError` with
    every problem found.
    """
    problems = Problems()
    name, sheet = split_sheet(path)
    table = read_table(Path(name), sheet, name, PEOPLE_PLAN, problems)
    columns = {column.name: column for column in PEOPLE_PLAN}
    rows: dict[str, list[_Row]] = defaultdict(list)
    for record in read_records(table, columns, problems):
        found = _row(record, scenario, problems)
        if found is not None:
            rows[record.text("cluster")].append(found)
    courses = {}
    for cluster in sorted(rows):
        course = _course(
            scenario, scenario.cluster_of[cluster], rows[cluster], problems
        )
        if course is not None:
            courses[cluster] = course
    if table.rows and not problems.errors:
        _warn_of_open_ones(scenario, courses, Origin(table.shown), problems)
    problems.raise_if_any()
    if not courses:
        what = Sentence("the plan says nothing of any cluster.")
        raise InputError(
            [Problem(Origin(table.shown), what, Sentence("a row per cluster"))]
        )
    return PeoplePlan(StatedPlan(courses), problems.warnings, table.sha256)


def _row(record: Record, scenario: Scenario, problems: Problems) -> _Row | None:
    """What a row says; None where it says nothing, or nothing that can be read."""
    period = _period(record, scenario, problems)
    if "cluster" not in record.values:
        what = Sentence("no cluster is named in this row.")
        problems.error(record.at("cluster"), what, Sentence("the id of a cluster"))
        return None
    name = _name(record, "cluster", scenario.cluster_of)
    record.values["cluster"] = name
    if name not in scenario.cluster_of:
        _tell_unknown(record, scenario, problems)
        return None
    if "action" not in record.values:
        given = [one for one in ("area_ha", "period") if one in record.values]
        if given and "action" not in record.faulty:
            what = Sentence(
                "{cluster} has {given} here, but no action.",
                cluster=name,
                given=joined(given, AND),
            )
            hint = Sentence(
                "Without an action leave both blank: the cluster is then open."
            )
            problems.error(record.at("action"), what, Sentence("an action"), hint)
        return None
    if {"area_ha", "period"} & record.faulty:
        return None
    return _Row(record.text("action"), period, record.number("area_ha"), record)


def _period(record: Record, scenario: Scenario, problems: Problems) -> int | None:
    names = [period.name for period in scenario.periods]
    named = _name(record, "period", names)
    if not named or named in names:
        return names.index(named) if named else None
    what = Sentence('there is no period "{named}".', named=named)
    expected = one_of(names)
    problems.error(record.at("period"), what, expected, did_you_mean(named, names))
    record.faulty.add("period")
    return None


def _name(record: Record, column: str, known: Container[str]) -> str:
    """A name of the case; plan.csv has a quote before one like a formula."""
    name = record.text(column)
    return name if name in known else name.removeprefix("'")


def _tell_unknown(record: Record, scenario: Scenario, problems: Problems) -> None:
    name = record.text("cluster")
    of_name = {folded(one.name): one.id for one in scenario.clusters}
    of_name |= {folded(one.id): one.id for one in scenario.clusters}
    near = nearest_id(folded(name), of_name)
    hint = (
        "" if near is None else Sentence('Did you mean "{near}"?', near=of_name[near])
    )
    what = Sentence('the case has no cluster "{name}".', name=name)
    problems.error(record.at("cluster"), what, Sentence("the id of a cluster"), hint)


def _course(
    scenario: Scenario, cluster: Cluster, rows: list[_Row], problems: Problems
) -> StatedCourse | None:
    """What all rows of a cluster say together."""
    different = {row.says: row for row in reversed(rows)}
    first = rows[0]
    if len(different) == 1:
        if len(rows) > 1:
            what = Sentence(
                "{cluster} has {rows} rows that say the same.",
                cluster=cluster.id,
                rows=len(rows),
            )
            problems.warn(rows[-1].record.here, what)
        agreeing = _by_headline(scenario, cluster, first, problems)
        areas = {} if first.area_ha is None else {scenario.last_period: first.area_ha}
        places = dict.fromkeys(areas, first.record)
    else:
        by_period = _by_period(cluster, list(different.values()), problems)
        if by_period is None:
            return None
        agreeing = _by_actions(scenario, cluster, by_period, problems)
        stated = {t: row.area_ha for t, row in by_period.items()}
        areas = {t: area for t, area in stated.items() if area is not None}
        places = {t: by_period[t].record for t in areas}
    if not agreeing:
        return None
    kept = areas_that_agree(cluster, agreeing[0], areas, places, problems)
    return StatedCourse(cluster.id, agreeing, kept, first.record.here)


def _by_headline(
    scenario: Scenario, cluster: Cluster, row: _Row, problems: Problems
) -> tuple[Pathway, ...]:
    """The pathways that agree with a headline and, for a change, its period."""
    named = {"wait": "leave_out", "gone": "drop"}.get(row.action, row.action)
    headline = Headline(named)
    found = tuple(
        pathway
        for pathway in pathways(cluster.status, len(scenario.periods))
        if pathway.headline is headline
        and (row.period is None or headline in CALM or pathway.period == row.period)
    )
    if not found:
        can = HEADLINES_OF[cluster.status]
        what = Sentence(
            "{cluster} is {kind}; its action cannot be {named}.",
            cluster=cluster.id,
            kind=kind_of(cluster),
            named=named,
        )
        expected = joined((", ".join(can[:-1]), can[-1]), OR)
        problems.error(row.record.at("action"), what, expected)
    return found


def _by_period(
    cluster: Cluster, rows: list[_Row], problems: Problems
) -> dict[int, _Row] | None:
    """Rows that differ, each for a period of its own; None where they are not."""
    in_order = sorted(rows, key=lambda one: one.record.row.number)
    found = {row.period: row for row in in_order if row.period is not None}
    if len(found) < len(rows):
        first, last = in_order[0].record.row.number, in_order[-1].record.here
        what = Sentence(
            "{cluster} is named twice, and row {first} says another thing.",
            cluster=cluster.id,
            first=first,
        )
        hint = Sentence("Keep one of the rows, or name a period of its own in each.")
        problems.error(last, what, Sentence("one row per cluster"), hint)
        return None
    return dict(sorted(found.items()))


def _by_actions(
    scenario: Scenario,
    cluster: Cluster,
    rows: Mapping[int, _Row],
    problems: Problems,
) -> tuple[Pathway, ...]:
    """The pathways that do in each period what its row says."""
    said = {t: row.action.replace("leave_out", "wait") for t, row in rows.items()}
    found = tuple(
        pathway
        for pathway in pathways(cluster.status, len(scenario.periods))
        if all(pathway.actions[t] == action for t, action in said.items())
    )
    if not found:
        what = Sentence(
            "{cluster} is {kind}; it cannot {order}.",
            cluster=cluster.id,
            kind=kind_of(cluster),
            order=joined(said.values(), Sentence(", then ")),
        )
        can = Sentence("such as wait, then add")
        if cluster.exists:
            can = Sentence("such as keep, then expand, reduce or drop")
        last = rows[max(rows)].record
        problems.error(last.at("action"), what, can)
    return found


def _warn_of_open_ones(
    scenario: Scenario,
    courses: Mapping[str, StatedCourse],
    place: Origin,
    problems: Problems,
) -> None:
    left = [cluster.id for cluster in scenario.clusters if cluster.id not in courses]
    if not left:
        return
    named: str = ", ".join(left[:SHOWN])
    if len(left) > SHOWN:
        more = len(left) - SHOWN
        named = Sentence("{names} and {more} more", names=named, more=more)
    what = Sentence(
        "{count} {count:cluster is|clusters are} not named and chosen in the plan's "
        "favour: {named}.",
        count=len(left),
        named=named,
    )
    problems.warn(place, what)
