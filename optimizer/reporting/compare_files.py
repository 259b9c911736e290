"""A comparison as programs read it: JSON, and tables as CSV."""

from collections.abc import Mapping

from optimizer.analysis.causes_of_changes import Causes
from optimizer.analysis.comparison import Change, Deed
from optimizer.reading.switched import Difference
from optimizer.reporting.as_text import as_csv, as_json, finite
from optimizer.reporting.compare_record import Comparison, letter
from optimizer.reporting.files import versions
from optimizer.reporting.tables.compared import (
    action_table,
    cause_table,
    deed_table,
    measure_table,
    scenario_table,
)
from optimizer.reporting.tables.frame import DataFrame, Row, rows_of


def compare_files(comparison: Comparison) -> dict[str, str | bytes]:
    """The files of a comparison, as text by name."""
    return {
        "compare.json": as_json(compare_as_json(comparison)),
        "scenarios.csv": _written(scenario_table(comparison)),
        "measures.csv": _long(comparison),
        "actions.csv": _written(deed_table(comparison)),
        "causes.csv": _written(cause_table(comparison)),
        "run.json": as_json(_record(comparison)),
    }


def compare_as_json(comparison: Comparison) -> dict[str, object]:
    """Everything that the tables show, in full precision.

    Scenarios are named by their letters; ``differences`` are to the first that has a
    plan. An action is null where that scenario's table lacks the cluster.
    """
    found = finite(_as_json(comparison))
    assert isinstance(found, dict)
    return found


def _as_json(comparison: Comparison) -> dict[str, object]:
    ranked = comparison.ranking()
    return {
        "scenarios": [
            {
                **row,
                "rank": row["rank"] or None,
                "title": dict(run.scenario.title) if run.scenario else {},
                "problems": [problem.as_json() for problem in run.problems],
                **({"message": run.message} if run.message else {}),
            }
            for row, run in zip(
                rows_of(scenario_table(comparison)), comparison.runs, strict=True
            )
        ],
        "ranked_by": ranked and ("value" if ranked.by_value else "dominance"),
        "counted": dict(ranked.counted) if ranked else {},
        "not_comparable": list(ranked.left_out) if ranked else [],
        "headlines": [
            {
                "action": row["action"],
                "clusters": {one: row[f"{one}_count"] for one in _letters(comparison)},
                "hectares": {one: row[f"{one}_ha"] for one in _letters(comparison)},
            }
            for row in rows_of(action_table(comparison))
        ],
        "measures": [
            _measure(row, _letters(comparison))
            for row in rows_of(measure_table(comparison))
        ],
        "actions": [
            {
                "cluster": row.cluster,
                "name": row.name,
                "actions": {
                    mark: _deed(deed)
                    for mark, deed in zip(_letters(comparison), row.deeds, strict=True)
                },
            }
            for row in comparison.rows()
        ],
        "causes": [
            {"scenario": letter(place), **_causes(found)}
            for place, found in sorted(comparison.causes.items())
        ],
    }


def _letters(comparison: Comparison) -> list[str]:
    return [letter(place) for place in comparison.places]


def _measure(row: Row, letters: list[str]) -> dict[str, object]:
    return {
        "measure": row["measure"],
        "unit": row["unit"],
        "counted": row["counted"],
        "values": {mark: row[mark] for mark in letters},
        "differences": {mark: row[f"{mark}_change"] for mark in letters[1:]},
        "estimates": [mark for mark in letters if row[f"{mark}_estimate"]],
        "best": [mark for mark in letters if row[f"{mark}_best"]],
    }


def _causes(found: Causes[Difference]) -> dict[str, object]:
    return {
        "complete": not found.left,
        "steps": [
            {
                "entries": [_entry(one) for one in step.entries],
                "changes": [_change(one) for one in step.changes],
            }
            for step in found.switches
        ],
        "equally_good": [_change(one) for one in found.equally_good],
        "left": [_entry(one) for one in found.left],
    }


def _entry(one: Difference) -> dict[str, object]:
    return {
        "file": one.origin.file,
        "line": one.origin.line,
        "entry": one.entry,
        "from": one.old,
        "to": one.new,
    }


def _change(one: Change) -> dict[str, object]:
    return {
        "cluster": one.cluster,
        "from": _deed(one.before),
        "to": _deed(one.after),
    }


def _deed(one: Deed | None) -> Mapping[str, object] | None:
    if one is None:
        return None
    return {
        "action": str(one.headline),
        "period": one.period,
        "area_ha": one.area_ha,
    }


def _long(comparison: Comparison) -> str:
    """measures.csv: a row per measure and scenario."""
    columns = ("measure", "unit", "scenario", "value", "difference", "estimate", "best")
    names = {mark: comparison.runs[place].name for place, mark in _marks(comparison)}
    rows = [
        (
            row["measure"],
            row["unit"],
            names[mark],
            row[mark],
            row[f"{mark}_change"],
            row[f"{mark}_estimate"],
            row[f"{mark}_best"],
        )
        for row in rows_of(measure_table(comparison))
        for mark in names
    ]
    return as_csv(columns, rows)


def _marks(comparison: Comparison) -> list[tuple[int, str]]:
    return [(place, letter(place)) for place in comparison.places]


def _record(comparison: Comparison) -> dict[str, object]:
    """Enough to repeat the comparison."""
    inputs: dict[str, str] = {}
    for run in comparison.runs:
        inputs |= run.scenario.inputs if run.scenario else {}
    return {
        "scenarios": [run.path for run in comparison.runs],
        "options": dict(comparison.options),
        "versions": versions(),
        "inputs": dict(sorted(inputs.items())),
    }


def _written(table: DataFrame) -> str:
    rows = (
        [", ".join(cell) if isinstance(cell, tuple) else cell for cell in row]
        for row in table.itertuples(index=False, name=None)
    )
    return as_csv(map(str, table.columns), rows)
