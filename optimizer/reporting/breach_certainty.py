"""Whether what a plan has of an amount that it passes rests on estimates."""

from optimizer.analysis.breaches import Breach
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reporting.certainty import total_rests_on_estimate


def breach_rests_on_estimate(scenario: Scenario, plan: Plan, breach: Breach) -> bool:
    """Whether the amount of a breach of the budget, a limit or demand does."""
    if not breach.periods or breach.value is None:
        return False
    t = breach.periods[-1]
    match breach.rule:
        case "budget":
            spent = scenario.measures[f"cost.fund.{breach.subject}"]
            return any(
                total_rests_on_estimate(scenario, plan, spent, period)
                for period in range(t + 1)
            )
        case "limits":
            return any(
                total_rests_on_estimate(
                    scenario, plan, one, limit.period, limit.members
                )
                for limit in scenario.limits
                if (limit.origin, limit.group or "") == (breach.origin, breach.group)
                for one in (limit.measure, limit.over)
                if one is not None
            )
        case "demand":
            return any(
                total_rests_on_estimate(
                    scenario, plan, BUILT_IN["occupied"], t, cap.members
                )
                for cap in (scenario.demand.caps if scenario.demand else ())
                if cap.origin == breach.origin
            )
    return False
