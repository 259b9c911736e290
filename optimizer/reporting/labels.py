"""What a run, a limit and a goal are called on the terminal."""

from collections.abc import Mapping

from optimizer.reporting.numbers import plain, share
from optimizer.reporting.record import Run
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.words import Words


def headline(run: Run, words: Words) -> str:
    """Title, size, and how good the plan is proved to be."""
    scenario, outcome = run.scenario, run.outcome
    title = scenario.title.get(words.language) or next(
        iter(scenario.title.values()), scenario.name
    )
    state = words[outcome.status]
    if outcome.gap is not None:
        state += f" ({words['gap']} {share(outcome.gap, words)})"
    if outcome.interrupted:
        state += f", {words['interrupted']}"
    seconds = run.read_seconds + sum(outcome.seconds.values())
    parts = [
        title or scenario.name,
        words("clusters_count", count=len(scenario.clusters)),
        words("periods_count", count=len(scenario.periods)),
        f"{state} {words('found_in', seconds=plain(seconds, words))}",
    ]
    if outcome.objective is not None:
        value = plain(outcome.objective, words, 2)
        parts.append(f"{words['objective']} {value}")
    return " · ".join(parts)


def goal_label(weights: Mapping[str, float], words: Words) -> str:
    """`jobs, -0.3 cost`: what is maximized; what weighs negative is minimized."""
    parts = []
    for name, weight in weights.items():
        sign = {1.0: "", -1.0: "-"}.get(weight, f"{weight:g} ")
        parts.append(f"{sign}{words.measure(name).strip()}")
    return ", ".join(parts)


def limit_label(row: Row, words: Words) -> str:
    """`quota: land, Kim Bảng`: the limit's id, what is counted, and for whom."""
    text = words.measure(str(row["measure"])).strip()
    if row["over"]:
        over = words.measure(str(row["over"])).strip()
        text = words("ratio_of", what=text, over=over)
    if row["change"]:
        text = words("change_of", what=text)
    if row["group"]:
        text = f"{text}, {row['group']}"
    return f"{row['id']}: {text}" if row["id"] else text


def unit_label(row: Row, words: Words) -> str:
    unit = str(row["unit"])
    return words["unit_share"] if unit == "share" else words.unit(unit)
