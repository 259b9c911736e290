"""How low and how high each measure can go, for the terminal and for programs."""

from math import isnan

from rich.console import RenderableType

from optimizer.analysis.attainable import Ranges
from optimizer.analysis.targets import FUNDS
from optimizer.domain.scenario import Scenario
from optimizer.reporting.figures import Figures, as_float
from optimizer.reporting.labels import measure_label, title_of, unit_label
from optimizer.reporting.tables.frame import Row, rows_of
from optimizer.reporting.tables.ranges import ENDS, range_table
from optimizer.reporting.terminal import Cells, rendered, table
from optimizer.reporting.words import Words

_HIDDEN = "_estimate"
_COST = "cost."
UNPROVED = "?"


def range_report(scenario: Scenario, found: Ranges, words: Words) -> str:
    """The table as text; ends not proved and figures of estimates are marked."""
    report = _Report(scenario, found, words)
    parts: list[RenderableType] = [title_of(scenario, words), ""]
    parts += [report.table(), words["ranges_explained"]]
    if report.limited:
        parts.append(words["lifted_explained"])
    if report.unproved:
        parts.append(words["not_proved_legend"])
    if report.figures.marked:
        parts.append(words["estimate_legend"])
    if found.done < found.count:
        parts.append(words("few_ranges", done=found.done, count=found.count))
    return rendered(parts) + "\n"


def ranges_as_json(scenario: Scenario, found: Ranges) -> dict[str, object]:
    """What a program reads: how many rows were asked for and done, and the rows."""
    rows = rows_of(range_table(scenario, found))
    return {
        "objective": found.best.objective,
        "status": found.best.status,
        "count": found.count,
        "done": found.done,
        "interrupted": found.interrupted,
        "ranges": [written(row) for row in rows],
    }


def written(row: Row) -> dict[str, object]:
    """The columns that are for programs: not what marks figures on a terminal."""
    return {k: _plain(v) for k, v in row.items() if not k.endswith(_HIDDEN)}


def _plain(value: object) -> object:
    """A frame makes not-a-number of what is not there."""
    return None if isinstance(value, float) and isnan(value) else value


class _Report:
    """The table of one scenario; remembers what has to be explained below it."""

    def __init__(self, scenario: Scenario, found: Ranges, words: Words) -> None:
        self.scenario, self.words = scenario, words
        self.figures = Figures(words)
        self.rows = rows_of(range_table(scenario, found))
        self.limited = any(row["where"] for row in self.rows)
        self.unproved = False

    def table(self) -> RenderableType:
        words = self.words
        grouped = any(row["group"] is not None for row in self.rows)
        texts = ["measure", *(["group"] if grouped else []), "period"]
        keys = ["today", "in_best_plan", "lowest", "highest"]
        if self.limited:
            keys += ["own_limit", "free_lowest", "free_highest"]
        columns: Cells = [
            *((words[key], "left") for key in texts),
            *((words[key], "right") for key in keys),
        ]
        rows, before = [], ""
        for row in self.rows:
            label = self._label(row)
            cells = ["" if label == before else label]
            before = label
            if grouped:
                cells.append(str(row["group"]) or words["no_group"])
            cells.append(str(row["period"]) or words["in_total"])
            cells += [self.figures.amount(row, key) for key in ("today", "best")]
            cells += [self._end(row, name) for name in ENDS[:2]]
            if self.limited:
                cells.append(self._limit(row))
                cells += (
                    [self._end(row, name) for name in ENDS[2:]]
                    if row["where"]
                    else ["", ""]
                )
            rows.append(cells)
        return table(words["title_ranges"], columns, rows)

    def _label(self, row: Row) -> str:
        """`land in the plan [ha]`."""
        name, words = str(row["measure"]), self.words
        if name.startswith(FUNDS):
            label = words("of_fund", fund=words.fund(name.removeprefix(FUNDS)))
        elif name.startswith(_COST):
            label = words("of_cost", kind=words.measure(name).strip())
        else:
            label = measure_label(self.scenario, row, words)
        unit = unit_label(row, words)
        return f"{label} [{unit}]" if unit else label

    def _end(self, row: Row, name: str) -> str:
        text = self.figures.amount(row, name)
        if row[f"{name}_proved"] is False:
            self.unproved = True
            return f"{text}{UNPROVED}"
        return text

    def _limit(self, row: Row) -> str:
        signs = (("at_least", "≥"), ("at_most", "≤"))
        return " ".join(
            f"{sign} {self.figures.amount(row, name)}"
            for name, sign in signs
            if as_float(row[name]) is not None
        )
