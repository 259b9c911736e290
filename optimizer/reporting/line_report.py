"""What a plan says of its lines, for the terminal."""

from collections.abc import Iterator, Mapping

from rich.console import RenderableType

from optimizer.domain.plan import Plan
from optimizer.domain.scenario import Scenario
from optimizer.reporting.figures import Figures, as_float
from optimizer.reporting.labels import few_clusters, named
from optimizer.reporting.tables.frame import Row, rows_of
from optimizer.reporting.tables.full_lines import full_line_table
from optimizer.reporting.tables.lines import TOTAL, line_table, line_total_table
from optimizer.reporting.tables.supply import supply_table
from optimizer.reporting.terminal import Cells, table
from optimizer.reporting.words import Words

MOST_ROWS = 15
"""Lines of one service that are listed, or its trunk places; others are counted."""

_LEFT, _RIGHT = "left", "right"


def line_report(
    scenario: Scenario,
    plan: Plan,
    hanging: Mapping[str, tuple[str, ...]],
    figures: Figures,
) -> Iterator[RenderableType]:
    """The lines built, their sum, existing lines that are full, and what is supplied.

    ``hanging`` has, by link, the clusters that would lose the service without it.
    """
    lines = _by_service(rows_of(line_table(scenario, plan, hanging)))
    if lines:
        yield from _lines(scenario, lines, figures)
        yield from _totals(scenario, plan, figures)
    yield from _full(scenario, plan, figures)
    yield from _supply(scenario, plan, figures)


def _lines(
    scenario: Scenario, lines: dict[str, list[Row]], figures: Figures
) -> Iterator[RenderableType]:
    words = figures.words
    demanded = bool(scenario.connectivity.demands)
    columns: list[tuple[str, str]] = [
        *((words[key], _LEFT) for key in ("line", "service", "from", "to", "period")),
        *((words[key], _RIGHT) for key in ("km", "cost")),
        *([(words["carries"], _RIGHT), ("", _LEFT)] if demanded else []),
        (words["hanging"], _LEFT),
    ]
    rows = [
        [
            str(row["link"]),
            words.service(service),
            named(row["from"], row["from_name"]),
            named(row["to"], row["to_name"]),
            str(row["period"]),
            *(figures.number(row, column) for column in ("km", "cost")),
            *([_carried(row, figures), _binding(row, words)] if demanded else []),
            few_clusters(scenario, row["clusters"], words) or words["hangs_none"],
        ]
        for service, built in lines.items()
        for row in built[:MOST_ROWS]
    ]
    yield table(words["title_lines"], columns, rows)
    for service, built in lines.items():
        if rest := built[MOST_ROWS:]:
            cost = sum(as_float(row["cost"]) or 0.0 for row in rest)
            doubtful = any(row["cost_estimate"] for row in rest)
            summed = {"cost": cost, "cost_estimate": doubtful}
            yield words(
                "more_lines",
                service=words.service(service),
                count=len(rest),
                cost=figures.number(summed, "cost"),
            )
            yield ""


def _totals(
    scenario: Scenario, plan: Plan, figures: Figures
) -> Iterator[RenderableType]:
    words, found = figures.words, rows_of(line_total_table(scenario, plan))
    columns = [
        *((words[key], _LEFT) for key in ("service", "period")),
        *((words[key], _RIGHT) for key in ("lines", "km", "cost")),
    ]
    rows = [
        [
            words["total"]
            if row["service"] == TOTAL
            else words.service(str(row["service"])),
            str(row["period"]),
            str(row["lines"]),
            *(figures.number(row, column) for column in ("km", "cost")),
        ]
        for row in found
    ]
    yield table(words["title_line_totals"], columns, rows, total=len(rows) > 1)
    if unmeasured := found[-1]["unmeasured"]:
        yield words("unmeasured", count=unmeasured)
        yield ""


def _full(scenario: Scenario, plan: Plan, figures: Figures) -> Iterator[RenderableType]:
    """Existing lines that keep clusters from having more."""
    words = figures.words
    columns: Cells = [
        *((words[key], _LEFT) for key in ("line", "service", "from", "to")),
        *((period.name, _RIGHT) for period in scenario.periods),
        (words["capacity"], _RIGHT),
    ]
    figured = [*(str(t) for t in range(len(scenario.periods))), "capacity"]
    found = _by_service(rows_of(full_line_table(scenario, plan)))
    rows = [
        [
            str(row["link"]),
            words.service(service),
            named(row["from"], row["from_name"]),
            named(row["to"], row["to_name"]),
            *(figures.number(row, column) for column in figured),
        ]
        for service, full in found.items()
        for row in full[:MOST_ROWS]
    ]
    if rows:
        yield table(words["title_full_lines"], columns, rows)
    yield from _more(found, words)


def _supply(
    scenario: Scenario, plan: Plan, figures: Figures
) -> Iterator[RenderableType]:
    words = figures.words
    columns: Cells = [
        *((words[key], _LEFT) for key in ("service", "trunk_place")),
        *((period.name, _RIGHT) for period in scenario.periods),
        (words["capacity"], _RIGHT),
        ("", _LEFT),
    ]
    times = [str(t) for t in range(len(scenario.periods))]
    found = _by_service(rows_of(supply_table(scenario, plan)))
    rows = [
        [
            words.service(service),
            named(row["place"], row["name"]),
            *(figures.number(row, column) for column in (*times, "capacity")),
            _binding(row, words),
        ]
        for service, places in found.items()
        for row in places[:MOST_ROWS]
    ]
    if rows:
        yield table(words["title_supply"], columns, rows)
    yield from _more(found, words)


def _more(found: dict[str, list[Row]], words: Words) -> Iterator[RenderableType]:
    for service, rows in found.items():
        if (more := len(rows) - MOST_ROWS) > 0:
            yield f"{words.service(service)}: {words('and_more', count=more)}"
            yield ""


def _by_service(rows: list[dict[str, object]]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(str(row["service"]), []).append(row)
    return found


def _binding(row: Row, words: Words) -> str:
    return words["binding"] if row["binding"] else ""


def _carried(row: Row, figures: Figures) -> str:
    """What a line of a demanded service carries, of what it can carry."""
    if as_float(row["carried"]) is None:
        return ""
    carried = figures.number(row, "carried")
    if as_float(row["capacity"]) is None:
        return carried
    return f"{carried} / {figures.number(row, 'capacity')}"
