"""Plans that a plan must not be like."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan


@dataclass(frozen=True, slots=True)
class Unlike:
    """A plan has another headline than this one for at least so many clusters.

    ``headlines`` are those of the other plan, by cluster. Periods and hectares do not
    count.
    """

    headlines: Mapping[str, Headline]
    least: int

    @classmethod
    def to(cls, plan: Plan, least: int) -> "Unlike":
        """Unlike this plan in the headlines of at least so many clusters."""
        return cls({name: done.headline for name, done in plan.clusters.items()}, least)

    def differing(self, plan: Plan) -> tuple[str, ...]:
        """The clusters to which a plan gives another headline, by id."""
        return tuple(
            name
            for name, headline in sorted(self.headlines.items())
            if plan.clusters[name].headline is not headline
        )
