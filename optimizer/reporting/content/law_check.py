"""The check of each cluster that is added, expanded or dropped against the law."""

from optimizer.domain.pathway import Headline
from optimizer.reporting.content.headed import headed
from optimizer.reporting.content.table import Column, ReportTable
from optimizer.reporting.numbers import in_language
from optimizer.reporting.record import Run
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.words import Words
from optimizer.solving.findings import Finding, law_findings

_CHECKED = (Headline.ADD, Headline.EXPAND, Headline.DROP)


def law_check_table(run: Run, words: Words) -> ReportTable:
    """A row per cluster and rule that is not met, or of which a fact is unknown.

    A cluster of which the law asks nothing more has a row that says so. Without rules
    of law the table is empty.
    """
    scenario, plan = run.scenario, run.plan
    assert plan is not None
    if scenario.law is None:
        return ReportTable("law", words["title_law"], _columns(words), ())
    found: dict[str, list[Finding]] = {}
    for finding in law_findings(scenario, plan):
        found.setdefault(finding.cluster, []).append(finding)
    rows: list[Row] = [_row(run, words, one) for one in found.pop("", [])]
    for cluster in scenario.clusters:
        headline = plan.clusters[cluster.id].headline
        own = found.get(cluster.id, [])
        rows += [_row(run, words, one) for one in own]
        if not own and headline in _CHECKED:
            about = {"cluster": cluster.id, "name": cluster.name}
            met = {"action": str(headline), "state": "law_met"}
            rows.append({**about, **met, "period": ""})
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
        "figures": in_language(finding.figures, words) if numbers else "",
    }


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
