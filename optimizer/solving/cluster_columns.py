"""Which columns of a programme say what a cluster does."""

from collections.abc import Mapping

from optimizer.formulation.build import Formulation


def columns_of_clusters(
    formulation: Formulation, column_of: Mapping[str, int]
) -> dict[str, tuple[list[int], list[int]]]:
    """Of each cluster, by id, the columns of its choices and those of its hectares."""
    x = formulation.variables
    return {
        cluster: (
            [column_of[chosen.name] for chosen in choices.values()],
            [
                column_of[amount.name]
                for series in x.hectares_of(cluster)
                for amount in series
                if not isinstance(amount, float)
            ],
        )
        for cluster, choices in x.choice.items()
    }
