"""Distributions against their definitions."""

import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from optimizer.domain.distribution import (
    Distribution,
    Listed,
    Normal,
    Triangular,
    Uniform,
    equally_likely,
    normal_score,
    share_below,
)

SHARES = [i / 1000 for i in range(1001)]
amounts = st.floats(-1e6, 1e6)


def _mean(one: Distribution) -> float:
    """The mean by the quantiles at the middles of many equal shares."""
    middles = [one.quantile((i + 0.5) / 20_000) for i in range(20_000)]
    return math.fsum(float(value) for value in middles) / len(middles)


@given(st.tuples(amounts, amounts, amounts).map(sorted), st.floats(0, 1))
def test_triangular_quantiles_are_those_of_scipy(
    values: list[float], share: float
) -> None:
    low, mode, high = values
    if high - low < 1e-3:
        return
    asked = stats.triang((mode - low) / (high - low), low, high - low)
    found = Triangular(low, mode, high).quantile(share)
    assert low <= found <= high
    assert found == pytest.approx(asked.ppf(share), abs=1e-6 * (high - low))


def test_the_mean_of_a_triangle_is_that_of_its_corners() -> None:
    assert _mean(Triangular(0.8, 1.0, 1.5)) == pytest.approx(1.1, abs=1e-6)
    assert _mean(Triangular(1, 1, 4)) == pytest.approx(2, abs=1e-4)
    assert _mean(Triangular(1, 4, 4)) == pytest.approx(3, abs=1e-4)


def test_uniform_quantiles_are_in_proportion() -> None:
    one = Uniform(2, 6)
    assert [one.quantile(share) for share in (0, 0.25, 1)] == [2, 3, 6]


@given(st.floats(-3, 3), st.floats(0.01, 5), st.floats(0.01, 6), st.floats(0, 1))
def test_a_normal_distribution_cut_off_is_that_of_scipy(
    low: float, width: float, sd: float, share: float
) -> None:
    one = Normal(0, sd, low * sd, (low + width) * sd)
    asked = stats.truncnorm(low, low + width, 0, sd)
    assert one.quantile(share) == pytest.approx(asked.ppf(share), abs=1e-6 * sd)
    assert one.low <= one.quantile(share) <= one.high


def test_far_from_its_mean_a_normal_distribution_keeps_its_shape() -> None:
    for low, high in ((4.0, 6.0), (-6.0, -4.0)):
        one, asked = Normal(0, 1, low, high), stats.truncnorm(low, high)
        for share in (0.01, 0.5, 0.99):
            assert one.quantile(share) == pytest.approx(asked.ppf(share), rel=1e-9)


def test_a_normal_distribution_has_its_mean_and_deviation() -> None:
    one = Normal(10, 2)
    assert _mean(one) == pytest.approx(10)
    assert one.quantile(share_below(1)) == pytest.approx(12)
    assert one.kept == 1
    assert math.isfinite(one.quantile(0))
    assert math.isfinite(one.quantile(1))


def test_values_of_a_list_come_by_their_weights() -> None:
    one = Listed(("a", "b", "c"), (1, 0, 3))
    drawn = [one.quantile((i + 0.5) / 400) for i in range(400)]
    assert [drawn.count(value) for value in "abc"] == [100, 0, 300]
    assert one.quantile(1) == "c"
    assert Listed(("a", "b"), (1, 0)).quantile(1) == "a"
    assert equally_likely([0.8, 1.2]).quantile(0.49) == 0.8


@pytest.mark.parametrize(
    "one",
    [
        Triangular(0, 1, 5),
        Uniform(-1, 1),
        Normal(1, 1, 0, 1.5),
        Normal(0, 1),
        equally_likely([1.0, 2.0, 3.0]),
    ],
)
def test_quantiles_never_fall(one: Distribution) -> None:
    values = [float(one.quantile(share)) for share in SHARES]
    assert values == sorted(values)


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (lambda: Triangular(1, 0.5, 2), "do not rise"),
        (lambda: Triangular(1, 1, 1), "do not rise"),
        (lambda: Uniform(2, 2), "do not rise"),
        (lambda: Uniform(0, math.inf), "not finite"),
        (lambda: Normal(1, 0), "above 0"),
        (lambda: Normal(1, 1, 3, 2), "do not rise"),
        (lambda: Normal(0, 1, 20, 30), "next to nothing"),
        (lambda: Listed((1.0, 2.0), (1.0,)), "values: 2, weights: 1"),
        (lambda: Listed((1.0,), (0.0,)), "at least 0"),
        (lambda: Listed((1.0, 2.0), (-1.0, 2.0)), "at least 0"),
    ],
)
def test_what_is_no_distribution_is_refused(
    make: Callable[[], Distribution], what: str
) -> None:
    with pytest.raises(ValueError, match=what):
        make()


@given(st.floats(1e-12, 1 - 1e-12))
def test_scores_and_shares_are_each_others_inverse(share: float) -> None:
    assert share_below(normal_score(share)) == pytest.approx(share, abs=1e-12)
