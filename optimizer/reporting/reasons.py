"""Why a plan does with a cluster what it does, from the plan's own figures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from optimizer.analysis.binding import StepWorth
from optimizer.domain.cluster import Cluster
from optimizer.domain.network import Link
from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import OpenPathways
from optimizer.reporting.beside import Beside
from optimizer.reporting.binding_report import step_label
from optimizer.reporting.certainty import line_rests_on_estimate
from optimizer.reporting.closed_reasons import ClosedReasons
from optimizer.reporting.deed_reasons import DeedReasons
from optimizer.reporting.entry_label import entry_label
from optimizer.reporting.numbers import plain
from optimizer.reporting.reason_figures import marked
from optimizer.reporting.words import Words
from optimizer.reporting.yield_reasons import YieldReasons

_MOST_LINES = 3

_MOST_SHORT = 2
"""So many reasons stand in a narrow column."""


@dataclass(frozen=True)
class Reasons:
    """Sentences about each cluster of a plan.

    ``own_lines`` are, by cluster, the lines on which no other one hangs; ``steps`` is
    what a step of each amount that binds would bring. ``in_document`` tells causes
    without the names of files, keys and columns.
    """

    scenario: Scenario
    plan: Plan
    opened: OpenPathways
    own_lines: Mapping[str, Sequence[Link]]
    words: Words
    steps: Sequence[StepWorth] = ()
    in_document: bool = False

    def is_fixed(self, name: str) -> bool:
        """Whether no other headline is open to the cluster."""
        return self._closed.is_fixed(name)

    def of(self, name: str, compared: bool = True) -> str:
        """What happens, what it yields and costs, and what was ruled out by what.

        Unless ``compared``, nothing is told beside its district's medians.
        """
        cluster, done = self.scenario.cluster_of[name], self.plan.clusters[name]
        parts = [
            *self._deeds.area(cluster, done),
            *self._deeds.takes_in(cluster),
            *self._yields.use(cluster, done),
            *self._yields.yields(cluster, done),
            *(self._beside.of(name) if compared else ()),
            *self._lines(cluster),
            *self._with_a_step(name),
            *self._closed.of(cluster),
        ]
        return "; ".join(parts)

    def because(self, name: str) -> str:
        """The little that tells a cluster from others, for a narrow column."""
        cluster, done = self.scenario.cluster_of[name], self.plan.clusters[name]
        parts = [*self._deeds.takes_in(cluster), *self._with_a_step(name)]
        parts += self._beside.of(name)
        parts += self._lines(cluster)
        parts += self._closed.of(cluster)
        parts = parts or [*self._yields.use(cluster, done)]
        if not parts and done.headline is not Headline.LEAVE_OUT:
            parts = [*self._deeds.area(cluster, done)]
        return "; ".join(parts[:_MOST_SHORT])

    def _with_a_step(self, name: str) -> Iterator[str]:
        """What would be done with the cluster if an amount that binds were loosened."""
        for step in self.steps:
            for cluster, _, headline in step.changes:
                if cluster == name and step.gain_low:
                    yield self.words(
                        "reason_step",
                        action=self.words[headline],
                        entry=entry_label(self.scenario, step.entry, self.words),
                        step=step_label(step, self.words),
                    )

    @property
    def _deeds(self) -> DeedReasons:
        return DeedReasons(self.scenario, self.plan, self.words)

    @property
    def _yields(self) -> YieldReasons:
        return YieldReasons(self.scenario, self.plan, self.words)

    @property
    def _closed(self) -> ClosedReasons:
        return ClosedReasons(self.opened, self.words, self.in_document)

    @cached_property
    def _beside(self) -> Beside:
        return Beside(self.scenario, self.words)

    def _lines(self, cluster: Cluster) -> Iterator[str]:
        """Lines that are built for this cluster alone, the dearest first."""
        lines = self.own_lines.get(cluster.id, ())
        for link in lines[:_MOST_LINES]:
            period = self.scenario.periods[self.plan.links[link.id]].name
            yield self.words(
                "reason_line",
                line=link.id,
                service=self.words.service(link.service),
                cost=marked(
                    plain(link.cost_bn, self.words), line_rests_on_estimate(link)
                ),
                period=period,
            )
        if (more := len(lines) - _MOST_LINES) > 0:
            yield self.words("and_more", count=more)


def own_lines(
    scenario: Scenario, hanging: Mapping[str, tuple[str, ...]]
) -> Mapping[str, Sequence[Link]]:
    """By cluster, the lines on which it alone hangs, the dearest first."""
    found: dict[str, list[Link]] = {}
    for link in sorted(scenario.network.links, key=lambda one: (-one.cost_bn, one.id)):
        clusters = hanging.get(link.id, ())
        if len(clusters) == 1:
            found.setdefault(clusters[0], []).append(link)
    return found
