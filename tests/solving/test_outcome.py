"""A gap is the distance to the bound as a fraction of the objective."""

import pytest

from optimizer.solving.outcome import relative_gap


@pytest.mark.parametrize(
    ("objective", "bound", "gap"),
    [
        (100.0, 101.0, 0.01),
        (-100.0, -99.0, 0.01),
        (100.0, 100.0, 0.0),
        (0.0, 0.0, 0.0),
        (0.0, 5.0, 1.0),
        (100.0, 99.0, 0.0),  # a bound below is rounding
        (1e6, 1e6 + 1e-4, 0.0),
        (80.0, 100.0, 0.25),
        (10.0, 100.0, 9.0),
        (-10.0, 100.0, 11.0),
    ],
)
def test_the_gap_is_a_fraction_of_the_objective(objective, bound, gap):
    assert relative_gap(objective, bound) == pytest.approx(gap)
