"""All that is known of one run, for those who write about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from optimizer.analysis.alternatives import Alternatives
from optimizer.analysis.prices import Ranking
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import OpenPathways, open_pathways
from optimizer.reading.scenario import Reading
from optimizer.reporting.remark_words import remark_text
from optimizer.reporting.tables.law import law_lines
from optimizer.reporting.words import Words
from optimizer.sentence import told
from optimizer.solving.findings import law_findings
from optimizer.solving.lines import hanging_clusters
from optimizer.solving.outcome import Outcome
from optimizer.solving.settings import SolveSettings


@dataclass(frozen=True)
class Run:
    """A scenario as read, what came out, and how that was asked for.

    ``options`` are those of the call that shape the result; ``read_seconds`` is what
    the reading took. ``ranking`` has the prices, ``alternatives`` other plans, if they
    were asked for.
    """

    reading: Reading
    outcome: Outcome
    settings: SolveSettings
    options: Mapping[str, object]
    read_seconds: float
    ranking: Ranking | None = None
    alternatives: Alternatives | None = None

    @property
    def scenario(self) -> Scenario:
        return self.reading.scenario

    @property
    def plan(self) -> Plan | None:
        return self.outcome.plan

    @cached_property
    def opened(self) -> OpenPathways:
        """What each cluster could have done."""
        return open_pathways(self.scenario)

    @cached_property
    def hanging(self) -> Mapping[str, tuple[str, ...]]:
        """By line built, the clusters that would lose their connection without it."""
        return hanging_clusters(self.scenario, self.plan) if self.plan else {}

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the reading and the solving warn of, and what the law still asks."""
        asked = law_findings(self.scenario, self.plan) if self.plan else ()
        words = Words(str(self.options.get("language", "en"))).of(self.scenario)
        solved = (remark_text(one, words) for one in self.outcome.warnings)
        read = (told(str(one), words.language) for one in self.reading.warnings)
        return (*read, *solved, *law_lines(asked, words))
