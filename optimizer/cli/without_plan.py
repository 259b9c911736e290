"""What is said where an analysis finds no plan to begin with."""

from optimizer.cli.exits import ExitCode
from optimizer.solving.outcome import Outcome


def without_plan(outcome: Outcome) -> tuple[ExitCode, str]:
    """The exit code and the message for a scenario whose search gave no plan."""
    if outcome.status == "infeasible":
        lines = ["no plan exists: its rules cannot all hold together."]
        lines += [f"  {reason}" for reason in outcome.reasons]
        lines.append("`optimizer run` says which entries contradict each other.")
        return ExitCode.NO_PLAN, "\n".join(lines)
    if outcome.interrupted:
        return ExitCode.NOT_IN_TIME, "stopped before a plan was found."
    return ExitCode.NOT_IN_TIME, (
        "no plan was found in the time allowed, though one may exist. "
        "Allow more with --time-limit."
    )
