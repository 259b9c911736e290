"""What a price consists of, in words."""

from collections.abc import Iterable, Iterator

from optimizer.analysis.loss import WISHES, Part
from optimizer.analysis.verdicts import Price, Verdict
from optimizer.domain.scenario import Scenario
from optimizer.reporting.certainty import MARK, may_rest_on_estimate
from optimizer.reporting.numbers import plain, signed
from optimizer.reporting.words import COUNTED, Words

SMALL = 0.005
"""Parts that are smaller than this share of the largest are not told."""

_MOST_SHORT = 3
"""So many parts, the largest, are told where there is little room."""


def on_estimates(scenario: Scenario) -> frozenset[str]:
    """The measures of which a difference between plans is marked as an estimate."""
    names = [one.id for one in scenario.clusters]
    return frozenset(
        name
        for name, measure in scenario.measures.items()
        if may_rest_on_estimate(scenario, measure, names)
    )


def told_loss(
    scenario: Scenario, price: Price, words: Words, estimated: frozenset[str]
) -> str:
    """`jobs ≈-10,250 person-years: lost 205.0; cost ≈-345.1 bn VND: gained 103.5`.

    How much more or less of what the objective counts there would be, discounted and
    over all years, each with what that is worth; the largest loss first. ``estimated``
    is what `on_estimates` finds.
    """
    return "; ".join(_parts(scenario, price, words, estimated))


def short_loss(price: Price, words: Words) -> str:
    """`lost: jobs 205.0; gained: cost 103.5`: by what the objective falls and rises."""
    found = _worth_telling(price)
    largest = sorted(found, key=lambda part: -abs(part.worth))[:_MOST_SHORT]
    parts = [part for part in found if part in largest]
    told = []
    for key, of_kind in (
        ("lost_by", [part for part in parts if part.worth > 0]),
        ("gained_by", [part for part in parts if part.worth <= 0]),
    ):
        if of_kind:
            named = (
                f"{_name(part, words)} {plain(abs(part.worth), words)}"
                for part in of_kind
            )
            told.append(words(key, parts=", ".join(named)))
    return "; ".join(told)


def _parts(
    scenario: Scenario, price: Price, words: Words, estimated: frozenset[str]
) -> Iterator[str]:
    for part in _worth_telling(price):
        unit, decimals = "", 1
        if part.measure != WISHES:
            measure = scenario.measures[part.measure]
            decimals = 0 if measure.unit in COUNTED else 1
            if measure.kind == "state":
                unit = words.unit_over_years(measure.unit)
            else:
                unit = words.unit(measure.unit, round(part.change, decimals))
        mark = MARK if part.measure in estimated else ""
        change = f"{mark}{signed(part.change, words, decimals)}"
        yield words(
            "loss_part" if part.worth > 0 else "gain_part",
            what=_name(part, words),
            change=f"{change} {unit}".strip(),
            worth=plain(abs(part.worth), words),
        )


def _worth_telling(price: Price) -> list[Part]:
    largest = max((abs(part.worth) for part in price.loss), default=0.0)
    if not price.price or not largest:
        return []
    told = [part for part in price.loss if abs(part.worth) >= SMALL * largest]
    return sorted(told, key=lambda part: (-part.worth, part.measure))


def _name(part: Part, words: Words) -> str:
    if part.measure == WISHES:
        return words["loss_preferences"]
    return words.measure(part.measure).strip()


def told_price(price: Price, words: Words) -> str:
    """`41.2`, `41.2 (40.1 – 43.0)` where it is an interval, a dash where none is."""
    if price.price is None or price.low is None:
        if price.low:
            return words("price_at_least", low=plain(price.low, words))
        return plain(None, words)
    text = plain(price.price, words)
    low = plain(price.low, words)
    high = words["price_open"] if price.high is None else plain(price.high, words)
    return text if low == high else f"{text} ({low} – {high})"


def price_legend(prices: Iterable[Price], words: Words) -> tuple[str, ...]:
    """What a price is, and what those verdicts mean that the prices have."""
    shown = {price.verdict for price in prices}
    verdicts = [
        words[f"explained_{verdict.name.lower()}"]
        for verdict in Verdict
        if verdict in shown and verdict is not Verdict.FIXED
    ]
    told = words("price_legend", verdicts="").strip()
    return (told, " ".join(verdicts)) if verdicts else (told,)
