"""What entries without an amount ask, in a planner's words."""

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.analysis.entries import Entry, Kind
from optimizer.domain.choice import AtMostOneOf, Relation, Requires, TenantsMove
from optimizer.domain.law import RuleKind
from optimizer.domain.scenario import Scenario
from optimizer.reporting.column_heading import column_heading
from optimizer.reporting.labels import few_clusters, named
from optimizer.reporting.numbers import exact
from optimizer.reporting.words import Words


@dataclass(frozen=True, slots=True)
class EntryTexts:
    """Sentences about locks, relations, obligations, services and rules."""

    scenario: Scenario
    words: Words

    def of(self, entry: Entry) -> str:
        """`HNA-12 must expand`; `at most one of A, B is in the plan`."""
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
                column = column_heading("clusters", duty.column, words)
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
                service = words.service(asked.service)
                return words(key, service=service, period=period)
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
        return self.words("rule_text", title=text, article=self.words.own(rule.article))
