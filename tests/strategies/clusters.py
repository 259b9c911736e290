"""Random clusters on a grid of quarters, consistent as the reader leaves them."""

from optimizer.domain.cluster import Cell, Cluster
from optimizer.domain.law import Law
from tests.strategies.dice import Dice, chance
from tests.strategies.parts import a_candidate, a_cluster

UNKNOWN_YES_NO = (None, True, False)
DISTRICTS = ("North", "South")
COMMUNES = ("N1", "S1", "S2")


def random_clusters(
    pick: Dice, count: int, law: Law | None, *, reducible: bool
) -> tuple[Cluster, ...]:
    """Clusters sorted by id; the bounds of some come from the law, as by default."""
    ids = ("10", "9", "A", "B b")[:count]
    return tuple(
        _candidate(pick, each, law)
        if chance(pick, 35)
        else _existing(pick, each, law, reducible=reducible)
        for each in ids
    )


def _existing(pick: Dice, name: str, law: Law | None, *, reducible: bool) -> Cluster:
    area = pick((20.0, 8.0, 12.5, 30.0, 50.25))
    built = area * pick((1.0, 0.5, 0.25, 0.0, 0.75))
    share = pick((1.0, 0.5, 0.75))
    leased = share * built * pick((0.0, 0.25, 0.5, 0.6, 0.75, 1.0))
    cap = law.cap_ha() if law else None
    if cap is not None and chance(pick, 40):
        most = max(area, cap)
    else:
        most = area + pick((10.0, 0.0, 2.5, 5.0, 20.0, 40.0))
    least = area
    if reducible:
        floor = law.floor_ha(special=False) if law else 0.0
        least = min(area, max(built, leased / share, floor, 1.0))
    if chance(pick, 15):
        least = area * pick((0.0, 0.5, 0.75))
    elif chance(pick, 5):
        least = min(most, area + 2.5)
    return a_cluster(
        name,
        _own_columns(pick),
        area_ha=area,
        built_ha=built,
        min_ha=least,
        max_ha=most,
        industrial_share=share,
        leased_ha=leased,
        drop_cost_bn=pick((0.0, 5.0, 20.5)),
        **_common(pick),
    )


def _candidate(pick: Dice, name: str, law: Law | None) -> Cluster:
    stated = _common(pick)
    special = bool(stated["mountainous"] or stated["craft_village"])
    cap = law.cap_ha() if law else None
    if law and cap is not None and chance(pick, 40):
        least, most = law.floor_ha(special=special), cap
    else:
        least = pick((0.0, 5.0, 10.0))
        most = least + pick((20.0, 0.0, 5.0, 40.0))
    return a_candidate(
        name,
        _own_columns(pick),
        min_ha=least,
        max_ha=most,
        industrial_share=pick((1.0, 0.5, 0.75)),
        fixed_cost_bn=pick((0.0, 10.0, 25.25)),
        **stated,
    )


def _common(pick: Dice) -> dict[str, Cell]:
    return {
        "district": pick(DISTRICTS),
        "commune": pick(COMMUNES),
        "absorption_ha_per_year": pick((None, 1.0, 0.5, 2.0, 5.0, None, 0.0)),
        "infra_cost_bn_per_ha": pick((2.0, 0.0, 1.0, 7.75)),
        "clearance_cost_bn_per_ha": pick((1.0, 0.0, 0.5, 3.0)),
        "jobs_per_ha": pick((10.0, 0.0, 50.0, 75.0)),
        "output_bn_per_ha": pick((1.0, 0.25, 2.5, 6.0)),
        "investor": pick(UNKNOWN_YES_NO),
        "wastewater": pick(UNKNOWN_YES_NO),
        "craft_village": chance(pick, 20),
        "mountainous": chance(pick, 15),
    }


def _own_columns(pick: Dice) -> dict[str, Cell]:
    return {
        "rice_share": pick((0.0, 0.25, 0.5, 1.0)),
        "score": pick((1.0, 0.0, 3.0, -2.0, None)),
        "km_to.port": pick((5.0, 15.0, 20.25, None)),
    }
