"""Figures in the reasons for what a plan does, marked where they are estimates."""

from dataclasses import dataclass

from optimizer.domain.cluster import Cluster
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reporting.certainty import MARK, rests_on_estimate
from optimizer.reporting.numbers import plain
from optimizer.reporting.words import Words

SMALL = 0.05
"""Figures that one decimal does not show are not worth a word."""


def marked(text: str, shaky: bool) -> str:
    """The text, with the mark of estimates if it rests on one."""
    return f"{MARK}{text}" if shaky else text


@dataclass(frozen=True, slots=True)
class ReasonFigures:
    """What reasons are made from: a plan of a scenario, told in a language."""

    scenario: Scenario
    plan: Plan
    words: Words

    def ha(self, value: float, shaky: bool = False) -> str:
        """Hectares, marked if they are an estimate."""
        return marked(plain(value, self.words), shaky)

    def rests(self, cluster: Cluster, measure: str, period: int | None) -> bool:
        """Whether the cluster's part of a measure rests on an estimate."""
        of = self.scenario.measures[measure]
        return rests_on_estimate(self.scenario, self.plan, of, cluster.id, period)
