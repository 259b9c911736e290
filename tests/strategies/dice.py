"""Chance, so that Hypothesis and a plain seed make scenarios by the same code."""

from collections.abc import Sequence
from random import Random
from typing import Protocol, TypeVar

Option = TypeVar("Option")


class Dice(Protocol):
    """One of some options; the plainest stands first, towards which cases shrink."""

    def __call__(self, options: Sequence[Option]) -> Option: ...


def seeded(seed: int) -> Dice:
    """Dice that fall the same way for the same seed."""
    random = Random(seed)

    def pick(options: Sequence[Option]) -> Option:
        return random.choice(options)

    return pick


def chance(pick: Dice, percent: int) -> bool:
    """True in so many of a hundred cases, in steps of 5."""
    yes = percent // 5
    return pick((False,) * (20 - yes) + (True,) * yes)


def some(pick: Dice, options: Sequence[Option], least: int = 1) -> tuple[Option, ...]:
    """At least so many different options, in the order given."""
    wanted = pick(range(min(least, len(options)), len(options) + 1))
    left = list(options)
    chosen = []
    for _ in range(wanted):
        one = pick(left)
        left.remove(one)
        chosen.append(one)
    return tuple(option for option in options if option in chosen)
