"""Bounds at rounder numbers."""

from optimizer.analysis.box_cuts import Cut, Side, counted, inside
from optimizer.analysis.discovery import discover
from optimizer.analysis.rounder_cuts import HARDLY, rounder
from optimizer.analysis.sampled_inputs import sample_of
from tests.analysis.sampled_futures import drawn


def test_a_bound_between_near_neighbours_becomes_a_round_number() -> None:
    inputs = drawn(2, 4_000, 3)
    fails = [float(a) > 0.7013 for a in inputs["a"]]
    (box,) = discover(inputs, fails).boxes
    assert box.conditions[0].bounds.low == 0.7
    assert 1 - HARDLY <= box.correlation < 1.0


def test_a_bound_stays_where_futures_between_count() -> None:
    inputs = drawn(2, 100, 2)
    values = sorted(float(one) for one in inputs["a"])
    fails = [float(a) > 0.6234 for a in inputs["a"]]
    sample = sample_of(inputs, fails)
    at = next(place for place, value in enumerate(values) if value > 0.6234)
    cuts = (Cut(0, Side.FROM, at),)
    found = rounder(sample, cuts, 0.05, 0.8)
    assert counted(sample, inside(sample, found)).failures == sum(fails)
    assert counted(sample, inside(sample, found)).futures == sum(fails)


def test_rounding_takes_no_box_below_the_density_asked() -> None:
    """From 1,003 on, four of five fail; from 1,000 on it would be fewer."""
    values: list[float | str] = [float(one) for one in range(800, 1_200)]
    fails = [one >= 1_003 and one % 5 != 0 for one in range(800, 1_200)]
    sample = sample_of({"a": values}, fails)
    cuts = (Cut(0, Side.FROM, 1_001 - 800),)
    before = counted(sample, inside(sample, cuts)).density
    found = rounder(sample, cuts, 0.05, before)
    assert counted(sample, inside(sample, found)).density >= before


def test_a_round_number_in_the_gap_leaves_the_box_as_it_is() -> None:
    """No future of the box lies from 0.834 to 0.8396: 0.84 costs nothing, 0.83 one."""
    a: list[float | str] = [0.10 + 0.0073 * row for row in range(100)]
    a += [0.831, 0.834, 0.8396, 0.8397] + [0.845 + 0.001 * row for row in range(96)]
    a += [0.8341, 0.8342]
    b: list[float | str] = [1.0] * 200 + [2.0] * 2
    fails = [row < 102 for row in range(202)]
    sample = sample_of({"a": a, "b": b}, fails)
    values = sample.axes[0].values
    cuts = (Cut(0, Side.TO, values.index(0.834)), Cut(1, Side.TO, 0))
    found = rounder(sample, cuts, 1.0, 0.8)
    assert inside(sample, found).tolist() == inside(sample, cuts).tolist()
