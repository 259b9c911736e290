"""A part of a programme has the best solution that the whole has within its bounds."""

from itertools import pairwise

import highspy
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.solving.cuts import Cut
from optimizer.solving.highs import LiveModel
from optimizer.solving.kept import Kept
from optimizer.solving.part import Part
from tests.solving.against_enumeration import same_in_every_run

COLUMNS = 6
NONE = np.array([], dtype=np.int32)
_factor = st.sampled_from([-2.0, -1.0, -1.0, 1.0, 1.0, 3.0])
_row = st.tuples(
    st.dictionaries(st.integers(0, COLUMNS - 1), _factor, min_size=1, max_size=3),
    st.sampled_from([-highspy.kHighsInf, -3.0, 0.0, 1.0]),
    st.sampled_from([0.0, 2.0, 4.0]),
)


def a_programme(costs, rows) -> LiveModel:
    """Columns from 0 to 2; rows with factors, the least and how much more."""
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.changeObjectiveSense(highspy.ObjSense.kMaximize)
    solver.addVars(COLUMNS, np.zeros(COLUMNS), np.full(COLUMNS, 2.0))
    for terms, least, more in rows:
        columns = np.array(sorted(terms), dtype=np.int32)
        factors = np.array([terms[int(j)] for j in columns])
        most = 4.0 if least == -highspy.kHighsInf else least + more
        solver.addRow(least, most, len(columns), columns, factors)
    low, high = [0.0] * COLUMNS, [2.0] * COLUMNS
    model = LiveModel(solver, COLUMNS, low, high, NONE, {}, len(rows))
    model.set_objective(dict(enumerate(costs)), 1.0)
    return model


def held(model, open_to, values):
    """The bounds with all columns held that nothing is open to."""
    low, high = np.array(model.low), np.array(model.high)
    for column, value in enumerate(values):
        if column not in open_to and value is not None:
            low[column] = high[column] = value
    return low, high


@given(
    st.lists(st.integers(-3, 3), min_size=COLUMNS, max_size=COLUMNS),
    st.lists(_row, max_size=6),
    st.sets(st.integers(0, COLUMNS - 1), min_size=1),
    st.lists(
        st.sampled_from([None, 0.0, 1.0, 2.0]), min_size=COLUMNS, max_size=COLUMNS
    ),
    st.lists(st.sampled_from([0.0, 1.0, 2.0]), min_size=COLUMNS, max_size=COLUMNS),
    st.sets(st.integers(0, COLUMNS - 1), min_size=2),
)
@same_in_every_run(300)
def test_a_part_is_as_good_as_the_whole_within_its_bounds(
    costs, rows, open_to, values, later, cut
) -> None:
    model = a_programme(costs, rows)
    low, high = held(model, open_to, values)
    part = Part.of(model, low, high, open_to)
    columns = sorted(open_to)
    every = list(range(COLUMNS))
    kept = Kept.of(model)
    for some, cuts in (([], []), (columns, []), (columns[:1], [Cut(*_cut(cut))])):
        for column in columns:
            ends = (later[column],) * 2 if column in some else (0.0, 2.0)
            low[column], high[column] = ends
            part.set_bounds([column], *(np.array([end]) for end in ends))
        part.add(cuts)
        for one in cuts:
            model.add_row(0.0, one.row)
        model.set_bounds(every, low, high)
        _expect_the_same(part, model, low, high)
        kept.restore(model)


def _cut(columns):
    first, *others = sorted(columns)
    return tuple(others), (first,)


def _expect_the_same(part, model, low, high) -> None:
    whole, values = model.relax(10.0), part.relax(10.0)
    assert (values is not None) == (whole.ending == "optimal")
    if values is not None:
        assert (values >= low - 1e-6).all()
        assert (values <= high + 1e-6).all()
        costs = np.array(model.solver.getLp().col_cost_)
        assert costs @ values + 1.0 == pytest.approx(whole.objective, abs=1e-6)


def test_a_row_that_settles_a_column_leaves_it_settled() -> None:
    model = a_programme([1] * COLUMNS, [({0: 1.0, 1: 1.0}, 1.0, 0.0)])
    low, high = held(model, {0}, [None, 1.0, 0.0, 0.0, 0.0, 0.0])
    part = Part.of(model, low, high, [0])
    assert part.relax(10.0)[:2].tolist() == [0.0, 1.0]
    part.set_bounds([0], np.zeros(1), np.full(1, 2.0))
    assert part.relax(10.0)[:2].tolist() == [0.0, 1.0]


def test_what_was_kept_is_put_back_whatever_was_added() -> None:
    model = a_programme([1.0, 2.0, 0.0, 0.0, 0.0, 0.0], [({0: 1.0, 1: 1.0}, 0.0, 3.0)])
    kept = Kept.of(model)
    before = model.relax(10.0)
    model.add_row(-1.0, {0: -1.0, 1: -1.0})
    model.set_bounds([0], np.zeros(1), np.zeros(1))
    assert model.relax(10.0).objective < before.objective
    kept.restore(model)
    after = model.relax(10.0)
    assert after.objective == before.objective
    assert after.values.tolist() == before.values.tolist()
    assert model.solver.getNumRow() == 1
    assert len(model.low) == len(model.high) == model.columns == COLUMNS
    for one, other in pairwise((before, after)):
        assert one.ending == other.ending == "optimal"
