"""Boxes in which something fails: planted, searched for in every way, and absent."""

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.analysis.discovery import discover
from tests.analysis.sampled_futures import Inputs, drawn, flipped, held, together
from tests.solving.against_enumeration import same_in_every_run

SEEDS = st.integers(0, 10_000)


def in_corner(inputs: Inputs, a: float = 0.6, b: float = 0.5) -> list[bool]:
    """Fails where a is high and b is low."""
    pairs = zip(inputs["a"], inputs["b"], strict=True)
    return [float(x) > a and float(y) < b for x, y in pairs]


@given(SEEDS, st.floats(0.5, 0.75), st.floats(0.3, 0.6))
@same_in_every_run(20)
def test_a_planted_box_is_found_as_it_is(seed: int, a: float, b: float) -> None:
    inputs = drawn(seed, 200, 5)
    fails = in_corner(inputs, a, b)
    (box,) = discover(inputs, fails).boxes
    assert [one.entry for one in box.conditions] == ["a", "b"]
    assert held(box, inputs) == fails
    assert (box.density, box.coverage, box.correlation) == (1.0, 1.0, 1.0)


@given(SEEDS)
@same_in_every_run(6)
def test_a_planted_box_is_found_in_spite_of_noise(seed: int) -> None:
    inputs = drawn(seed, 400, 6)
    fails = in_corner(inputs)
    box = discover(inputs, flipped(fails, seed, 0.1)).boxes[0]
    assert {one.entry for one in box.conditions} == {"a", "b"}
    assert together(held(box, inputs), fails) > 0.85


@given(SEEDS, st.sampled_from([0.0, 0.05, 0.2]))
@same_in_every_run(25)
def test_what_is_printed_holds_for_the_counted_futures_only(
    seed: int, part: float
) -> None:
    inputs = {**drawn(seed, 150, 3), "g": drawn(seed, 150, 1, steps=4)["a"]}
    inputs["t"] = [f"t{float(one):.0f}" for one in drawn(seed + 1, 150, 1)["a"]]
    region = zip(in_corner(inputs, 0.4, 0.6), inputs["t"], strict=True)
    fails = flipped([one and text == "t1" for one, text in region], seed, part)
    seen = [False] * 150
    for box in discover(inputs, fails).boxes:
        within = held(box, inputs)
        bad = [one and failing for one, failing in zip(within, fails, strict=True)]
        new = [one and not old for one, old in zip(within, seen, strict=True)]
        assert (sum(within), sum(bad)) == (box.futures, box.failures)
        assert sum(new) == box.new_futures
        seen = [one or old for one, old in zip(within, seen, strict=True)]


def best_of_all(inputs: Inputs, fails: list[bool], restricted: int) -> float:
    """The best correlation of any box that restricts so many inputs."""
    best = 0.0
    for chosen in combinations(inputs, restricted):
        ranges = []
        for name in chosen:
            values = sorted({float(one) for one in inputs[name]})
            ends = [(x, y) for x in values for y in values if x <= y]
            ranges.append(
                {
                    tuple(low <= float(one) <= high for one in inputs[name])
                    for low, high in ends
                }
            )
        for flags in product(*ranges):
            within = [all(each) for each in zip(*flags, strict=True)]
            if 0 < sum(within) < len(within):
                best = max(best, together(within, fails))
    return best


@given(SEEDS, st.sampled_from([0.0, 0.1]))
@same_in_every_run(8)
def test_no_box_of_as_many_inputs_is_better(seed: int, part: float) -> None:
    """Peeling is greedy and promises nothing, but on small grids none is better."""
    inputs = drawn(seed, 120, 3, steps=5)
    fails = flipped(in_corner(inputs, 0.5, 0.5), seed, part)
    box = discover(inputs, fails, least_density=0.0).boxes[0]
    best = best_of_all(inputs, fails, len(box.conditions))
    assert box.correlation == pytest.approx(best, abs=1e-9)


