"""Scenarios side by side: how they rank, their measures and their actions."""

from collections.abc import Iterator, Mapping, Sequence

from optimizer.analysis.causes_of_changes import Causes
from optimizer.analysis.comparison import Change, Contender, Deed, alike
from optimizer.reading.switched import Difference
from optimizer.reporting.compare_record import Comparison, letter
from optimizer.reporting.tables.frame import DataFrame, Row, frame, rows_of
from optimizer.reporting.tables.headlines import headline_table
from optimizer.reporting.tables.one_order import one_order
from optimizer.reporting.tables.province import total_table


def scenario_table(comparison: Comparison) -> DataFrame:
    """A row per scenario: status, objective, rank, dominated by whom, best in what.

    ``dominated_by`` has letters, ``best_in`` measures. Without a plan all are blank.
    """
    ranked = comparison.ranking()
    places = comparison.places
    rows: list[Row] = []
    for place, run in enumerate(comparison.runs):
        row: dict[str, object] = {
            "letter": letter(place),
            "scenario": run.name,
            "path": run.path,
            "status": run.status,
            "objective": run.outcome.objective if run.outcome else None,
            "gap": run.outcome.gap if run.outcome else None,
            "rank": "",
            "dominated_by": (),
            "best_in": (),
        }
        if ranked is not None and place in places:
            at = places.index(place)
            row["rank"] = ranked.ranks[at]
            row["dominated_by"] = tuple(
                letter(places[one]) for one in ranked.dominated_by[at]
            )
            row["best_in"] = tuple(
                name for name, best in ranked.best.items() if at in best
            )
        rows.append(row)
    return frame(rows)


def measure_table(comparison: Comparison) -> DataFrame:
    """Every measure, at the end or in total, of every scenario that has a plan.

    Columns are letters; ``<letter>_change`` is the difference to the first of them,
    ``<letter>_best`` whether it is best in what an objective counts. ``counted`` is 1
    where objectives want more, -1 where less, 0 where they do not count it.
    """
    ranked = comparison.ranking()
    if ranked is None:
        return frame([])
    letters = [letter(place) for place in comparison.places]
    totals = _all_ends(comparison.contenders)
    rows: list[Row] = []
    for name, unit in _measures(totals):
        row: dict[str, object] = {
            "measure": name,
            "unit": unit,
            "counted": ranked.counted.get(name, 0),
        }
        base, shaky = totals[0].get(name, {}).get("end"), False
        for at, (mark, found) in enumerate(zip(letters, totals, strict=True)):
            value = found.get(name, {}).get("end")
            doubtful = bool(found.get(name, {}).get("end_estimate"))
            shaky = doubtful if at == 0 else shaky
            row[mark] = value
            row[f"{mark}_estimate"] = doubtful
            row[f"{mark}_change"] = _minus(value, base) if at else None
            row[f"{mark}_change_estimate"] = doubtful or shaky
            row[f"{mark}_best"] = at in ranked.best.get(name, ())
        rows.append(row)
    return frame(rows)


def action_table(comparison: Comparison) -> DataFrame:
    """A row per headline: clusters and hectares by letter, as `headline_table`."""
    letters = [letter(place) for place in comparison.places]
    return headline_table(
        {
            mark: (one.scenario, one.plan)
            for mark, one in zip(letters, comparison.contenders, strict=True)
        }
    )


def deed_table(comparison: Comparison) -> DataFrame:
    """A row per cluster and scenario for clusters with which not all do the same.

    ``tie`` where no entry makes a scenario act otherwise than the first.
    """
    rows: list[Row] = []
    contenders = comparison.contenders
    for found in comparison.rows():
        for at, deed in enumerate(found.deeds):
            place = comparison.places[at]
            causes = comparison.causes.get(place)
            rows.append(
                {
                    "cluster": found.cluster,
                    "name": found.name,
                    "letter": letter(place),
                    "scenario": comparison.runs[place].name,
                    **_deed(deed, ""),
                    "area_ha_estimate": area_is_estimate(contenders[at], found.cluster),
                    "tie": causes is not None
                    and not causes.left
                    and found.cluster not in causes.explained
                    and not alike(deed, found.deeds[0]),
                }
            )
    return frame(rows)


