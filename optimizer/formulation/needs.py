"""Which clusters a service must reach, when, and on which pathways."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from optimizer.domain.cluster import Cluster
from optimizer.domain.connectivity import RequiredService, ServiceDemand
from optimizer.domain.least import least_per_open
from optimizer.domain.pathway import Headline, Pathway
from optimizer.domain.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Need:
    """A cluster that must be joined to a service in a period, on some pathways.

    ``rule`` is the entry that asks it.
    """

    cluster: str
    period: int
    pathways: tuple[Pathway, ...]
    rule: RequiredService | ServiceDemand


def services_joined(scenario: Scenario) -> tuple[str, ...]:
    """Services that are required or demanded, sorted."""
    connectivity = scenario.connectivity
    required = {rule.service for rule in connectivity.required}
    return tuple(sorted(required | {one.service for one in connectivity.demands}))


def is_asked(rule: RequiredService, pathway: Pathway, period: int) -> bool:
    """Whether a cluster on this pathway must be joined in this period."""
    meant = not rule.new_only or pathway.headline is Headline.ADD
    return meant and period >= rule.first and pathway.is_open(period)


def needs_of(
    scenario: Scenario, service: str, left: Mapping[str, Iterable[Pathway]]
) -> tuple[Need, ...]:
    """Every need of a service; ``left`` are the pathways open to each cluster.

    A cluster that cannot but draw on a demanded service must be joined to it as well:
    that follows from its flow, and is stated since it makes the relaxation stronger.
    """
    found: dict[tuple[str, int], Need] = {}
    for cluster, rule, period, asked in _asked(scenario, service, left):
        # Two rules ask the same of a cluster: one for new ones means all its pathways.
        found.setdefault((cluster.id, period), Need(cluster.id, period, asked, rule))
    return tuple(found[key] for key in sorted(found))


def _asked(
    scenario: Scenario, service: str, left: Mapping[str, Iterable[Pathway]]
) -> Iterator[
    tuple[Cluster, RequiredService | ServiceDemand, int, tuple[Pathway, ...]]
]:
    periods = range(len(scenario.periods))
    for rule in scenario.connectivity.required:
        if rule.service == service:
            for cluster in scenario.clusters:
                for t in periods:
                    asked = [p for p in left[cluster.id] if is_asked(rule, p, t)]
                    if asked:
                        yield cluster, rule, t, tuple(asked)
    for demand in scenario.connectivity.demands:
        if demand.service == service:
            for cluster in scenario.clusters:
                if demand.amount * least_per_open(cluster, demand.per) > SURELY:
                    for t in periods:
                        drawing = [p for p in left[cluster.id] if p.is_open(t)]
                        if drawing:
                            yield cluster, demand, t, tuple(drawing)


SURELY = 1e-6
"""A flow above the tolerance of every check."""
