"""The periods of a plan and the weight of a year in each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Period:
    """A named period; ``starts_after_years`` counts from the start of the plan."""

    name: str
    years: float
    starts_after_years: float = 0.0

    def discount(self, rate: float) -> float:
        """The weight of a unit in the middle of the period, at a yearly rate."""
        return float((1 + rate) ** -(self.starts_after_years + self.years / 2))
