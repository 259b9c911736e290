"""How far a plan is from one that people stated: headlines, then periods and areas."""

from collections.abc import Mapping
from dataclasses import dataclass

from pulp import LpAffineExpression, LpVariable, lpSum

from optimizer.domain.pathway import Headline
from optimizer.domain.stated import StatedCourse, StatedPlan
from optimizer.formulation.build import Formulation
from optimizer.formulation.linear import weighted
from optimizer.formulation.maker import Amount
from optimizer.formulation.variables import Variables

EXTENT: Mapping[Headline, int] = {
    Headline.DROP: 0,
    Headline.LEAVE_OUT: 0,
    Headline.REDUCE: 1,
    Headline.KEEP: 2,
    Headline.EXPAND: 3,
    Headline.ADD: 3,
}
"""How much of a cluster a headline leaves in the plan, compared within a cluster."""


@dataclass(frozen=True, slots=True)
class Departures:
    """Sums of yes-or-nos, by cluster: what it does otherwise than stated.

    ``changed`` is 1 if it has another headline; ``moved`` 1 if it has the same at other
    times or with other hectares; ``more`` and ``less`` 1 if the other headline leaves
    more, or less, of it in the plan. ``apart_ha`` is at least how many hectares its
    areas are away from those stated, in all periods for which one is, together.
    """

    changed: Mapping[str, LpAffineExpression]
    moved: Mapping[str, LpVariable]
    more: Mapping[str, LpAffineExpression]
    less: Mapping[str, LpAffineExpression]
    apart_ha: Mapping[str, LpAffineExpression]


def state(formulation: Formulation, stated: StatedPlan) -> Departures:
    """Add to a programme what tells plans as stated from others; none is ruled out."""
    x = formulation.variables
    moved = {name: x.maker.binary() for name in stated.courses}
    changed = {
        name: 1 - _having(x, name, course.headlines)
        for name, course in stated.courses.items()
    }
    rows = 0
    apart: dict[str, LpAffineExpression] = {}
    for name, course in stated.courses.items():
        departs = changed[name] + moved[name]
        apart[name], beyond = _away(formulation, course)
        for row in (
            _other_times(x, course) - moved[name] <= 0,
            *_other_areas(formulation, course, departs),
            *beyond,
        ):
            formulation.problem.addConstraint(row, f"stated{rows:07d}")
            rows += 1
    return Departures(
        changed,
        moved,
        {name: _by_extent(x, one, 1) for name, one in stated.courses.items()},
        {name: _by_extent(x, one, -1) for name, one in stated.courses.items()},
        apart,
    )


def _having(
    x: Variables, cluster: str, headlines: tuple[Headline, ...]
) -> LpAffineExpression:
    """1 if the cluster has one of these headlines."""
    choices = x.choice[cluster].items()
    return weighted((y, 1) for p, y in choices if p.headline in headlines)


def headline_chosen(
    formulation: Formulation, cluster: str, headline: Headline
) -> LpAffineExpression:
    """1 if the cluster has this headline."""
    return _having(formulation.variables, cluster, (headline,))


def _other_times(x: Variables, course: StatedCourse) -> LpAffineExpression:
    return weighted(
        (y, 1)
        for pathway, y in x.choice[course.cluster].items()
        if pathway.headline in course.headlines and pathway not in course.pathways
    )


def _other_areas(
    formulation: Formulation, course: StatedCourse, departs: LpAffineExpression
) -> list[object]:
    r"""Areas are as stated, unless the cluster departs from what is stated.

    .. math:: a - a\,w \le A_{it} \le a + (\overline{A}_i - a)^+ w

    :math:`a` the area stated [ha], :math:`w` 1 if it departs.
    """
    cluster = formulation.scenario.cluster_of[course.cluster]
    most = max(cluster.max_ha, cluster.area_ha)
    rows: list[object] = []
    for t, stated_ha in sorted(course.area_ha.items()):
        area: Amount = formulation.variables.area[cluster.id][t]
        room = max(most - stated_ha, 0.0)
        rows.append(lpSum([area, stated_ha * departs]) >= stated_ha)
        rows.append(lpSum([area, -room * departs]) <= stated_ha)
    return rows


def _away(
    formulation: Formulation, course: StatedCourse
) -> tuple[LpAffineExpression, list[object]]:
    r"""How far areas are from those stated, and the rows that make it so.

    .. math:: u_t \ge A_{it} - a_t, \quad u_t \ge a_t - A_{it}

    :math:`a` the area stated [ha], :math:`u` what is between the two [ha].
    """
    x, cluster = formulation.variables, formulation.scenario.cluster_of[course.cluster]
    most = max(cluster.max_ha, cluster.area_ha)
    apart, rows = [], []
    for t, stated_ha in sorted(course.area_ha.items()):
        area: Amount = x.area[cluster.id][t]
        between = x.maker.hectares(max(most, stated_ha))
        rows.append(lpSum([area, -1 * between]) <= stated_ha)
        rows.append(lpSum([area, between]) >= stated_ha)
        apart.append(between)
    return lpSum(apart), rows


def _by_extent(x: Variables, course: StatedCourse, sign: int) -> LpAffineExpression:
    """1 if another headline leaves more (sign 1) or less (-1) in the plan."""
    stated = [EXTENT[headline] for headline in course.headlines]
    end = max(stated) if sign > 0 else min(stated)
    return weighted(
        (y, 1)
        for pathway, y in x.choice[course.cluster].items()
        if sign * (EXTENT[pathway.headline] - end) > 0
    )


def total(sums: Mapping[str, LpAffineExpression]) -> LpAffineExpression:
    """The sum over all clusters."""
    return lpSum(sums.values())
