"""What a cluster cannot but have while it is in the plan."""

from optimizer.domain.cluster import Cluster
from optimizer.domain.measure import Quantity


def least_per_open(cluster: Cluster, per: Quantity) -> float:
    """The least of a state that a cluster has in every period in the plan."""
    match per:
        case Quantity.CLUSTER_OPEN:
            return 1.0
        case Quantity.HECTARE_PLANNED:
            return cluster.min_ha
        case Quantity.HECTARE_BUILT:
            return cluster.built_ha if cluster.exists else 0.0
        case Quantity.HECTARE_OCCUPIED:
            return cluster.leased_ha if cluster.exists else 0.0
    return 0.0
