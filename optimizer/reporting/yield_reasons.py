"""How far a cluster of a plan is built and leased, what it yields and costs."""

from collections.abc import Iterator
from dataclasses import dataclass

from optimizer.domain.cluster import Cluster
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.plan import ClusterPlan
from optimizer.reporting.certainty import fill_rests_on_estimate
from optimizer.reporting.numbers import plain, share, signed
from optimizer.reporting.reason_figures import SMALL, ReasonFigures, marked
from optimizer.solving.quantities import cluster_cost, measure_of_cluster


@dataclass(frozen=True, slots=True)
class YieldReasons(ReasonFigures):
    """Sentences about what comes of each cluster."""

    def use(self, cluster: Cluster, done: ClusterPlan) -> Iterator[str]:
        end = done.steps[-1]
        leasable = cluster.industrial_share * end.built_ha
        newly_built = end.built_ha - (cluster.built_ha if cluster.exists else 0.0)
        last = self.scenario.last_period
        if newly_built >= SMALL:
            built = self.ha(newly_built, self.rests(cluster, "built", last))
            yield self.words("reason_built", built=built)
        if leasable < SMALL:
            return
        figures = {
            "occupied": self.ha(end.occupied_ha, self.rests(cluster, "occupied", last)),
            "leasable": self.ha(leasable, self.rests(cluster, "industrial_land", last)),
        }
        if cluster.exists and cluster.industrial_ha >= SMALL:
            today = share(cluster.leased_ha / cluster.industrial_ha, self.words, 0)
            fill = marked(today, fill_rests_on_estimate(cluster))
            yield self.words("reason_occupied", fill=fill, **figures)
        else:
            yield self.words("reason_occupied_new", **figures)

    def yields(self, cluster: Cluster, done: ClusterPlan) -> Iterator[str]:
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
                shaky = self.rests(cluster, key, last)
                yield words(f"reason_{key}", **{key: marked(text, shaky)})
        periods = range(len(self.scenario.periods))
        cost = sum(
            cluster_cost(self.scenario, self.plan, cluster.id, t) for t in periods
        )
        if cost >= SMALL:
            shaky = self.rests(cluster, "cost", None)
            yield words("reason_cost", cost=marked(plain(cost, words), shaky))
