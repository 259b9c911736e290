"""What is said where an analysis finds no plan to begin with."""

from optimizer.cli.exits import ExitCode
from optimizer.reporting.words import Words
from optimizer.sentence import Sentence, joined
from optimizer.solving.outcome import Outcome


def without_plan(outcome: Outcome, path: str, words: Words) -> tuple[ExitCode, str]:
    """The exit code and the message for a scenario whose search gave no plan."""
    if outcome.status == "infeasible":
        lines = [words("no_plan", path=path)]
        lines += [*outcome.reasons, words["no_plan_see_run"]]
        return ExitCode.NO_PLAN, joined(lines, "\n  ")
    if outcome.interrupted:
        return ExitCode.NOT_IN_TIME, stopped_before_a_plan(path)
    return ExitCode.NOT_IN_TIME, Sentence(
        "{path}: no plan was found in the time allowed, though one may exist. Allow "
        "more with --time-limit.",
        path=path,
    )


def stopped_before_a_plan(path: str) -> Sentence:
    """What is said where Ctrl-C came before there was a plan."""
    return Sentence("{path}: stopped before a plan was found.", path=path)
