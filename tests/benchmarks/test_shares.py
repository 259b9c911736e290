"""Hectares and counts that must add up to a total exactly."""

import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shares import apportioned, shared_hectares


@given(
    st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1),
    st.fractions(0, 1),
    st.integers(0, 99),
)
def test_shares_add_up_to_the_hundredth_and_stay_within_their_bounds(
    bounds: list[tuple[int, int]], part: Fraction, seed: int
) -> None:
    least = [low for low, _ in bounds]
    most = [low + room for low, room in bounds]
    total = int(100 * (sum(least) + part * (sum(most) - sum(least)))) / 100
    parts = shared_hectares(random.Random(seed), total, least, most)
    assert sum(round(100 * one) for one in parts) == round(100 * total)
    assert all(round(100 * one) / 100 == one for one in parts)
    limits = zip(least, parts, most, strict=True)
    assert all(low <= one <= high for low, one, high in limits)


def test_a_total_without_room_is_refused() -> None:
    with pytest.raises(ValueError, match="do not fit"):
        shared_hectares(random.Random(1), 30.0, [10, 10], [14, 15])


@given(st.integers(0, 500), st.lists(st.integers(1, 9), min_size=1, max_size=40))
def test_counts_add_up_and_differ_from_their_quota_by_less_than_one(
    total: int, weights: list[int]
) -> None:
    counts = apportioned(total, weights)
    assert sum(counts) == total
    for count, weight in zip(counts, weights, strict=True):
        assert abs(count - total * weight / sum(weights)) < 1
