"""Chapter I: grounds, necessity, and what was asked."""

from optimizer.reporting.document.asked import question_told
from optimizer.reporting.document.matter import Matter, figure, total_row
from optimizer.reporting.document.paper import Paper


def grounds(paper: Paper, matter: Matter) -> None:
    """The rules of law in use; local documents are for people to fill in."""
    words = matter.words
    paper.heading(words["doc_grounds"])
    paper.heading(words["doc_legal_grounds"], 2)
    _rule_sets(paper, matter)
    paper.says(words["doc_local_grounds"])
    paper.items(words[f"doc_local_{number}"] for number in range(1, 6))
    paper.heading(words["doc_necessity"], 2)
    _necessity(paper, matter)
    paper.heading(words["doc_asked"], 2)
    question_told(paper, matter)


def _rule_sets(paper: Paper, matter: Matter) -> None:
    words = matter.words
    laws = {
        one.short: one.run.scenario.law.rule_set if one.run.scenario.law else None
        for one in matter.options
    }
    same = len(set(map(repr, laws.values()))) == 1
    for name, rules in laws.items():
        of = "" if same else f"{name}: "
        if rules is None:
            paper.says(of + words["doc_no_law"])
        else:
            title = rules.title.get(words.language) or rules.id
            paper.says(of + words("doc_law", title=title, day=_day(rules.in_force)))
            if any(not rule.verified for rule in rules.rules.values()):
                paper.says(words["doc_law_unread"])
        if same:
            break
    for of, table in matter.told_once("rules"):
        paper.table(table, of=of, below=("text",))


def _necessity(paper: Paper, matter: Matter) -> None:
    """What today's figures say; the policy behind it is not ours to tell."""
    words = matter.words
    for of, table in matter.told_once("state"):
        total = total_row(table)
        if total is None:
            paper.says(words["doc_no_clusters_today"])
            continue
        told = {
            key: figure(table, key, total, words)
            for key in ("clusters", "area_ha", "built_ha", "leased_ha", "fill")
        }
        paper.says(f"{of}: " if of else "", words("doc_need", **told))
    paper.says(words["doc_fill_necessity"])


def _day(iso: str) -> str:
    """`1/5/2024` from `2024-05-01`."""
    year, month, day = iso.split("-")
    return f"{int(day)}/{int(month)}/{year}"
