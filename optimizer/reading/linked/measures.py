"""The measures of a scenario: built-in ones, those of the funds, the planner's own."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from optimizer.domain.limit import Budget
from optimizer.domain.measure import BUILT_IN, Measure, Quantity, Term, cost_terms
from optimizer.reading.cells import label_of
from optimizer.reading.linked.linker import Linker
from optimizer.reading.nearest import did_you_mean
from optimizer.reading.nodes import locate_key
from optimizer.reading.schema.counting import (
    SimpleMeasureEntry,
    SumMeasureEntry,
    TermEntry,
)
from optimizer.reading.selection import Path
from optimizer.reading.together import counted

LATER = "is not supported yet by this version."
_NOT_YET = ("covered", "cost.links")
_UNIT = {"hectare": "ha", "cluster": "clusters"}


@dataclass(frozen=True, slots=True)
class Measures:
    """All measures by name; ``broken`` are own ones that could not be read."""

    linker: Linker
    all: Mapping[str, Measure]
    broken: frozenset[str]

    def named(self, name: str, path: Path, *, key: bool = False) -> Measure | None:
        """The measure of this name, or None after an error."""
        linker = self.linker
        place = locate_key(linker.root, path) if key else linker.at(path)
        if name in _NOT_YET:
            linker.problems.error(place, f'the measure "{name}" {LATER}')
            return None
        if name in self.all:
            return self.all[name]
        lost_fund = name.startswith("cost.fund.") and not linker.readable("budget")
        lost = not linker.readable("measures") and linker.entries.file.measures is None
        if name not in self.broken and not lost_fund and not lost:
            names = [one for one in self.all if one not in _NOT_YET]
            linker.problems.error(
                place,
                f'"{name}" is no measure.',
                f"one of {', '.join(names)}",
                did_you_mean(name, names),
            )
        return None


def read_measures(linker: Linker, budget: Budget | None) -> Measures:
    """Every measure that limits and the objective can name."""
    found = dict(BUILT_IN)
    for fund in budget.funds if budget else ():
        name = f"cost.fund.{fund.name}"
        assert budget is not None
        terms = cost_terms(budget.shares_of(fund.name))
        found[name] = Measure(name, "bn VND", terms, "flow")
    broken = set()
    for name, entry in (linker.entries.file.measures or {}).items():
        if name in found or name in _NOT_YET:
            place = locate_key(linker.root, ("measures", name))
            what = f'"{name}" is the name of a measure that every scenario has.'
            linker.problems.error(place, what, "another name")
            continue
        made = None if entry is None else _own(linker, name, entry)
        if made is None:
            broken.add(name)
        else:
            found[name] = made
    return Measures(linker, found, frozenset(broken))


def _own(
    linker: Linker, name: str, entry: SimpleMeasureEntry | SumMeasureEntry
) -> Measure | None:
    """A measure of the planner's own, or None if a part of it is wrong."""
    path: Path = ("measures", name)
    parts: list[tuple[TermEntry, Path]] = (
        [(entry, path)]
        if isinstance(entry, SimpleMeasureEntry)
        else [(one, (*path, "terms", i)) for i, one in enumerate(entry.terms)]
    )
    terms = [_term(linker, one, at) for one, at in parts]
    sound = [term for term in terms if term is not None]
    if len(sound) < len(terms):
        return None
    states = {term.quantity.is_state for term in sound}
    if len(states) > 1:
        what = "some terms are states and some are flows."
        hint = "Make two measures of them."
        linker.error((*path, "terms"), what, "all states or all flows", hint)
        return None
    kind: Literal["state", "flow"] = "state" if states == {True} else "flow"
    return Measure(name, entry.unit or _unit_of(sound), tuple(sound), kind)


def _term(linker: Linker, entry: TermEntry, path: Path) -> Term | None:
    quantity = Quantity(entry.per)
    if quantity is Quantity.LINK_BUILT:
        linker.error((*path, "per"), f"per: link_built {LATER}")
        return None
    column = entry.column
    if column is not None and not _counts(linker, column, (*path, "column")):
        return None
    return Term(quantity, column)


def _counts(linker: Linker, column: str, path: Path) -> bool:
    """Whether a column holds numbers; a blank cell counts 0, with a warning."""
    if not linker.selection.known(column, path):
        return False
    known = linker.selection.columns.get(column)
    if known is not None and known.kind in ("text", "choice"):
        numbers = sorted(
            one
            for one in linker.selection.names
            if (other := linker.selection.columns.get(one)) is None
            or other.kind in ("number", "yes_no")
        )
        expected = f"one of {', '.join(numbers)}"
        linker.error(path, f"{column} holds text, no numbers.", expected)
        return False
    cells = {one: row.columns.get(column) for one, row in linker.clusters.items()}
    blank = [one for one, cell in cells.items() if cell is None]
    wrong = [
        cluster
        for cluster in linker.clusters.values()
        if isinstance(cells[cluster.id], str)
    ]
    for cluster in wrong:
        place = replace(cluster.origin, entry=column)
        text = label_of(cells[cluster.id])
        asked = linker.at(path)
        what = f'"{text}" is not a number, but the measure at {asked} counts it.'
        linker.problems.error(place, what)
    if blank and not wrong:
        what = f"{column} is blank for {counted(blank, 'cluster')}; blank counts 0."
        linker.warn(path, what)
    return not wrong


def _unit_of(terms: list[Term]) -> str:
    """The unit where no column says another."""
    units = {
        "" if term.column else _UNIT[term.quantity.value.partition("_")[0]]
        for term in terms
    }
    return units.pop() if len(units) == 1 else ""
