"""plan.csv of a run, judged by the scenario of that run, is as good as can be."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given

from optimizer.analysis.judge import judge
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reading.people_plan import read_people_plan
from optimizer.reporting.as_text import as_csv
from optimizer.reporting.tables.written import plan_table
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from tests.solving.against_enumeration import same_in_every_run
from tests.strategies.own_origins import with_own_origins
from tests.strategies.scenarios import scenarios

EXACT = SolveSettings(gap=0.0)


def expect_nothing_to_gain(scenario: Scenario) -> None:
    outcome = solve(scenario, EXACT)
    if outcome.plan is None:
        return
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.csv"
        path.write_text(written(scenario, outcome.plan), encoding="utf-8")
        read = read_people_plan(str(path), scenario)
    assert read.warnings == ()
    made = judge(scenario, read.stated, EXACT)
    assert made.breaches == ()
    assert made.departs == ()
    assert made.distance is not None
    small = 1e-5 * max(1.0, abs(made.distance.best))
    assert made.distance.loss == pytest.approx(0, abs=small)
    assert made.tried.exchanges == ()
    assert made.tried.proved
    assert made.plan is not None
    for name, done in outcome.plan.clusters.items():
        same = made.plan.clusters[name]
        assert same.pathway == done.pathway
        areas = [step.area_ha for step in done.steps]
        assert [step.area_ha for step in same.steps] == pytest.approx(areas, abs=1e-6)


def written(scenario: Scenario, plan: Plan) -> str:
    table = plan_table(scenario, plan)
    return as_csv(map(str, table.columns), table.itertuples(index=False, name=None))


@same_in_every_run(20)
@given(scenarios())
def test_a_plan_that_was_written_is_as_good_as_can_be(scenario: Scenario) -> None:
    expect_nothing_to_gain(with_own_origins(scenario))


@pytest.mark.parametrize("theme", ["law", "moves", "network", "flows", "zone"])
def test_a_plan_of_a_theme_is_as_good_as_can_be(theme: str) -> None:
    @same_in_every_run(5)
    @given(scenarios(theme=theme))
    def expected(scenario: Scenario) -> None:
        expect_nothing_to_gain(with_own_origins(scenario))

    expected()
