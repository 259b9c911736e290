"""Areas that no goal counts stay those of the plan near which another is sought."""

from dataclasses import replace

import pytest

from optimizer.domain.choice import Permission
from optimizer.domain.pathway import Action, Headline
from optimizer.solving.solve import solve
from tests.solving.test_closest import EXACT, TWINS, must
from tests.strategies.parts import ORIGIN, a_cluster


@pytest.mark.parametrize("area_ha", [12.0, 17.0, 19.5])
def test_an_area_that_costs_nothing_to_leave_stays(area_ha: float) -> None:
    reduced = replace(must("E", Headline.REDUCE), area_ha=area_ha)
    spacious = a_cluster(
        "E", area_ha=20.0, built_ha=10.0, min_ha=10.0, output_bn_per_ha=0.0
    )
    scenario = replace(TWINS, clusters=(*TWINS.clusters, spacious))
    scenario = replace(
        scenario,
        permissions={
            **TWINS.permissions,
            Action.REDUCE: Permission(
                Action.REDUCE, frozenset("E"), 0, len(TWINS.periods) - 1, ORIGIN, 0.5
            ),
        },
    )
    locked = replace(scenario, decisions=(reduced, must("A", Headline.ADD)))
    before = solve(locked, EXACT).plan
    assert before is not None
    freed = (must("E", Headline.REDUCE), must("B", Headline.ADD))
    after = solve(replace(scenario, decisions=freed), EXACT, like=before).plan
    assert after is not None
    assert after.clusters["E"].steps[-1].area_ha == pytest.approx(area_ha)
