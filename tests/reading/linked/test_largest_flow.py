"""The largest flow is as large as the smallest cut, and is narrow there."""

from itertools import combinations
from math import inf

from hypothesis import given
from hypothesis import strategies as st

from optimizer.reading.linked.largest_flow import Pipes

NODES = "SABCT"
amounts = st.one_of(st.integers(0, 5).map(float), st.just(inf))
pipes = st.tuples(st.sampled_from(NODES), st.sampled_from(NODES), amounts, amounts)


def filled(found):
    made = Pipes()
    for pipe in found:
        made.add(*pipe)
    return made, made.fill("S", "T")


def crossing(found, side):
    """What the pipes can carry away from a side."""
    ways = [(a, b, m) for a, b, m, _ in found] + [(b, a, m) for a, b, _, m in found]
    return sum(most for a, b, most in ways if a in side and b not in side)


@given(st.lists(pipes, max_size=9))
def test_the_largest_flow_is_the_smallest_cut(found):
    found = [(a, b, m, k) for a, b, m, k in found if a != b]
    # what arrives has a limit
    found = [(a, "X" if b == "T" else b, m, k) for a, b, m, k in found if a != "T"]
    found.append(("X", "T", 7.0, 0.0))
    made, flow = filled(found)
    sides = [{"S", *some} for k in range(5) for some in combinations([*"ABCX"], k)]
    assert flow == min(crossing(found, side) for side in sides)
    reached = set(made.reached("S"))
    assert "T" not in reached
    assert crossing(found, reached) == flow


def test_a_way_taken_back_makes_room_for_two():
    # the shortest way first takes S-A-B-T; both S-A-T and S-B-T fit
    found = [("S", "A", 1.0, 0.0), ("A", "B", 1.0, 1.0), ("B", "T", 1.0, 0.0)]
    found += [("S", "B", 1.0, 0.0), ("A", "T", 1.0, 0.0)]
    assert filled(found)[1] == 2.0
