"""Writes the table of actions found into the README of a case.

Run ``python scenarios/actions_table.py CASE...`` after a change of its tables or
scenarios. It solves every scenario of the case to its gap, without prices, and puts
the table between ``<!-- actions:begin -->`` and ``<!-- actions:end -->``.
"""

import argparse
from collections import Counter
from pathlib import Path

from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reading.scenario import read_scenario
from optimizer.solving.outcome import Outcome
from optimizer.solving.quantities import measure_values
from optimizer.solving.solve import solve

HERE = Path(__file__).resolve().parent
BEGIN, END = "<!-- actions:begin -->", "<!-- actions:end -->"
BASE = "base.yaml"
HEADLINES = (
    Headline.KEEP,
    Headline.EXPAND,
    Headline.REDUCE,
    Headline.DROP,
    Headline.ADD,
    Headline.LEAVE_OUT,
)
COLUMNS = (
    "scenario",
    *(headline.replace("_", " ") for headline in HEADLINES),
    *("land", "built", "leased", "fill", "jobs", "cost", "of it state", "objective"),
)


def scenarios_of(case: Path) -> list[Path]:
    """The scenarios of a case by name; what they share is none."""
    return sorted(path for path in case.glob("*.yaml") if path.name != BASE)


def row_of(scenario: Scenario, outcome: Outcome) -> list[str]:
    """The texts of a scenario's row, in the order of `COLUMNS`.

    States are those at the end of the last period, costs [bn VND] those of all
    periods. Ends the program if no plan was found.
    """
    plan = outcome.plan
    if plan is None:
        message = f"{scenario.name}: no plan, {outcome.status}"
        raise SystemExit(message)
    actions = Counter(one.headline for one in plan.clusters.values())
    values = measure_values(scenario, plan)
    last = scenario.periods[-1].name
    land, built, leased, industrial, jobs = (
        values[name][last]
        for name in ("land", "built", "occupied", "industrial_land", "jobs")
    )
    return [
        f"`{scenario.name}`",
        *(str(actions[headline]) for headline in HEADLINES),
        *(f"{hectares:,.1f}" for hectares in (land, built, leased)),
        f"{leased / industrial:.1%}" if industrial else "–",
        f"{jobs:,.0f}",
        f"{sum(values['cost'].values()):,.0f}",
        _state_cost(scenario, plan),
        f"{outcome.objective:,.1f}",
    ]


def _state_cost(scenario: Scenario, plan: Plan) -> str:
    budget = scenario.budget
    if budget is None or not budget.state_funds:
        return "–"
    values = measure_values(scenario, plan)
    paid = (values[f"cost.fund.{fund}"].values() for fund in budget.state_funds)
    return f"{sum(map(sum, paid)):,.0f}"


def table_of(case: Path) -> str:
    """The block of the README: what the table shows, and a row per scenario."""
    rows = []
    for path in scenarios_of(case):
        read = read_scenario(path).scenario
        outcome = solve(read)
        rows.append(row_of(read, outcome))
        print(f"{case.name}/{path.name}: {outcome.status}")
        last, version = read.periods[-1].name, outcome.solver
    lines = [
        f"Hectares, fill and jobs at the end of {last}; cost of all periods in bn VND;",
        f"each to its gap, with {version}. Made by",
        f"`python scenarios/actions_table.py {case.name}`.",
        "",
        f"| {' | '.join(COLUMNS)} |",
        f"|---{'|---:' * (len(COLUMNS) - 1)}|",
        *(f"| {' | '.join(row)} |" for row in rows),
    ]
    return "\n".join(lines)


def with_table(readme: str, table: str) -> str:
    """A README with another table. Raises `ValueError` if it has no marks for one."""
    start, end = readme.index(BEGIN) + len(BEGIN), readme.index(END)
    return f"{readme[:start]}\n{table}\n{readme[end:]}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="+", help="folders beside this file")
    for name in parser.parse_args().cases:
        readme = HERE / name / "README.md"
        text = with_table(readme.read_text(encoding="utf-8"), table_of(HERE / name))
        readme.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
