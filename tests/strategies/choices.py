"""Random permissions, locks, relations, wishes and obligations."""

from collections.abc import Mapping, Sequence
from itertools import permutations

from optimizer.domain.choice import (
    AtMostOneOf,
    Decision,
    Obligation,
    Permission,
    Preference,
    Relation,
    Requires,
    TenantsMove,
    WithinKm,
)
from optimizer.domain.cluster import Cluster
from optimizer.domain.pathway import HEADLINES_OF, Action, Headline
from optimizer.errors import Origin
from tests.strategies.dice import Dice, chance, some

_HAS_AREA = (Headline.KEEP, Headline.EXPAND, Headline.REDUCE, Headline.ADD)
_HAS_PERIOD = (Headline.EXPAND, Headline.REDUCE, Headline.DROP, Headline.ADD)


def random_actions(pick: Dice) -> tuple[Action, ...]:
    """The actions that are listed: mostly the default, often `reduce` as well."""
    listed = [Action.KEEP, Action.EXPAND, Action.DROP, Action.ADD]
    if chance(pick, 45):
        listed.append(Action.REDUCE)
    if chance(pick, 15):
        listed.remove(pick(tuple(listed[1:])))
    elif chance(pick, 5):
        listed.remove(Action.KEEP)
    return tuple(listed)


def random_permissions(
    pick: Dice, actions: Sequence[Action], clusters: Sequence[Cluster], periods: int
) -> Mapping[Action, Permission]:
    everyone = tuple(cluster.id for cluster in clusters)
    found = {}
    for line, action in enumerate(actions, start=100):
        chosen, first, last = everyone, 0, periods - 1
        if action is not Action.KEEP and chance(pick, 20):
            chosen = some(pick, everyone)
        if action is not Action.KEEP and chance(pick, 20):
            first = pick(range(periods))
            last = pick(range(first, periods))
        step = pick((1.0, 5.0, 2.5))
        origin = Origin("case.yaml", line)
        found[action] = Permission(action, frozenset(chosen), first, last, origin, step)
    return found


def random_decisions(
    pick: Dice, clusters: Sequence[Cluster], periods: int
) -> tuple[Decision, ...]:
    return tuple(
        _decision(pick, pick(tuple(clusters)), periods, Origin("case.yaml", 110 + line))
        for line in range(pick((0, 0, 0, 1, 1, 2)))
    )


def _decision(pick: Dice, cluster: Cluster, periods: int, origin: Origin) -> Decision:
    names = HEADLINES_OF[cluster.status]
    if not chance(pick, 50):
        banned = pick(names)
        return Decision(cluster.id, False, frozenset({banned}), origin)
    # A wish for what is seldom the best makes a lock bind; `keep` seldom does.
    wanted = pick(names[1:] + names[:1])
    by = area = None
    if wanted in _HAS_PERIOD and chance(pick, 40):
        by = pick(range(periods))
    if wanted in _HAS_AREA and chance(pick, 40):
        between = pick((0.5, 0.75, 1.0, 0.25))
        area = cluster.min_ha + between * (cluster.max_ha - cluster.min_ha)
        if wanted is Headline.KEEP:
            area = cluster.area_ha
    return Decision(cluster.id, True, frozenset({wanted}), origin, by, area)


def random_relations(pick: Dice, clusters: Sequence[Cluster]) -> tuple[Relation, ...]:
    """None, one or two relations, or a circle, among at least two clusters."""
    pairs = tuple(permutations([cluster.id for cluster in clusters], 2))
    if not pairs:
        return ()
    found: list[Relation] = []
    for line in range(pick((0, 0, 1, 2))):
        origin = Origin("case.yaml", 120 + line)
        form = pick(("requires", "at_most_one", "moves", "circle", "moves in a circle"))
        one, other = pick(pairs)
        if form == "requires":
            found.append(Requires(one, other, origin))
        elif form == "circle":
            found += [Requires(one, other, origin), Requires(other, one, origin)]
        elif form == "at_most_one":
            members = some(pick, [cluster.id for cluster in clusters], least=2)
            found.append(AtMostOneOf(members, origin))
        else:
            circle = form == "moves in a circle"
            found += _moves(pick, clusters, one, other, origin, circle=circle)
    return tuple(found)


def _moves(
    pick: Dice,
    clusters: Sequence[Cluster],
    one: str,
    other: str,
    origin: Origin,
    *,
    circle: bool,
) -> list[Relation]:
    existing = [cluster.id for cluster in clusters if cluster.exists]
    found: list[Relation] = []
    for source, to in ((one, other), (other, one)) if circle else ((one, other),):
        sources = tuple(each for each in existing if each != to)
        if circle:
            sources = tuple(each for each in sources if each == source)
        if sources:
            found.append(TenantsMove(some(pick, sources), to, origin))
    return found


def random_preferences(
    pick: Dice, clusters: Sequence[Cluster], periods: int
) -> tuple[Preference, ...]:
    found = []
    for line in range(pick((0, 0, 1, 2))):
        cluster = pick(tuple(clusters))
        headline = pick(HEADLINES_OF[cluster.status])
        timed = headline in _HAS_PERIOD and chance(pick, 40)
        found.append(
            Preference(
                cluster.id,
                headline,
                pick((5.0, 50.0, 0.25, -5.0)),
                Origin("case.yaml", 130 + line),
                pick(range(periods)) if timed else None,
            )
        )
    return tuple(found)


def random_obligations(
    pick: Dice, clusters: Sequence[Cluster], periods: int
) -> tuple[Obligation, ...]:
    if not chance(pick, 35):
        return ()
    column = pick(("wastewater", "investor"))
    lacking = frozenset(
        each.id for each in clusters if each.exists and each.columns[column] is not True
    )
    return (
        Obligation(
            column,
            pick(range(periods)),
            lacking,
            pick((8.0, 0.0, 2.5)),
            pick((0.5, 0.0, 1.25)),
            Origin("case.yaml", 140),
        ),
    )


def random_distance(pick: Dice) -> tuple[WithinKm, ...]:
    if not chance(pick, 20):
        return ()
    return (WithinKm("port", pick((15.0, 5.0, 40.0)), Origin("case.yaml", 150)),)
