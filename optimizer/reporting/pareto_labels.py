"""What the measures, amounts and rates of a frontier are called."""

from dataclasses import dataclass

from optimizer.analysis.pareto_axes import Axis
from optimizer.analysis.pareto_found import Pareto
from optimizer.reporting.numbers import MISSING, plain
from optimizer.reporting.words import COUNTED, Words


@dataclass(frozen=True, slots=True)
class ParetoLabels:
    """The labels of one frontier in one language."""

    found: Pareto
    words: Words

    def name(self, axis: Axis) -> str:
        """The measure as planners call it."""
        return self.words.measure(axis.measure.name).strip()

    def heading(self, axis: Axis) -> str:
        """The measure and its unit, if that says more."""
        unit = self.words.unit(axis.measure.unit)
        if _is_named(axis) or not unit:
            return self.name(axis)
        return f"{self.name(axis)} [{unit}]"

    def rate_heading(self) -> str:
        """`output per bn VND of cost`: of two measures, the second by the first."""
        first, second = self.found.axes
        names = {"first": self.name(first), "second": self.name(second)}
        if not first.measure.unit:
            return self.words("exchange_rate_no_unit", **names)
        key = "exchange_rate_counted" if _is_named(first) else "exchange_rate"
        unit = self.words.unit(first.measure.unit, 1)
        return self.words(key, unit=unit, **names)

    def amount(self, axis: Axis, amount: float) -> str:
        """An amount of a measure with its unit."""
        unit = self.words.unit(axis.measure.unit, amount)
        text = plain(amount, self.words, 0) if _is_whole(axis, amount) else ""
        return f"{text or self.rate(amount)} {unit}".strip()

    def rate(self, rate: float | None) -> str:
        """A number with so many decimals that a small one still has digits."""
        if rate is None:
            return MISSING
        return plain(rate, self.words, _decimals(rate))


def _is_named(axis: Axis) -> bool:
    """Whether the unit is the name over again, as of jobs [people]."""
    return axis.measure.unit in COUNTED


def _is_whole(axis: Axis, amount: float) -> bool:
    return axis.measure.is_count and amount.is_integer()


def _decimals(value: float) -> int:
    """So many that a small amount still has digits."""
    size = abs(value)
    return 1 if size >= 100 else 2 if size >= 1 or not size else 4
