"""What is said where an analysis finds no plan to begin with."""

from optimizer.cli.exits import ExitCode
from optimizer.reporting.words import Words
from optimizer.solving.outcome import Outcome


def without_plan(outcome: Outcome, path: str, words: Words) -> tuple[ExitCode, str]:
    """The exit code and the message for a scenario whose search gave no plan."""
    if outcome.status == "infeasible":
        lines = [words("no_plan", path=path)]
        lines += [f"  {reason}" for reason in outcome.reasons]
        lines.append("  " + words["no_plan_see_run"])
        return ExitCode.NO_PLAN, "\n".join(lines)
    if outcome.interrupted:
        return ExitCode.NOT_IN_TIME, f"{path}: stopped before a plan was found."
    return ExitCode.NOT_IN_TIME, (
        f"{path}: no plan was found in the time allowed, though one may exist. "
        "Allow more with --time-limit."
    )