def cause_table(comparison: Comparison) -> DataFrame:
    """A row per entry switched and action changed; entries that change none have one.

    ``step`` counts the switches of a scenario from 1: entries that were switched
    together share it. ``ties`` marks changes without a cause: both plans are as good.
    """
    columns = ["letter", "scenario", "step", "file", "line", "entry", "from", "to"]
    columns += ["cluster", "ties"]
    columns += [f"{what}_{when}" for when in ("before", "after") for what in _DEED]
    rows = []
    for place, causes in sorted(comparison.causes.items()):
        about = {"letter": letter(place), "scenario": comparison.runs[place].name}
        rows += [{**about, **row} for row in _cause_rows(causes)]
    return frame(rows, columns)


_DEED = ("action", "period", "area_ha")


def _cause_rows(causes: Causes[Difference]) -> Iterator[dict[str, object]]:
    for number, step in enumerate(causes.switches, start=1):
        for entry in step.entries:
            said = {"step": number, **_entry(entry), "ties": False}
            for change in step.changes:
                yield {**said, **_change(change)}
            if not step.changes:
                yield {**said, "cluster": ""}
    for change in causes.equally_good:
        yield {**dict.fromkeys(_ENTRY, ""), "ties": True, **_change(change)}


_ENTRY = ("step", "file", "line", "entry", "from", "to")


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
        **_deed(one.before, "_before"),
        **_deed(one.after, "_after"),
    }


def _deed(one: Deed | None, ending: str) -> dict[str, object]:
    values: tuple[object, ...] = ("", "", None)
    if one is not None:
        values = (str(one.headline), one.period, one.area_ha)
    return {f"{key}{ending}": value for key, value in zip(_DEED, values, strict=True)}


def _all_ends(contenders: Sequence[Contender]) -> list[dict[str, Row]]:
    """The ends of all; a kind of cost that occurs in some is 0 where it does not."""
    totals = [_ends(one) for one in contenders]
    named = dict(_measures(totals))
    for one, found in zip(contenders, totals, strict=True):
        for name in named.keys() & one.scenario.measures.keys() - found.keys():
            if name.startswith("cost."):
                found[name] = {"unit": named[name], "end": 0.0, "end_estimate": False}
    return [{name: found[name] for name in named if name in found} for found in totals]


def _ends(contender: Contender) -> dict[str, Row]:
    """By measure, the unit and the figure at the end; of a flow, of all periods."""
    scenario = contender.scenario
    times = [str(t) for t in range(len(scenario.periods))]
    found: dict[str, Row] = {}
    for row in rows_of(total_table(scenario, contender.plan, funds=True)):
        name = str(row["measure"])
        measure = scenario.measures.get(name)
        counted = (
            times if measure is not None and measure.kind == "flow" else times[-1:]
        )
        values = [row[t] for t in counted]
        numbers = [v for v in values if isinstance(v, int | float) and v == v]
        found[name] = {
            "unit": row["unit"],
            "end": sum(numbers) if numbers else None,
            "end_estimate": any(row[f"{t}_estimate"] for t in counted),
        }
    return found


def _measures(totals: list[dict[str, Row]]) -> Iterator[tuple[str, object]]:
    """Names and units, each kind of cost below the cost in all of them."""
    units = {
        name: row["unit"] for found in reversed(totals) for name, row in found.items()
    }
    for name in one_order(*(list(found) for found in totals)):
        yield name, units[name]


def _minus(value: object, base: object) -> float | None:
    if isinstance(value, int | float) and isinstance(base, int | float):
        return value - base
    return None


def by_cluster(table: list[dict[str, object]]) -> Mapping[str, dict[str, Row]]:
    """Rows of `deed_table` by cluster, and there by letter."""
    found: dict[str, dict[str, Row]] = {}
    for row in table:
        found.setdefault(str(row["cluster"]), {})[str(row["letter"])] = row
    return found


def area_is_estimate(contender: Contender, cluster: str) -> bool:
    """Whether the area that a plan leaves to a cluster rests on an estimate."""
    known = contender.scenario.cluster_of.get(cluster)
    if known is None or not known.exists:
        return False
    there = contender.plan.clusters[cluster].steps[-1].area_ha > 0
    return there and "area_ha" in known.uncertain
