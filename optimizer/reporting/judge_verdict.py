"""A judgement on a plan made by people in a few sentences."""

from collections.abc import Iterator

from optimizer.analysis.judge import Judgement
from optimizer.analysis.yardstick import Distance
from optimizer.reporting.numbers import plain, share
from optimizer.reporting.words import Words


def verdict(judgement: Judgement, plan_name: str, words: Words) -> Iterator[str]:
    """What it is about, how many rules break, how far it is from the best."""
    scenario, stated = judgement.scenario, judgement.stated
    title = scenario.title.get(words.language) or scenario.name
    yield words(
        "judge_head",
        title=title,
        plan=plan_name,
        named=len(stated.courses),
        count=len(scenario.clusters),
    )
    if judgement.plan is None:
        yield words["judge_no_completion"]
    else:
        yield from _rules(judgement, words)
    if judgement.best.plan is None:
        none = judgement.best.status == "infeasible"
        yield words["judge_no_best" if none else "judge_best_unknown"]
        return
    yield from _worth(judgement, words)
    departs = len(judgement.departs)
    if departs:
        yield words("judge_departs", count=departs, named=len(stated.courses))


def _rules(judgement: Judgement, words: Words) -> Iterator[str]:
    count = len(judgement.breaches)
    if not count:
        yield words["judge_breaks_none"]
        return
    one = count == 1
    yield words["judge_breaks_one"] if one else words("judge_breaks", count=count)
    if not judgement.least:
        yield words["judge_not_least"]


def _worth(judgement: Judgement, words: Words) -> Iterator[str]:
    best = judgement.best.objective
    if judgement.distance is not None:
        yield from _distance(judgement.distance, words)
    elif judgement.breaches and judgement.value is not None:
        value = plain(judgement.value, words, 2)
        yield words("judge_waived", value=value, best=plain(best, words, 2))
    if not judgement.breaches or not judgement.tried.exchanges:
        return
    nearest = judgement.tried.exchanges[0]
    away_ha = judgement.stated.apart_ha(nearest.plan) if nearest.plan else None
    text = words(
        "judge_nearest",
        changed=len(nearest.changes),
        apart=plain(away_ha, words),
        moved=len(nearest.moved),
        value=plain(nearest.value, words, 2),
    )
    if best is not None and not judgement.best.stages:
        loss = plain(max(best - nearest.value, 0.0), words, 2)
        text = f"{text} {words('judge_nearest_below', loss=loss)}"
    yield text


def _distance(apart: Distance, words: Words) -> Iterator[str]:
    figures = {
        "value": plain(apart.value, words, 2),
        "best": plain(apart.best, words, 2),
        "loss": plain(apart.loss, words, 2),
        "share": share(apart.share, words),
    }
    if apart.stage is not None:
        yield words("judge_distance_stage", stage=apart.stage + 1, **figures)
    elif apart.loss == 0:
        yield words("judge_is_best", value=figures["value"])
    else:
        yield words("judge_distance", **figures)
    if apart.most is not None and round(apart.most, 2) > round(apart.least, 2):
        least, most = plain(apart.least, words, 2), plain(apart.most, words, 2)
        yield words("judge_proved_between", least=least, most=most)
