"""The words of every table and sentence, in Vietnamese and English."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from optimizer.catalogue import has_message, message
from optimizer.domain.measure import BUILT_IN, COVERED
from optimizer.domain.network import TRUNK
from optimizer.domain.scenario import Scenario
from optimizer.sentence import FORMATTERS

SIMPLE_BUDGET = "budget"
"""The only fund of a budget in its simple form has this name."""

_PAID = "cost.fund."
MEASURES = frozenset({*BUILT_IN, COVERED.name, "fill", "demand"})
"""Names of measures that have a word of their own."""

COUNTED = frozenset({"people", "clusters"})
"""Units shown without decimals, and whose name says what is counted."""

_UNITS = {
    "people": "unit.people",
    "bn VND": "unit.bn_vnd",
    "bn VND/year": "unit.bn_vnd_a_year",
    "clusters": "unit.clusters",
}
"""The units that are words, by their keys."""

_OVER_YEARS = {
    "people": "person-years",
    "bn VND/year": "bn VND",
    "clusters": "cluster-years",
    "ha": "ha-years",
}
"""What a state adds up to if each of its years counts."""

_SINGULAR = {"people": "person", "clusters": "cluster"}

_SERVICES = frozenset({"road", "power", "water", "wastewater"})
"""The usual services."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language: ``words["keep"]``, ``words("count", count=3)``.

    ``titles`` has, by name and language, what a planner's own names are called.
    """

    language: str
    titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def of(self, *scenarios: Scenario) -> "Words":
        """The same with the titles of scenarios, the first of which wins."""
        titles: dict[str, Mapping[str, str]] = {}
        for scenario in reversed(scenarios):
            titles |= scenario.titles
        return replace(self, titles=titles)

    def own(self, name: str) -> str:
        """A name of a planner's own by its title, or as it was given."""
        return self.titles.get(name, {}).get(self.language) or name

    def __getitem__(self, key: str) -> str:
        return message(self.language, key)

    def __contains__(self, key: str) -> bool:
        return has_message(self.language, key)

    def __call__(self, key: str, **figures: object) -> str:
        """``{count} {count:cluster|clusters}`` is one cluster, or several."""
        return FORMATTERS[self.language].vformat(self[key], (), figures)

    def measure(self, name: str) -> str:
        """A measure's name; a planner's own has the title it was given."""
        if name.startswith(_PAID):
            return self("paid_by", fund=self.fund(name.removeprefix(_PAID)))
        return self[name] if name in MEASURES else self.own(name)

    def service(self, name: str) -> str:
        """The usual services by their word; any other as the planner named it."""
        if name in self.titles or name not in _SERVICES:
            return self.own(name)
        return self[f"service.{name}"]

    def place_kind(self, name: str) -> str:
        """Where outside networks begin by its word; other kinds as a planner has it."""
        if name in self.titles or name != TRUNK:
            return self.own(name)
        return self["trunk_place"]

    def fund(self, name: str) -> str:
        """A fund as the planner calls it; a budget in its simple form has no name."""
        own = self.own(name)
        return self["simple_budget"] if own == SIMPLE_BUDGET else own

    def unit(self, unit: str, amount: float | None = None) -> str:
        """A unit, as it stands after an amount if there is one: `1 cluster`."""
        if self.language == "en" and amount in (1, -1):
            return _SINGULAR.get(unit) or self.own(unit)
        return self[_UNITS[unit]] if unit in _UNITS else self.own(unit)

    def unit_over_years(self, unit: str) -> str:
        """The unit of a state that counts every year: `person-years`, `người-năm`."""
        if not unit or unit == "bn VND/year":
            return self.unit(_OVER_YEARS.get(unit, unit))
        if self.language == "vi":
            return f"{self.unit(unit)}-năm"
        return _OVER_YEARS.get(unit, f"{self.own(unit)} × years")
