"""What a run, a limit and a goal are called on the terminal."""

from collections.abc import Mapping, Sequence

from optimizer.domain.measure import COVERED
from optimizer.domain.scenario import Scenario
from optimizer.reporting.numbers import plain, share
from optimizer.reporting.record import Run
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.words import Words

_MOST_NAMES = 3


def headline(run: Run, words: Words) -> str:
    """Title, size, and how good the plan is proved to be."""
    scenario, outcome = run.scenario, run.outcome
    state = words[outcome.status]
    if outcome.gap is not None:
        state += f" ({words['gap']} {share(outcome.gap, words)})"
    if outcome.interrupted:
        state += f", {words['interrupted']}"
    seconds = run.read_seconds + sum(outcome.seconds.values())
    parts = [
        title_of(scenario, words),
        clusters_counted(len(scenario.clusters), words),
        words("periods_count", count=len(scenario.periods)),
        f"{state} {words('found_in', seconds=plain(seconds, words))}",
    ]
    if outcome.objective is not None:
        value = plain(outcome.objective, words, 2)
        parts.append(f"{words['objective']} {value}")
    return " · ".join(parts)


def clusters_counted(count: int, words: Words) -> str:
    """`1,704 clusters`."""
    told = words("clusters_count", count=count)
    return told.replace(str(count), plain(count, words, 0))


def title_of(scenario: Scenario, words: Words) -> str:
    """The scenario's title in the language, else in another one, else its name."""
    title = scenario.title.get(words.language) or next(
        iter(scenario.title.values()), scenario.name
    )
    return title or scenario.name


def goal_label(weights: Mapping[str, float], words: Words) -> str:
    """`jobs, -0.3 cost`: what is maximized; what weighs negative is minimized."""
    parts = []
    for name, weight in weights.items():
        sign = {1.0: "", -1.0: "-"}.get(weight, f"{weight:g} ")
        parts.append(f"{sign}{words.measure(name).strip()}")
    return ", ".join(parts)


def limit_label(row: Row, words: Words) -> str:
    """`quota: land, Kim Bảng, 3 clusters`: its id, what is counted, and for whom."""
    text = words.measure(str(row["measure"])).strip()
    if row["over"]:
        over = words.measure(str(row["over"])).strip()
        text = words("ratio_of", what=text, over=over)
    if row["change"]:
        text = words("change_of", what=text)
    if row["group"]:
        text = f"{text}, {row['group']}"
    if some := int(str(row.get("some") or 0)):
        text = f"{text}, {clusters_counted(some, words)}"
    return f"{words.own(str(row['id']))}: {text}" if row["id"] else text


def measure_label(scenario: Scenario, row: Row, words: Words) -> str:
    """`covered (village ≤ 10 km)`: what a measure is called, and what it counts."""
    name = str(row["measure"])
    if name == COVERED.name and scenario.coverage is not None:
        coverage = scenario.coverage
        reach = f"{words.place_kind(coverage.kind)} ≤ {coverage.within_km:g} km"
        return f"{words.measure(name)} ({reach})"
    return words.measure(name)


def named(one: object, name: object) -> str:
    """`CCN-01 Thịnh Vượng`: an id and the name that goes with it, if it has another."""
    return str(one) if name in ("", one) else f"{one} {name}"


def few_clusters(scenario: Scenario, ids: object, words: Words) -> str:
    """The first clusters of a tuple of ids, and how many more there are."""
    assert isinstance(ids, tuple)
    shown = [named(one, scenario.cluster_of[one].name) for one in ids]
    return first_few(shown, _MOST_NAMES, words)


def first_few(
    names: Sequence[str], most: int, words: Words, between: str = ", "
) -> str:
    """`A, B and 3 more`, or `A; B; and 3 more`: the first names, and a count."""
    text, more = between.join(names[:most]), len(names) - most
    if more <= 0:
        return text
    return (
        text + between.replace(",", "") + words("and_more", count=plain(more, words, 0))
    )


def unit_label(row: Row, words: Words, amount: float | None = None) -> str:
    """The unit of a row's figures, as it stands after an amount if there is one."""
    unit = str(row["unit"])
    return words["unit_share"] if unit == "share" else words.unit(unit, amount)
