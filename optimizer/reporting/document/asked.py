"""What was asked of each option: what may be done, to what end, under what."""

from collections import Counter
from collections.abc import Iterable, Iterator

from optimizer.domain.objective import Balanced, Goal, InOrder, Objective, Weighted
from optimizer.domain.pathway import Action
from optimizer.domain.scenario import Scenario
from optimizer.reporting.document.matter import Matter
from optimizer.reporting.document.paper import Paper
from optimizer.reporting.labels import first_few
from optimizer.reporting.numbers import plain, share, short, signed
from optimizer.reporting.words import Words

_MOST_WISHES = 8


def question_told(paper: Paper, matter: Matter) -> None:
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
    """What is decided, and what is not even considered."""
    existing = sum(one.exists for one in scenario.clusters)
    changes = (Action.EXPAND, Action.REDUCE, Action.DROP, Action.ADD)
    open_ = [one for one in changes if one in scenario.permissions]
    shut = [one for one in changes if one not in scenario.permissions]
    told = words(
        "doc_question",
        clusters=plain(len(scenario.clusters), words, 0),
        existing=plain(existing, words, 0),
        candidates=plain(len(scenario.clusters) - existing, words, 0),
        actions=_named((Action.KEEP, *open_), words),
        periods=", ".join(period.name for period in scenario.periods),
    )
    if not shut:
        return told
    return f"{told} {words('doc_not_considered', actions=_named(shut, words))}"


def _named(actions: Iterable[Action], words: Words) -> str:
    return ", ".join(words[str(one)] for one in actions)


def _objective(scenario: Scenario, words: Words) -> str:
    told = [*objective_told(scenario.objective, words), _counted(scenario, words)]
    if scenario.preferences:
        told.append(words("doc_preferences", wishes=_wishes(scenario, words)))
    return " ".join(one for one in told if one)


def _counted(scenario: Scenario, words: Words) -> str:
    """How years and money of different periods are added up; nothing if it is mixed."""
    objective = scenario.objective
    goals = (
        [objective.goal]
        if isinstance(objective, Weighted)
        else [stage.goal for stage in objective.stages]
        if isinstance(objective, InOrder)
        else []
    )
    at_end = {goal.at_end for goal in goals if goal.weights} or {False}
    if at_end == {True}:
        return words["doc_counted_at_end"]
    if at_end == {False} and not scenario.discount_rate:
        return words["doc_counted_plain"]
    if at_end == {False}:
        return words(
            "doc_counted", rate=f"{short(100 * scenario.discount_rate, words)} %"
        )
    return ""


def _wishes(scenario: Scenario, words: Words) -> str:
    """`expand +100 (3 clusters); add -5 (15 clusters)`."""
    counted = Counter(
        (one.headline, one.bonus, one.period) for one in scenario.preferences
    )
    told = [
        words(
            "doc_preference" if period is None else "doc_preference_in",
            action=words[str(headline)],
            bonus=signed(bonus, words, 1),
            count=count,
            period="" if period is None else scenario.periods[period].name,
        )
        for (headline, bonus, period), count in counted.items()
    ]
    return first_few(told, _MOST_WISHES, words, "; ")


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
