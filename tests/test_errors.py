"""Errors keep what they say on their way from one process to another."""

import pickle

from optimizer.errors import InputError, Origin, Problem


def test_the_problems_of_an_input_arrive() -> None:
    error = InputError([Problem(Origin("a.yaml", 3), "Wrong.", hint="Mend it.")])
    arrived = pickle.loads(pickle.dumps(error))
    assert isinstance(arrived, InputError)
    assert (arrived.problems, str(arrived)) == (error.problems, str(error))
