"""All that is known of one comparison, for those who write about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import ascii_uppercase

from optimizer.analysis.causes_of_changes import Causes
from optimizer.analysis.comparison import ClusterRow, Contender, differing
from optimizer.analysis.dominance import Ranking, ranking
from optimizer.domain.scenario import Scenario
from optimizer.errors import Problem
from optimizer.reading.switched import Difference
from optimizer.solving.outcome import Outcome

MOST_SCENARIOS = 12
"""More side by side nobody reads."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One scenario of a comparison: what was read of it and found for it, if anything.

    ``status`` is that of the outcome, or why there is none: ``wrong_input``,
    ``failed``, ``not_run``.
    """

    path: str
    name: str
    status: str
    scenario: Scenario | None = None
    outcome: Outcome | None = None
    problems: tuple[Problem, ...] = ()
    message: str = ""

    @property
    def contender(self) -> Contender | None:
        """The scenario if it has a plan."""
        if self.scenario is None or self.outcome is None or self.outcome.plan is None:
            return None
        return Contender(self.scenario, self.outcome.plan, self.outcome)


@dataclass(frozen=True)
class Comparison:
    """Scenarios in the order of the call, the first one being what others are held to.

    ``causes`` are by the place of the other scenario; ``options`` those of the call.
    """

    runs: tuple[Compared, ...]
    causes: Mapping[int, Causes[Difference]] = field(default_factory=dict)
    options: Mapping[str, object] = field(default_factory=dict)

    @property
    def places(self) -> tuple[int, ...]:
        """The places of the scenarios that have a plan."""
        return tuple(i for i, run in enumerate(self.runs) if run.contender)

    @property
    def contenders(self) -> tuple[Contender, ...]:
        return tuple(run.contender for run in self.runs if run.contender)

    def ranking(self) -> Ranking | None:
        """None if no scenario has a plan; places are those among the contenders."""
        found = self.contenders
        return ranking(found) if found else None

    def rows(self) -> tuple[ClusterRow, ...]:
        """Clusters with which not all plans do the same."""
        return differing(self.contenders)


def letter(place: int) -> str:
    """The letter under which a scenario stands in the tables."""
    return ascii_uppercase[place]
