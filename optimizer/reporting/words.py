"""The words of every table and sentence, in Vietnamese and English."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.domain.measure import BUILT_IN, COVERED
from optimizer.reporting.english import ENGLISH
from optimizer.reporting.vietnamese import VIETNAMESE

_BY_LANGUAGE: Mapping[str, Mapping[str, str]] = {"en": ENGLISH, "vi": VIETNAMESE}

_MEASURES = frozenset({*BUILT_IN, COVERED.name, "fill", "demand"})

_UNITS_VI = {
    "people": "người",
    "bn VND": "tỷ đồng",
    "bn VND/year": "tỷ đồng/năm",
    "clusters": "cụm",
}

_SERVICES_VI = {
    "road": "đường",
    "power": "điện",
    "water": "nước",
    "wastewater": "nước thải",
}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language: ``words["keep"]``, ``words("count", count=3)``."""

    language: str

    def __getitem__(self, key: str) -> str:
        return _BY_LANGUAGE[self.language][key]

    def __contains__(self, key: str) -> bool:
        return key in _BY_LANGUAGE[self.language]

    def __call__(self, key: str, **figures: object) -> str:
        return self[key].format(**figures)

    def measure(self, name: str) -> str:
        """A measure's name; a planner's own measure keeps the name it was given."""
        return self[name] if name in _MEASURES else name

    def service(self, name: str) -> str:
        """The usual services by their word; any other as the planner named it."""
        return _SERVICES_VI.get(name, name) if self.language == "vi" else name

    def unit(self, unit: str) -> str:
        return _UNITS_VI.get(unit, unit) if self.language == "vi" else unit
