"""Numbers as planners read them."""

import math

import pytest

from optimizer.reporting.numbers import MISSING, plain, share, signed
from optimizer.reporting.words import Words

EN = Words("en")


@pytest.mark.parametrize(
    ("language", "expected"), [("en", "1,264.9"), ("vi", "1.264,9")]
)
def test_separators_follow_the_language(language: str, expected: str) -> None:
    assert plain(1264.9, Words(language)) == expected


def test_nothing_is_shown_as_minus_zero() -> None:
    assert plain(-0.01, Words("en")) == "0.0"


@pytest.mark.parametrize("value", [None, math.nan, math.inf])
def test_what_is_no_number_is_a_dash(value: float | None) -> None:
    assert plain(value, Words("en")) == MISSING


def test_gains_have_a_plus_and_nothing_has_none() -> None:
    assert signed(2.0, Words("en")) == "+2.0"
    assert signed(0.0, Words("en")) == "0.0"
    assert signed(-2.0, Words("en")) == "-2.0"


def test_shares_are_in_per_cent() -> None:
    assert share(0.0123, Words("en")) == "1.23 %"


@pytest.mark.parametrize("noise", [-3e-8, 0.0, 3e-8])
def test_digits_that_a_solver_leaves_do_not_decide_what_is_shown(noise: float) -> None:
    assert plain(32.05 + noise, EN) == plain(32.05, EN)
    assert plain(1234.5 + noise, EN, 0) == plain(1234.5, EN, 0)
    assert signed(noise, EN) == "0.0"
