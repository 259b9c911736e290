"""Which scenario is better in what, and which is better in nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from optimizer.analysis.comparison import Contender, end_value
from optimizer.domain.objective import Balanced, Goal, InOrder, Objective, Weighted
from optimizer.domain.scenario import Scenario

SAME_SHARE = 1e-4
"""Figures that differ by less than this share of the largest count as equal."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """Scenarios by rank, and who is better than whom in every measure that counts.

    ``counted`` has, by measure, 1 where more is better and -1 where less is;
    ``left_out`` the measures that objectives count but that cannot be held against
    each other: wanted by one and unwanted by another, or not the same everywhere.
    ``by_value`` says whether scenarios are ranked by the value of their objective,
    which is only where it is the same, counted the same way; else those that none
    dominates come first. ``ranks`` and ``dominated_by`` are by place in the call;
    ``best`` has the places of the best by measure, none where all are equal.
    """

    by_value: bool
    ranks: tuple[int, ...]
    counted: Mapping[str, int]
    left_out: tuple[str, ...]
    dominated_by: tuple[tuple[int, ...], ...]
    best: Mapping[str, tuple[int, ...]]


def ranking(contenders: Sequence[Contender]) -> Ranking:
    """Rank scenarios that have a plan; there is at least one."""
    wanted = directions(one.scenario.objective for one in contenders)
    scenarios = [one.scenario for one in contenders]
    counted = {
        name: way for name, way in wanted.items() if way and _shared(name, scenarios)
    }
    figures = {
        name: [
            way * end_value(one.scenario, one.plan, one.scenario.measures[name])
            for one in contenders
        ]
        for name, way in counted.items()
    }
    dominated = dominated_by(list(figures.values()), len(contenders))
    by_value = _same_value(contenders)
    return Ranking(
        by_value,
        _by_value(contenders) if by_value else _by_dominance(dominated),
        counted,
        tuple(name for name in wanted if name not in counted),
        dominated,
        {name: _best(values) for name, values in figures.items()},
    )


def directions(objectives: Iterable[Objective]) -> dict[str, int]:
    """By measure 1 if objectives want more of it, -1 if less, 0 if they disagree."""
    found: dict[str, int] = {}
    for objective in objectives:
        for goal in _goals(objective):
            for name, weight in goal.weights.items():
                way = (weight > 0) - (weight < 0)
                if way:
                    found[name] = way if found.get(name, way) == way else 0
    return found


def dominated_by(
    figures: Sequence[Sequence[float]], count: int
) -> tuple[tuple[int, ...], ...]:
    """For each of so many scenarios the places of those that dominate it.

    ``figures`` has, by measure, the figure of every scenario, the larger the better.
    One dominates another if it is worse in no measure and better in one.
    """
    margins = [SAME_SHARE * max(map(abs, values), default=0.0) for values in figures]
    rows = list(zip(figures, margins, strict=True))

    def dominates(one: int, other: int) -> bool:
        return all(v[one] >= v[other] - margin for v, margin in rows) and any(
            v[one] > v[other] + margin for v, margin in rows
        )

    places = range(count)
    return tuple(
        tuple(one for one in places if one != other and dominates(one, other))
        for other in places
    )


def _goals(objective: Objective) -> tuple[Goal, ...]:
    match objective:
        case Weighted(goal):
            return (goal,)
        case Balanced(shares):
            return (Goal(shares),)
        case InOrder(stages):
            return tuple(stage.goal for stage in stages)


def _shared(name: str, scenarios: Sequence[Scenario]) -> bool:
    """Whether a measure is there, and means the same, in every scenario."""
    first = scenarios[0].measures.get(name)
    return first is not None and all(
        one.measures.get(name) == first for one in scenarios
    )


def _same_value(contenders: Sequence[Contender]) -> bool:
    """Whether the values of all objectives can be held against each other."""
    first = contenders[0]
    return all(
        one.outcome.objective is not None and _value_of(one) == _value_of(first)
        for one in contenders
    )


def _value_of(one: Contender) -> object:
    """All that the value of an objective depends on beside the plan and the tables."""
    scenario = one.scenario
    goals = _goals(scenario.objective)
    counted = {name for goal in goals for name in goal.weights}
    wishes = {(w.cluster, w.headline, w.bonus, w.period) for w in scenario.preferences}
    if isinstance(scenario.objective, InOrder) and len(goals) > 1:
        return object()  # the value of the last goal says nothing of those before
    return (
        [dict(goal.weights) for goal in goals],
        type(scenario.objective),
        dict(one.outcome.ranges),
        {name: scenario.measures[name] for name in counted},
        scenario.periods,
        scenario.discount_rate,
        wishes,
    )


def _by_value(contenders: Sequence[Contender]) -> tuple[int, ...]:
    values = [one.outcome.objective or 0.0 for one in contenders]
    margin = SAME_SHARE * max(map(abs, values))
    ranks: dict[int, int] = {}
    best = 0.0
    order = sorted(range(len(values)), key=lambda place: (-values[place], place))
    for position, place in enumerate(order, start=1):
        if not ranks or values[place] < best - margin:
            rank, best = position, values[place]
        ranks[place] = rank
    return tuple(ranks[place] for place in range(len(values)))


def _by_dominance(dominated: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """1 for what none dominates; what is dominated comes after all that dominate it."""
    return tuple(1 + len(better) for better in dominated)


def _best(values: Sequence[float]) -> tuple[int, ...]:
    """The places of the best; none where all are equal."""
    margin = SAME_SHARE * max(map(abs, values))
    top = max(values)
    found = tuple(place for place, v in enumerate(values) if v >= top - margin)
    return () if len(found) == len(values) else found
