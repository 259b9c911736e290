"""What an entry asks, in a planner's words."""

from collections.abc import Iterable
from dataclasses import dataclass

from optimizer.analysis.entries import Entry, Kind
from optimizer.analysis.entry_parts import limits_of
from optimizer.analysis.repairs import Change
from optimizer.domain.limit import Limit
from optimizer.domain.scenario import Scenario
from optimizer.reporting.entry_texts import EntryTexts
from optimizer.reporting.labels import limit_label
from optimizer.reporting.numbers import exact, signed
from optimizer.reporting.words import SIMPLE_BUDGET, Words


@dataclass(frozen=True, slots=True)
class EntryWords:
    """Sentences about the entries of a scenario."""

    scenario: Scenario
    words: Words

    @property
    def texts(self) -> EntryTexts:
        """Those of entries without an amount."""
        return EntryTexts(self.scenario, self.words)

    def asks(self, entry: Entry) -> str:
        """`jobs, 2026-2030 at least 60,000 people`; `HNA-12 must expand`."""
        if entry.amount is None:
            return self.texts.of(entry)
        what, unit = self._amount_of(entry)
        amount = self._figure(entry.amount, unit)
        text = self.words("asks", what=what, sense=self._sense(entry), amount=amount)
        why = next(
            (self.words.own(one.why) for one in limits_of(self.scenario, entry)), ""
        )
        return self.words("conflict_why", text=text, why=why) if why else text

    def change(self, change: Change) -> str:
        """`jobs, 2026-2030 at least 41,200 instead of 60,000 people (-31 %)`."""
        entry, words = change.entry, self.words
        if change.to is None or entry.amount is None:
            if entry.kind is Kind.RULE:
                rule = entry.subject[0]
                return words("repair_warns", rule=rule, entry=self.texts.of(entry))
            return words("repair_without", entry=self.asks(entry))
        what, unit = self._amount_of(entry)
        figures = {
            "what": what,
            "sense": self._sense(entry),
            "to": self._figure(change.to, "share" if unit == "share" else ""),
            "amount": self._figure(entry.amount, unit),
        }
        if not entry.amount:
            return words("asks_nothing_before", **figures)
        part = 100 * (change.to - entry.amount) / abs(entry.amount)
        percent = f"{signed(part, words, _decimals(part))} %"
        return words("asks_instead", **figures, percent=percent)

    def _sense(self, entry: Entry) -> str:
        return self.words[entry.sense or "at_most"]

    def _figure(self, amount: float, unit: str) -> str:
        if unit == "share":
            return f"{exact(100 * amount, self.words)} %"
        shown = self.words.unit(unit, amount)
        return f"{exact(amount, self.words)} {shown}".rstrip()

    def _amount_of(self, entry: Entry) -> tuple[str, str]:
        """What an amount is about, and its unit."""
        scenario, words = self.scenario, self.words
        match entry.kind:
            case Kind.LIMIT:
                return self._limited(limits_of(scenario, entry))
            case Kind.FUND:
                return self._fund(*entry.subject), "bn VND"
            case Kind.DEMAND:
                return self._demand(entry), "ha"
            case Kind.FLOW:
                flow = next(
                    one
                    for one in scenario.connectivity.demands
                    if one.origin == entry.origin
                )
                return words(
                    f"flow_{flow.per}", service=words.service(flow.service)
                ), ""
            case _:
                kinds = {n.kind for n in scenario.within_km if n.origin == entry.origin}
                shown = ", ".join(map(words.place_kind, sorted(kinds)))
                return words("near_amount", kind=shown), "km"

    def _limited(self, limits: tuple[Limit, ...]) -> tuple[str, str]:
        first = limits[0]
        groups = {one.group for one in limits}
        group = first.group or ""
        if len(groups) > 1:
            group = self.words("each_group", by=first.by)
        row = {
            "id": first.id,
            "measure": first.measure.name,
            "over": "" if first.over is None else first.over.name,
            "change": first.change,
            "group": group,
        }
        unit = first.measure.unit
        if first.over is not None:
            unit = "share" if unit == first.over.unit else ""
        text = limit_label(row, self.words)
        return self._within(text, (one.period for one in limits)), unit

    def _within(self, text: str, periods: Iterable[int | None]) -> str:
        """With the period, if there are several to choose from."""
        names = [one.name for one in self.scenario.periods]
        asked = sorted({-1 if one is None else one for one in periods})
        if len(names) == 1:
            return text
        if asked == [-1]:
            period = self.words["in_total"]
        elif len(asked) == len(names):
            period = self.words["every_period"]
        else:
            period = ", ".join(names[one] for one in asked)
        return self.words("within_period", what=text, period=period)

    def _fund(self, name: str, t: int) -> str:
        scenario, words = self.scenario, self.words
        funds = scenario.budget.funds if scenario.budget else ()
        period = scenario.periods[t].name
        if len(funds) == 1 and name == SIMPLE_BUDGET:
            text = words("fund_alone", period=period)
        else:
            text = words("fund_amount", fund=words.fund(name), period=period)
        carries = any(one.name == name and one.carry_over for one in funds)
        carries = carries and len(scenario.periods) > 1
        return words("fund_carries", what=text) if carries else text

    def _demand(self, entry: Entry) -> str:
        caps = self.scenario.demand.caps if self.scenario.demand else ()
        ours = [one for one in caps if one.origin == entry.origin]
        text = self.words["demand_amount"]
        if ours[0].group:
            text = self.words("within_period", what=text, period=ours[0].group)
        return self._within(text, (one.period for one in ours))


def _decimals(percent: float) -> int:
    """As many as tell the change: only a change to nothing is one by 100 %."""
    if abs(percent) < 10:
        return 1
    nearly_all = percent < 0 and percent != -100
    return next((d for d in (0, 1) if not nearly_all or round(percent, d) > -100), 2)
