"""The check of each cluster that is added, expanded or dropped against the law."""

from optimizer.domain.cluster import Cluster
from optimizer.domain.law import RuleKind
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.reporting.certainty import MARK
from optimizer.reporting.content.headed import headed
from optimizer.reporting.content.table import Column, ReportTable
from optimizer.reporting.numbers import in_language
from optimizer.reporting.record import Run
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.words import Words
from optimizer.solving.findings import Finding, law_checks

_BEHIND = frozenset(
    {"area_ha", "built_ha", "industrial_ha", "industrial_share", "leased_ha", "fill"}
)

_CHECKED = (Headline.ADD, Headline.EXPAND, Headline.DROP)


def law_check_table(run: Run, words: Words) -> ReportTable:
    """A row per cluster and rule: met, to be met, or to be confirmed.

    A cluster that changes and is asked nothing has a row that says so. Without rules
    of law the table is empty.
    """
    scenario, plan = run.scenario, run.plan
    assert plan is not None
    if scenario.law is None:
        return ReportTable("law", words["title_law"], _columns(words), ())
    found: dict[str, list[Finding]] = {}
    for finding in law_checks(scenario, plan):
        found.setdefault(finding.cluster, []).append(finding)
    rows: list[Row] = [_row(run, words, one) for one in found.pop("", [])]
    for cluster in scenario.clusters:
        headline = plan.clusters[cluster.id].headline
        own = found.get(cluster.id, [])
        rows += [_row(run, words, one) for one in own]
        if not own and headline in _CHECKED:
            about = {"cluster": cluster.id, "name": cluster.name}
            none = {"action": str(headline), "state": "law_not_asked"}
            rows.append({**about, **none, "period": ""})
    rules = scenario.law.rule_set.rules.values()
    unread = any(not rule.verified for rule in rules)
    notes = (words["not_verified"],) if unread and rows else ()
    return ReportTable("law", words["title_law"], _columns(words), tuple(rows), notes)


def _row(run: Run, words: Words, finding: Finding) -> Row:
    scenario, plan = run.scenario, run.plan
    assert plan is not None
    cluster = scenario.cluster_of.get(finding.cluster)
    numbers = any(letter.isdigit() for letter in finding.figures)
    return {
        "cluster": finding.cluster,
        "name": cluster.name if cluster else words["whole_plan"],
        "action": str(plan.clusters[cluster.id].headline) if cluster else "",
        "period": scenario.periods[finding.period].name,
        "state": f"law_{finding.state}",
        "rule": finding.rule.title.get(words.language, str(finding.rule.kind)),
        "article": words.own(finding.rule.article),
        "figures": _figures(scenario, finding, words) if numbers else "",
    }


def _figures(scenario: Scenario, finding: Finding, words: Words) -> str:
    """The numbers compared, marked where the land or what is leased is an estimate."""
    told = in_language(finding.figures, words)
    if not any(one.uncertain & _BEHIND for one in _measured(scenario, finding)):
        return told
    name, colon, numbers = told.rpartition(": ")
    return f"{name}{colon}{MARK}{numbers}"


def _measured(scenario: Scenario, finding: Finding) -> list[Cluster]:
    """The clusters whose leased land a rule looks at; none for other rules."""
    assert scenario.law is not None
    cluster, by = scenario.cluster_of[finding.cluster], scenario.law.judged_by
    if finding.rule.kind is RuleKind.EXPAND_FILL:
        return [cluster]
    if finding.rule.kind is RuleKind.ESTABLISH_FILL:
        group = cluster.columns.get(by)
        return [
            one
            for one in scenario.clusters
            if one.exists and one.columns.get(by) == group
        ]
    return []


def _columns(words: Words) -> tuple[Column, ...]:
    return (
        headed(words, "cluster", said="cluster_id"),
        headed(words, "name", said="cluster_name"),
        headed(words, "action", "word"),
        headed(words, "period"),
        headed(words, "state", "word", said="law_state"),
        headed(words, "rule"),
        headed(words, "article"),
        headed(words, "figures"),
    )
