"""The law's gates on later periods, and the ceiling of state support."""

import pytest

from optimizer.domain.law import RuleKind
from optimizer.formulation.law import (
    STRICTLY_HA,
    expansion_follows_fill,
    new_clusters_follow_fill,
    the_state_supports_no_more_than_its_share,
)
from optimizer.solving.verify import verify
from tests.builders import (
    a_demand,
    a_plan,
    candidate,
    existing,
    law_with,
    scenario_of,
    shared_budget,
)
from tests.formulation.harness import Trio, all_hold, at, rows_of, rows_on

TWO = (5.0, 5.0)
A = existing("A", built_ha=10.0, leased_ha=1.0)
N = candidate("N")
FILL = law_with(RuleKind.EXPAND_FILL)
ESTABLISH = law_with(RuleKind.ESTABLISH_FILL)
SUPPORT = law_with(RuleKind.STATE_SUPPORT)
FILLED = scenario_of(A, years=TWO, law=FILL)
ASKED = scenario_of(
    A, years=TWO, law=FILL, demand=a_demand("A", 8.0, 8.0, group="North")
)
NONE_LEFT = {RuleKind.ESTABLISH_FILL: {"fill": 0.5, "unleased_ha": 0.0}}
FULL = scenario_of(
    A, N, years=TWO, law=law_with(RuleKind.ESTABLISH_FILL, thresholds=NONE_LEFT)
)
FREE = existing("F", infra_cost_bn_per_ha=0.0, built_ha=10.0)
PAID = scenario_of(A, FREE, budget=shared_budget(0.31, 1000.0), law=SUPPORT)
JUST = 5.0 + STRICTLY_HA

TRIOS = [
    Trio(
        expansion_follows_fill,
        "filled the period before",
        FILLED,
        broken=a_plan(FILLED, A="keep 20/16/4.79; expand 30/16/8"),
        kept=a_plan(FILLED, A="keep 20/16/6; expand 30/16/6"),
        tight=a_plan(FILLED, A="keep 20/16/4.8; expand 30/16/4.8"),
        where=at(("A", 1)),
        legs={"filled A 1": 1.0},
    ),
    Trio(
        expansion_follows_fill,
        "more is asked for than there is",
        ASKED,
        broken=a_plan(ASKED, A="keep 20/16/1; expand 30/16/1"),
        kept=a_plan(ASKED, A="keep 20/15/1; expand 30/16/1"),
        tight=a_plan(ASKED, A=f"keep 20/{16 - 2 * STRICTLY_HA}/1; expand 30/16/1"),
        where=at(("North", 1)),
        legs={"asked North 1": 1.0},
    ),
    Trio(
        new_clusters_follow_fill,
        "above half the period before",
        FULL,
        broken=a_plan(FULL, A="keep 20/20/5; keep 20/20/5", N="wait; add 10"),
        kept=a_plan(FULL, A="keep 20/20/6; keep 20/20/5", N="wait; add 10"),
        tight=a_plan(FULL, A=f"keep 20/20/{JUST}; keep 20/20/5", N="wait; add 10"),
        where=at(("North", 1)),
        legs={"full North 1": 1.0},
    ),
    Trio(
        the_state_supports_no_more_than_its_share,
        "nothing is built where it would",
        PAID,
        broken=a_plan(PAID, A="keep 20/10.01/1"),
        kept=a_plan(PAID, F="keep 20/20/5"),
        tight=a_plan(PAID),
        where=at(("A", 0)),
        no_room=True,
    ),
]
LITTLE = scenario_of(
    existing("A", area_ha=60.0, min_ha=60.0, max_ha=60.0, built_ha=10.0, leased_ha=1.0),
    N,
    years=TWO,
    law=ESTABLISH,
)
TRIOS.append(
    Trio(
        new_clusters_follow_fill,
        "little land is left",
        LITTLE,
        broken=a_plan(LITTLE, A="keep 60/30/4.99; keep 60/30/5", N="wait; add 10"),
        kept=a_plan(LITTLE, A="keep 60/30/6; keep 60/30/5", N="wait; add 10"),
        tight=a_plan(LITTLE, A="keep 60/30/5; keep 60/30/5", N="wait; add 10"),
        where=at(("North", 1)),
        legs={"little North 1": 1.0},
    )
)


