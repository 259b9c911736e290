"""Why a plan does with a cluster what it does, from the plan's own figures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from optimizer.analysis.binding import StepWorth
from optimizer.domain.choice import TenantsMove
from optimizer.domain.cluster import Cluster
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.network import Link
from optimizer.domain.pathway import HEADLINES_OF, Headline
from optimizer.domain.plan import ClusterPlan, Plan
from optimizer.domain.scenario import Scenario
from optimizer.formulation.causes import Cause
from optimizer.formulation.open_pathways import OpenPathways
from optimizer.reporting.beside import Beside
from optimizer.reporting.binding_report import step_label
from optimizer.reporting.cause_words import cause_with_place
from optimizer.reporting.certainty import (
    MARK,
    area_rests_on_estimate,
    fill_rests_on_estimate,
    line_rests_on_estimate,
    rests_on_estimate,
)
from optimizer.reporting.entry_label import entry_label
from optimizer.reporting.numbers import plain, share, signed
from optimizer.reporting.words import Words
from optimizer.solving.quantities import cluster_cost, measure_of_cluster

_MOST_LINES = 3

_MOST_SHORT = 2
"""So many reasons stand in a narrow column."""

SMALL = 0.05
"""Figures that one decimal does not show are not worth a word."""


@dataclass(frozen=True)
class Reasons:
    """Sentences about each cluster of a plan.

    ``own_lines`` are, by cluster, the lines on which no other one hangs; ``steps`` is
    what a step of each amount that binds would bring.
    """

    scenario: Scenario
    plan: Plan
    opened: OpenPathways
    own_lines: Mapping[str, Sequence[Link]]
    words: Words
    steps: Sequence[StepWorth] = ()

    def is_fixed(self, name: str) -> bool:
        """Whether no other headline is open to the cluster."""
        return len({pathway.headline for pathway in self.opened.left[name]}) == 1

    def of(self, name: str, compared: bool = True) -> str:
        """What happens, what it yields and costs, and what was ruled out by what.

        Unless ``compared``, nothing is told beside its district's medians.
        """
        cluster, done = self.scenario.cluster_of[name], self.plan.clusters[name]
        parts = [
            *self._area(cluster, done),
            *self._takes_in(cluster),
            *self._use(cluster, done),
            *self._yields(cluster, done),
            *(self._beside.of(name) if compared else ()),
            *self._lines(cluster),
            *self._with_a_step(name),
            *self._ruled_out(cluster, done),
        ]
        return "; ".join(parts)

    def because(self, name: str) -> str:
        """The little that tells a cluster from others, for a narrow column."""
        cluster, done = self.scenario.cluster_of[name], self.plan.clusters[name]
        parts = [*self._takes_in(cluster), *self._with_a_step(name)]
        parts += self._beside.of(name)
        parts += self._lines(cluster)
        parts += self._ruled_out(cluster, done)
        parts = parts or [*self._use(cluster, done)]
        if not parts and done.headline is not Headline.LEAVE_OUT:
            parts = [*self._area(cluster, done)]
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

    @cached_property
    def _beside(self) -> Beside:
        return Beside(self.scenario, self.words)

    def _ha(self, value: float, shaky: bool = False) -> str:
        return _marked(plain(value, self.words), shaky)

    def _rests(self, cluster: Cluster, measure: str, period: int | None) -> bool:
        """Whether the cluster's part of a measure rests on an estimate."""
        of = self.scenario.measures[measure]
        return rests_on_estimate(self.scenario, self.plan, of, cluster.id, period)

    def _area(self, cluster: Cluster, done: ClusterPlan) -> Iterator[str]:
        words, shaky = self.words, area_rests_on_estimate(cluster)
        after = self._ha(done.steps[-1].area_ha, shaky)
        before = self._ha(cluster.area_ha, shaky)
        period = self.scenario.periods[done.pathway.period].name
        match done.headline:
            case Headline.LEAVE_OUT:
                if cluster.min_ha < SMALL:
                    yield words["reason_left_out"]
                else:
                    least = self._ha(cluster.min_ha)
                    yield words("reason_left_out_least", least=least)
            case Headline.KEEP:
                yield words("reason_stays", after=after)
            case Headline.ADD:
                first = done.steps[done.pathway.period].area_ha
                if done.steps[-1].area_ha - first >= SMALL:
                    start = self._ha(first, shaky)
                    yield words("reason_grows", first=start, after=after, period=period)
                else:
                    yield words("reason_new", after=after, period=period)
            case Headline.DROP:
                yield words("reason_dropped", before=before, period=period)
                if cluster.leased_ha >= SMALL:
                    yield self._tenants(cluster)
            case _:
                yield words("reason_area", before=before, after=after)

    def _tenants(self, cluster: Cluster) -> str:
        leased = self._ha(cluster.leased_ha, "leased_ha" in cluster.uncertain)
        for relation in self.scenario.relations:
            if isinstance(relation, TenantsMove) and cluster.id in relation.dropped:
                return self.words("reason_tenants_move", moved=leased, to=relation.to)
        return self.words("reason_tenants_lost", lost=leased)

    def _takes_in(self, cluster: Cluster) -> Iterator[str]:
        """Whose tenants move here: that alone can make a cluster indispensable."""
        dropped = [
            source
            for source in self.scenario.moving_to(cluster.id)
            if self.plan.clusters[source].headline is Headline.DROP
            and self.scenario.cluster_of[source].leased_ha >= SMALL
        ]
        sources = [self.scenario.cluster_of[one] for one in dropped]
        if sources:
            shaky = any("leased_ha" in one.uncertain for one in sources)
            moved = self._ha(sum(one.leased_ha for one in sources), shaky)
            clusters = ", ".join(dropped)
            yield self.words("reason_takes_in", clusters=clusters, moved=moved)

    def _use(self, cluster: Cluster, done: ClusterPlan) -> Iterator[str]:
        end = done.steps[-1]
        leasable = cluster.industrial_share * end.built_ha
        newly_built = end.built_ha - (cluster.built_ha if cluster.exists else 0.0)
        last = self.scenario.last_period
        if newly_built >= SMALL:
            built = self._ha(newly_built, self._rests(cluster, "built", last))
            yield self.words("reason_built", built=built)
        if leasable < SMALL:
            return
        figures = {
            "occupied": self._ha(
                end.occupied_ha, self._rests(cluster, "occupied", last)
            ),
            "leasable": self._ha(
                leasable, self._rests(cluster, "industrial_land", last)
            ),
        }
        if cluster.exists and cluster.industrial_ha >= SMALL:
            today = share(cluster.leased_ha / cluster.industrial_ha, self.words, 0)
            fill = _marked(today, fill_rests_on_estimate(cluster))
            yield self.words("reason_occupied", fill=fill, **figures)
        else:
            yield self.words("reason_occupied_new", **figures)

    def _yields(self, cluster: Cluster, done: ClusterPlan) -> Iterator[str]:
        words, last = self.words, self.scenario.last_period
        leased = cluster.leased_ha if cluster.exists else 0.0
        for key, rate in (
            ("jobs", cluster.jobs_per_ha),
            ("output", cluster.output_bn_per_ha),
        ):
            measure = BUILT_IN[key]
            now = measure_of_cluster(
                self.scenario, self.plan, measure, cluster.id, last
            )
            gained = now - rate * leased
            decimals = 0 if key == "jobs" else 1
            if round(abs(gained), decimals):
                text = signed(gained, words, decimals)
                shaky = self._rests(cluster, key, last)
                yield words(f"reason_{key}", **{key: _marked(text, shaky)})
        periods = range(len(self.scenario.periods))
        cost = sum(
            cluster_cost(self.scenario, self.plan, cluster.id, t) for t in periods
        )
        if cost >= SMALL:
            shaky = self._rests(cluster, "cost", None)
            yield words("reason_cost", cost=_marked(plain(cost, words), shaky))

    def _lines(self, cluster: Cluster) -> Iterator[str]:
        """Lines that are built for this cluster alone, the dearest first."""
        lines = self.own_lines.get(cluster.id, ())
        for link in lines[:_MOST_LINES]:
            period = self.scenario.periods[self.plan.links[link.id]].name
            yield self.words(
                "reason_line",
                line=link.id,
                service=self.words.service(link.service),
                cost=_marked(
                    plain(link.cost_bn, self.words), line_rests_on_estimate(link)
                ),
                period=period,
            )
        if (more := len(lines) - _MOST_LINES) > 0:
            yield self.words("and_more", count=more)

    def _ruled_out(self, cluster: Cluster, done: ClusterPlan) -> Iterator[str]:
        """Headlines that are closed, each with the cause that closed it first.

        What `actions` does not list at all is left out, unless nothing else is open:
        it says the same of every cluster.
        """
        fixed = self.is_fixed(cluster.id)
        if fixed:
            yield self.words["reason_only"]
        left = {pathway.headline for pathway in self.opened.left[cluster.id]}
        closed: dict[str, list[str]] = {}
        for headline in HEADLINES_OF[cluster.status]:
            if headline in left:
                continue
            cause = self._first_cause(cluster.id, headline)
            if cause is not None and (fixed or not _listed_nowhere(cause)):
                closed.setdefault(cause_with_place(cause, self.words), []).append(
                    self.words[headline]
                )
        for cause_told, actions in closed.items():
            action = ", ".join(actions)
            yield self.words("reason_closed", action=action, cause=cause_told)

    def _first_cause(self, name: str, headline: Headline) -> Cause | None:
        for pathway, causes in self.opened.ruled_out[name].items():
            if pathway.headline is headline:
                return causes[0]
        return None


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


def _marked(text: str, shaky: bool) -> str:
    return f"{MARK}{text}" if shaky else text


def _listed_nowhere(cause: Cause) -> bool:
    """Whether `actions` leaves the headline out for all: such a cause has no place."""
    return cause.key == "not_listed"
