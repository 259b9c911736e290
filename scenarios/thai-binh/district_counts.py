"""How many clusters each district has, so that published counts are met."""

from functools import cache

from estimating.points import Commune, communes_of
from published_figures import PROVINCE, total
from shares import largest_remainder

TOLD = ("Hưng Hà", "Quỳnh Phụ")
"""Districts of which a count of clusters is published."""


def short(district: str) -> str:
    """A district without its kind, as planners' tables have it."""
    return district.removeprefix("Huyện ").replace("Thành phố", "TP")


def bare(commune: str) -> str:
    """A commune or ward without its kind, as publications name it."""
    return commune.removeprefix("Xã ").removeprefix("Phường ")


@cache
def districts() -> dict[str, list[Commune]]:
    """Communes before 2025 by district, in published order."""
    found: dict[str, list[Commune]] = {}
    for commune in communes_of(PROVINCE):
        found.setdefault(short(commune.district), []).append(commune)
    return found


def existing_by_district() -> dict[str, int]:
    """50 clusters: as published in two districts, in the others by communes."""
    told = {
        name: int(total("n_planned", f"{name} (Thái Bình)", date))
        for name, date in zip(TOLD, ("2023", "undated"), strict=True)
    }
    others = {n: len(c) for n, c in districts().items() if n not in TOLD}
    rest = int(total("n_planned")) - sum(told.values())
    return told | largest_remainder(rest, others)


def operating_by_district() -> dict[str, int]:
    """28 of them: 6 of Hưng Hà, the named ones of Quỳnh Phụ, the others in step."""
    told = {
        TOLD[0]: int(total("n_operating", "Hưng Hà (Thái Bình)", "2023")),
        TOLD[1]: existing_by_district()[TOLD[1]],
    }
    others = {n: c for n, c in existing_by_district().items() if n not in TOLD}
    rest = int(total("n_operating")) - sum(told.values())
    return told | largest_remainder(rest, others)


def candidates_by_district() -> dict[str, int]:
    """17, so that 67 clusters are planned to 2030."""
    new = total("n_planned", date="plan to 2030") - total("n_planned")
    return largest_remainder(int(new), {n: len(c) for n, c in districts().items()})