def test_without_a_leg_nothing_is_expanded():
    plan = a_plan(FILLED, A="keep 20/16/8; expand 30/16/8")
    rows = rows_of(expansion_follows_fill, rows_on(FILLED, plan))
    assert [row.holds for row in rows] == [False, True]


def test_without_a_leg_nothing_is_added():
    plan = a_plan(FULL, A="keep 20/20/9; keep 20/20/9", N="wait; add 10")
    rows = rows_of(new_clusters_follow_fill, rows_on(FULL, plan))
    assert [row.subject for row in rows if not row.holds] == ["N"]


def test_a_leg_that_is_not_taken_asks_nothing():
    rows = rows_on(FILLED, a_plan(FILLED, A="keep 20/20/1; keep 20/20/1"))
    assert all_hold(rows)


def test_a_cluster_with_nothing_built_is_filled():
    empty = existing("A", built_ha=0.0, leased_ha=0.0)
    scenario = scenario_of(empty, years=TWO, law=FILL)
    plan = a_plan(scenario, A="keep 20/0/0; expand 30/0/0")
    rows = rows_on(scenario, plan, {"filled A 1": 1.0})
    assert all_hold(rows)
    assert verify(scenario, plan) == ()


def test_fill_is_pooled_where_the_law_says():
    other = existing("B", commune="N2", leased_ha=9.0)
    by_commune = law_with(RuleKind.ESTABLISH_FILL, judged_by="commune")
    courses = {
        "A": "keep 20/20/1; keep 20/20/1",
        "B": "keep 20/20/9.1; keep 20/20/9",
        "N": "wait; add 10",
    }
    for law, leg, good in (
        (ESTABLISH, "full North 1", True),
        (by_commune, "full N1 1", False),
    ):
        scenario = scenario_of(A, other, N, years=TWO, law=law)
        rows = rows_on(scenario, a_plan(scenario, **courses), {leg: 1.0})
        assert all_hold(rows) is good


def test_no_gate_is_stated_where_little_land_is_left_in_any_case():
    loose = law_with(
        RuleKind.ESTABLISH_FILL,
        thresholds={RuleKind.ESTABLISH_FILL: {"fill": 0.5, "unleased_ha": 100.0}},
    )
    scenario = scenario_of(A, N, years=TWO, law=loose)
    rows = rows_on(scenario, a_plan(scenario, N="wait; add 10"))
    assert rows_of(new_clusters_follow_fill, rows) == []


@pytest.mark.parametrize("share", [0.0, 0.3])
def test_support_within_the_ceiling_is_not_looked_at(share):
    scenario = scenario_of(A, budget=shared_budget(share, 1000.0), law=SUPPORT)
    rows = rows_on(scenario, a_plan(scenario, A="keep 20/20/1"))
    assert rows_of(the_state_supports_no_more_than_its_share, rows) == []


@pytest.mark.parametrize("mode", ["off", "warn"])
def test_a_law_that_does_not_bind_states_no_rows(mode):
    scenario = scenario_of(
        A, N, years=TWO, law=law_with(mode=mode), budget=shared_budget(0.9, 1e3, 1e3)
    )
    families = {row.rule for row in rows_on(scenario, a_plan(scenario))}
    assert not families & {
        "expansion_follows_fill",
        "new_clusters_follow_fill",
        "the_state_supports_no_more_than_its_share",
    }


def test_a_row_of_the_law_names_file_line_and_article():
    rows = rows_of(expansion_follows_fill, rows_on(FILLED, a_plan(FILLED)))
    assert {(row.origin.file, row.origin.entry) for row in rows} == {
        ("made-up.yaml", "Article 4")
    }
