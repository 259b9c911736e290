"""What the alternatives to a plan say, for the terminal."""

from collections.abc import Iterator

from rich.console import RenderableType

from optimizer.analysis.alternatives import Alternatives, loss
from optimizer.domain.objective import InOrder
from optimizer.domain.scenario import Scenario
from optimizer.formulation.open_pathways import OpenPathways
from optimizer.reporting.figures import Figures
from optimizer.reporting.labels import measure_label, named, unit_label
from optimizer.reporting.numbers import plain, share
from optimizer.reporting.tables.alternatives import given_up_table, instead_table
from optimizer.reporting.tables.frame import rows_of
from optimizer.reporting.terminal import table
from optimizer.reporting.words import COUNTED, Words
from optimizer.solving.outcome import Outcome

_LEFT, _RIGHT = "left", "right"
MOST_NAMED = 6
"""Clusters of one alternative that are named; alternatives.csv has them all."""


def alternatives_report(
    scenario: Scenario,
    opened: OpenPathways,
    best: Outcome,
    alternatives: Alternatives | None,
    figures: Figures,
) -> Iterator[RenderableType]:
    """A table of the alternatives, one of what they give up, and why no more."""
    if alternatives is None or best.plan is None:
        return
    words = figures.words
    if alternatives.outcomes:
        yield _plans(scenario, best, alternatives, figures)
        yield _given_up(scenario, best, alternatives, figures)
        if any(other.gap != 0 for other in (best, *alternatives.outcomes)):
            yield words("alternatives_to_a_gap")
            yield ""
    if _has_floors(scenario):
        yield words["alternatives_keep_floors"]
        yield ""
    for line in _why_no_more(scenario, opened, alternatives, words):
        yield line
        yield ""


def _plans(
    scenario: Scenario, best: Outcome, alternatives: Alternatives, figures: Figures
) -> RenderableType:
    words = figures.words
    columns = [
        (words["alternative"], _LEFT),
        (words["objective"], _RIGHT),
        (words["loss"], _RIGHT),
        (words["gap"], _RIGHT),
        (words["instead"], _LEFT),
    ]
    rows = [
        [
            words["best"],
            plain(best.objective, words, 2),
            "–",
            share(best.gap, words),
            "",
        ]
    ]
    for number, other in enumerate(alternatives.outcomes, start=1):
        rows.append(
            [
                str(number),
                plain(other.objective, words, 2),
                plain(loss(best, other), words, 2),
                share(other.gap, words),
                "\n".join(_instead(scenario, best, other, figures)),
            ]
        )
    title = words("title_alternatives", count=alternatives.differ)
    return table(title, columns, rows)


def _instead(
    scenario: Scenario, best: Outcome, other: Outcome, figures: Figures
) -> Iterator[str]:
    """`CCN-01 Thịnh Vượng: expand instead of keep (+5.0 ha)` for each that differs."""
    words, differing = figures.words, rows_of(instead_table(scenario, best, other))
    for row in differing[:MOST_NAMED]:
        yield words(
            "instead_of",
            cluster=named(row["cluster"], row["name"]),
            action=words[str(row["action"])],
            best=words[str(row["best"])],
            hectares=figures.amount(row, "hectares", plus=True),
        )
    if (more := len(differing) - MOST_NAMED) > 0:
        yield words("and_more", count=more)


def _given_up(
    scenario: Scenario, best: Outcome, alternatives: Alternatives, figures: Figures
) -> RenderableType:
    """A row per plan, a column per measure: alternatives may be many."""
    words = figures.words
    measures = rows_of(given_up_table(scenario, best, alternatives))
    columns = [(words["alternative"], _LEFT)]
    for row in measures:
        name, unit = measure_label(scenario, row, words).strip(), unit_label(row, words)
        # The unit of a count is its name: "jobs [people]" says nothing more.
        plain_count = row["unit"] in {*COUNTED, ""}
        columns.append((name if plain_count else f"{name} [{unit}]", _RIGHT))
    rows = [[words["best"], *(figures.amount(row, "best") for row in measures)]]
    for number in range(1, len(alternatives.outcomes) + 1):
        differences = (figures.amount(row, str(number), plus=True) for row in measures)
        rows.append([str(number), *differences])
    return table(words["title_given_up"], columns, rows)


def _why_no_more(
    scenario: Scenario, opened: OpenPathways, alternatives: Alternatives, words: Words
) -> Iterator[str]:
    found, differ = len(alternatives.outcomes), alternatives.differ
    match alternatives.ending:
        case "no_more":
            yield words(
                "no_more_alternatives",
                found=found,
                differ=differ,
                asked=alternatives.asked,
            )
            free = [
                name
                for name, left in opened.left.items()
                if len({pathway.headline for pathway in left}) > 1
            ]
            if differ > len(free):
                yield words("too_few_to_differ", count=len(free))
        case "not_in_time":
            yield words("alternative_not_in_time", number=found + 1)
        case "interrupted":
            yield words(
                "alternatives_interrupted", found=found, asked=alternatives.asked
            )


def _has_floors(scenario: Scenario) -> bool:
    """Whether alternatives keep what earlier objectives ask."""
    objective = scenario.objective
    return isinstance(objective, InOrder) and len(objective.stages) > 1
