"""What many futures say together, on the terminal."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isnan

from rich.console import RenderableType

from optimizer.analysis.advice import Advice, Enough
from optimizer.analysis.options import Option
from optimizer.reporting.labels import named
from optimizer.reporting.numbers import plain, share
from optimizer.reporting.tables.advice import held_table
from optimizer.reporting.tables.frame import rows_of
from optimizer.reporting.tables.future_shares import contested_first
from optimizer.reporting.terminal import table
from optimizer.reporting.words import Words

MOST_CLUSTERS = 40
MOST_PLANS = 20
"""More are in the files."""

MOST_PLANS_APART = 4
MOST_CHANGES = 8
"""More in words than anybody reads; plans.csv has all."""

_LEFT, _RIGHT = "left", "right"


@dataclass(frozen=True, slots=True)
class SweepFacts:
    """What a report tells besides the advice: titles, sizes, and how runs ended.

    ``names`` are those of clusters by id, ``inputs`` those of inputs by entry,
    ``titles`` those of scenarios, of which ``options`` has them side by side.
    """

    title: str
    runs: int
    scenarios: int
    grid: int
    samples: int
    ended: Mapping[str, int]
    names: Mapping[str, str]
    several_goals: bool
    inputs: Mapping[str, str]
    titles: Mapping[str, str]
    options: tuple[Option, ...]
    objectives_differ: bool = False


def sweep_head(facts: SweepFacts, words: Words) -> Iterator[str]:
    """Title, what the sweep is made of, and how its runs ended."""
    ended = facts.ended
    yield (
        words("title_sweep", title=facts.title, count=facts.runs)
        + " · "
        + ", ".join(_made_of(facts, words))
    )
    counts = {
        "plans": ended.get("optimal", 0) + ended.get("feasible", 0),
        "none": ended.get("infeasible", 0),
        "late": ended.get("no_solution_in_time", 0),
        "invalid": ended.get("invalid", 0),
        "failed": ended.get("failed", 0),
    }
    told = [
        words(f"ended_{how}", count=count)
        for how, count in counts.items()
        if count or how == "plans"
    ]
    yield f"{'; '.join(told)}."
    yield ""


def _made_of(facts: SweepFacts, words: Words) -> Iterator[str]:
    """Scenarios, and points of the grid and samples where there are several."""
    yield words("sweep_scenarios", count=facts.scenarios)
    if facts.grid > 1:
        yield words("sweep_grid", count=facts.grid)
    if facts.samples > 1:
        yield words("sweep_samples", count=facts.samples)


def share_report(
    advice: Advice, names: Mapping[str, str], words: Words
) -> Iterator[RenderableType]:
    """For each cluster the action that is best most often, the contested ones first."""
    columns = [
        (words["cluster"], _LEFT),
        (words["best_mostly"], _LEFT),
        (words["in_share"], _RIGHT),
        (words["share_interval"], _RIGHT),
        (words["else_best"], _LEFT),
    ]
    ordered = contested_first(advice.shares)
    differing = [one for one in ordered if len(one.of) > 1]
    rows = []
    for one in differing[:MOST_CLUSTERS]:
        (action, most), *others = one.of.items()
        rows.append(
            [
                named(one.cluster, names.get(one.cluster, "")),
                words[str(action)],
                share(most.share, words, 0),
                f"{share(most.low, words, 0)} – {share(most.high, words, 0)}",
                ", ".join(
                    f"{words[str(other)]} {share(each.share, words, 0)}"
                    for other, each in others
                ),
            ]
        )
    if rows:
        yield table(words["title_sweep_shares"], columns, rows)
    if more := len(differing) - len(rows):
        yield words("sweep_shares_more", count=more)
    if same := len(ordered) - len(differing):
        yield words("sweep_shares_all", count=same)
    if rows:
        yield words["sweep_interval_explained"]
    yield ""


def option_report(
    options: Sequence[Option], titles: Mapping[str, str], words: Words
) -> Iterator[RenderableType]:
    """Which scenario is worth most in the futures that all of them share."""
    columns = [
        (words["sweep_scenario"], _LEFT),
        (words["best_in"], _RIGHT),
        (words["share_interval"], _RIGHT),
        (words["median_objective"], _RIGHT),
        (words["least_objective"], _RIGHT),
        (words["no_plan_in"], _RIGHT),
    ]
    rows = [
        [
            titles.get(one.scenario, one.scenario),
            words("of_futures", count=one.best.count, of=one.best.futures),
            f"{share(one.best.low, words, 0)} – {share(one.best.high, words, 0)}",
            plain(one.median, words, 2),
            plain(one.least, words, 2),
            str(one.without),
        ]
        for one in options
        if one.best.futures
    ]
    if rows:
        yield table(words["title_sweep_options"], columns, rows)


def held_report(
    advice: Advice, facts: SweepFacts, enough: Enough, words: Words
) -> Iterator[RenderableType]:
    """How the plans that were held stand, the least-regret and the satisfying one."""
    good = advice.good_enough(enough).sum(axis=1)
    columns = [
        (words["plan"], _RIGHT),
        (words["best_in"], _RIGHT),
        (words["differs_from_first"], _RIGHT),
        (words["fails_in"], _RIGHT),
        (words["mean_regret"], _RIGHT),
        (words["worst_regret"], _RIGHT),
        (words["worst_in"], _RIGHT),
        (_good_enough(enough, words), _RIGHT),
    ]
    rows = [
        [
            str(row["plan"]),
            str(row["best_in"]),
            str(row["differs_from_first"]),
            str(row["fails_in"]),
            plain(_number(row["mean_regret"]), words, 2),
            plain(_number(row["worst_regret"]), words, 2),
            _whole(row["worst_run"]) if row["worst_regret"] else "",
            str(reached),
        ]
        for row, reached in zip(rows_of(held_table(advice)), good, strict=True)
    ][:MOST_PLANS]
    yield table(words["title_sweep_plans"], columns, rows)
    yield from _apart(advice, words)
    yield words["sweep_held_explained"]
    late = [one for one in advice.standings if one.unknown]
    if late:
        told = ", ".join(f"{one.plan + 1} ({one.unknown})" for one in late[:MOST_PLANS])
        yield words("plans_unknown", plans=told)
    if facts.several_goals:
        yield words["first_goal_counts"]
    if facts.objectives_differ:
        yield words["objectives_differ"]
    yield from _best(advice, enough, words)
    yield ""


def _good_enough(enough: Enough, words: Words) -> str:
    if enough.at_least is not None:
        return words("at_least_in", value=plain(enough.at_least, words))
    return words("near_in", near=share(enough.near, words, 0))


def _apart(advice: Advice, words: Words) -> Iterator[str]:
    """In what the first plans differ from the one that is best most often."""
    first, *others = advice.plans.plans[: min(advice.held, MOST_PLANS_APART)]
    for plan, other in enumerate(others, start=2):
        changes = [
            f"{cluster} {words[str(first.headlines[cluster])]} → {words[str(action)]}"
            for cluster, action in sorted(other.headlines.items())
            if cluster in first.headlines and first.headlines[cluster] is not action
        ]
        if changes:
            shown = ", ".join(changes[:MOST_CHANGES])
            if (more := len(changes) - MOST_CHANGES) > 0:
                shown += words("plan_more_changes", count=more)
            yield words("plan_differs", plan=plan, changes=shown)


def _best(advice: Advice, enough: Enough, words: Words) -> Iterator[str]:
    least, satisfying = advice.least_regret, advice.satisfying
    if least is not None and least.worst is not None:
        yield words(
            "least_regret_is",
            plan=least.plan + 1,
            worst=plain(least.worst, words, 2),
            share=_of_the_best(advice, words),
            mean=plain(least.mean, words, 2),
            fails=least.fails.count,
            count=least.fails.futures,
        )
    if satisfying is not None:
        yield words(
            "satisfying_is",
            plan=satisfying.plan + 1,
            what=enough_told(enough, words),
            reached=satisfying.reached.count,
            count=satisfying.reached.futures,
            share=share(satisfying.reached.share, words, 0),
        )
    if advice.dominated:
        told = [
            words("dominated_by", plan=plan + 1, by=by + 1)
            for plan, by in sorted(advice.dominated.items())
        ]
        yield words("dominated_plans", plans=", ".join(told))
    if more := len(advice.plans.plans) - advice.held:
        yield words("best_of_seen", count=advice.held, more=more)


def enough_told(enough: Enough, words: Words) -> str:
    """`within 5 % of the best`, or `worth at least 1,200`."""
    if enough.at_least is not None:
        return words("worth_at_least", value=plain(enough.at_least, words))
    return words("within_best", near=share(enough.near, words, 0))


def loses_told(plan: int, enough: Enough, words: Words) -> str:
    """A title: when a plan is not good enough."""
    if enough.at_least is not None:
        least = plain(enough.at_least, words)
        what = words("fails_below", amount=least)
    else:
        what = words("fails_by_regret", share=share(enough.near, words, 0))
    return words("title_loses", plan=plan, what=what)


def _of_the_best(advice: Advice, words: Words) -> str:
    """The worst regret as a share of what is best in that future."""
    least = advice.least_regret
    assert least is not None
    if least.worst is None or least.worst_run is None:
        return ""
    best = abs(float(advice.coded.best[advice.coded.runs.index(least.worst_run)]))
    if not best:
        return ""
    return words("of_the_best", share=share(least.worst / best, words, 1))


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _whole(value: object) -> str:
    number = _number(value)
    return "" if number is None or isnan(number) else f"{number:.0f}"
