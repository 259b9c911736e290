"""Means that are varied: funds, demand or a limit, and the amounts at each point."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, floor

from optimizer.analysis.entries import Entry, Kind, entries_of
from optimizer.domain.limit import Limit
from optimizer.domain.scenario import Scenario
from optimizer.errors import SettingsError
from optimizer.sentence import Sentence

BUDGET = "budget"
DEMAND = "demand"
MONEY = "bn VND"
LAND = "ha"
SHARE = "%"

DIGITS = 9
"""Amounts are rounded to so many decimals: 0.7, not 0.7000000000000001."""


@dataclass(frozen=True, slots=True)
class Means:
    """What is varied under one name: its entries, each with an amount.

    ``unit`` is that of the sum of the amounts, `%` for a share, which counts as a
    hundred; blank where they do not add up to anything, as amounts for several periods
    of a state do not. With ``whole`` the amounts count clusters or lines.
    """

    name: str
    entries: tuple[Entry, ...]
    unit: str
    whole: bool = False

    def total(self, amounts: Mapping[Entry, float]) -> float | None:
        """The sum of amounts in the unit, where it has a meaning."""
        if not self.unit:
            return None
        whole = sum(amounts[one] for one in self.entries)
        return round(100 * whole if self.unit == SHARE else whole, DIGITS)


@dataclass(frozen=True, slots=True)
class Place:
    """One point of the curve: the amounts there, as a factor of those written.

    Several amounts that are rounded to whole numbers keep the factor before that.
    """

    amounts: Mapping[Entry, float]
    factor: float | None
    total: float | None


def means_of(scenario: Scenario) -> dict[str, tuple[Means, ...]]:
    """What can be varied, by name: `budget`, funds, `demand`, ids of limits.

    A name that several things share has several.
    """
    entries = entries_of(scenario)
    funds = [one for one in entries if one.kind is Kind.FUND]
    caps = [one for one in entries if one.kind is Kind.DEMAND]
    found: dict[str, list[Means]] = {}
    if funds:
        found[BUDGET] = [Means(BUDGET, tuple(funds), MONEY)]
    for name in dict.fromkeys(one.subject[0] for one in funds):
        own = tuple(one for one in funds if one.subject[0] == name)
        # The one fund of a simple budget is called so, and is all of it.
        if name != BUDGET or len(own) < len(funds):
            found.setdefault(name, []).append(Means(name, own, MONEY))
    if caps:
        unit = LAND if len(caps) == 1 else ""
        found.setdefault(DEMAND, []).append(Means(DEMAND, tuple(caps), unit))
    limits = [one for one in entries if one.kind is Kind.LIMIT]
    for name in dict.fromkeys(one.id for one in scenario.limits if one.id):
        same = [one for one in scenario.limits if one.id == name]
        origins = {one.origin for one in same}
        own = tuple(one for one in limits if one.origin in origins)
        unit = "" if len(own) > 1 else _unit(same[0])
        whole = all(one.over is None and one.measure.is_count for one in same)
        found.setdefault(name, []).append(Means(name, own, unit, whole))
    return {name: tuple(several) for name, several in found.items()}


def places(
    means: Means, low: float, high: float, steps: int, *, scaled: bool
) -> tuple[Place, ...]:
    """Points at even distances, from the least means to the most.

    ``scaled`` says that low and high are factors; else they are the one amount. Counts
    are rounded to the whole number that allows the same, and each is there once. Raises
    `SettingsError` if no order by means exists, or nothing would change.
    """
    ways = {_way(one, scaled=scaled) for one in means.entries} - {0}
    if len(ways) > 1:
        message = Sentence(
            "{means}: some of its amounts allow more as they grow and "
            "others less, so its means have no order. Vary them one by "
            "one, under ids of their own.",
            means=means.name,
        )
        raise SettingsError(message)
    if not ways:
        message = Sentence(
            "{means}: its amounts are 0, and any percentage of 0 is 0. "
            "Give amounts without a % sign, or write another amount.",
            means=means.name,
        )
        raise SettingsError(message)
    if not scaled and len(means.entries) > 1:
        message = Sentence(
            "{means} has {entries} amounts, so one number does not say "
            "what each shall be. Give percentages, such as --from 50% --to "
            "150%.",
            means=means.name,
            entries=len(means.entries),
        )
        raise SettingsError(message)
    values = [low + (high - low) * k / (steps - 1) for k in range(steps)]
    made = _once(_place(means, value, scaled=scaled) for value in values)
    if len(made) == 1:
        message = Sentence(
            "{means}: it counts in whole numbers, and between these ends "
            "there is only one. Take ends that are farther apart.",
            means=means.name,
        )
        raise SettingsError(message)
    return tuple(made if ways == {1} else reversed(made))


def _place(means: Means, value: float, *, scaled: bool) -> Place:
    value = round(value, DIGITS)
    factor: float | None = value
    if scaled:
        amounts = {one: round(_stated(one) * value, DIGITS) for one in means.entries}
    else:
        amounts = {means.entries[0]: value}
    if means.whole:
        amounts = {one: _same_count(one, amount) for one, amount in amounts.items()}
    if len(amounts) == 1 and (means.whole or not scaled):
        ((one, amount),) = amounts.items()
        factor = amount / _stated(one) if _stated(one) else None
    return Place(amounts, factor, means.total(amounts))


def _same_count(one: Entry, amount: float) -> float:
    """The whole number that allows the same: at most 4.5 clusters are at most 4."""
    return float(floor(amount) if one.sense == "at_most" else ceil(amount))


def _once(made: Iterable[Place]) -> list[Place]:
    """Of places with the same amounts the one whose factor is nearest to 1."""
    found: dict[tuple[float, ...], Place] = {}
    for one in made:
        other = found.setdefault(tuple(one.amounts.values()), one)
        if abs((one.factor or 0.0) - 1) < abs((other.factor or 0.0) - 1):
            found[tuple(one.amounts.values())] = one
    return list(found.values())


def _unit(limit: Limit) -> str:
    unit, over = limit.measure.unit, limit.over
    if over is not None:
        unit = SHARE if unit == over.unit else f"{unit}/{over.unit}"
    return unit or limit.measure.name


def _way(one: Entry, *, scaled: bool) -> int:
    """1 if the entry allows more as the number grows, -1 if less, 0 if the same."""
    way = 1 if one.sense == "at_most" else -1
    if not scaled:
        return way
    stated = _stated(one)
    return way * ((stated > 0) - (stated < 0))


def _stated(one: Entry) -> float:
    assert one.amount is not None
    return one.amount
