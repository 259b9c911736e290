"""The scenarios of a sweep, each read once with its tables."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from optimizer.domain.cluster import Cell
from optimizer.domain.scenario import Scenario
from optimizer.errors import InputError, Origin, Problem, Problems
from optimizer.reading.case import COLUMNS
from optimizer.reading.inheritance import (
    Chain,
    leads_elsewhere,
    read_chain,
    wrong_name,
)
from optimizer.reading.kept_case import KeptCases
from optimizer.reading.nodes import MapNode, locate
from optimizer.reading.scenario import read_merged
from optimizer.reading.schema.selectors import names_of
from optimizer.reading.schema.sweep_file import SweepFile
from optimizer.reading.selection import Selection
from optimizer.reading.sweeping.uncertain import Uncertain
from optimizer.sentence import Sentence


@dataclass(frozen=True, slots=True)
class ReadBase:
    """A scenario of a sweep as its files say it, and its scenario."""

    chain: Chain
    scenario: Scenario
    kept: KeptCases
    warnings: tuple[Problem, ...]
    case: Path | None

    @property
    def name(self) -> str:
        return self.scenario.name

    def selection(self, table: str, root: MapNode, problems: Problems) -> Selection:
        """The rows of a table, to be selected from by entries of the sweep."""
        rows: dict[str, Mapping[str, Cell]]
        if table == "clusters":
            rows = {one.id: one.columns for one in self.scenario.clusters}
        elif table == "places":
            rows = {one.id: one.columns for one in self.scenario.network.places}
        else:
            rows = {one.id: one.columns for one in self.scenario.network.links}
        names = frozenset(COLUMNS[table]).union(*rows.values())
        return Selection(
            table.removesuffix("s"),
            rows,
            COLUMNS[table],
            names,
            lambda path: locate(root, path),
            problems,
        )


def read_bases(
    file: SweepFile,
    root: MapNode,
    path: Path,
    case: Path | None,
    problems: Problems,
) -> tuple[ReadBase, ...]:
    """The scenarios that a sweep names, in its order; what is wrong is told."""
    found: list[ReadBase] = []
    names: dict[str, str] = {}
    listed = names_of(file.scenarios)
    if not listed and isinstance(file.scenarios, list):
        at = locate(root, ("scenarios",))
        if "scenarios" in root.entries:
            problems.error(
                at,
                Sentence("no scenario is named."),
                Sentence("a file such as base.yaml"),
            )
    for index, text in enumerate(listed):
        step = (
            ("scenarios",) if isinstance(file.scenarios, str) else ("scenarios", index)
        )
        at = locate(root, step)
        target = _target(text, path, at, problems)
        if target is None:
            continue
        if target.stem in names:
            what = Sentence(
                '"{text}" has the same name as "{names}".',
                text=text,
                names=names[target.stem],
            )
            hint = Sentence(
                "Runs are told apart by the name of the file: rename one of them."
            )
            problems.error(at, what, hint=hint)
            continue
        names[target.stem] = text
        read = _read(target, at, case, problems)
        if read is not None:
            found.append(read)
    return tuple(found)


def _target(text: str, path: Path, at: Origin, problems: Problems) -> Path | None:
    wrong = wrong_name(text)
    if wrong:
        problems.error(at, wrong, Sentence('a file name such as "phuong-an-1.yaml"'))
        return None
    target = Path(os.path.normpath(path.parent / text))
    if leads_elsewhere(target):
        what = Sentence(
            '"{name}" leads to a file that does not end in .yaml or .yml.', name=text
        )
        problems.error(at, what)
        return None
    return target


def _read(
    target: Path, at: Origin, case: Path | None, problems: Problems
) -> ReadBase | None:
    chain = read_chain(target, problems, at)
    if chain is None:
        return None
    kept = KeptCases()
    try:
        reading = read_merged(chain, target.stem, case=case, kept=kept)
    except InputError as error:
        problems.extend(error.problems)
        return None
    return ReadBase(chain, reading.scenario, kept, reading.warnings, case)


def rows_of(
    base: ReadBase, item: Uncertain, root: MapNode, problems: Problems
) -> frozenset[str]:
    """The rows of a scenario whose column is drawn; what it has not is told.

    There are none of an item that is an entry.
    """
    if item.entry:
        return frozenset()
    path = ("uncertain", item.index)
    selection = base.selection(item.table, root, problems)
    if not selection.known(item.column, (*path, "column")):
        return frozenset()
    return selection.select(item.where, (*path, "where"))
