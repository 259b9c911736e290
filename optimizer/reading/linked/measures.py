"""The measures of a scenario: built-in ones, those of the funds, the planner's own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from optimizer.domain.limit import Budget
from optimizer.domain.measure import (
    BUILT_IN,
    COVERED,
    Measure,
    Quantity,
    Term,
    cost_terms,
)
from optimizer.errors import Origin
from optimizer.reading.case import COLUMNS
from optimizer.reading.dimensions import Dimension
from optimizer.reading.linked.counted_column import holds_numbers
from optimizer.reading.linked.linker import Linker
from optimizer.reading.meant_names import meant_measure
from optimizer.reading.nearest import one_of
from optimizer.reading.nodes import locate_key
from optimizer.reading.schema.counting import (
    SimpleMeasureEntry,
    SumMeasureEntry,
    TermEntry,
)
from optimizer.reading.selection import Path
from optimizer.sentence import Sentence

_UNIT = {"hectare": "ha", "cluster": "clusters", "link": "links"}


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
        if name in self.all:
            return self.all[name]
        if name == COVERED.name:
            self._tell_uncovered(place)
            return None
        lost_fund = name.startswith("cost.fund.") and not linker.readable("budget")
        lost = not linker.readable("measures") and linker.entries.file.measures is None
        if name not in self.broken and not lost_fund and not lost:
            linker.problems.error(
                place,
                Sentence('"{name}" is no measure.', name=name),
                one_of(self.all),
                meant_measure(name, self.all),
            )
        return None

    def _tell_uncovered(self, place: Origin) -> None:
        linker = self.linker
        if linker.readable("coverage"):
            what = Sentence(
                "covered counts the places of `coverage`, which this scenario lacks."
            )
            expected = Sentence(
                "an entry such as coverage: {{places: village, within_km: 10}}"
            )
            linker.problems.error(place, what, expected)


def read_measures(linker: Linker, budget: Budget | None) -> Measures:
    """Every measure that limits and the objective can name."""
    found = dict(BUILT_IN)
    if linker.entries.file.coverage is not None:
        found[COVERED.name] = COVERED
    for fund in budget.funds if budget else ():
        name = f"cost.fund.{fund.name}"
        assert budget is not None
        terms = cost_terms(budget.shares_of(fund.name))
        found[name] = Measure(name, "bn VND", terms, "flow")
    broken = set()
    for name, entry in (linker.entries.file.measures or {}).items():
        if name in found or name == COVERED.name:
            place = locate_key(linker.root, ("measures", name))
            what = Sentence(
                '"{name}" is the name of a measure with a meaning of its own.',
                name=name,
            )
            linker.problems.error(place, what, Sentence("another name"))
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
    simple = isinstance(entry, SimpleMeasureEntry)
    terms = [
        _term(linker, one, path if simple else (*path, "terms", index))
        for index, one in enumerate(entry.parts)
    ]
    sound = [term for term in terms if term is not None]
    if len(sound) < len(terms):
        return None
    states = {term.quantity.is_state for term in sound}
    if len(states) > 1:
        what = Sentence("some terms are states and some are flows.")
        hint = Sentence("Make two measures of them.")
        linker.error((*path, "terms"), what, Sentence("all states or all flows"), hint)
        return None
    kind: Literal["state", "flow"] = "state" if states == {True} else "flow"
    return Measure(name, entry.unit or _unit_of(sound), tuple(sound), kind)


def _term(linker: Linker, entry: TermEntry, path: Path) -> Term | None:
    quantity = Quantity(entry.per)
    table = linker.selection
    rows = {one: cluster.origin for one, cluster in linker.clusters.items()}
    if quantity is Quantity.LINK_BUILT:
        table = linker.links
        rows = {one.id: one.origin for one in linker.candidate_links()}
        if not rows and linker.links_readable:
            what = Sentence("the case has no candidate link, so it is always 0.")
            linker.warn((*path, "per"), what)
    column = entry.column
    if column is None or holds_numbers(table, column, (*path, "column"), rows):
        return Term(quantity, column)
    return None


def _unit_of(terms: list[Term]) -> str:
    """The unit of a sum whose entry states none; empty where it is not plain."""
    units = {_unit_of_term(term) for term in terms}
    return units.pop() if len(units) == 1 else ""


def _unit_of_term(term: Term) -> str:
    if term.column is None:
        return _UNIT[term.quantity.value.partition("_")[0]]
    known = COLUMNS["links"].get(term.column)
    if term.quantity is Quantity.LINK_BUILT and known and known.dimension:
        return "" if known.dimension is Dimension.NUMBER else known.dimension.value
    return ""
