"""With lines, flows, zones and covered places too, the answer is the best there is.

Compared with enumeration on cases made by Hypothesis, the same ones in every run, and
on seeds, which are as varied as they should be. They are spread over several tests so
that several processes can share them.
"""

import pytest
from hypothesis import given

from optimizer.domain.scenario import Scenario
from tests.solving.against_enumeration import expect_the_optimum, same_in_every_run
from tests.strategies.scenarios import random_scenario, scenarios

FORMS = ("weighted", "balanced", "in order")


@same_in_every_run(50)
@given(scenarios(theme="network"))
def test_a_plan_that_joins_its_clusters_is_the_best(scenario: Scenario):
    expect_the_optimum(scenario)


@same_in_every_run(50)
@given(scenarios(theme="flows"))
def test_a_plan_that_supplies_its_clusters_is_the_best(scenario: Scenario):
    expect_the_optimum(scenario)


@same_in_every_run(50)
@given(scenarios(theme="zone"))
def test_a_plan_in_a_zone_is_the_best(scenario: Scenario):
    expect_the_optimum(scenario)


@same_in_every_run(50)
@given(scenarios(theme="coverage"))
def test_a_plan_that_covers_places_is_the_best(scenario: Scenario):
    expect_the_optimum(scenario)


@pytest.mark.parametrize("theme", ["network", "flows", "zone", "coverage"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("seed", range(1000, 1012))
def test_a_plan_of_a_seed_is_the_best(seed: int, form: str, theme: str):
    expect_the_optimum(random_scenario(seed, form, theme))


@pytest.mark.parametrize(
    ("seed", "form"),
    [
        (50210, "weighted"),
        (50211, "balanced"),
        (50253, "balanced"),
        (50253, "in order"),
        (50986, "in order"),
    ],
)
def test_what_the_solver_once_got_wrong_is_right(seed: int, form: str):
    # called infeasible by HiGHS's presolve, the last one optimal at a worse plan
    expect_the_optimum(random_scenario(seed, form, "flows"))
