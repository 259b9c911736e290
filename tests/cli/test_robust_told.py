"""Over which futures all plans are searched, where there are too many."""

import pytest

from optimizer.cli.robust_told import MOST_FUTURES, searched


def test_few_futures_are_all_searched() -> None:
    assert searched((3, 5, 9)) == (3, 5, 9)


@pytest.mark.parametrize("values", [2, 3, 5])
def test_each_value_of_a_grid_is_among_those_searched(values: int) -> None:
    runs = tuple(range(1, values * MOST_FUTURES + 1))
    found = searched(runs)
    assert len(found) == MOST_FUTURES
    assert list(found) == sorted(set(found))
    for value in range(values):
        own = sum(run % values == value for run in found)
        assert own > MOST_FUTURES / values / 2
    assert searched(runs) == found
