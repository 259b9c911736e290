"""What an entry asks, in a planner's words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from optimizer.analysis.entries import Entry, Kind
from optimizer.analysis.entry_parts import limits_of
from optimizer.analysis.repairs import Change
from optimizer.domain.choice import AtMostOneOf, Relation, Requires, TenantsMove
from optimizer.domain.law import RuleKind
from optimizer.domain.limit import Limit
from optimizer.domain.scenario import Scenario
from optimizer.reporting.labels import few_clusters, limit_label, named
from optimizer.reporting.numbers import exact, signed
from optimizer.reporting.words import Words


@dataclass(frozen=True, slots=True)
class EntryWords:
    """Sentences about the entries of a scenario."""

    scenario: Scenario
    words: Words

    def asks(self, entry: Entry) -> str:
        """`jobs, 2026-2030 at least 60,000 people`; `HNA-12 must expand`."""
        if entry.amount is None:
            return self._text(entry)
        what, unit = self._amount_of(entry)
        amount = self._figure(entry.amount, unit)
        text = self.words("asks", what=what, sense=self._sense(entry), amount=amount)
        why = next((one.why for one in limits_of(self.scenario, entry)), "")
        return self.words("conflict_why", text=text, why=why) if why else text

    def change(self, change: Change) -> str:
        """`jobs, 2026-2030 at least 41,200 instead of 60,000 people (-31 %)`."""
        entry, words = change.entry, self.words
        if change.to is None or entry.amount is None:
            if entry.kind is Kind.RULE:
                rule = entry.subject[0]
                return words("repair_warns", rule=rule, entry=self._text(entry))
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
        decimals = 0 if abs(part) >= 10 else 1
        percent = f"{signed(part, words, decimals)} %"
        return words("asks_instead", **figures, percent=percent)

    def _sense(self, entry: Entry) -> str:
        return self.words[entry.sense or "at_most"]

    def _figure(self, amount: float, unit: str) -> str:
        if unit == "share":
            return f"{exact(100 * amount, self.words)} %"
        shown = self.words.unit(unit)
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
                return words(f"flow_{flow.per}", service=flow.service), ""
            case _:
                kinds = {n.kind for n in scenario.within_km if n.origin == entry.origin}
                return words("near_amount", kind=", ".join(sorted(kinds))), "km"

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
        if len(funds) == 1 and name == "budget":
            text = words("fund_alone", period=period)
        else:
            text = words("fund_amount", fund=name, period=period)
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

    def _text(self, entry: Entry) -> str:
        """What an entry without an amount asks."""
        scenario, words = self.scenario, self.words
        match entry.kind:
            case Kind.LOCK:
                return self._lock(entry)
            case Kind.RELATION:
                found = (r for r in scenario.relations if r.origin == entry.origin)
                return self._relation(next(found))
            case Kind.OBLIGATION:
                duty = next(
                    one for one in scenario.obligations if one.origin == entry.origin
                )
                period = scenario.periods[duty.period].name
                count = len(duty.clusters)
                column = duty.column
                return words(
                    "obligation_text", column=column, period=period, count=count
                )
            case Kind.SERVICE:
                asked = next(
                    one
                    for one in scenario.connectivity.required
                    if one.origin == entry.origin
                )
                key = "service_new" if asked.new_only else "service_all"
                period = scenario.periods[asked.first].name
                return words(key, service=asked.service, period=period)
            case Kind.RULE:
                return self._rule(RuleKind(entry.subject[0]))
            case _:
                return words["through_text"]

    def _lock(self, entry: Entry) -> str:
        scenario, words = self.scenario, self.words
        locks = [one for one in scenario.decisions if one.origin == entry.origin]
        first = locks[0]
        headlines = sorted({one for lock in locks for one in lock.headlines})
        text = words(
            "lock_must" if first.must else "lock_must_not",
            clusters=few_clusters(
                scenario, tuple(sorted({one.cluster for one in locks})), words
            ),
            headlines=words["lock_or"].join(words[one] for one in headlines),
        )
        if first.by is not None:
            text = words("lock_by", text=text, period=scenario.periods[first.by].name)
        if first.area_ha is not None:
            area = exact(first.area_ha, words)
            text = words("lock_area", text=text, area=area)
        return text

    def _relation(self, relation: Relation) -> str:
        scenario, words = self.scenario, self.words
        match relation:
            case AtMostOneOf(clusters):
                few = few_clusters(scenario, clusters, words)
                return words("relation_apart", clusters=few)
            case Requires(cluster, needs):
                return words(
                    "relation_needs",
                    cluster=self.named(cluster),
                    needs=self.named(needs),
                )
            case TenantsMove(dropped, to):
                few = few_clusters(scenario, dropped, words)
                return words("relation_moves", clusters=few, to=self.named(to))

    def named(self, cluster: str) -> str:
        return named(cluster, self.scenario.cluster_of[cluster].name)

    def _rule(self, kind: RuleKind) -> str:
        law = self.scenario.law
        assert law is not None
        rule = law.rule_set.rules[kind]
        title: Mapping[str, str] = rule.title
        text = title.get(self.words.language) or next(iter(title.values()), str(kind))
        return self.words("rule_text", title=text, article=rule.article)
