"""A run that is wanted, which of them are missing, and what came of one."""

from dataclasses import dataclass

INVALID = "invalid"
"""The status of a run whose scenario could not be read."""

FAILED = "failed"
"""The status of a run that broke: not finished, and tried again the next time."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One run of a sweep before it is solved.

    ``key`` is the hash of all that the answer depends on: runs of equal keys are solved
    once. ``inputs`` has what was varied or drawn in this run, by entry.
    """

    run: int
    key: str
    scenario: str
    inputs: tuple[tuple[str, float | str], ...] = ()


Asked = tuple[int, str]
"""The number of a run, and its key."""


@dataclass(frozen=True, slots=True)
class Missing:
    """The runs still to be solved, one for each distinct key, lowest run first.

    ``wanted`` counts all runs of the sweep, ``finished`` those that have a result.
    """

    wanted: int
    finished: int
    runs: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What came of the runs of one key.

    ``status`` is optimal, feasible, infeasible, no_solution_in_time, invalid (the
    scenario of this future could not be read) or failed (the solver broke); ``note``
    says why for the last two. ``measures`` has measure, period and amount; ``actions``
    cluster, headline, the period in which it happens (None where nothing does) and
    hectares at the end of the last period; ``ranges`` measure, least and most, of an
    objective that is a balance. ``worth`` is what the plan is worth by the first of
    goals in order, and no plan is worth more than ``worth_bound``; None where the
    objective and its bound say so.
    """

    key: str
    status: str
    objective: float | None = None
    bound: float | None = None
    gap: float | None = None
    seconds: float = 0.0
    note: str = ""
    measures: tuple[tuple[str, str, float], ...] = ()
    actions: tuple[tuple[str, str, str | None, float | None], ...] = ()
    ranges: tuple[tuple[str, float, float], ...] = ()
    solver: str = ""
    worth: float | None = None
    worth_bound: float | None = None
