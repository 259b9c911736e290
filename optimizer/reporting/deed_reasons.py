"""What a plan does with a cluster's area and with tenants."""

from collections.abc import Iterator
from dataclasses import dataclass

from optimizer.domain.choice import TenantsMove
from optimizer.domain.cluster import Cluster
from optimizer.domain.pathway import Headline
from optimizer.domain.plan import ClusterPlan
from optimizer.reporting.certainty import area_rests_on_estimate
from optimizer.reporting.reason_figures import SMALL, ReasonFigures


@dataclass(frozen=True, slots=True)
class DeedReasons(ReasonFigures):
    """Sentences about what happens to each cluster."""

    def area(self, cluster: Cluster, done: ClusterPlan) -> Iterator[str]:
        words, shaky = self.words, area_rests_on_estimate(cluster)
        after = self.ha(done.steps[-1].area_ha, shaky)
        before = self.ha(cluster.area_ha, shaky)
        period = self.scenario.periods[done.pathway.period].name
        match done.headline:
            case Headline.LEAVE_OUT:
                if cluster.min_ha < SMALL:
                    yield words["reason_left_out"]
                else:
                    least = self.ha(cluster.min_ha)
                    yield words("reason_left_out_least", least=least)
            case Headline.KEEP:
                yield words("reason_stays", after=after)
            case Headline.ADD:
                first = done.steps[done.pathway.period].area_ha
                if done.steps[-1].area_ha - first >= SMALL:
                    start = self.ha(first, shaky)
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
        leased = self.ha(cluster.leased_ha, "leased_ha" in cluster.uncertain)
        for relation in self.scenario.relations:
            if isinstance(relation, TenantsMove) and cluster.id in relation.dropped:
                return self.words("reason_tenants_move", moved=leased, to=relation.to)
        return self.words("reason_tenants_lost", lost=leased)

    def takes_in(self, cluster: Cluster) -> Iterator[str]:
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
            moved = self.ha(sum(one.leased_ha for one in sources), shaky)
            clusters = ", ".join(dropped)
            yield self.words("reason_takes_in", clusters=clusters, moved=moved)
