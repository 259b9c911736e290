"""The rules of law that a run was held to, and how many clusters each still asks."""

from optimizer.domain.law import Rule
from optimizer.reporting.content.headed import headed
from optimizer.reporting.content.table import ReportTable
from optimizer.reporting.numbers import plain
from optimizer.reporting.record import Run
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.words import Words


def rules_table(run: Run, words: Words) -> ReportTable:
    """Each rule of the rule set with its article, thresholds, and how it acts."""
    law = run.scenario.law
    rows: list[Row] = []
    for kind, rule in law.rule_set.rules.items() if law else ():
        assert law is not None
        rows.append(
            {
                "rule": rule.title.get(words.language, str(kind)),
                "article": words.own(rule.article),
                "thresholds": _thresholds(rule, words),
                "mode": f"law_mode_{law.modes.get(kind, 'off')}",
                "text": words.own(rule.text),
                "verified": "yes" if rule.verified else "no",
            }
        )
    columns = (
        headed(words, "rule"),
        headed(words, "article"),
        headed(words, "thresholds", said="law_thresholds"),
        headed(words, "mode", "word", said="law_mode"),
        headed(words, "text", said="law_text"),
        headed(words, "verified", "word", said="law_verified"),
    )
    return ReportTable("rules", words["title_rules"], columns, tuple(rows))


def law_summed(law: ReportTable, words: Words) -> ReportTable:
    """Of a run's check against the law, clusters by state, rule and article."""
    found: dict[tuple[str, str, str], set[str]] = {}
    for row in law.rows:
        key = str(row["state"]), str(row.get("rule", "")), str(row.get("article", ""))
        found.setdefault(key, set()).add(str(row["cluster"]))
    rows: list[Row] = [
        {"state": state, "rule": rule, "article": article, "clusters": len(clusters)}
        for (state, rule, article), clusters in sorted(
            found.items(), key=lambda one: (ORDER.index(one[0][0]), one[0])
        )
    ]
    columns = (
        headed(words, "state", "word", said="law_state"),
        headed(words, "rule"),
        headed(words, "article"),
        headed(words, "clusters", "count"),
    )
    title = words["title_law_summed"]
    return ReportTable("law_summed", title, columns, tuple(rows), law.notes)


ORDER = ("law_to_meet", "law_to_confirm", "law_met", "law_not_asked")
"""What is still asked comes first."""


def _thresholds(rule: Rule, words: Words) -> str:
    """`from 10 ha; at most 75 ha`: shares in per cent, all else in hectares."""
    told = []
    for name, amount in rule.thresholds.items():
        share = name in _SHARES
        amount_told = plain(100 * amount if share else amount, words, 0)
        told.append(words(f"law_{name}", amount=amount_told))
    return "; ".join(told)


_SHARES = frozenset({"fill", "share"})
