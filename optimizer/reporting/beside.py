"""What a cluster yields, costs and leases beside the median of its district."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from optimizer.domain.cluster import Cluster
from optimizer.domain.scenario import Scenario
from optimizer.reporting.certainty import MARK
from optimizer.reporting.numbers import plain, share
from optimizer.reporting.words import Words

APART = 0.1
"""Figures that are nearer to the median than this fraction are not worth a word."""

LEAST_OTHERS = 2
"""A median of fewer others is none."""

MOST = 2
"""So many figures are told of a cluster, those farthest from the median."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A figure of one cluster; ``estimate`` if a column behind it is one."""

    key: str
    value: float
    estimate: bool


@dataclass(frozen=True)
class Beside:
    """Clusters of a scenario, each compared with those around it."""

    scenario: Scenario
    words: Words

    def of(self, name: str) -> Iterator[str]:
        """The figures in which a cluster differs most from its district's median."""
        cluster = self.scenario.cluster_of[name]
        within = self._rates_in[cluster.district]
        around = [rates for other, rates in within.items() if other != name]
        told = []
        for key, rate in within[name].items():
            others = [rates[key] for rates in around if key in rates]
            if len(others) < LEAST_OTHERS:
                continue
            middle = median(one.value for one in others)
            apart = abs(rate.value - middle) / max(abs(rate.value), abs(middle), 1e-9)
            if apart >= APART:
                told.append((-apart, key, self._told(rate, middle, others)))
        yield from (text for _, _, text in sorted(told)[:MOST])

    def _told(self, rate: Rate, middle: float, others: Sequence[Rate]) -> str:
        estimated = any(one.estimate for one in others)
        return self.words(
            f"beside_{rate.key}",
            value=self._figure(rate.key, rate.value, rate.estimate),
            median=self._figure(rate.key, middle, estimated),
        )

    def _figure(self, key: str, value: float, estimate: bool) -> str:
        text = (
            share(value, self.words, 0) if key == "fill" else plain(value, self.words)
        )
        return f"{MARK}{text}" if estimate else text

    @cached_property
    def _rates_in(self) -> Mapping[str, Mapping[str, Mapping[str, Rate]]]:
        """By district, the rates of each of its clusters."""
        found: dict[str, dict[str, Mapping[str, Rate]]] = {}
        for cluster in self.scenario.clusters:
            rates = {rate.key: rate for rate in _rates_of(cluster)}
            found.setdefault(cluster.district, {})[cluster.id] = rates
        return found


def _rates_of(cluster: Cluster) -> Iterator[Rate]:
    """What is known of a cluster, whatever a plan does with it."""

    def rate(key: str, value: float, *columns: str) -> Rate:
        return Rate(key, value, not cluster.uncertain.isdisjoint(columns))

    if cluster.output_bn_per_ha:
        yield rate("output", cluster.output_bn_per_ha, "output_per_ha")
    if cluster.jobs_per_ha:
        yield rate("jobs", cluster.jobs_per_ha, "jobs_per_ha")
    if cluster.absorption_ha_per_year is not None:
        speed = cluster.absorption_ha_per_year
        yield rate("absorption", speed, "absorption_ha_per_year")
    if cluster.exists and cluster.industrial_ha:
        full = cluster.leased_ha / cluster.industrial_ha
        yield rate(
            "fill", full, "fill", "leased_ha", "industrial_share", "industrial_ha"
        )
    cost = cluster.infra_cost_bn_per_ha + cluster.clearance_cost_bn_per_ha
    behind = ["infra_cost_per_ha", "clearance_cost_per_ha"]
    if not cluster.exists and cluster.max_ha:
        cost += cluster.fixed_cost_bn / cluster.max_ha
        behind += ["fixed_cost", "max_ha"]
    if cost:
        yield rate("cost" if cluster.exists else "cost_new", cost, *behind)
