"""From the files of a case to a checked scenario."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from optimizer.domain.cluster import Cell
from optimizer.domain.law import Law
from optimizer.domain.scenario import Scenario, SolveOptions
from optimizer.errors import InputError, Problem, Problems
from optimizer.reading.as_written import RowsAsWritten
from optimizer.reading.case import COLUMNS, CaseData
from optimizer.reading.filled import Filled
from optimizer.reading.inheritance import Chain, Override, read_chain
from optimizer.reading.kept_case import KeptCases, read_case
from optimizer.reading.law import read_law
from optimizer.reading.linked.actions import read_permissions
from optimizer.reading.linked.budget import costs_that_can_occur, read_budget
from optimizer.reading.linked.connectivity import read_connectivity
from optimizer.reading.linked.coverage import read_coverage
from optimizer.reading.linked.decisions import read_decisions, read_preferences
from optimizer.reading.linked.demand import read_demand
from optimizer.reading.linked.limits import read_limits
from optimizer.reading.linked.linker import Linker
from optimizer.reading.linked.measures import read_measures
from optimizer.reading.linked.nearness import read_within_km
from optimizer.reading.linked.objective import read_objective
from optimizer.reading.linked.obligations import read_obligations
from optimizer.reading.linked.periods import read_periods
from optimizer.reading.linked.relations import read_relations
from optimizer.reading.linked.services import warn_of_unknown_rates
from optimizer.reading.linked.slips import warn_of_slips_in_kinds
from optimizer.reading.linked.titles import read_own_titles
from optimizer.reading.nodes import locate, plain, written
from optimizer.reading.published_total import PublishedTotal
from optimizer.reading.schema.nulls import given
from optimizer.reading.schema.reader import Entries, read_entries
from optimizer.reading.selection import Selection
from optimizer.reading.tables import Table
from optimizer.reading.title_by_language import title_by_language
from optimizer.uncollected import uncollected


@dataclass(frozen=True, slots=True)
class Reading:
    """A scenario, and what is to be said about how it was read.

    ``filled`` are the cells that no source vouches for; ``overrides`` the entries that
    a file changed of those it extends; ``published`` the totals that the tables were
    held against; ``tables`` the rows of each table as its file has them.
    """

    scenario: Scenario
    warnings: tuple[Problem, ...]
    filled: tuple[Filled, ...]
    overrides: tuple[Override, ...]
    published: tuple[PublishedTotal, ...]
    tables: Mapping[str, RowsAsWritten] = field(default_factory=dict)


@uncollected()
def read_scenario(path: Path | str, *, case: Path | None = None) -> Reading:
    """Read a scenario file, what it extends and its tables.

    ``case`` is one more folder in which the tables may lie. Raises `InputError` with
    every problem found, warnings included, if one of them is an error.
    """
    problems = Problems()
    chain = read_chain(Path(path), problems)
    if chain is None:
        raise InputError(problems.found)
    return _reading(chain, Path(path).stem, case, problems)


@uncollected()
def read_merged(
    chain: Chain,
    name: str,
    *,
    case: Path | None = None,
    kept: KeptCases | None = None,
) -> Reading:
    """Read a scenario whose files are merged already, and its tables.

    Tables are not read again for what is among those ``kept``. Raises as
    `read_scenario` does, which see.
    """
    return _reading(chain, name, case, Problems(), kept)


def _reading(
    chain: Chain,
    name: str,
    case: Path | None,
    problems: Problems,
    kept: KeptCases | None = None,
) -> Reading:
    entries = read_entries(chain.root, problems)
    told = len(problems.found)
    law = read_law(entries.file.law, chain.root, problems)
    read = read_case if kept is None else kept.read
    of_case = read(chain, entries, law, case)
    problems.extend(of_case.found)
    data = of_case.data
    scenario = _linked(_linker(chain, entries, data, problems), data, law)
    numbers = {written(one) for one in entries.replaced}
    echoes = [one for one in problems.found[told:] if one.origin.entry in numbers]
    found = _in_order([one for one in problems.found if one not in echoes], chain)
    if scenario is None or problems.errors:
        raise InputError(found)
    scenario = replace(
        scenario,
        name=name,
        title=title_by_language(entries.file.title, name),
        resolved=resolved(plain(chain.root)),
        inputs=_inputs(chain, of_case.tables),
    )
    warnings = tuple(one for one in found if one.severity == "warning")
    return Reading(
        scenario,
        warnings,
        data.filled,
        chain.overrides,
        data.published,
        of_case.written,
    )


def _linker(
    chain: Chain, entries: Entries, data: CaseData, problems: Problems
) -> Linker:
    rows = {one: cluster.columns for one, cluster in data.clusters.items()}

    def selection(what: str, of: Mapping[str, Mapping[str, Cell]]) -> Selection:
        return Selection(
            what,
            of,
            COLUMNS[f"{what}s"],
            data.names[f"{what}s"],
            lambda step: locate(chain.root, step),
            problems,
            complete=bool(of) if what == "cluster" else f"{what}s" not in data.lost,
            unread="km_to." if "places" in data.lost else "",
        )

    network = data.network
    return Linker(
        chain.root,
        entries,
        problems,
        read_periods(chain.root, entries, problems),
        data,
        selection("cluster", rows),
        selection("place", {one.id: one.columns for one in network.places}),
        selection("link", {one.id: one.columns for one in network.links}),
    )


def _linked(linker: Linker, data: CaseData, law: Law | None) -> Scenario | None:
    """The scenario, its names and inputs still open; None without an objective."""
    file = linker.entries.file
    judged_by = law.judged_by if law else file.law and file.law.judged_by
    if judged_by:
        linker.selection.known(judged_by, ("law", "judged_by"))
    permissions = read_permissions(linker)
    obligations = read_obligations(linker)
    warn_of_unknown_rates(linker)
    warn_of_slips_in_kinds(linker)
    connectivity = read_connectivity(linker)
    occurring = costs_that_can_occur(linker, permissions, obligations, connectivity)
    budget = read_budget(linker, occurring)
    coverage = read_coverage(linker)
    measures = read_measures(linker, budget)
    limits = read_limits(linker, measures)
    demand = read_demand(linker)
    decisions = read_decisions(linker)
    relations = read_relations(linker)
    preferences = read_preferences(linker)
    within_km = read_within_km(linker)
    objective = read_objective(linker, measures)
    solve = file.solve
    own_titles = read_own_titles(linker, measures.all, limits, budget, law)
    if objective is None:
        return None
    return Scenario(
        name="",
        title={},
        clusters=tuple(data.clusters.values()),
        periods=linker.periods,
        discount_rate=file.discount_rate,
        permissions=permissions,
        measures=measures.all,
        objective=objective,
        limits=limits,
        demand=demand,
        budget=budget,
        law=law,
        obligations=obligations,
        decisions=decisions,
        relations=relations,
        preferences=preferences,
        within_km=within_km,
        network=data.network,
        connectivity=connectivity,
        coverage=coverage,
        titles=own_titles,
        solve=SolveOptions(solve.gap, solve.time_limit) if solve else SolveOptions(),
    )


def _in_order(found: Iterable[Problem], chain: Chain) -> tuple[Problem, ...]:
    """Problems by file, the scenario and what it extends first, sheet and line."""
    files = {name: index for index, name in enumerate(chain.file_of)}

    def place(problem: Problem) -> tuple[int, str, str, int, int]:
        at = problem.origin
        rank = files.get(at.file, len(files))
        return rank, at.file, at.sheet, at.line or 0, at.column or 0

    return tuple(sorted(found, key=place))


def resolved(value: object) -> dict[str, object]:
    """Plain data of a merged map, its texts bare of marks, without empty entries."""

    def bare(one: object) -> object:
        if isinstance(one, dict):
            return {str(key): bare(inner) for key, inner in given(one).items()}
        if isinstance(one, list):
            return [bare(inner) for inner in one]
        return str(one)

    assert isinstance(value, dict)
    return {str(key): bare(one) for key, one in given(value).items()}


def _inputs(chain: Chain, tables: Mapping[str, Table]) -> dict[str, str]:
    hashes = dict(chain.hashes)
    hashes |= {table.shown: table.sha256 for table in tables.values()}
    return dict(sorted(hashes.items()))
