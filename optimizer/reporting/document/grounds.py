"""Chapter I: grounds, necessity, and what was asked."""

from collections.abc import Iterator

from optimizer.domain.objective import Balanced, Goal, InOrder, Objective
from optimizer.domain.scenario import Scenario
from optimizer.reporting.document.matter import Matter, figure, total_row
from optimizer.reporting.document.paper import Paper
from optimizer.reporting.numbers import plain, share, short
from optimizer.reporting.words import Words


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
    _asked(paper, matter)


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


def _asked(paper: Paper, matter: Matter) -> None:
    """What is the same for all options is said once."""
    for tell in (_question, _objective, _kept):
        said = {
            one.short: tell(one.run.scenario, matter.words) for one in matter.options
        }
        if len(set(said.values())) == 1:
            said = {"": next(iter(said.values()))}
        for of, text in said.items():
            paper.says(f"{of}:" if of else "", text)


def _question(scenario: Scenario, words: Words) -> str:
    existing = sum(one.exists for one in scenario.clusters)
    return words(
        "doc_question",
        clusters=plain(len(scenario.clusters), words, 0),
        existing=plain(existing, words, 0),
        candidates=plain(len(scenario.clusters) - existing, words, 0),
        periods=", ".join(period.name for period in scenario.periods),
    )


def _objective(scenario: Scenario, words: Words) -> str:
    return " ".join(objective_told(scenario.objective, words))


def _kept(scenario: Scenario, words: Words) -> str:
    """What a plan must respect, counted."""
    counted = {
        "doc_kept_limits": len(scenario.limits),
        "doc_kept_demand": len(scenario.demand.caps) if scenario.demand else 0,
        "doc_kept_funds": len(scenario.budget.funds) if scenario.budget else 0,
        "doc_kept_services": len(scenario.connectivity.required),
        "doc_kept_near": len(scenario.within_km),
        "doc_kept_decisions": len({one.cluster for one in scenario.decisions}),
        "doc_kept_relations": len(scenario.relations),
        "doc_kept_obligations": len(scenario.obligations),
    }
    told = [words(key, count=count) for key, count in counted.items() if count]
    if not told:
        return words["doc_kept_nothing"]
    return words("doc_kept", what="; ".join(told))


def objective_told(objective: Objective, words: Words) -> Iterator[str]:
    """What the plan was to achieve, in sentences."""
    if isinstance(objective, Balanced):
        shares = ", ".join(
            f"{words.measure(name).strip()} {share(abs(part), words, 0)}"
            for name, part in objective.shares.items()
        )
        yield words("doc_goal_balanced", shares=shares)
    elif isinstance(objective, InOrder):
        for number, stage in enumerate(objective.stages, start=1):
            goal = _goal(stage.goal, words)
            yield words("doc_goal_stage", number=number, goal=goal)
    else:
        yield words("doc_goal", goal=_goal(objective.goal, words))


def _goal(goal: Goal, words: Words) -> str:
    """`as much jobs (weight 1) as possible; as little cost (weight 10) ...`."""
    told = []
    for key, sign in (("doc_most", 1), ("doc_least", -1)):
        parts = ", ".join(
            words(
                "doc_weighed",
                measure=words.measure(name).strip(),
                weight=short(abs(weight), words),
            )
            for name, weight in goal.weights.items()
            if weight * sign > 0
        )
        if parts:
            told.append(words(key, parts=parts))
    return "; ".join(told) or words["doc_goal_none"]


def _day(iso: str) -> str:
    """`1/5/2024` from `2024-05-01`."""
    year, month, day = iso.split("-")
    return f"{int(day)}/{int(month)}/{year}"
