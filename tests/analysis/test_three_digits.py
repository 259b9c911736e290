"""Amounts of three significant digits."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from optimizer.analysis.three_digits import next_amount, rank, ranked, three_digits
from tests.solving.against_enumeration import same_in_every_run

AMOUNTS = st.floats(1e-3, 1e9) | st.floats(-1e9, -1e-3)


def digits(value: float) -> int:
    return len(Decimal(repr(value)).normalize().as_tuple().digits)


@pytest.mark.parametrize(
    ("value", "up", "rounded"),
    [
        (1350.2, True, 1360.0),
        (1350.2, False, 1350.0),
        (0.6432, True, 0.644),
        (-12.34, True, -12.3),
        (-12.34, False, -12.4),
        (999.2, True, 1000.0),
        (8.0, False, 8.0),
        (0.0, True, 0.0),
        # What the solver's roundings add is not there.
        (350.00000001, True, 350.0),
        (349.99999999, False, 350.0),
        (-3e-9, False, 0.0),
    ],
)
def test_amounts_are_rounded_to_the_side_asked(
    value: float, up: bool, rounded: float
) -> None:
    assert three_digits(value, up=up) == rounded


@given(AMOUNTS, st.booleans())
@same_in_every_run(200)
def test_the_nearest_on_that_side_is_taken(value: float, up: bool) -> None:
    found = three_digits(value, up=up)
    assert digits(found) <= 3
    slack = 1e-6 * abs(value)
    assert found >= value - slack if up else found <= value + slack
    nearer = next_amount(found, up=not up)
    assert nearer < value + slack if up else nearer > value - slack


@given(AMOUNTS, st.booleans())
@same_in_every_run(200)
def test_nothing_of_three_digits_lies_between_an_amount_and_the_next(
    value: float, up: bool
) -> None:
    amount = three_digits(value, up=up)
    other = next_amount(amount, up=up)
    assert digits(other) <= 3
    assert (other > amount) == up
    assert next_amount(other, up=not up) == amount
    assert digits((amount + other) / 2) > 3


@given(st.floats(1e-3, 1e9))
@same_in_every_run(200)
def test_ranks_are_counted_without_a_gap(value: float) -> None:
    amount = three_digits(value, up=True)
    assume(amount > 0)
    assert ranked(rank(amount)) == amount
    assert ranked(rank(amount) + 1) == next_amount(amount, up=True)
