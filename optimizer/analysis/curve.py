"""What each point of a frontier is worth, and what it gains over the one before."""

from dataclasses import dataclass

from optimizer.analysis.varied import Place
from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.solving.outcome import SAME, Outcome

OUT = frozenset({Headline.LEAVE_OUT, Headline.DROP})


@dataclass(frozen=True, slots=True)
class Worth:
    """A value that a plan has, and one that no plan passes; None if not known."""

    value: float
    bound: float | None

    @classmethod
    def of(cls, outcome: Outcome, constant: float = 0.0) -> "Worth | None":
        """The objective, or of objectives in order the first, which counts most.

        ``constant`` is what the objective leaves out.
        """
        if outcome.plan is None or outcome.objective is None:
            return None
        if len(outcome.stages) > 1:
            first = outcome.stages[0]
            return cls(first.found, max(first.bound, first.found))
        bound = None if outcome.bound is None else outcome.bound + constant
        return cls(outcome.objective + constant, bound)


@dataclass(frozen=True, slots=True)
class Difference:
    """By how much one is worth more than another, as the gaps of both allow."""

    value: float
    low: float | None
    high: float | None

    @classmethod
    def of(cls, more: Worth, less: Worth) -> "Difference":
        """The difference, 0 where it is no more than the roundings of a search."""
        rounding = SAME * max(1.0, abs(more.value), abs(less.value))
        value = more.value - less.value
        value = 0.0 if abs(value) <= rounding else value

        def end(above: float | None, below: float | None) -> float | None:
            if above is None or below is None:
                return None
            return value if abs(above - below - value) <= rounding else above - below

        return cls(value, end(more.value, less.bound), end(more.bound, less.value))

    @property
    def at_least_nothing(self) -> "Difference":
        """The same where it is known not to be below 0, whatever the gaps say."""
        low = None if self.low is None else max(self.low, 0.0)
        high = None if self.high is None else max(self.high, 0.0)
        return Difference(max(self.value, 0.0), low, high)

    def per(self, units: float) -> "Difference":
        """The same divided by so many units."""
        low = None if self.low is None else self.low / units
        high = None if self.high is None else self.high / units
        return Difference(self.value / units, low, high)

    @property
    def is_doubtful(self) -> bool:
        """Whether the gaps are so wide that it may be nothing as well as something."""
        if self.low is None or self.high is None:
            return True
        return self.low <= 0.0 and self.low < self.high

    @property
    def falls(self) -> bool:
        """Less for more means: only a gap can do that."""
        return self.value < 0.0


@dataclass(frozen=True, slots=True)
class Changes:
    """Clusters that come into the plan, leave it, or do something else in it.

    ``sooner`` and ``later`` do the same in an earlier or a later period.
    """

    come: tuple[str, ...] = ()
    leave: tuple[str, ...] = ()
    other: tuple[tuple[str, Headline], ...] = ()
    sooner: tuple[str, ...] = ()
    later: tuple[str, ...] = ()

    @classmethod
    def between(cls, before: Plan, after: Plan) -> "Changes":
        """What the second plan does otherwise than the first; ids are sorted."""
        names = sorted(after.clusters)
        was = {name: before.clusters[name].pathway for name in names}
        now = {name: after.clusters[name].pathway for name in names}
        left = {name for name in names if now[name].headline in OUT}
        new = {name for name in names if was[name].headline in OUT} - left
        gone = {name for name in left if was[name].headline not in OUT}
        same = [name for name in names if was[name].headline is now[name].headline]
        rest = set(names) - new - gone - set(same)
        return cls(
            tuple(sorted(new)),
            tuple(sorted(gone)),
            tuple((name, now[name].headline) for name in sorted(rest)),
            tuple(name for name in same if now[name].period < was[name].period),
            tuple(name for name in same if now[name].period > was[name].period),
        )


@dataclass(frozen=True, slots=True)
class Nested:
    """The best plan that contains the nested one before; ``price`` of doing so."""

    outcome: Outcome
    worth: Worth
    price: Difference | None
    changes: Changes | None


@dataclass(frozen=True, slots=True)
class Point:
    """The best plan at one place of the curve.

    ``gain`` and ``changes`` are from the last point before that has a plan; ``gain`` is
    of the whole step, ``marginal`` of one unit of means, or of one per cent of them.
    """

    place: Place
    outcome: Outcome
    worth: Worth | None
    gain: Difference | None = None
    means: float | None = None
    changes: Changes | None = None
    nested: Nested | None = None

    @property
    def marginal(self) -> Difference | None:
        if self.gain is None or not self.means:
            return None
        return self.gain.per(self.means)
