"""The estimate of cost: by fund and period, and by kind and period."""

from optimizer.domain.measure import COST_KINDS, Measure
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reporting.certainty import total_rests_on_estimate
from optimizer.reporting.content.headed import capital, headed
from optimizer.reporting.content.table import TOTAL, Column, ReportTable
from optimizer.reporting.record import Run
from optimizer.reporting.tables.frame import Row, rows_of
from optimizer.reporting.tables.province import spending_table
from optimizer.reporting.words import Words
from optimizer.solving.quantities import measure_in_period


def funds_table(run: Run, words: Words) -> ReportTable:
    """Per fund and period: amount, carried over, spent, left; empty without funds."""
    scenario, plan = run.scenario, run.plan
    assert plan is not None
    rows: list[Row] = [
        {
            **row,
            "fund": capital(words.fund(str(row["fund"]))),
            "binding": words["binding"] if row["binding"] else "",
        }
        for row in rows_of(spending_table(scenario, plan))
    ]
    columns = (
        headed(words, "fund"),
        headed(words, "period"),
        *(
            headed(words, key, "number", unit="bn VND")
            for key in ("amount", "carried", "spent", "left")
        ),
        headed(words, "binding"),
    )
    return ReportTable("funds", words["title_funds"], columns, tuple(rows))


def paid_table(run: Run, words: Words) -> ReportTable:
    """What each fund pays in each period and in all; then the sum of the funds.

    Without funds a single row: all that is spent.
    """
    scenario = run.scenario
    funds = scenario.budget.funds if scenario.budget else ()
    named = [(words.fund(one.name), f"cost.fund.{one.name}") for one in funds]
    return _by_period(run, words, "paid", "fund", named)


def kinds_table(run: Run, words: Words) -> ReportTable:
    """What is spent on each kind of work in each period and in all; then the sum."""
    named = [(words.measure(f"cost.{kind}"), f"cost.{kind}") for kind in COST_KINDS]
    return _by_period(run, words, "kinds", "kind_of_cost", named)


def _by_period(
    run: Run, words: Words, name: str, said: str, named: list[tuple[str, str]]
) -> ReportTable:
    scenario, plan = run.scenario, run.plan
    assert plan is not None
    rows = [
        _row(scenario, plan, capital(label.strip()), scenario.measures[measure])
        for label, measure in named
        if measure in scenario.measures
    ]
    rows = [row for row in rows if row["all"]]
    total = _row(scenario, plan, capital(words["total"]), scenario.measures["cost"])
    columns = (
        headed(words, "label", said=said),
        *(
            Column(str(t), period.name, "number", words.unit("bn VND"))
            for t, period in enumerate(scenario.periods)
        ),
        headed(words, "all", "number", said="all_periods", unit="bn VND"),
    )
    every = (*rows, {**total, "level": TOTAL})
    return ReportTable(name, words[f"title_{name}"], columns, every)


def _row(
    scenario: Scenario, plan: Plan, label: str, measure: Measure
) -> dict[str, object]:
    periods = range(len(scenario.periods))
    values = [measure_in_period(scenario, plan, measure, t) for t in periods]
    shaky = [total_rests_on_estimate(scenario, plan, measure, t) for t in periods]
    return {
        "label": label,
        "measure": measure.name,
        **{str(t): value for t, value in enumerate(values)},
        **{f"{t}_estimate": doubtful for t, doubtful in enumerate(shaky)},
        "all": sum(values),
        "all_estimate": any(shaky),
    }
