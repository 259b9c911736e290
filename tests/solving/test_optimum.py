"""The engine's answer is the best there is: compared with enumeration.

The cases are made by Hypothesis, the same ones in every run. They are spread over
several tests so that several processes can share them.
"""

from hypothesis import given

from optimizer.domain.scenario import Scenario
from tests.solving.against_enumeration import expect_the_optimum, same_in_every_run
from tests.strategies.scenarios import scenarios


@same_in_every_run(150)
@given(scenarios("weighted"))
def test_a_weighted_plan_is_the_best(scenario: Scenario):
    expect_the_optimum(scenario)


@same_in_every_run(150)
@given(scenarios("balanced"))
def test_a_balanced_plan_is_the_best(scenario: Scenario):
    expect_the_optimum(scenario)


@same_in_every_run(150)
@given(scenarios("in order"))
def test_a_plan_made_in_order_is_the_best(scenario: Scenario):
    expect_the_optimum(scenario)


@same_in_every_run(150)
@given(scenarios(theme="law"))
def test_a_plan_under_a_law_that_binds_is_the_best(scenario: Scenario):
    expect_the_optimum(scenario)


@same_in_every_run(150)
@given(scenarios(theme="moves"))
def test_a_plan_that_moves_tenants_is_the_best(scenario: Scenario):
    expect_the_optimum(scenario)
