"""What lies in a box, and how likely chance would put it there."""

from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.analysis.box_cuts import (
    Cut,
    Side,
    chances,
    correlation,
    counted,
    inside,
)
from optimizer.analysis.sampled_inputs import sample_of
from tests.analysis.sampled_futures import drawn, flipped, together
from tests.solving.against_enumeration import same_in_every_run


@given(st.integers(0, 1_000))
@same_in_every_run(20)
def test_the_chance_of_a_cut_is_that_of_so_many_failures_or_more(seed: int) -> None:
    inputs = drawn(seed, 40, 2, steps=5)
    fails = flipped([False] * 40, seed, 0.4)
    sample = sample_of(inputs, fails)
    cuts = (Cut(0, Side.FROM, 2), Cut(1, Side.TO, 2))
    found = chances(sample, cuts)
    rows = range(40)
    a = [row for row in rows if float(inputs["a"][row]) >= 0.4]
    b = [row for row in rows if float(inputs["b"][row]) <= 0.4]
    both = sorted(set(a) & set(b))
    failed = sum(fails[row] for row in both)
    for chance, wider in zip(found, (b, a), strict=True):
        share = sum(fails[row] for row in wider) / len(wider)
        n = len(both)
        tail = sum(
            comb(n, k) * share**k * (1 - share) ** (n - k) for k in range(failed, n + 1)
        )
        assert chance == pytest.approx(tail, rel=1e-9)


def test_a_cut_that_keeps_every_future_is_chance() -> None:
    sample = sample_of({"a": [1.0, 2.0, 3.0]}, [True, False, False])
    assert chances(sample, (Cut(0, Side.FROM, 0),)) == [1.0]
    assert chances(sample, ()) == []


@given(st.integers(0, 1_000))
@same_in_every_run(20)
def test_the_correlation_is_that_of_the_two_flags(seed: int) -> None:
    fails = flipped([False] * 30, seed, 0.4)
    sample = sample_of(drawn(seed, 30, 1), fails)
    within = inside(sample, (Cut(0, Side.FROM, 12),))
    found = correlation(sample, counted(sample, within))
    assert found == pytest.approx(together(within.tolist(), fails))


def test_all_futures_or_none_go_together_with_nothing() -> None:
    sample = sample_of({"a": [1.0, 2.0]}, [True, False])
    for flags in ([True, True], [False, False]):
        assert correlation(sample, counted(sample, np.array(flags))) == 0.0
