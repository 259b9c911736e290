"""The best of all plans for many futures, seen or not, on the terminal."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from optimizer.analysis.advice import Advice, Enough
from optimizer.analysis.least_regret import LeastRegret
from optimizer.analysis.satisfying import Satisfying
from optimizer.domain.pathway import Headline
from optimizer.reporting.numbers import plain
from optimizer.reporting.sweep_report import enough_told
from optimizer.reporting.tables.frame import DataFrame, Row, frame
from optimizer.reporting.words import Words

MOST_CHANGES = 12
"""More clusters that differ are in robust.csv."""


@dataclass(frozen=True, slots=True)
class Robust:
    """The plan with the least worst regret of all, and the one most often good enough.

    Searched over ``futures`` of ``of`` futures with a plan; ``satisfying`` is None if
    Ctrl-C came before it was searched for.
    """

    regret: LeastRegret
    satisfying: Satisfying | None
    futures: int
    of: int

    @property
    def interrupted(self) -> bool:
        """Whether Ctrl-C came before all was proved."""
        return self.regret.interrupted or (
            self.satisfying is not None and self.satisfying.interrupted
        )


def robust_report(
    robust: Robust, advice: Advice, enough: Enough, words: Words
) -> Iterator[str]:
    """What the best of all plans reaches, how sure that is, and how it differs."""
    if robust.futures < robust.of:
        yield words("robust_of_some", count=robust.futures, of=robust.of)
    regret = robust.regret
    if regret.impossible:
        yield words["robust_impossible"]
    elif regret.worst is None:
        yield words["robust_unknown"]
    else:
        yield words(
            "robust_is",
            worst=plain(regret.worst, words, 2),
            bound=plain(min(regret.bound, regret.worst), words, 2),
            proved=_proved(regret.proved, words),
        )
    least = advice.least_regret
    if regret.headlines is not None and least is not None:
        yield _apart(regret.headlines, advice, least.plan, words)
    good = robust.satisfying
    if good is None or good.headlines is None:
        return
    yield words(
        "satisfying_all_is",
        what=enough_told(enough, words),
        reached=len(good.reached),
        count=good.futures,
        bound=good.bound,
        proved=_proved(good.proved, words),
    )
    held = advice.satisfying
    if held is None:
        return
    if robust.futures == robust.of and len(good.reached) <= held.reached.count:
        yield words("robust_no_better", plan=held.plan + 1)
    else:
        yield _apart(good.headlines, advice, held.plan, words)


def robust_table(robust: Robust) -> DataFrame:
    """robust.csv: what each of the two plans does with each cluster."""
    regret = robust.regret.headlines or {}
    good = (robust.satisfying and robust.satisfying.headlines) or {}
    rows: list[Row] = [
        {
            "cluster": cluster,
            "least_regret": regret.get(cluster),
            "satisfying": good.get(cluster),
        }
        for cluster in sorted(regret.keys() | good.keys())
    ]
    return frame(rows, ["cluster", "least_regret", "satisfying"])


def robust_as_json(robust: Robust) -> dict[str, object]:
    """What a program reads: both plans, what they reach, and the bounds."""
    regret, good = robust.regret, robust.satisfying
    return {
        "futures": robust.futures,
        "of": robust.of,
        "worst_regret": regret.worst,
        "worst_run": regret.worst_run,
        "bound": regret.bound,
        "proved": regret.proved,
        "impossible": regret.impossible,
        "least_regret": _told(regret.headlines),
        "reached_in": None if good is None else len(good.reached),
        "reached_at_most_in": None if good is None else good.bound,
        "satisfying": None if good is None else _told(good.headlines),
    }


def _told(plan: Mapping[str, Headline] | None) -> dict[str, str] | None:
    return None if plan is None else {name: str(plan[name]) for name in sorted(plan)}


def _proved(proved: bool, words: Words) -> str:
    return words["robust_proved" if proved else "robust_open"]


def _apart(
    plan: Mapping[str, Headline], advice: Advice, other: int, words: Words
) -> str:
    """In which clusters a plan acts otherwise than one of those held."""
    beside = advice.plans.plans[other].headlines
    changes = [
        f"{cluster} {words[str(beside[cluster])]} → {words[str(headline)]}"
        for cluster, headline in sorted(plan.items())
        if cluster in beside and beside[cluster] is not headline
    ]
    if not changes:
        return words("robust_same", plan=other + 1)
    shown = ", ".join(changes[:MOST_CHANGES])
    if more := len(changes) - MOST_CHANGES:
        shown += words("robust_more_changes", count=more) if more > 0 else ""
    return words("robust_differs", plan=other + 1, changes=shown)
