"""What is wrong with a plan, and how near is near enough."""

from dataclasses import dataclass, field

from optimizer.errors import Origin

NEAR = 1e-6
"""Relative tolerance of every check, absolute below 1."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One rule that a plan breaks: which, about whom, when, and by how much.

    ``value`` is what the plan has and ``asked`` what the rule asks, where both are
    amounts. ``group`` is that of a limit by groups.
    """

    rule: str
    subject: str
    period: int | None
    text: str
    origin: Origin | None = None
    value: float | None = None
    asked: float | None = None
    group: str = field(default="", kw_only=True)

    def __str__(self) -> str:
        when = "" if self.period is None else f" in period {self.period + 1}"
        return f"{self.subject}{when}: {self.text} ({self.rule})"


def exceeds(value: float, limit: float) -> bool:
    """Whether a value is above a limit by more than roundings."""
    return value > limit + NEAR * max(1.0, abs(limit))


def differs(value: float, other: float) -> bool:
    """Whether two values differ by more than roundings."""
    return exceeds(value, other) or exceeds(other, value)
