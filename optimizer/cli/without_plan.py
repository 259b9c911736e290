"""What is said where an analysis finds no plan to begin with."""

from collections.abc import Iterator

from optimizer.cli.exits import ExitCode
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import open_pathways
from optimizer.reporting.explain_no_plan import blocked_told
from optimizer.reporting.words import Words
from optimizer.sentence import Sentence
from optimizer.solving.outcome import Outcome


def without_plan(
    scenario: Scenario, outcome: Outcome, path: str, words: Words
) -> tuple[ExitCode, str]:
    """The exit code and the message for a scenario whose search gave no plan."""
    if outcome.status == "infeasible":
        lines = [words("no_plan", path=path), *_blocked(scenario, words.of(scenario))]
        return ExitCode.NO_PLAN, "\n".join([*lines, f"  {words['no_plan_see_run']}"])
    if outcome.interrupted:
        return ExitCode.NOT_IN_TIME, stopped_before_a_plan(path)
    return ExitCode.NOT_IN_TIME, Sentence(
        "{path}: no plan was found in the time allowed, though one may exist. Allow "
        "more with --time-limit.",
        path=path,
    )


def _blocked(scenario: Scenario, words: Words) -> Iterator[str]:
    """Every cluster with which nothing is left to do, and why."""
    opened = open_pathways(scenario)
    for name in opened.without_any():
        yield from blocked_told(scenario, opened, name, words)


def stopped_before_a_plan(path: str) -> Sentence:
    """What is said where Ctrl-C came before there was a plan."""
    return Sentence("{path}: stopped before a plan was found.", path=path)
