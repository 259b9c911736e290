"""A judgement as a program reads it, and the files of its folder."""

from collections.abc import Mapping

from optimizer.analysis.breaches import Breach
from optimizer.analysis.exchanges import Exchange
from optimizer.analysis.judge import Judgement
from optimizer.domain.pathway import Headline
from optimizer.domain.plan import Plan
from optimizer.reporting.as_text import as_csv, as_json
from optimizer.reporting.tables.judged import breach_label, place_of
from optimizer.reporting.tables.written import plan_table
from optimizer.reporting.words import Words
from optimizer.solving.findings import law_findings
from optimizer.solving.quantities import measure_values

BREACH_COLUMNS = (
    "rule",
    "subject",
    "group",
    "periods",
    "has",
    "asked",
    "file",
    "line",
    "entry",
    "plan_line",
    "text",
)


def judgement_as_json(judgement: Judgement, words: Words) -> dict[str, object]:
    """Everything that the tables show, in figures of full precision."""
    best, apart = judgement.best, judgement.distance
    return {
        "valid": None if judgement.plan is None else not judgement.breaches,
        "fewest_breaches_proved": judgement.least,
        "breaches": [_breach(judgement, one, words) for one in judgement.breaches],
        "to_meet": _to_meet(judgement, words),
        "objective": judgement.value,
        "best": {
            "status": best.status,
            "objective": best.objective,
            "bound": best.bound,
            "gap": best.gap,
        },
        "distance": None
        if apart is None
        else {
            "value": apart.value,
            "best": apart.best,
            "loss": apart.loss,
            "share": apart.share,
            "at_least": apart.least,
            "at_most": apart.most,
            "stage": None if apart.stage is None else apart.stage + 1,
        },
        "actions": {
            "plan": _counts(judgement.plan),
            "best": _counts(best.plan),
        },
        "measures": {
            "plan": _measures(judgement, judgement.plan),
            "best": _measures(judgement, best.plan),
        },
        "departs_from_best": list(judgement.departs),
        "exchanges": [_exchange(judgement, one) for one in judgement.tried.exchanges],
        "exchanges_proved": judgement.tried.proved,
        "exchanges_proved_within": judgement.tried.within,
        "interrupted": judgement.interrupted,
    }


def judgement_files(
    judgement: Judgement, record: Mapping[str, object], words: Words
) -> dict[str, str | bytes]:
    """judgement.json, breaches.csv, plan.csv with what was left open, run.json."""
    rows = [
        [
            one.rule,
            one.subject,
            one.group,
            ";".join(judgement.scenario.periods[t].name for t in one.periods),
            one.value,
            one.asked,
            one.origin.file,
            one.origin.line,
            one.origin.entry,
            one.stated_at.line if one.stated_at else None,
            one.text,
        ]
        for one in judgement.breaches
    ]
    files: dict[str, str | bytes] = {
        "judgement.json": as_json(judgement_as_json(judgement, words)),
        "breaches.csv": as_csv(BREACH_COLUMNS, rows),
        "run.json": as_json(record),
    }
    if judgement.plan is not None:
        table = plan_table(judgement.scenario, judgement.plan)
        listed = table.itertuples(index=False, name=None)
        files["plan.csv"] = as_csv(map(str, table.columns), listed)
    return files


def _breach(judgement: Judgement, one: Breach, words: Words) -> dict[str, object]:
    return {
        "rule": one.rule,
        "label": breach_label(judgement, one, words),
        "subject": one.subject,
        "group": one.group,
        "periods": [judgement.scenario.periods[t].name for t in one.periods],
        "has": one.value,
        "asked": one.asked,
        "text": one.text,
        "where": place_of(judgement, one),
        "file": one.origin.file,
        "line": one.origin.line,
        "entry": one.origin.entry,
        "plan_line": one.stated_at.line if one.stated_at else None,
    }


def _to_meet(judgement: Judgement, words: Words) -> list[dict[str, object]]:
    """What the law still asks, and what is to be confirmed."""
    if judgement.plan is None:
        return []
    return [
        {
            "rule": str(one.rule.kind),
            "label": one.rule.title.get(words.language, str(one.rule.kind)),
            "article": one.rule.article,
            "cluster": one.cluster,
            "period": judgement.scenario.periods[one.period].name,
            "state": one.state,
            "figures": one.figures,
        }
        for one in law_findings(judgement.scenario, judgement.plan)
    ]


def _counts(plan: Plan | None) -> dict[str, int] | None:
    if plan is None:
        return None
    done = [one.headline for one in plan.clusters.values()]
    return {str(headline): done.count(headline) for headline in Headline}


def _measures(
    judgement: Judgement, plan: Plan | None
) -> dict[str, dict[str, float]] | None:
    return None if plan is None else measure_values(judgement.scenario, plan)


def _exchange(judgement: Judgement, one: Exchange) -> dict[str, object]:
    return {
        "changes": [
            {
                "cluster": name,
                "stated": [str(h) for h in judgement.stated.courses[name].headlines],
                "instead": str(headline),
            }
            for name, headline in one.changes.items()
        ],
        "other_times_or_hectares": list(one.moved),
        "hectares_apart": None
        if one.plan is None
        else judgement.stated.apart_ha(one.plan),
        "objective": one.value,
        "gain": one.gain,
        "measures": _measures(judgement, one.plan),
    }
