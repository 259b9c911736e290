"""How the regret of each plan is spread over the futures."""

from optimizer.reporting.figures import as_float
from optimizer.reporting.tables.frame import DataFrame, Row, frame
from optimizer.reporting.tables.spread import SPREAD_COLUMNS, spread

REGRET_COLUMNS = ("plan", "futures", "of", *SPREAD_COLUMNS, "worst_run")


def regret_spread_table(regrets: DataFrame) -> DataFrame:
    """A row per plan of columns plan, run, regret; the least worst regret first.

    Regret is in units of the objective; a plan that cannot be kept in a run has none
    there: ``futures`` of ``of`` runs have one. Plans that cannot be kept in all runs
    come after those that can. ``worst_run`` is the first run of the largest regret.
    """
    found: dict[str, list[tuple[float, int]]] = {}
    runs: dict[str, int] = {}
    columns = (regrets[column].tolist() for column in ("plan", "run", "regret"))
    for one, run, amount in zip(*columns, strict=True):
        plan, regret = str(one), as_float(amount)
        runs[plan] = runs.get(plan, 0) + 1
        of = found.setdefault(plan, [])
        if regret is not None:
            of.append((regret, run))
    rows: list[Row] = []
    for plan, of in found.items():
        if not of:
            continue
        worst, negative = max((regret, -run) for regret, run in of)
        amounts = spread([regret for regret, _ in of])
        assert amounts["most"] == worst
        rows.append(
            {
                "plan": plan,
                "futures": len(of),
                "of": runs[plan],
                **amounts,
                "worst_run": -negative,
            }
        )
    rows.sort(
        key=lambda row: (
            row["futures"] != row["of"],
            row["most"],
            row["p50"],
            row["plan"],
        )
    )
    return frame(rows, list(REGRET_COLUMNS))
