"""Bounds between values, with few digits."""

from hypothesis import assume, given
from hypothesis import strategies as st

from optimizer.analysis.box_cuts import Cut, Side
from optimizer.analysis.rounded_bounds import between, bounds_of
from optimizer.analysis.sampled_inputs import sample_of
from tests.solving.against_enumeration import same_in_every_run

AMOUNTS = st.floats(-1e9, 1e9)


@given(AMOUNTS, AMOUNTS)
@same_in_every_run(150)
def test_a_bound_lies_between_what_is_in_and_what_is_out(
    outside: float, within: float
) -> None:
    assume(outside != within)
    bound = between(outside, within)
    if outside < within:
        assert outside <= bound < within
    else:
        assert within < bound <= outside


def test_a_bound_has_as_few_digits_as_tell_the_two_apart() -> None:
    assert between(0.8432, 0.8611) == 0.85
    assert between(8432, 8611) == 8500
    assert between(-0.3, 0.2) == 0.0
    assert between(1.20499, 1.20502) == 1.205


def test_two_neighbouring_numbers_have_the_one_outside_as_bound() -> None:
    assert between(1.0, 1.0 + 2**-52) == 1.0


def test_a_wide_gap_that_other_inputs_leave_is_used() -> None:
    """What another condition keeps out does not narrow the bound."""
    inputs: dict[str, list[float | str]] = {
        "a": [1.0, 4.9, 5.1, 9.0, 9.5, 3.0],
        "b": [1.0, 9.0, 9.0, 1.0, 2.0, 8.0],
    }
    sample = sample_of(inputs, [False, False, False, True, True, False])
    box = (Cut(0, Side.FROM, 4), Cut(1, Side.TO, 1))
    found = bounds_of(sample, box)
    assert (found[0].low, found[0].high) == (5.0, None)
    assert (found[1].low, found[1].high) == (None, 6.0)
