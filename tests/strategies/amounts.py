"""Random budgets, demand, own measures and limits of every form."""

from collections.abc import Iterator, Sequence

from optimizer.domain.cluster import Cluster
from optimizer.domain.limit import Budget, Demand, DemandCap, Fund, Limit, Sense
from optimizer.domain.measure import COST_KINDS, Measure, Quantity, Term
from optimizer.errors import Origin
from tests.strategies.dice import Dice, chance
from tests.strategies.parts import paid_by

OWN_MEASURES = {
    measure.name: measure
    for measure in (
        Measure(
            "rice_land", "ha", (Term(Quantity.HECTARE_ADDED, "rice_share"),), "flow"
        ),
        Measure("score", "", (Term(Quantity.CLUSTER_OPEN, "score"),), "state"),
        Measure("expansions", "", (Term(Quantity.CLUSTER_EXPANDED),), "flow"),
        Measure(
            "changes",
            "",
            (Term(Quantity.CLUSTER_ADDED), Term(Quantity.CLUSTER_DROPPED, "score")),
            "flow",
        ),
        Measure(
            "water",
            "m3",
            (
                Term(Quantity.HECTARE_OCCUPIED, "jobs_per_ha"),
                Term(Quantity.HECTARE_PLANNED, "rice_share"),
                Term(Quantity.HECTARE_BUILT),
            ),
            "state",
        ),
    )
}
_SENSES: tuple[Sense, ...] = ("at_most", "at_most", "at_most", "at_least")
RATIOS = (
    ("occupied", "industrial_land"),
    ("built", "land"),
    ("jobs", "land"),
    ("score", "clusters"),
    ("rice_land", "added_land"),
    ("cost.clearance", "cost"),
)


def random_budget(pick: Dice, periods: int) -> Budget | None:
    form = pick(("none", "one", "two"))
    if form == "none":
        return None
    if form == "one":
        return Budget((_fund(pick, "budget", periods, 10),), paid_by("budget"))
    share = pick((0.25, 0.0, 0.3, 0.5))
    pays = {kind: {pick(("province", "investors")): 1.0} for kind in COST_KINDS}
    pays["infrastructure"] = {"province": share, "investors": 1.0 - share}
    funds = (
        _fund(pick, "investors", periods, 20),
        _fund(pick, "province", periods, 30),
    )
    return Budget(funds, pays, frozenset({"province"}), Origin("case.yaml", 40))


def _fund(pick: Dice, name: str, periods: int, line: int) -> Fund:
    grid = (200.0, 1000.0, 100.0, 50.0, 20.25, 0.0)
    return Fund(
        name,
        tuple(pick(grid) for _ in range(periods)),
        chance(pick, 50),
        tuple(Origin("case.yaml", line + each) for each in range(periods)),
    )


def random_demand(
    pick: Dice, clusters: Sequence[Cluster], periods: int
) -> Demand | None:
    """Caps for the whole province or for some districts, in some periods."""
    if not chance(pick, 50):
        return None
    by = pick((None, "district"))
    groups = sorted({str(cluster.columns[by]) for cluster in clusters}) if by else ()
    caps: list[DemandCap] = []
    for group in groups or (None,):
        members = frozenset(
            cluster.id
            for cluster in clusters
            if by is None or cluster.district == group
        )
        for period in range(periods):
            if chance(pick, 80):
                hectares = pick((20.0, 60.0, 10.0, 5.25, 0.0))
                origin = Origin("case.yaml", 50 + len(caps))
                caps.append(DemandCap(members, period, hectares, origin, group))
    return Demand(by, tuple(caps))


def random_limits(
    pick: Dice,
    measures: dict[str, Measure],
    clusters: Sequence[Cluster],
    periods: int,
) -> tuple[Limit, ...]:
    """Up to three entries, each for all clusters, for groups, or for a selection."""
    found: list[Limit] = []
    for index in range(pick((0, 1, 1, 2, 2, 3))):
        found += _entry(pick, measures, clusters, periods, 60 + 10 * index)
    return tuple(found)


def _entry(
    pick: Dice,
    measures: dict[str, Measure],
    clusters: Sequence[Cluster],
    periods: int,
    line: int,
) -> Iterator[Limit]:
    measure, over = measures[pick(sorted(set(measures) - {"cost.links"}))], None
    if chance(pick, 25):
        upper, lower = pick(RATIOS)
        measure, over = measures[upper], measures[lower]
    change = over is None and measure.kind == "state" and chance(pick, 30)
    sense = pick(_SENSES)
    if measure.kind == "flow" and chance(pick, 40):
        when: tuple[int | None, ...] = (None,)
    else:
        when = pick((tuple(range(periods)), (periods - 1,), (0,)))
    by, groups = _groups(pick, clusters)
    for place, (group, members) in enumerate(groups.items()):
        amount = _amount(pick, measure, over, clusters, members, change=change)
        for period in when:
            yield Limit(
                measure=measure,
                sense=sense,
                amount=amount if sense == "at_most" else amount / 4,
                members=members,
                period=period,
                origin=Origin("case.yaml", line + place),
                over=over,
                change=change,
                by=by,
                group=group,
            )


def _groups(
    pick: Dice, clusters: Sequence[Cluster]
) -> tuple[str | None, dict[str | None, frozenset[str]]]:
    """The column that a limit goes by, if any, and the members of each group."""
    by = pick((None, None, "district", "commune"))
    if by:
        groups: dict[str | None, frozenset[str]] = {
            group: frozenset(each.id for each in clusters if each.columns[by] == group)
            for group in sorted({str(each.columns[by]) for each in clusters})
            if chance(pick, 80)
        }
        return by, groups
    selected = chance(pick, 20)
    members = (each.id for each in clusters if each.craft_village or not selected)
    return None, {None: frozenset(members)}


def _amount(
    pick: Dice,
    measure: Measure,
    over: Measure | None,
    clusters: Sequence[Cluster],
    members: frozenset[str],
    *,
    change: bool,
) -> float:
    """An amount of the right size: a quarter of it is what is asked at least."""
    if over is not None:
        return pick((1.0, 0.5, 0.75, 1.5, 2.0)) * (10 if measure.name == "jobs" else 1)
    if change:
        return pick((10.0, 2.5, 0.0, 20.0, 40.0, -5.0, 200.0))
    if measure.kind == "flow":
        return pick((20.0, 60.0, 5.0, 100.0, 0.0))
    today = sum(
        _now(each, term.quantity) * (each.number(term.column) if term.column else 1.0)
        for term in measure.terms
        for each in clusters
        if each.exists and each.id in members
    )
    return today * pick((1.5, 1.25, 1.0, 2.0, 0.75)) + pick((1.0, 0.0, 10.0))


def _now(cluster: Cluster, quantity: Quantity) -> float:
    hectares = {
        Quantity.HECTARE_PLANNED: cluster.area_ha,
        Quantity.HECTARE_BUILT: cluster.built_ha,
        Quantity.HECTARE_OCCUPIED: cluster.leased_ha,
    }
    return hectares.get(quantity, 1.0)