@given(SEEDS)
@same_in_every_run(10)
def test_the_order_of_the_futures_does_not_count(seed: int) -> None:
    inputs = drawn(seed, 120, 4, steps=6 if seed % 2 else 0)
    fails = flipped(in_corner(inputs), seed, 0.1)
    order = sorted(range(120), key=lambda row: (row * 7919 + seed) % 121)
    again = {name: [values[row] for row in order] for name, values in inputs.items()}
    assert discover(again, [fails[row] for row in order]) == discover(inputs, fails)


def test_two_boxes_are_found_one_after_the_other() -> None:
    inputs = drawn(3, 600, 4)
    one = in_corner(inputs, 0.7, 0.5)
    other = [float(value) < 0.2 for value in inputs["c"]]
    fails = [x or y for x, y in zip(one, other, strict=True)]
    found = discover(inputs, fails)
    entries = [{each.entry for each in box.conditions} for box in found.boxes]
    assert sorted(map(sorted, entries)) == [["a", "b"], ["c"]]
    assert sum(box.new_failures for box in found.boxes) == found.failures


def test_texts_are_named_and_so_are_values_of_a_grid() -> None:
    inputs = drawn(5, 300, 1)
    inputs["plan"] = [["p1", "p2", "p3", "p4"][row % 4] for row in range(300)]
    inputs["budget"] = [float([600, 800, 1000][row // 4 % 3]) for row in range(300)]
    pairs = zip(inputs["plan"], inputs["budget"], strict=True)
    fails = [plan != "p2" and budget == 800 for plan, budget in pairs]
    (box,) = discover(inputs, fails).boxes
    asked = {one.entry: one.bounds for one in box.conditions}
    assert asked["plan"].without == ("p2",)
    assert asked["budget"].values == (800.0,)
    assert box.correlation == 1.0


def test_nothing_is_told_where_nothing_or_everything_fails() -> None:
    inputs = drawn(1, 50, 3)
    assert discover(inputs, [False] * 50).boxes == ()
    assert discover(inputs, [True] * 50).boxes == ()
    assert discover({}, []).boxes == ()


def test_inputs_that_do_not_differ_tell_nothing() -> None:
    found = discover({"a": [1.0] * 40, "b": ["x"] * 40}, [True, False] * 20)
    assert (found.inputs, found.boxes) == (0, ())


def test_failures_by_chance_have_no_box() -> None:
    """At most a few in a hundred samples; of these 40, one."""
    found = 0
    for seed in range(40):
        fails = flipped([False] * 100, seed, 0.3)
        found += bool(discover(drawn(seed, 100, 3), fails).boxes)
    assert found <= 1


def test_many_inputs_of_chance_do_not_hide_what_counts() -> None:
    inputs = drawn(7, 300, 2)
    fails = in_corner(inputs)
    for number in range(40):
        inputs |= {f"{k}{number}": v for k, v in drawn(50 + number, 300, 10).items()}
    (box,) = discover(inputs, fails).boxes
    assert [one.entry for one in box.conditions] == ["a", "b"]


def test_a_box_below_the_density_asked_is_the_only_one() -> None:
    inputs = drawn(11, 400, 3)
    likely = [float(value) < 0.5 for value in inputs["a"]]
    chance = flipped([False] * 400, 11, 0.5)
    fails = [one and two for one, two in zip(likely, chance, strict=True)]
    (box,) = discover(inputs, fails).boxes
    assert box.density < 0.8
    assert [one.entry for one in box.conditions] == ["a"]


def test_an_input_of_another_length_or_not_finite_is_refused() -> None:
    with pytest.raises(ValueError, match="a: 2 values for 3 futures"):
        discover({"a": [1.0, 2.0]}, [True, False, True])
    with pytest.raises(ValueError, match="a: a value is not finite"):
        discover({"a": [1.0, float("nan")]}, [True, False])


@pytest.mark.parametrize("seed", range(4))
def test_few_futures_and_many_inputs_do_not_lead_astray(seed: int) -> None:
    """Slices of 5 % alone find the box of two inputs in few of these samples."""
    inputs = drawn(seed, 250, 10)
    fails = in_corner(inputs)
    box = discover(inputs, flipped(fails, seed, 0.1)).boxes[0]
    assert together(held(box, inputs), fails) > 0.8
