"""A plan made by people: what it says of each cluster, and what it leaves open."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.domain.pathway import Headline, Pathway
from optimizer.domain.plan import Plan
from optimizer.errors import Origin


@dataclass(frozen=True, slots=True)
class StatedCourse:
    """What a plan says of one cluster.

    ``pathways`` are those that agree with it, in the order of `pathways`; ``area_ha``
    has the area at the end of a period, by its index, where it is stated; ``origin`` is
    the row that says so.
    """

    cluster: str
    pathways: tuple[Pathway, ...]
    area_ha: Mapping[int, float]
    origin: Origin

    @property
    def headlines(self) -> tuple[Headline, ...]:
        """The headlines that agree with the plan: one, if it is a whole plan."""
        return tuple(dict.fromkeys(pathway.headline for pathway in self.pathways))


@dataclass(frozen=True, slots=True)
class StatedPlan:
    """The courses stated, by id, sorted; other clusters are left open."""

    courses: Mapping[str, StatedCourse]

    def apart_ha(self, plan: Plan) -> float:
        """By how many hectares a plan differs from the areas stated, in sum [ha]."""
        return sum(
            abs(plan.clusters[name].steps[t].area_ha - area_ha)
            for name, course in self.courses.items()
            for t, area_ha in course.area_ha.items()
        )
