"""How many clusters and hectares a province has: published, or a share of the rest.

What is published for a province is met exactly. The rest of the nation's total is
shared out: planned clusters by rural people, established ones by planned ones,
operating ones by established ones, plants by operating ones; hectares at one mean size.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from province_figures import by_province, fills_with_tenants, nation
from provinces import PROVINCES, Province
from sharing import THOUSAND, shared_out

CAP_HA = 75
FLOOR_HA, FLOOR_MOUNTAINS_HA = 10, 5
INDUSTRIAL_SHARE = 0.70

Figures = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Shares:
    """A province's clusters and thousandths of hectares; `leased` on operating land."""

    province: Province
    planned: int
    planned_ha: int
    established: int
    established_ha: int
    operating: int
    operating_ha: int
    with_plant: int
    industrial_share: float
    leased: int

    @property
    def candidates(self) -> int:
        return self.planned - self.established

    @property
    def candidates_ha(self) -> int:
        """The plan's land for new clusters: no more than the law lets them hold."""
        most = self.candidates * CAP_HA * THOUSAND
        return min(self.planned_ha - self.established_ha, most)

    @property
    def industrial_share_published(self) -> bool:
        return self.industrial_share != INDUSTRIAL_SHARE

    @property
    def floor_ha(self) -> int:
        return FLOOR_MOUNTAINS_HA if self.province.mountainous else FLOOR_HA


def all_shares() -> list[Shares]:
    """Every province's, in the order of the list of provinces."""
    known, total = by_province(), nation()
    planned = _counts("planned", known, total, lambda p: p.rural)
    established = _counts("established", known, total, lambda p: planned[p.name])
    operating = _counts("operating", known, total, lambda p: established[p.name])
    plants = _counts("with_plant", known, total, lambda p: operating[p.name])
    old_ha = _established_ha(known, total, planned, established)
    all_ha = _planned_ha(known, total, planned, established, old_ha)
    return [
        _of_province(
            province,
            known.get(province.name, {}),
            (planned, established, operating, plants),
            (all_ha, old_ha),
        )
        for province in PROVINCES
    ]


def _of_province(
    province: Province,
    known: Mapping[str, float],
    counts: tuple[Mapping[str, int], ...],
    hectares: tuple[Mapping[str, int], ...],
) -> Shares:
    planned, established, operating, plants = (of[province.name] for of in counts)
    planned_ha, old_ha = (of[province.name] for of in hectares)
    works_ha = round(old_ha * operating / established)
    if "operating_ha" in known:
        works_ha = round(known["operating_ha"] * THOUSAND)
    share = _industrial_share(known, old_ha, works_ha)
    fills = fills_with_tenants()
    fill = known.get("fill_pct", 100 * sum(fills) / len(fills)) / 100
    leased = round(fill * share * works_ha / 10) * 10
    if "leased_ha" in known:
        leased = round(known["leased_ha"] * THOUSAND)
    return Shares(
        province,
        planned,
        planned_ha,
        established,
        old_ha,
        operating,
        works_ha,
        plants,
        share,
        leased,
    )


def _industrial_share(known: Mapping[str, float], old_ha: int, works_ha: int) -> float:
    if "industrial_pct" in known:
        return known["industrial_pct"] / 100
    if "industrial_ha" in known:
        of_ha = works_ha if "operating_ha" in known else old_ha
        return round(known["industrial_ha"] * THOUSAND / of_ha, 5)
    return INDUSTRIAL_SHARE


def _counts(
    figure: str,
    known: Figures,
    total: Mapping[str, int],
    weight: Callable[[Province], float],
) -> dict[str, int]:
    given = {name: int(of[figure]) for name, of in known.items() if figure in of}
    weights = {p.name: weight(p) for p in PROVINCES if p.name not in given}
    return given | shared_out(total[figure] - sum(given.values()), weights)


def _established_ha(
    known: Figures,
    total: Mapping[str, int],
    planned: Mapping[str, int],
    established: Mapping[str, int],
) -> dict[str, int]:
    """Published; else at the mean size of the published plan; else of the rest."""
    given: dict[str, int] = {}
    for name, of in known.items():
        if "established_ha" in of:
            given[name] = round(of["established_ha"] * THOUSAND)
        elif "planned_ha" in of:
            mean = of["planned_ha"] / planned[name]
            given[name] = round(mean * established[name] * THOUSAND)
    rest = total["established_ha"] * THOUSAND - sum(given.values())
    return given | shared_out(rest, _without(established, given))


def _planned_ha(
    known: Figures,
    total: Mapping[str, int],
    planned: Mapping[str, int],
    established: Mapping[str, int],
    old_ha: Mapping[str, int],
) -> dict[str, int]:
    """Published; else what is established, and new clusters at the mean of the rest."""
    given = {
        name: round(of["planned_ha"] * THOUSAND)
        for name, of in known.items()
        if "planned_ha" in of
    }
    others = [name for name in planned if name not in given]
    rest = total["planned_ha"] * THOUSAND - sum(given.values())
    rest -= sum(old_ha[name] for name in others)
    new = shared_out(rest, {name: planned[name] - established[name] for name in others})
    return given | {name: old_ha[name] + new[name] for name in others}


def _without(all_: Mapping[str, int], given: Mapping[str, int]) -> dict[str, float]:
    return {name: count for name, count in all_.items() if name not in given}
