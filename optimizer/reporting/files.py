"""The files of a run, as text by name."""

import platform
from collections import Counter
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version

from optimizer.analysis.explained import Explained
from optimizer.domain.pathway import Headline
from optimizer.reading.inheritance import Override
from optimizer.reporting.as_text import as_json, table_as_csv
from optimizer.reporting.conflict_record import conflict_record
from optimizer.reporting.record import Run
from optimizer.reporting.stored_run import RECORD, run_as_bytes
from optimizer.reporting.tables.alternatives import (
    alternative_table,
    alternatives_summary,
)
from optimizer.reporting.tables.lines import built_link_table
from optimizer.reporting.tables.recommendations import recommendation_table
from optimizer.reporting.tables.written import plan_table
from optimizer.reporting.words import Words
from optimizer.solving.quantities import measure_values

_PACKAGES = ("cluster-optimizer", "pulp", "highspy", "numpy", "pandas", "pydantic")


def result_files(run: Run, words: Words) -> dict[str, str | bytes]:
    """The files of a run that has a plan."""
    assert run.plan is not None
    plan = plan_table(run.scenario, run.plan)
    lines = built_link_table(run.scenario, run.plan)
    ranked = recommendation_table(
        run.scenario, run.plan, run.opened, run.hanging, words, run.ranking
    )
    return {
        "summary.json": as_json(summary(run)),
        "plan.csv": table_as_csv(plan),
        "built_links.csv": table_as_csv(lines),
        "recommendations.csv": table_as_csv(ranked),
        "run.json": as_json(run_record(run)),
        **_alternative_files(run),
        RECORD: run_as_bytes(run),
    }


def _alternative_files(run: Run) -> dict[str, str | bytes]:
    """The plans beside the best one, if any were asked for."""
    if run.alternatives is None:
        return {}
    others = alternative_table(run.scenario, run.outcome, run.alternatives)
    return {"alternatives.csv": table_as_csv(others)}


def conflict_files(run: Run, explained: Explained) -> dict[str, str | bytes]:
    """The files of a run for which no plan exists."""
    return {
        "summary.json": as_json(summary(run)),
        "run.json": as_json(run_record(run)),
        "conflict.json": as_json(conflict_record(run.scenario, explained)),
    }


def summary(run: Run) -> dict[str, object]:
    """What came out, in figures."""
    outcome, plan = run.outcome, run.plan
    measures = {} if plan is None else measure_values(run.scenario, plan)
    counts = Counter(plan.headline for plan in plan.clusters.values()) if plan else {}
    return {
        "status": outcome.status,
        "objective": outcome.objective,
        "bound": outcome.bound,
        "gap": outcome.gap,
        "measures": measures,
        "actions": {str(h): counts.get(h, 0) for h in Headline} if plan else {},
        "seconds": _seconds(run),
        "solver": outcome.solver,
        "warnings": list(run.warnings),
        **_alternatives(run),
    }


def _alternatives(run: Run) -> dict[str, object]:
    if run.alternatives is None:
        return {}
    made = alternatives_summary(run.scenario, run.outcome, run.alternatives)
    return {"alternatives": made}


def run_record(run: Run) -> dict[str, object]:
    """Enough to repeat the run; only ``seconds`` and ``finished_at`` ever differ."""
    scenario, settings = run.scenario, run.settings
    return {
        "scenario": scenario.name,
        "status": run.outcome.status,
        "finished_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "seconds": _seconds(run),
        "options": {
            "solver": settings.solver,
            "gap": settings.gap,
            "time_limit": settings.time_limit_s,
            **run.options,
        },
        "seed": settings.seed,
        "solver": run.outcome.solver,
        "versions": versions(),
        "inputs": dict(sorted(scenario.inputs.items())),
        "overrides": [_plain(item) for item in run.reading.overrides],
        "resolved": scenario.resolved,
    }


def _seconds(run: Run) -> dict[str, float]:
    ranked = run.ranking.seconds if run.ranking else 0.0
    spent = {"read": run.read_seconds, **run.outcome.seconds, "rank": ranked}
    if run.alternatives is not None:
        others = run.alternatives.outcomes
        spent["alternatives"] = sum(sum(one.seconds.values()) for one in others)
    return {name: round(value, 3) for name, value in spent.items()}


def _plain(override: Override) -> dict[str, str]:
    return {
        "entry": override.entry,
        "old": override.old,
        "new": override.new,
        "old_at": str(override.origin_old),
        "new_at": str(override.origin_new),
    }


def versions() -> dict[str, str]:
    found = {"python": platform.python_version()}
    for name in _PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found
