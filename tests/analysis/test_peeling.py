"""Peeling step by step, against the rule written out slowly."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from optimizer.analysis.box_cuts import inside
from optimizer.analysis.peeling import peel
from optimizer.analysis.sampled_inputs import sample_of
from tests.analysis.sampled_futures import Inputs, drawn, flipped
from tests.solving.against_enumeration import same_in_every_run


def slowly(
    inputs: Inputs, fails: list[bool], least: int, alpha: float
) -> list[set[int]]:
    """The rows left after each step: every slice looked at, in exact fractions."""
    rows, boxes, touched = set(range(len(fails))), [], set[str]()
    while any(not fails[row] for row in rows):
        steps = []
        for name, values in inputs.items():
            for gone in _slices(values, rows, alpha):
                left = rows - gone
                if not left:
                    continue
                gain = _share(left, fails) - _share(rows, fails)
                steps.append((gain / len(gone), name in touched, name, left))
        if not steps:
            break
        best = max((gain, known) for gain, known, _, _ in steps)
        _, _, name, left = next(one for one in steps if one[:2] == best)
        if len(left) < least:
            break
        touched.add(name)
        rows = left
        boxes.append(rows)
    return boxes


def _slices(values: list[float | str], rows: set[int], alpha: float) -> list[set[int]]:
    """The highest, then the lowest of numbers; each of texts."""
    if isinstance(values[0], str):
        texts = sorted({str(values[row]) for row in rows})
        return [{row for row in rows if values[row] == text} for text in texts]
    ordered = sorted(float(values[row]) for row in rows)
    count = int((len(ordered) - 1) * alpha) + 1
    high, low = ordered[-count], ordered[count - 1]
    return [
        {row for row in rows if float(values[row]) >= high},
        {row for row in rows if float(values[row]) <= low},
    ]


def _share(rows: set[int], fails: list[bool]) -> Fraction:
    return Fraction(sum(fails[row] for row in rows), len(rows))


@given(st.integers(0, 10_000), st.sampled_from([0.05, 0.2]), st.sampled_from([0, 4]))
@same_in_every_run(25)
def test_each_step_takes_the_slice_that_gains_most(
    seed: int, alpha: float, steps: int
) -> None:
    inputs = drawn(seed, 60, 3, steps)
    inputs["t"] = [f"t{3 * float(one):.0f}" for one in drawn(seed + 1, 60, 1)["a"]]
    corner = [float(a) + float(b) > 1.2 for a, b in zip(*_two(inputs), strict=True)]
    fails = flipped(corner, seed, 0.1)
    sample = sample_of(inputs, fails)
    found = [
        set(inside(sample, cuts).nonzero()[0].tolist())
        for cuts in peel(sample, 5, alpha)
    ]
    assert found == slowly(inputs, fails, 5, alpha)


def _two(inputs: Inputs) -> tuple[list[float | str], list[float | str]]:
    return inputs["a"], inputs["b"]


def test_peeling_goes_on_where_no_slice_helps() -> None:
    """The failures lie in the middle and at both ends: every slice lowers the share."""
    values: list[float | str] = [float(one) for one in range(40)]
    fails = [row < 4 or row >= 36 or 15 <= row < 25 for row in range(40)]
    boxes = list(peel(sample_of({"a": values}, fails), 2))
    assert len(boxes) > 5
