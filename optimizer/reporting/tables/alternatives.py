"""alternatives.csv, and what each alternative gives up beside the best plan."""

from collections.abc import Iterator

from optimizer.analysis.alternatives import Alternatives, loss
from optimizer.domain.measure import Measure
from optimizer.domain.objective import Balanced, InOrder, Objective, Weighted
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.domain.unlike import Unlike
from optimizer.reporting.certainty import total_rests_on_estimate
from optimizer.reporting.tables.frame import DataFrame, Row, frame
from optimizer.reporting.tables.written import headline_period
from optimizer.solving.outcome import Outcome
from optimizer.solving.quantities import measure_in_period, measure_values

_COLUMNS = [
    *("plan", "objective", "loss", "cluster", "action"),
    *("period", "area_ha", "differs", "gap"),
]

_ALWAYS = ("jobs", "land", "cost")
"""What a planner asks of every plan, whatever the objective counts."""


def alternative_table(
    scenario: Scenario, best: Outcome, alternatives: Alternatives
) -> DataFrame:
    """alternatives.csv: a row per alternative and cluster, alternatives from 1 on.

    ``area_ha`` is that at the end of the last period; ``differs`` says whether the
    best plan has another headline.
    """
    rows: list[Row] = []
    for number, other in enumerate(alternatives.outcomes, start=1):
        assert other.plan is not None
        differing = frozenset(differing_clusters(best, other))
        for name, done in sorted(other.plan.clusters.items()):
            rows.append(
                {
                    "plan": number,
                    "objective": other.objective,
                    "loss": loss(best, other),
                    "cluster": name,
                    "action": str(done.headline),
                    "period": headline_period(scenario, done),
                    "area_ha": done.steps[-1].area_ha,
                    "differs": "yes" if name in differing else "no",
                    "gap": other.gap,
                }
            )
    return frame(rows, _COLUMNS)


def instead_table(scenario: Scenario, best: Outcome, other: Outcome) -> DataFrame:
    """What an alternative does instead: a row per cluster with another headline.

    ``hectares`` is by how much larger the cluster is at the end than in the best plan.
    """
    assert best.plan is not None
    assert other.plan is not None
    rows: list[Row] = []
    for name in differing_clusters(best, other):
        cluster = scenario.cluster_of[name]
        before, after = best.plan.clusters[name], other.plan.clusters[name]
        rows.append(
            {
                "cluster": name,
                "name": cluster.name,
                "action": str(after.headline),
                "best": str(before.headline),
                "unit": "ha",
                "hectares": after.steps[-1].area_ha - before.steps[-1].area_ha,
                "hectares_estimate": cluster.exists and "area_ha" in cluster.uncertain,
            }
        )
    return frame(rows)


def given_up_table(
    scenario: Scenario, best: Outcome, alternatives: Alternatives
) -> DataFrame:
    """Measures of the best plan, and by how much each alternative has more of them.

    Those that the objective counts come first. A state is that at the end, a flow the
    sum over all periods, not discounted. Columns are ``best`` and the numbers of the
    alternatives.
    """
    assert best.plan is not None
    rows: list[Row] = []
    for measure in _compared(scenario):
        before = _amount(scenario, best.plan, measure)
        doubtful = _rests_on_estimate(scenario, best.plan, measure)
        row: dict[str, object] = {
            "measure": measure.name,
            "unit": measure.unit,
            "best": before,
            "best_estimate": doubtful,
        }
        for number, plan in enumerate(alternatives.plans, start=1):
            row[str(number)] = _amount(scenario, plan, measure) - before
            shaky = doubtful or _rests_on_estimate(scenario, plan, measure)
            row[f"{number}_estimate"] = shaky
        rows.append(row)
    return frame(rows)


def alternatives_summary(
    scenario: Scenario, best: Outcome, alternatives: Alternatives
) -> dict[str, object]:
    """The alternatives in figures, for summary.json."""
    return {
        "asked": alternatives.asked,
        "differ": alternatives.differ,
        "found": len(alternatives.outcomes),
        "ending": alternatives.ending,
        "plans": [
            {
                "plan": number,
                "status": other.status,
                "objective": other.objective,
                "bound": other.bound,
                "gap": other.gap,
                "loss": loss(best, other),
                "differs": list(differing_clusters(best, other)),
                "measures": measure_values(scenario, other.plan) if other.plan else {},
                "warnings": [str(one) for one in other.warnings],
            }
            for number, other in enumerate(alternatives.outcomes, start=1)
        ],
    }


def differing_clusters(best: Outcome, other: Outcome) -> tuple[str, ...]:
    """The clusters to which an alternative gives another headline, by id."""
    assert best.plan is not None
    assert other.plan is not None
    return Unlike.to(best.plan, 1).differing(other.plan)


def _compared(scenario: Scenario) -> Iterator[Measure]:
    counted = [*_counted(scenario.objective), *_ALWAYS]
    yield from (scenario.measures[name] for name in dict.fromkeys(counted))


def _counted(objective: Objective) -> tuple[str, ...]:
    """The measures that an objective counts."""
    match objective:
        case Weighted(goal):
            return tuple(goal.weights)
        case Balanced(shares):
            return tuple(shares)
        case InOrder(stages):
            return tuple(name for stage in stages for name in stage.goal.weights)


def _amount(scenario: Scenario, plan: Plan, measure: Measure) -> float:
    if measure.kind == "state":
        return measure_in_period(scenario, plan, measure, scenario.last_period)
    return sum(
        measure_in_period(scenario, plan, measure, t)
        for t in range(len(scenario.periods))
    )


def _rests_on_estimate(scenario: Scenario, plan: Plan, measure: Measure) -> bool:
    period = scenario.last_period if measure.kind == "state" else None
    return total_rests_on_estimate(scenario, plan, measure, period)
