"""Several scenarios side by side."""

from collections.abc import Sequence

from optimizer.reporting.compare_record import Compared, Comparison, letter
from optimizer.reporting.content.headed import headed, measure_heading
from optimizer.reporting.content.spending import kinds_table, paid_table
from optimizer.reporting.content.table import PLAIN, Column, ReportTable, level_of
from optimizer.reporting.figures import as_float
from optimizer.reporting.labels import title_of, unit_label
from optimizer.reporting.record import Run
from optimizer.reporting.tables.compared import (
    action_table,
    by_cluster,
    deed_table,
    measure_table,
)
from optimizer.reporting.tables.frame import Row, rows_of
from optimizer.reporting.tables.one_order import one_order
from optimizer.reporting.words import Words


def comparison_of(runs: Sequence[Run]) -> Comparison:
    """The runs as a comparison, the first being what the others are held to."""
    return Comparison(
        tuple(
            Compared(
                run.scenario.name,
                run.scenario.name,
                run.outcome.status,
                run.scenario,
                run.outcome,
            )
            for run in runs
        )
    )


def measures_compared(runs: Sequence[Run], words: Words) -> ReportTable:
    """Every measure at the end, or in total, of each; and the change to the first."""
    letters = _letters(runs)
    rows: list[Row] = [
        {
            **row,
            "label": measure_heading(str(row["measure"]), words),
            "unit_name": unit_label(row, words),
        }
        for row in rows_of(measure_table(comparison_of(runs)))
    ]
    columns = (
        headed(words, "label", said="measure"),
        headed(words, "unit_name", said="unit"),
        *(Column(one, one, "amount") for one in letters),
        *(
            Column(
                f"{one}_change",
                _to_first(one, words),
                "amount_change",
            )
            for one in letters[1:]
        ),
    )
    title, notes = words["title_compared"], legend_of(runs, words)
    return ReportTable("compared", title, columns, tuple(rows), notes)


def actions_compared(runs: Sequence[Run], words: Words) -> ReportTable:
    """Clusters and hectares by action, of each."""
    rows = tuple(rows_of(action_table(comparison_of(runs))))
    columns = [headed(words, "action", "word")]
    for one in _letters(runs):
        clusters, hectares = (
            words("of_letter_clusters", letter=one),
            words("of_letter_ha", letter=one),
        )
        columns += [
            Column(f"{one}_count", clusters, "count"),
            Column(f"{one}_ha", hectares, "number", "ha"),
        ]
    title, notes = words["title_actions_compared"], legend_of(runs, words)
    return ReportTable("actions_compared", title, tuple(columns), rows, notes)


def deeds_compared(runs: Sequence[Run], words: Words) -> ReportTable:
    """Clusters with which not all do the same: action, period and hectares of each."""
    rows: list[Row] = []
    for cluster, deeds in by_cluster(rows_of(deed_table(comparison_of(runs)))).items():
        row: dict[str, object] = {"cluster": cluster}
        for one, deed in deeds.items():
            row["name"] = deed["name"]
            row |= {f"{one}_{key}": value for key, value in deed.items()}
        rows.append(row)
    columns = [
        headed(words, "cluster", said="cluster_id"),
        headed(words, "name", said="cluster_name"),
    ]
    for one in _letters(runs):
        columns += [
            Column(f"{one}_action", words("of_letter_action", letter=one), "word"),
            Column(f"{one}_period", words("of_letter_period", letter=one)),
            Column(f"{one}_area_ha", words("of_letter_ha", letter=one), "number", "ha"),
        ]
    title, notes = words["title_deeds_compared"], legend_of(runs, words)
    return ReportTable("deeds_compared", title, tuple(columns), tuple(rows), notes)


def costs_compared(runs: Sequence[Run], words: Words) -> ReportTable:
    """What each spends over all periods, by kind of work and then by fund."""
    letters = _letters(runs)
    told = [
        (*kinds_table(run, words).rows, *_without_total(paid_table(run, words).rows))
        for run in runs
    ]
    names = one_order(*([str(row["measure"]) for row in found] for found in told))
    rows: dict[str, dict[str, object]] = {name: {} for name in names}
    for one, every in zip(letters, told, strict=True):
        for row in every:
            found = rows[str(row["measure"])]
            found |= {"label": row["label"], "level": row.get("level", PLAIN)}
            found[one] = row["all"]
            found[f"{one}_estimate"] = row["all_estimate"]
    for found in rows.values():
        for one in letters:
            found.setdefault(one, 0.0)
        _add_changes(found, letters)
    unit = words.unit("bn VND")
    columns = (
        headed(words, "label", said="kind_of_cost"),
        *(Column(one, one, "number", unit) for one in letters),
        *(
            Column(f"{one}_change", _to_first(one, words), "change", unit)
            for one in letters[1:]
        ),
    )
    title, notes = words["title_costs_compared"], legend_of(runs, words)
    return ReportTable("costs_compared", title, columns, tuple(rows.values()), notes)


def _add_changes(row: dict[str, object], letters: Sequence[str]) -> None:
    """How much more or less than the first each other one has."""
    first = letters[0]
    spent = {one: as_float(row[one]) or 0.0 for one in letters}
    for one in letters[1:]:
        row[f"{one}_change"] = spent[one] - spent[first]
        marks = (row.get(f"{name}_estimate") for name in (first, one))
        row[f"{one}_change_estimate"] = any(marks)


def _to_first(one: str, words: Words) -> str:
    return words("changed_to", first=letter(0), other=one)


def _without_total(rows: Sequence[Row]) -> Sequence[Row]:
    """Payers alone: their sum is that of the kinds of work too."""
    return [row for row in rows if level_of(row) == PLAIN]


def legend_of(runs: Sequence[Run], words: Words) -> tuple[str, ...]:
    """Which scenario each letter stands for."""
    return tuple(
        f"{one}: {title_of(run.scenario, words)}"
        for one, run in zip(_letters(runs), runs, strict=True)
    )


def _letters(runs: Sequence[Run]) -> list[str]:
    return [letter(place) for place, _ in enumerate(runs)]
