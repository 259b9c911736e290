"""The price of each headline, against enumeration."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from optimizer.analysis.headline_prices import headline_prices
from optimizer.analysis.told import Told
from optimizer.domain.pathway import HEADLINES_OF
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import open_pathways
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.verify import verify
from tests.oracle.instead import losses
from tests.oracle.openings import combinations
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.scenarios import scenarios

EXACT = SolveSettings(gap=0.0)
FORMS = ("weighted", "balanced", "in order")
THEMES = (None, "law", "moves", "network", "flows", "zone", "coverage")
MOST = 30
"""Combinations of pathways that are enumerated for each headline."""


def expect_the_prices(scenario: Scenario, cluster: str) -> None:
    """Every headline of the cluster costs what enumeration says."""
    main = solve(scenario, EXACT)
    assume(main.plan is not None)
    assert main.plan is not None
    opened = open_pathways(scenario)
    priced = headline_prices(scenario, main, opened, cluster, EXACT, Told(None))
    every = HEADLINES_OF[scenario.cluster_of[cluster].status]
    expected = losses(scenario, cluster, every)
    assert expected is not None
    assert [one.headline for one in priced.prices] == list(every)
    for price in priced.prices:
        loss = expected[price.headline]
        if loss is None:
            assert price.state in ("no_plan", "ruled_out")
            continue
        assert price.state == (
            "chosen"
            if price.headline is main.plan.clusters[cluster].headline
            else "open"
        )
        assert price.plan is not None
        assert price.plan.clusters[cluster].headline is price.headline
        assert verify(scenario, price.plan) == ()
        assert price.low is not None
        assert price.high is not None
        size = 1e-5 * max(1.0, abs(main.objective or 0.0))
        assert price.low <= price.high
        assert price.low == pytest.approx(loss.amount, abs=size)
        assert price.high == pytest.approx(loss.amount, abs=size)
        if loss.amount > size:
            assert (price.stage or 0) == loss.stage


@given(st.data())
@same_in_every_run(200)
def test_prices_equal_enumeration(data: st.DataObject) -> None:
    form, theme = data.draw(st.sampled_from(FORMS)), data.draw(st.sampled_from(THEMES))
    scenario = data.draw(scenarios(form, theme))
    assume(len(combinations(scenario)) <= MOST)
    cluster = data.draw(st.sampled_from([one.id for one in scenario.clusters]))
    expect_the_prices(scenario, cluster)
