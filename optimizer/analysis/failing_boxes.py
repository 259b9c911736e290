"""Where something fails: boxes of input ranges, with what lies in them."""

from dataclasses import dataclass, field

from optimizer.analysis.rounded_bounds import Bounds

FEW = 20
"""With fewer failures, or futures without one, what is found may be chance."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What a box asks of one input.

    ``chance`` is the quasi-p-value of its least significant bound: how likely as many
    failures would be in the box if the bound meant nothing; uncorrected. ``span`` has
    the least and the most of all futures, None of texts.
    """

    entry: str
    bounds: Bounds
    chance: float
    span: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """Input ranges; ``failures`` of the ``futures`` in it fail, of all ``of_failures``.

    ``new_futures`` and ``new_failures`` count those in no earlier box. ``correlation``
    tells how far lying in it and failing go together, among futures in no earlier box.
    """

    conditions: tuple[Condition, ...]
    futures: int
    failures: int
    of_failures: int
    new_futures: int
    new_failures: int
    correlation: float

    @property
    def density(self) -> float:
        """The share of its futures that fail."""
        return self.failures / self.futures

    @property
    def coverage(self) -> float:
        """The share of all failures that it holds."""
        return self.failures / self.of_failures


@dataclass(frozen=True, slots=True)
class Discovery:
    """Where it fails in ``failures`` of ``futures``: the boxes, the best first.

    No box is told where nothing fails, all does, or none is better than chance.
    ``inputs`` counts the inputs that differ between futures. Only the first box can
    have a density below ``least_density``: then none has it.
    """

    futures: int
    failures: int
    inputs: int
    least_density: float
    boxes: tuple[Box, ...] = field(default=())

    @property
    def is_thin(self) -> bool:
        """Whether there are too few failures, or futures without one, to rely on."""
        return min(self.failures, self.futures - self.failures) < FEW
