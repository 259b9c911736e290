"""A case that takes a solver seconds: many candidates, each with costs of its own."""

from random import Random

from optimizer.domain.objective import Goal, Weighted
from optimizer.domain.scenario import Scenario
from tests.builders import ORIGIN, a_limit, candidate, one_fund, scenario_of

PERIODS = 3


def hard_case(clusters: int = 60, **stated: object) -> Scenario:
    """Candidates that all compete for the money of three periods."""
    random = Random(1)
    candidates = [
        candidate(
            f"C{number:03d}",
            min_ha=10.0,
            max_ha=10.0 + random.random() * 60,
            infra_cost_bn_per_ha=1.0 + random.random(),
            fixed_cost_bn=30.0 + random.random() * 50,
            output_bn_per_ha=1.0 + random.random(),
            jobs_per_ha=random.random() * 50,
        )
        for number in range(clusters)
    ]
    names = tuple(each.id for each in candidates)
    most = [a_limit("jobs", "at_most", clusters * 100.0, names, t) for t in range(3)]
    plain = {
        "years": (5.0,) * PERIODS,
        "discount_rate": 0.05,
        "objective": Weighted(Goal({"output": 1.0}), ORIGIN),
        "budget": one_fund(*[clusters * 8.0] * PERIODS),
        "limits": (a_limit("clusters", "at_least", clusters / 5, names, 2), *most),
    }
    return scenario_of(*candidates, **{**plain, **stated})
