"""How low and how high everything can go that a planner can limit.

Every end is the extreme of one quantity over all plans that respect the scenario; its
objective does not count. Where an entry limits the very quantity, that end says little,
so that the ends without it are found as well.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from optimizer.analysis.steps import Steps
from optimizer.analysis.targets import (
    Asked,
    Target,
    asked_of,
    targets_of,
    without_own_limits,
)
from optimizer.domain.measure import Measure, Quantity
from optimizer.domain.objective import Goal, Weighted
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin
from optimizer.formulation.build import formulate
from optimizer.solving.ends import Counted, End, Ends, Sign
from optimizer.solving.outcome import Outcome
from optimizer.solving.quantities import measure_in_period, measure_today
from optimizer.solving.session import Session
from optimizer.solving.settings import SolveSettings
from optimizer.solving.solve import solve
from optimizer.solving.watch import Watch

SIGNS: tuple[Sign, Sign] = (-1, 1)


@dataclass(frozen=True, slots=True)
class Range:
    """One target: today's value, the best plan's, and its two ends over all plans.

    ``today`` is None for what happens in a period, and where nothing is there today;
    an end is None where none was found, and for a ratio whose whole is 0 in all plans.
    ``asked`` are the limits on it; with them, the ``free`` ends are those without.
    """

    target: Target
    today: float | None
    best: float | None
    low: End | None
    high: End | None
    asked: tuple[Asked, ...] = ()
    free_low: End | None = None
    free_high: End | None = None


@dataclass(frozen=True, slots=True)
class Ranges:
    """The ranges found, and the best plan; of ``count`` targets asked about.

    Kinds of cost that are 0 in every plan are left out. ``interrupted`` by Ctrl-C.
    """

    best: Outcome
    ranges: tuple[Range, ...] = ()
    count: int = 0
    done: int = 0
    interrupted: bool = False


def ranges_of(
    scenario: Scenario,
    settings: SolveSettings | None = None,
    watch: Watch | None = None,
    names: tuple[str, ...] = (),
    groups: Mapping[str, frozenset[str]] | None = None,
) -> Ranges:
    """The range of every target; ``names`` and ``groups`` choose among them.

    No range is found where no plan is. Ctrl-C keeps the ranges that are done. Raises
    `SolverMissing`, `SolverFailed` and `PlanRejected`.
    """
    settings = settings or SolveSettings().overridden(scenario.solve)
    targets = targets_of(scenario, names, groups)
    steps = Steps(watch, len(targets) + 1, values=False)
    best = solve(scenario, settings, steps.watch_of(1))
    if best.plan is None or best.interrupted:
        return Ranges(best, (), len(targets), 0, best.interrupted)
    found: list[Range] = []
    search = _Search(scenario, settings, best)
    interrupted = False
    try:
        for number, target in enumerate(targets, start=2):
            one = search.range_of(target, steps.watch_of(number, target.name))
            if search.interrupted:
                interrupted = True
                break
            found.append(one)
    except KeyboardInterrupt:
        interrupted = True
    shown = tuple(one for one in found if not _never_occurs(one))
    return Ranges(best, shown, len(targets), len(found), interrupted)


@dataclass(slots=True)
class _Sessions:
    """The live programmes of one scenario, whose objective does not count.

    Lines that nobody wishes for are left out of a programme. Where as much as possible
    is asked of a measure that counts lines, another one, with all of them, is needed.
    """

    scenario: Scenario
    settings: SolveSettings
    made: dict[bool, Ends] = field(default_factory=dict)

    def of(self, measure: Measure, sign: Sign) -> Ends:
        lines = sign > 0 and _counts_lines(measure)
        if lines not in self.made:
            names = [n for n, m in self.scenario.measures.items() if _counts_lines(m)]
            wish = 1.0 if lines else -1.0
            goal = Goal(dict.fromkeys(names, wish))
            wished = replace(self.scenario, objective=Weighted(goal, Origin("")))
            session = Session.of(formulate(wished), self.settings)
            # Near an end, plans are soon found and it is the proof that takes long.
            session.heuristics = False
            self.made[lines] = Ends(session)
        return self.made[lines]


@dataclass(slots=True)
class _Search:
    """Programmes made as they are needed; those without own limits one at a time."""

    scenario: Scenario
    settings: SolveSettings
    best: Outcome
    whole: _Sessions = field(init=False)
    free: tuple[object, _Sessions] | None = None

    def __post_init__(self) -> None:
        self.whole = _Sessions(self.scenario, self.settings)

    @property
    def interrupted(self) -> bool:
        sessions = [self.whole, *([self.free[1]] if self.free else [])]
        return any(
            ends.session.interrupted for each in sessions for ends in each.made.values()
        )

    def range_of(self, target: Target, watch: Watch | None) -> Range:
        low, high = self._ends(self.whole, target, watch)
        asked = asked_of(self.scenario, target)
        free: Sequence[End | None] = (None, None)
        if asked and not self.interrupted:
            free = tuple(self._ends(self._freed(target), target, watch))
        values = self._today(target), self._in_best(target)
        return Range(target, *values, low, high, asked, *free)

    def _ends(
        self, sessions: _Sessions, target: Target, watch: Watch | None
    ) -> Iterator[End | None]:
        periods = target.periods(self.scenario)
        counted = Counted(target.measure, target.members, periods, target.over)
        for sign in SIGNS:
            ends = sessions.of(target.measure, sign)
            ends.session.watch = watch
            yield ends.end_of(counted, sign)

    def _freed(self, target: Target) -> _Sessions:
        about = (target.name, target.members)
        if self.free is None or self.free[0] != about:
            without = without_own_limits(self.scenario, target)
            self.free = (about, _Sessions(without, self.settings))
        return self.free[1]

    def _today(self, target: Target) -> float | None:
        if target.measure.kind == "flow":
            return None
        scenario, members = self.scenario, target.members
        return target.value(lambda one: measure_today(scenario, one, members))

    def _in_best(self, target: Target) -> float | None:
        scenario, plan, members = self.scenario, self.best.plan, target.members
        assert plan is not None

        def count(measure: Measure) -> float:
            periods = target.periods(scenario)
            return sum(
                measure_in_period(scenario, plan, measure, t, members) for t in periods
            )

        return target.value(count)


def _counts_lines(measure: Measure) -> bool:
    return any(term.quantity is Quantity.LINK_BUILT for term in measure.terms)


def _never_occurs(one: Range) -> bool:
    """A kind of cost that is 0 in every plan."""
    ends = (one.low, one.high)
    kind = one.target.name.startswith("cost.")
    return kind and all(end is not None and not end.value for end in ends)
