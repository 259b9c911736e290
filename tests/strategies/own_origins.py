"""A random scenario in which every entry has a line of its own."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from typing import Any

from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin


def with_own_origins(scenario: Scenario) -> Scenario:
    """Every lock, relation, limit, amount and obligation as an entry of its own."""
    lines = (Origin("case.yaml", line, 1, f"entry {line}") for line in count(1))

    def numbered(items: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(replace(one, origin=next(lines)) for one in items)

    budget, demand = scenario.budget, scenario.demand
    joined = scenario.connectivity
    return replace(
        scenario,
        decisions=numbered(scenario.decisions),
        relations=numbered(scenario.relations),
        limits=numbered(scenario.limits),
        obligations=numbered(scenario.obligations),
        within_km=numbered(scenario.within_km),
        budget=budget
        and replace(
            budget,
            funds=tuple(
                replace(fund, origins=tuple(_some(lines, len(fund.amounts_bn))))
                for fund in budget.funds
            ),
        ),
        demand=demand and replace(demand, caps=numbered(demand.caps)),
        connectivity=replace(
            joined,
            required=numbered(joined.required),
            demands=numbered(joined.demands),
            through_origin=next(lines),
        ),
    )


def _some(lines: Iterator[Origin], many: int) -> list[Origin]:
    return [next(lines) for _ in range(many)]
