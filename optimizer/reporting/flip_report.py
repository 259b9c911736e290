"""Where a cluster's action changes, in amounts that a planner knows."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from optimizer.analysis.flip_points import GRID, PRECISION, Flips
from optimizer.analysis.flip_states import State
from optimizer.analysis.levers import Lever
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.reporting.certainty import MARK
from optimizer.reporting.numbers import plain
from optimizer.reporting.words import Words

BUILT_IN_YIELDS = ("jobs_per_ha", "output_per_ha")

Range = tuple[float, float]
"""Two factors between which something changes."""


def flip_row(scenario: Scenario, flips: Flips, label: str, words: Words) -> list[str]:
    """What is scaled, its amount, and the action by the amount: a row of a table."""
    lever = flips.lever
    lines = list(_lines(scenario, flips, words))
    tried = [one for one in flips.tried if one.factor in GRID]
    if flips.interrupted:
        told = words("points_missing", count=len(tried), all=len(GRID))
        lines.append(f"({told})")
    return [label, today(scenario, lever, words), "\n".join(lines)]


def today(scenario: Scenario, lever: Lever, words: Words) -> str:
    """The amounts of a lever as they are, those marked that are estimates."""
    uncertain: frozenset[str] = frozenset()
    if lever.kind in ("yield", "infra_cost"):
        uncertain = frozenset(scenario.cluster_of[lever.cluster].uncertain)
    marks = [MARK if one in uncertain else "" for one in lever.subjects]
    return amounts(scenario, lever, (1.0, 1.0), words, marks)


def amounts(
    scenario: Scenario,
    lever: Lever,
    factors: Range,
    words: Words,
    marks: Sequence[str] = (),
) -> str:
    """The amounts of a lever at a factor, or between two: `1,236 to 1,240 bn VND`.

    Each with its mark, if there are ``marks``.
    """
    told = []
    for number, (name, amount) in enumerate(_named(scenario, lever, words)):
        mark = marks[number] if number < len(marks) else ""
        low, high = (_number(amount * factor, amount, words) for factor in factors)
        text = low if low == high else f"{low}–{high}"
        told.append(f"{name} {mark}{text}".strip())
    return f"{', '.join(told)} {_unit(scenario, lever, words)}".strip()


def _lines(scenario: Scenario, flips: Flips, words: Words) -> Iterator[str]:
    """A line for each stretch of amounts with the same action."""
    changes = [(one.low, one.high) for one in flips.flips]
    changes.sort()
    known = [one for one in flips.tried if one.state != "unknown"]
    if not known:
        yield words["flip_unknown"]
        return
    ends: list[Range | None] = [None, *changes, None]
    for low, high in pairwise(ends):
        inside = [
            one
            for one in known
            if (low is None or one.factor >= low[1])
            and (high is None or one.factor <= high[0])
        ]
        doubtful = any(not one.proved for one in inside)
        text = _stretch(scenario, flips.lever, inside[0].state, low, high, words)
        yield f"{text} {words['not_proved']}" if doubtful else text


def _stretch(
    scenario: Scenario,
    lever: Lever,
    state: State,
    low: Range | None,
    high: Range | None,
    words: Words,
) -> str:
    action = words[state if isinstance(state, Headline) else f"flip_{state}"]

    def amount(factors: Range) -> str:
        return amounts(scenario, lever, factors, words)

    if low is None and high is None:
        return words("always_tried", action=action)
    if low is None:
        assert high is not None
        return words("up_to", action=action, amount=amount(high))
    if high is None:
        return words("from_on", action=action, amount=amount(low))
    return words("between", action=action, low=amount(low), high=amount(high))


def _named(
    scenario: Scenario, lever: Lever, words: Words
) -> Iterator[tuple[str, float]]:
    """The amounts of a lever, and what each is called beside the others."""
    if lever.kind in ("budget", "fund", "infra_cost") or (
        lever.kind == "land" and len(set(lever.amounts)) == 1
    ):
        yield "", lever.amounts[0]
        return
    if lever.kind != "land":
        names = (_column(column, words) for column in lever.subjects)
        yield from zip(names, lever.amounts, strict=True)
        return
    for number, amount in zip(lever.limits, lever.amounts, strict=True):
        period = scenario.limits[number].period
        name = words["in_total"] if period is None else scenario.periods[period].name
        yield name, amount


def _unit(scenario: Scenario, lever: Lever, words: Words) -> str:
    match lever.kind:
        case "land":
            return words.unit(scenario.limits[lever.limits[0]].measure.unit)
        case "yield":
            return ""
        case "infra_cost":
            return f"{words.unit('bn VND')}/ha"
        case _:
            return words.unit("bn VND")


def _column(column: str, words: Words) -> str:
    return words[f"rate_{column}"] if column in BUILT_IN_YIELDS else column


def _number(value: float, amount: float, words: Words) -> str:
    """As stated; else with the decimals in which half a per cent can be seen."""
    step = abs(amount) * PRECISION
    decimals = 0 if step >= 1 else 1 if step >= 0.1 else 2 if step >= 0.01 else 4
    if value == amount:
        decimals = next(n for n in range(7) if n == 6 or round(value, n) == value)
    return plain(value, words, decimals)
