"""The advice of a sweep shown on the terminal and written into its folder."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from rich.console import RenderableType

from optimizer.analysis.advice import Advice
from optimizer.analysis.discovery import discover
from optimizer.cli.charting import CHART_FILES, chart_files, losing_in
from optimizer.cli.exits import Ended, ExitCode
from optimizer.cli.messages import show, show_json, tell
from optimizer.cli.sweep_facts import facts_of, scenarios_of
from optimizer.cli.sweeping import Call
from optimizer.reading.sweeping.sweep import Sweep
from optimizer.reporting.as_text import finite, table_as_csv
from optimizer.reporting.discovery_report import discovery_as_json, discovery_report
from optimizer.reporting.robust_report import (
    Robust,
    robust_as_json,
    robust_report,
    robust_table,
)
from optimizer.reporting.single_file import replace_file
from optimizer.reporting.sweep_charts import Losing
from optimizer.reporting.sweep_report import (
    SweepFacts,
    held_report,
    option_report,
    share_report,
    sweep_head,
)
from optimizer.reporting.tables.advice import (
    held_table,
    plan_action_table,
)
from optimizer.reporting.tables.discovery import discovery_table
from optimizer.reporting.tables.frame import DataFrame, rows_of
from optimizer.reporting.tables.future_shares import share_table
from optimizer.reporting.terminal import rendered
from optimizer.reporting.words import Words
from optimizer.running.future_run import why_invalid
from optimizer.running.result import FAILED, INVALID
from optimizer.running.store import Store

STORE = "sweep.duckdb"
ROBUST = "robust.csv"
SHARES = "shares.csv"
REGRETS = "regrets.csv"
PLANS = "plans.csv"


def tell_advice(
    call: Call,
    sweep: Sweep,
    store: Store,
    advice: Advice,
    robust: Robust | None,
    folder: Path,
    *,
    done: bool,
) -> Ended:
    """Show and write the advice; how the sweep ended as a whole.

    It is not ``done`` where Ctrl-C came before.
    """
    ended, words = store.ended(), call.words
    _tell_first_faults(sweep, store, words)
    every, futures = list(scenarios_of(sweep)), list(store.futures(actions=False))
    facts = facts_of(call, sweep, every, futures, ended)
    found = _losing(call, store, advice)
    files: dict[str, str | bytes] = {
        name: table_as_csv(table)
        for name, table in _files(advice, facts, found).items()
    }
    if robust is not None:
        files[ROBUST] = table_as_csv(robust_table(robust))
    if files:
        files |= chart_files(call, sweep, every, futures, advice, facts, found)
    _take_away_old(folder, files)
    for name, content in files.items():
        replace_file(folder / name, content)
    code = _code(ended) if done else ExitCode.FAILED
    if call.as_json:
        record = _record(call, advice, facts, found, folder, code)
        told = None if robust is None else robust_as_json(robust)
        show_json({**record, "robust": told})
    else:
        show(_report(call, advice, facts, found, robust))
    tell(words("written_to", folder=f"{folder}: {', '.join([STORE, *files])}"))
    return Ended(code, sweep.warnings)


def _tell_first_faults(sweep: Sweep, store: Store, words: Words) -> None:
    """Why the first future that cannot be read is so, and the first that broke."""
    for status in (INVALID, FAILED):
        if (first := store.first_note(status)) is not None:
            run, note = first
            if status == INVALID:
                note = why_invalid(sweep, run) or note
            tell(words(f"sweep_{status}_first", run=run, note=note))


def _code(ended: Mapping[str, int]) -> ExitCode:
    """Done if some future has a plan and none failed, else what ended all of them."""
    if ended.get("failed"):
        return ExitCode.FAILED
    if ended.get("optimal") or ended.get("feasible"):
        return ExitCode.DONE
    if ended.get("no_solution_in_time"):
        return ExitCode.NOT_IN_TIME
    return ExitCode.NO_PLAN if ended.get("infeasible") else ExitCode.INPUT_WRONG


def _take_away_old(folder: Path, files: Collection[str]) -> None:
    """Tables of an earlier call that this one does not write would contradict it."""
    ours = [folder / name for name in (SHARES, REGRETS, PLANS, ROBUST, *CHART_FILES)]
    for path in (*ours, *folder.glob("loses-plan-*.csv"), folder / "loses-no-plan.csv"):
        if path.name not in files:
            path.unlink(missing_ok=True)


def _losing(call: Call, store: Store, advice: Advice) -> dict[int, Losing]:
    """When no plan exists at all (as plan 0), and when each of the best plans loses."""
    found: dict[int, Losing] = {}
    without = frozenset(advice.coded.without_plan)
    none = [run for run in store.runs_ended("infeasible") if run in without]
    if none:
        runs = sorted([*advice.coded.runs, *none])
        found[0] = _lost(store, runs, none)
    runs, good = list(advice.coded.runs), advice.good_enough(call.enough)
    best = (advice.satisfying, advice.least_regret)
    for plan in dict.fromkeys(one.plan for one in best if one is not None):
        lost = [run for run, enough in zip(runs, good[plan], strict=True) if not enough]
        found[plan + 1] = _lost(store, runs, lost)
    words, enough = call.words, call.enough
    return {n: losing_in(words, n, one, enough) for n, one in found.items()}


def _lost(store: Store, runs: Sequence[int], lost: Collection[int]) -> Losing:
    gone = frozenset(lost)
    found = discover(store.inputs(runs), [run in gone for run in runs])
    return Losing("", "", frozenset(runs), gone, found)


def _files(
    advice: Advice, facts: SweepFacts, found: Mapping[int, Losing]
) -> dict[str, DataFrame]:
    """The tables to write by the names of their files; none without any plan."""
    if not advice.coded.runs:
        return {}
    files = {SHARES: share_table(advice.shares, facts.names)}
    if advice.held:
        files[REGRETS] = held_table(advice)
        files[PLANS] = plan_action_table(advice)
    for plan, losing in found.items():
        if losing.found.boxes:
            name = f"plan-{plan}" if plan else "no-plan"
            files[f"loses-{name}.csv"] = discovery_table(losing.found)
    return files


def _report(
    call: Call,
    advice: Advice,
    facts: SweepFacts,
    found: Mapping[int, Losing],
    robust: Robust | None,
) -> str:
    words = call.words
    parts: list[RenderableType] = [*sweep_head(facts, words)]
    parts += option_report(facts.options, facts.titles, words)
    if call.of is not None:
        title = facts.titles.get(call.of, call.of)
        parts += [words("sweep_of", scenario=title), ""]
    elif facts.scenarios > 1:
        parts += [
            words("sweep_of_all", scenario=next(iter(facts.titles), "SCENARIO")),
            "",
        ]
    if not advice.coded.runs:
        parts.append(words["sweep_without_any"])
    else:
        parts += share_report(advice, facts.names, words)
    if advice.held:
        parts += held_report(advice, facts, call.enough, words)
    if robust is not None:
        parts += robust_report(robust, advice, call.enough, words)
    told = [rendered(parts)]
    for one in found.values():
        told.append(discovery_report(one.found, one.title, one.it, facts.inputs, words))
    return "\n\n".join(text.rstrip() for text in told) + "\n"


def _record(
    call: Call,
    advice: Advice,
    facts: SweepFacts,
    found: Mapping[int, Losing],
    folder: Path,
    code: ExitCode,
) -> dict[str, object]:
    """What a program reads."""
    least, satisfying = advice.least_regret, advice.satisfying
    return {
        "exit": int(code),
        "sweep": call.path,
        "folder": str(folder),
        "runs": facts.runs,
        "ended": dict(facts.ended),
        "shares": rows_of(share_table(advice.shares, facts.names)),
        "plans": finite(rows_of(held_table(advice))),
        "least_regret": None if least is None else least.plan + 1,
        "satisfying": None if satisfying is None else satisfying.plan + 1,
        "loses": {
            str(plan): discovery_as_json(one.found) for plan, one in found.items()
        },
    }
