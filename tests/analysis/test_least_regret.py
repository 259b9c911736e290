"""The least worst regret, against every choice of headlines that there is."""

import pytest

from optimizer.analysis.least_regret import LeastRegret, least_regret
from optimizer.analysis.many_futures import SolvedFuture
from optimizer.analysis.what_if import with_lock
from optimizer.domain.pathway import Headline
from optimizer.errors import SolverMissing
from optimizer.solving.outcome import Progress
from optimizer.solving.settings import SolveSettings
from tests.analysis.held_cases import EXACT, Cases, contested_cases, near, solved
from tests.oracle.held import headlines_of, least_worst_regret
from tests.strategies.futures import contested_futures


def expect_least(found: LeastRegret, cases: Cases) -> None:
    """The plan found is as good as any, and its regrets are what enumeration says."""
    least = least_worst_regret(cases.values, cases.best)
    assert least is not None
    assert found.proved
    assert found.worst == pytest.approx(least, abs=2 * found.tolerance)
    assert found.bound <= least + near(max(cases.best))
    assert found.headlines is not None
    live = [one for one in cases.futures if one.best is not None]
    for one, values, best in zip(live, cases.values, cases.best, strict=True):
        plan = headlines_of(found.headlines, one.scenario)
        regret = max(best - values[plan], 0.0)
        assert found.regrets[one.run] == pytest.approx(regret, abs=near(best))
        assert found.regrets[one.run] >= 0.0


@pytest.mark.parametrize("seed", range(5))
def test_is_what_enumeration_finds(seed: int) -> None:
    cases = contested_cases(seed)
    expect_least(least_regret(cases.futures, EXACT), cases)
    expect_least(least_regret(cases.futures, EXACT, seen=()), cases)


def test_holds_over_several_periods() -> None:
    cases = contested_cases(3, clusters=3, count=3)
    expect_least(least_regret(cases.futures, EXACT, seen=()), cases)


def test_can_be_less_than_that_of_any_plan_seen() -> None:
    cases = contested_cases(1)
    found = least_regret(cases.futures, EXACT)
    own = [headlines_of(one.headlines, one.scenario) for one in cases.futures]
    pairs = list(zip(cases.values, cases.best, strict=True))
    seen = min(
        max(best - values.get(plan, float("-inf")) for values, best in pairs)
        for plan in own
    )
    assert found.worst is not None
    assert found.worst < seen - 0.1


def test_futures_without_a_plan_are_left_out_and_counted() -> None:
    cases = contested_cases(0)
    none = SolvedFuture(99, cases.futures[0].scenario, None)
    found = least_regret((*cases.futures, none), EXACT)
    assert found.without_plan == (*cases.without_plan, 99)
    assert found.futures == len(cases.values)
    expect_least(found, cases)


def test_says_so_where_no_plan_holds_everywhere() -> None:
    base = contested_futures(1, 3, 1)[0]
    opposed = [
        solved(run, with_lock(base, "N0", headline))
        for run, headline in enumerate((Headline.ADD, Headline.LEAVE_OUT))
    ]
    assert all(one.best is not None for one in opposed)
    found = least_regret(opposed, EXACT)
    assert found.impossible
    assert found.proved
    assert found.headlines is None
    assert found.worst is None


def test_of_no_futures_there_is_none() -> None:
    found = least_regret((), EXACT)
    assert found.headlines is None
    assert found.futures == 0


def test_time_that_runs_out_leaves_a_bound_that_holds() -> None:
    cases = contested_cases(1)
    found = least_regret(cases.futures, EXACT, time_limit_s=0.0)
    least = least_worst_regret(cases.values, cases.best)
    assert least is not None
    assert found.bound <= least
    assert found.worst is None or found.worst >= least - near(max(cases.best))
    assert not found.proved


def test_ctrl_c_keeps_what_is_known() -> None:
    cases = contested_cases(1)
    told: list[Progress] = []

    def stop(progress: Progress) -> None:
        told.append(progress)
        if len(told) == 2:
            raise KeyboardInterrupt

    found = least_regret(cases.futures, EXACT, stop)
    least = least_worst_regret(cases.values, cases.best)
    assert found.interrupted
    assert least is not None
    assert found.worst is not None
    assert found.worst >= least - near(max(cases.best))
    assert found.bound <= least + near(max(cases.best))


def test_other_solvers_are_refused() -> None:
    scenario = contested_futures(0, 2, 1)[0]
    with pytest.raises(SolverMissing, match="HiGHS alone"):
        least_regret((SolvedFuture(0, scenario, 1.0),), SolveSettings("cbc"))
