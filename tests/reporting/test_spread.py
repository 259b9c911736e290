"""How amounts are spread."""

import statistics
from random import Random

import numpy as np
import pytest

from optimizer.reporting.tables.spread import (
    QUANTILES,
    SPREAD_COLUMNS,
    quantile,
    spread,
)


@pytest.mark.parametrize("count", [2, 3, 20, 21, 100, 1001])
def test_quantiles_are_those_of_type_7(count: int) -> None:
    lot = Random(count)
    values = [lot.lognormvariate(3, 2) for _ in range(count)]
    found = spread(values)
    for name, share in QUANTILES.items():
        expected = np.quantile(values, share, method="linear")
        assert found[name] == pytest.approx(expected, rel=1e-12), name
    assert found["mean"] == pytest.approx(statistics.fmean(values))
    assert (found["least"], found["most"]) == (min(values), max(values))


def test_quantiles_by_hand() -> None:
    assert quantile([10.0, 20.0, 40.0], 0.25) == 15.0  # half way from first to second
    assert quantile([10.0, 20.0, 40.0], 0.95) == pytest.approx(38.0)


def test_one_amount_is_all_of_them() -> None:
    assert spread([7.5]) == dict.fromkeys(SPREAD_COLUMNS, 7.5)


def test_the_order_of_futures_changes_nothing() -> None:
    lot = Random(1)
    values = [lot.uniform(-1e9, 1e9) for _ in range(300)]
    assert spread(values) == spread(values[::-1]) == spread(sorted(values))


def test_quantiles_rise() -> None:
    found = spread([0.1, 0.1, 0.1 + 2e-17, 0.3, 0.3])
    ordered = [found[name] for name in ("least", *QUANTILES, "most")]
    assert ordered == sorted(ordered)
