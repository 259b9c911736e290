"""Futures that were solved: what was assumed in each, and what is best there."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from optimizer.domain.pathway import Headline

WITH_PLAN = frozenset({"optimal", "feasible"})
"""The statuses of runs that found a plan."""


@dataclass(frozen=True, slots=True)
class Future:
    """One run of a sweep, for robust advice.

    ``inputs`` has what was varied or drawn, by entry: an amount, a factor, or a text.
    ``objective`` is what the best plan there is worth, of goals in order by the first
    alone; no plan is worth more than ``bound``. ``headlines`` (by cluster, sorted) are
    those of that plan; they are also empty where they were not asked for. ``measures``
    has its amounts by measure and period. Without a plan all these are None or empty.
    """

    run: int
    scenario: str
    status: str
    objective: float | None
    bound: float | None
    inputs: Mapping[str, float | str] = field(default_factory=dict)
    headlines: Mapping[str, Headline] = field(default_factory=dict)
    measures: Mapping[tuple[str, str], float] = field(default_factory=dict)

    @property
    def has_plan(self) -> bool:
        return self.status in WITH_PLAN
