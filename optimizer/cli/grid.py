"""The points of a curve as the command line gives them."""

from dataclasses import dataclass

from optimizer.errors import SettingsError
from optimizer.reading.numbers import parse_number
from optimizer.sentence import Sentence

MOST_STEPS = 1000


@dataclass(frozen=True, slots=True)
class Grid:
    """From where to where in how many points; factors if ``scaled``, else amounts."""

    low: float
    high: float
    steps: int
    scaled: bool

    @classmethod
    def of(cls, start: str, end: str, steps: int) -> "Grid":
        """Read `--from`, `--to` and `--steps`; raises SettingsError."""
        low, scaled = _read("--from", start)
        high, also = _read("--to", end)
        if scaled is not also:
            message = Sentence(
                "--from {start} --to {end}: one is a percentage of what is "
                "written, the other an amount. Give both with a % sign, or "
                "none.",
                start=start,
                end=end,
            )
            raise SettingsError(message)
        if scaled and low < 0:
            message = Sentence(
                "--from {start}: a percentage of 0 % or more is expected.", start=start
            )
            raise SettingsError(message)
        if low >= high:
            message = Sentence(
                "--from {start} --to {end}: --from has to be the smaller one.",
                start=start,
                end=end,
            )
            raise SettingsError(message)
        if not 2 <= steps <= MOST_STEPS:
            message = Sentence(
                "--steps {steps}: from 2 to {most_steps} points are expected.",
                steps=steps,
                most_steps=MOST_STEPS,
            )
            raise SettingsError(message)
        return cls(low, high, steps, scaled)


def _read(option: str, text: str) -> tuple[float, bool]:
    """The number, and whether it is a percentage, then as a factor."""
    trimmed = text.strip()
    scaled = trimmed.endswith(("%", "％"))
    try:
        value = parse_number(trimmed[:-1] if scaled else trimmed, ".")
    except ValueError:
        message = Sentence(
            "{option} {text}: a percentage such as 50% is expected, or an "
            "amount in the unit of what is varied, such as 800.",
            option=option,
            text=text,
        )
        raise SettingsError(message) from None
    return (value / 100 if scaled else value), scaled
