"""Cuts on single clusters cut off mixtures, and never what a cluster can do."""

import numpy as np
import pytest

from optimizer.formulation.build import formulate
from optimizer.solving.found import Exactness
from optimizer.solving.rooms import Room
from optimizer.solving.session import Session
from optimizer.solving.settings import SolveSettings
from tests.strategies.scenarios import random_scenario

EXACT = Exactness(0.0, 0.0, 20.0)


def square() -> Room:
    """Two pathways: nothing, or between 2 and 5 of both hectares together.

    Columns 0 and 1 choose, 2 and 3 are hectares; each has at most 4.
    """
    return Room(
        choices=[0, 1],
        hectares=[2, 3],
        of_hectares=np.array([[1.0, 1.0], [1.0, 0.0], [0.0, 1.0]]),
        of_choices=np.array([[0.0, -5.0], [0.0, -4.0], [0.0, -4.0]]),
        row_low=np.full(3, -np.inf),
        row_high=np.zeros(3),
        low=np.zeros(2),
        high=np.full(2, 4.0),
    )


def worth(row: dict[int, float], values: list[float]) -> float:
    return sum(factor * values[column] for column, factor in row.items())


def test_a_mixture_of_more_than_its_share_is_cut_off() -> None:
    mixed = [0.5, 0.5, 2.0, 1.5]
    row = square().cut(np.array(mixed))
    assert row is not None
    assert worth(row, mixed) < -0.1
    for allowed in ([1, 0, 0, 0], [0, 1, 4, 1], [0, 1, 1, 4], [0, 1, 0, 0]):
        assert worth(row, [float(one) for one in allowed]) >= -1e-7


@pytest.mark.parametrize(
    "values", [[0.5, 0.5, 2.0, 0.5], [0.5, 0.5, 0.0, 0.0], [0.25, 0.75, 3.0, 0.5]]
)
def test_what_pathways_allow_for_their_shares_is_not_cut_off(
    values: list[float],
) -> None:
    assert square().cut(np.array(values, dtype=float)) is None


@pytest.mark.parametrize("theme", [None, "law", "network", "flows", "zone"])
def test_no_plan_is_cut_off(theme: str | None) -> None:
    """Goals drawn at random lead to many plans; each keeps every cut there is."""
    dice = np.random.default_rng(1)
    cuts = 0
    for seed in range(12):
        formulation = formulate(random_scenario(seed, "weighted", theme))
        if formulation.pathways.without_any():
            continue
        session = Session.of(formulation, SolveSettings(gap=0.0))
        model = session.as_live()
        rooms = session.rooms()
        assert rooms is not None
        found = []
        for _ in range(6):
            costs = dict(enumerate(dice.normal(size=model.columns)))
            model.set_objective(costs, 0.0)
            relaxed = model.relax(20.0)
            if relaxed.values is not None:
                found += rooms.cuts(relaxed.values)
            model.forget()
        cuts += len(found)
        for _ in range(6):
            costs = dict(enumerate(dice.normal(size=model.columns)))
            model.set_objective(costs, 0.0)
            plan = model.solve(EXACT).values
            if plan is not None:
                for row in found:
                    size = max(1.0, *map(abs, row.values()))
                    assert worth(row, plan.tolist()) >= -1e-5 * size
            model.forget()
    assert cuts
