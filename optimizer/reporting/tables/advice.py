"""How plans that were held in every future stand, and what they are."""

from math import isfinite

from optimizer.analysis.advice import Advice
from optimizer.reporting.tables.frame import DataFrame, Row, frame, kept_whole

PLAN_COLUMNS = (
    "plan",
    "best_in",
    "differs_from_first",
    "fails_in",
    "unknown_in",
    "futures",
    "mean_regret",
    "worst_regret",
    "worst_low",
    "worst_high",
    "worst_run",
    "near_in",
    "dominated_by",
)


def held_table(advice: Advice) -> DataFrame:
    """regrets.csv: a row per plan that was held in every future with a plan.

    Regrets are in units of the objective, over the futures in which the plan has a
    value; ``worst_low`` and ``worst_high`` are what the gaps leave of the worst.
    """
    first = advice.plans.plans[0].headlines if advice.plans.plans else {}
    rows: list[Row] = []
    for one in advice.standings:
        plan = advice.plans.plans[one.plan]
        by = advice.dominated.get(one.plan)
        rows.append(
            {
                "plan": one.plan + 1,
                "best_in": plan.count,
                "differs_from_first": sum(
                    plan.headlines.get(name) is not first.get(name)
                    for name in first.keys() | plan.headlines.keys()
                ),
                "fails_in": one.fails.count,
                "unknown_in": one.unknown,
                "futures": one.near.futures,
                "mean_regret": one.mean,
                "worst_regret": one.worst,
                "worst_low": one.worst_low,
                "worst_high": one.worst_high,
                "worst_run": one.worst_run,
                "near_in": one.near.count,
                "dominated_by": None if by is None else by + 1,
            }
        )
    table = frame(rows, list(PLAN_COLUMNS))
    return kept_whole(table, rows, ("worst_run", "dominated_by"))


def plan_action_table(advice: Advice) -> DataFrame:
    """plans.csv: what each plan that was held does with each cluster."""
    rows: list[Row] = [
        {"plan": number, "cluster": cluster, "action": str(action)}
        for number, plan in enumerate(advice.plans.plans[: advice.held], start=1)
        for cluster, action in sorted(plan.headlines.items())
    ]
    return frame(rows, ["plan", "cluster", "action"])


def regret_table(advice: Advice) -> DataFrame:
    """What each plan held loses in each future: columns plan, run, regret.

    None where the plan fails, or nothing is known.
    """
    regrets = advice.regrets
    rows: list[Row] = [
        {
            "plan": plan + 1,
            "run": run,
            "regret": float(lost) if isfinite(lost) else None,
        }
        for plan, losses in enumerate(regrets.value)
        for run, lost in zip(advice.coded.runs, losses, strict=True)
    ]
    return frame(rows, ["plan", "run", "regret"])
