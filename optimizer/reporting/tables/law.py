"""What the law still asks."""

from collections.abc import Iterable, Iterator

from optimizer.domain.law import RuleKind
from optimizer.reporting.numbers import in_language
from optimizer.reporting.tables.frame import DataFrame, Row, frame, rows_of
from optimizer.reporting.words import Words
from optimizer.solving.findings import Finding


def law_table(findings: Iterable[Finding], state: str, words: Words) -> DataFrame:
    """Findings of one state by article and rule: how many clusters, and which."""
    groups: dict[RuleKind, list[Finding]] = {}
    for finding in findings:
        if finding.state == state:
            groups.setdefault(finding.rule.kind, []).append(finding)
    rows: list[Row] = []
    for kind in RuleKind:
        found = groups.get(kind, [])
        ids = sorted({finding.cluster for finding in found if finding.cluster})
        if found:
            figures = dict.fromkeys(_figures(finding, words) for finding in found)
            rows.append(
                {
                    "article": words.own(found[0].rule.article),
                    "rule": found[0].rule.title.get(words.language, str(kind)),
                    "verified": found[0].rule.verified,
                    "count": len(ids),
                    "ids": ", ".join(ids),
                    "figures": "\n".join(text for text in figures if text),
                }
            )
    return frame(rows)


def law_lines(findings: Iterable[Finding], words: Words) -> Iterator[str]:
    """What is still to be met or confirmed, a line for each article."""
    found = tuple(findings)
    for state in ("to_meet", "to_confirm"):
        for row in rows_of(law_table(found, state, words)):
            asked = f"{words[f'title_{state}']}: {row['rule']} ({row['article']})"
            figures = str(row["figures"]).replace("\n", "; ")
            yield f"{asked}: {row['ids']}" + (f" [{figures}]" if figures else "")


def _figures(finding: Finding, words: Words) -> str:
    """The numbers compared; a bare column name says no more than the rule itself."""
    if not any(letter.isdigit() for letter in finding.figures):
        return ""
    return f"{finding.cluster} {in_language(finding.figures, words)}".strip()
