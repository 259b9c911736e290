"""A long row taken apart asks the same as it did in one piece."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from pulp import LpBinary, LpMaximize, LpProblem, lpSum

from optimizer.solving.found import Exactness
from optimizer.solving.highs import LiveModel
from optimizer.solving.long_rows import FEW, LONG, taken_apart

factors = st.floats(-50, 50).filter(bool)


@given(st.lists(factors, min_size=1, max_size=400), st.randoms(use_true_random=False))
def test_the_sums_add_up_to_the_row_and_lie_within_their_bounds(rates, dice):
    width = len(rates) + 5
    columns = sorted(dice.sample(range(width), len(rates)))
    terms = dict(zip(columns, rates, strict=True))
    low = [dice.uniform(-3, 0) for _ in range(width)]
    high = [dice.uniform(0, 3) for _ in range(width)]
    left, sums = taken_apart(terms, low, high)
    level = [dice.uniform(a, b) for a, b in zip(low, high, strict=True)]
    for one in sums:
        assert one.column == len(level)
        total = sum(factor * level[c] for c, factor in one.terms.items())
        assert one.low - 1e-9 <= total <= one.high + 1e-9
        level.append(total)
    whole = sum(factor * level[c] for c, factor in terms.items())
    assert abs(sum(f * level[c] for c, f in left.items()) - whole) < 1e-6


@given(st.integers(1, 5000))
def test_no_row_is_long_any_more(length):
    left, sums = taken_apart(
        dict.fromkeys(range(length), 1.0), [0.0] * length, [1.0] * length
    )
    assert len(left) <= LONG
    assert all(len(one.terms) <= FEW for one in sums)
    assert bool(sums) == (length > LONG)


def test_a_row_added_while_columns_are_held_holds_them_no_longer():
    problem = LpProblem("many", LpMaximize)
    chosen = [problem.add_variable(f"x{i:03d}", cat=LpBinary) for i in range(300)]
    problem.addConstraint(lpSum(chosen) <= 300, "all")
    model = LiveModel.of(problem, 0, chosen)
    every = range(300)
    zeros = np.zeros(300)
    model.set_bounds(every, zeros, zeros)
    model.add_row(0.0, dict.fromkeys(every, 1.0))
    model.set_bounds(every, zeros, zeros + 1.0)
    model.set_objective(dict.fromkeys(every, 1.0), 0.0)
    assert model.solve(Exactness(0.0, 0.0, 10.0)).objective == 300.0
