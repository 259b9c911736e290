"""What plans held fixed are worth, by trying every combination of pathways."""

from collections.abc import Mapping, Sequence

from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from tests.oracle.combinations import Combination, Space
from tests.oracle.enumeration import Headlines, _goals


def values_held(scenario: Scenario) -> dict[Headlines, float]:
    """The best value of the first goal with each choice of headlines that is possible.

    Headlines are in the order of the clusters.
    """
    space = Space(scenario)
    (goal, _), *_ = _goals(space)
    groups: dict[Headlines, list[Combination]] = {}
    for one in space.combinations:
        groups.setdefault(one.headlines, []).append(one)
    found: dict[Headlines, float] = {}
    for headlines, group in groups.items():
        reached = space.greatest(goal, (), group)
        if reached is not None:
            found[headlines] = reached[0]
    return found


def least_worst_regret(
    futures: Sequence[Mapping[Headlines, float]], best: Sequence[float]
) -> float | None:
    """The least worst regret of any headlines; None if none hold in every future."""
    everywhere = set(futures[0]).intersection(*futures[1:])
    return min(
        (
            max(max(b - one[plan], 0.0) for one, b in zip(futures, best, strict=True))
            for plan in everywhere
        ),
        default=None,
    )


def most_satisfied(
    futures: Sequence[Mapping[Headlines, float]], asked: Sequence[float]
) -> int:
    """The greatest number of futures in which any headlines are worth what is asked."""
    every = {plan for one in futures for plan in one}
    return max(
        sum(
            one.get(plan, float("-inf")) >= amount
            for one, amount in zip(futures, asked, strict=True)
        )
        for plan in every
    )


def headlines_of(plan: Mapping[str, Headline], scenario: Scenario) -> Headlines:
    """The headlines of a plan in the order of the clusters."""
    return tuple(plan[each.id] for each in scenario.clusters)
