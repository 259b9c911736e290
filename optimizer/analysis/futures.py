"""Futures that were solved: what was assumed in each, and what is best there."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from optimizer.domain.pathway import Headline


@dataclass(frozen=True, slots=True)
class Future:
    """One run of a sweep.

    ``inputs`` has what was varied or drawn, by entry: an amount, a factor, or a text.
    ``objective`` and ``headlines`` (by cluster, sorted) are those of the best plan
    there: None and empty where no plan is known. No plan is worth more than ``bound``.
    ``measures`` has the amounts of that plan by measure and period.
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
        return bool(self.headlines)
