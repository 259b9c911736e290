"""What is best in how many futures, and how plans held in all of them stand."""

from collections.abc import Mapping

from optimizer.analysis.advice import Advice
from optimizer.analysis.shares import ClusterShares
from optimizer.reporting.tables.frame import DataFrame, Row, frame

SHARE_COLUMNS = (
    "cluster",
    "name",
    "action",
    "futures",
    "of",
    "share",
    "low",
    "high",
)

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


def share_table(advice: Advice, names: Mapping[str, str]) -> DataFrame:
    """shares.csv: a row per cluster and action that is best somewhere.

    ``futures`` of ``of`` futures with a plan have the action; ``low`` to ``high`` is
    the 95 % interval of the share. The most contested cluster comes first, that is the
    one whose most frequent action is least frequent; those that do the same in every
    future come last; equals by id. Of one cluster the most frequent action is first.
    """
    rows: list[Row] = [
        {
            "cluster": one.cluster,
            "name": names.get(one.cluster, one.cluster),
            "action": str(headline),
            "futures": share.count,
            "of": share.futures,
            "share": share.share,
            "low": share.low,
            "high": share.high,
        }
        for one in contested_first(advice)
        for headline, share in one.of.items()
    ]
    return frame(rows, list(SHARE_COLUMNS))


def contested_first(advice: Advice) -> list[ClusterShares]:
    """Clusters by how rarely their most frequent action is best, then by id."""

    def most(one: ClusterShares) -> float:
        return max((share.share for share in one.of.values()), default=0.0)

    return sorted(advice.shares, key=lambda one: (most(one), one.cluster))


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
    return frame(rows, list(PLAN_COLUMNS))


def plan_action_table(advice: Advice) -> DataFrame:
    """plans.csv: what each plan that was held does with each cluster."""
    rows: list[Row] = [
        {"plan": number, "cluster": cluster, "action": str(action)}
        for number, plan in enumerate(advice.plans.plans[: advice.held], start=1)
        for cluster, action in sorted(plan.headlines.items())
    ]
    return frame(rows, ["plan", "cluster", "action"])
