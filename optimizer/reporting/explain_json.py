"""The story of one cluster as a program reads it."""

from collections.abc import Mapping

from optimizer.analysis.binding import StepWorth
from optimizer.analysis.explanation import Explanation
from optimizer.analysis.flip_points import GRID, Flips
from optimizer.analysis.levers import Lever
from optimizer.analysis.obstacles import Obstacle
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.formulation.causes import Cause
from optimizer.reporting.as_text import finite
from optimizer.reporting.record import Run
from optimizer.reporting.tables.explain import (
    line_rows,
    pathway_rows,
    planned_rows,
    price_rows,
    today_rows,
)
from optimizer.reporting.tables.frame import Row


def explain_as_json(run: Run, explained: Explanation) -> Mapping[str, object]:
    """Everything that is known about one cluster; gaps and shares are fractions."""
    plan, scenario = run.plan, run.scenario
    assert plan is not None
    one = scenario.cluster_of[explained.cluster]
    lines = explained.lines
    told = {
        "cluster": one.id,
        "name": one.name,
        "cluster_status": one.status,
        "district": one.district,
        "status": run.outcome.status,
        "objective": run.outcome.objective,
        "gap": run.outcome.gap,
        "interrupted": explained.interrupted,
        "headline": str(plan.clusters[one.id].headline),
        "today": today_rows(scenario, one.id),
        "plan": planned_rows(scenario, plan, one.id),
        "pathways": [_pathway(row) for row in pathway_rows(scenario, explained)],
        "prices": [_price(row) for row in price_rows(scenario, explained)],
        "obstacles": [_obstacle(one) for one in explained.obstacles],
        "flips": [_flips(scenario, one) for one in explained.flips],
        "not_scaled": [_lever(scenario, one) for one in explained.untried],
        "lines": {
            "headline": str(lines.headline) if lines else None,
            "added_bn": lines.added_bn if lines else None,
            "built": line_rows(scenario, explained),
        },
        "steps": [_step(one) for one in explained.steps],
    }
    made = finite(told)
    assert isinstance(made, Mapping)
    return made


def _obstacle(one: Obstacle) -> dict[str, object]:
    return {
        "headline": str(one.headline),
        "minimal": one.minimal,
        "entries": [_place(entry.origin) for entry in one.entries],
    }


def _step(step: StepWorth) -> dict[str, object]:
    return {
        "entry": _place(step.entry.origin),
        "kind": str(step.entry.kind),
        "amount": step.entry.amount,
        "sense": step.entry.sense,
        "step": step.step,
        "unit": step.unit,
        "gain_low": step.gain_low,
        "gain_high": step.gain_high,
        "stage": None if step.stage is None else step.stage + 1,
        "changes": [
            {"cluster": name, "from": str(now), "to": str(then)}
            for name, now, then in step.changes
        ],
    }


def _pathway(row: Row) -> dict[str, object]:
    causes = row["causes"]
    assert isinstance(causes, tuple)
    return {
        "headline": row["headline"],
        "pathways": row["pathways"],
        "open": not causes,
        "ruled_out_by": [_cause(one) for one in causes],
    }


def _cause(cause: Cause) -> dict[str, object]:
    place = {} if cause.origin is None else _place(cause.origin)
    return {"text": cause.text, **place}


def _place(origin: Origin) -> dict[str, object]:
    return {"file": origin.file, "line": origin.line, "entry": origin.entry}


def _price(row: Row) -> dict[str, object]:
    changes, stage = row["changes"], row["stage"]
    assert isinstance(changes, tuple)
    return {
        **row,
        "stage": stage + 1 if isinstance(stage, int) else None,
        "changes": [
            {"cluster": name, "from": now, "to": then} for name, now, then in changes
        ],
    }


def _flips(scenario: Scenario, flips: Flips) -> dict[str, object]:
    """Factors are fractions of the amounts."""
    return {
        **_lever(scenario, flips.lever),
        "complete": not flips.interrupted,
        "grid": list(GRID),
        "tried": [
            {"factor": one.factor, "state": str(one.state), "proved": one.proved}
            for one in flips.tried
        ],
        "flips": [
            {
                "low": one.low,
                "high": one.high,
                "below": str(one.below),
                "above": str(one.above),
            }
            for one in flips.flips
        ],
    }


def _lever(scenario: Scenario, lever: Lever) -> dict[str, object]:
    limits = [_place(scenario.limits[number].origin) for number in lever.limits]
    return {
        "kind": lever.kind,
        "names": list(lever.subjects),
        "limits": limits,
        "amounts": list(lever.amounts),
    }
