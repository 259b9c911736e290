"""What was assumed in each future, beside what came of it."""

from collections.abc import Sequence

from optimizer.analysis.futures import Future
from optimizer.reporting.tables.frame import DataFrame, Row, frame


def input_table(futures: Sequence[Future]) -> DataFrame:
    """A row per run in their order: run, scenario, an entry each, status, objective.

    Entries stand by name; one that a run does not have is None, and so is the
    objective of a future without a plan.
    """
    entries = sorted({entry for one in futures for entry in one.inputs})
    rows: list[Row] = [
        {
            "run": one.run,
            "scenario": one.scenario,
            **{entry: one.inputs.get(entry) for entry in entries},
            "status": one.status,
            "objective": one.objective,
        }
        for one in sorted(futures, key=lambda one: one.run)
    ]
    return frame(rows, ["run", "scenario", *entries, "status", "objective"])
