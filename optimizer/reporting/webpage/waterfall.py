"""How the cost adds up over the periods, step by step, to the total."""

from dataclasses import dataclass

from optimizer.domain.scenario import Scenario
from optimizer.reporting.content.table import TOTAL, ReportTable, level_of
from optimizer.reporting.webpage.both import Both, said, shown
from optimizer.reporting.webpage.laid_out import Cell, rows_of_both
from optimizer.reporting.words import Words

WIDTH = 1000
"""Units of a drawing; it is stretched to the room that there is."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One step: it begins where those before it end; a sum spans what it sums up.

    ``start`` and ``length`` are in units of the drawing.
    """

    label: Both
    cell: Cell
    start: float
    length: float
    is_sum: bool


@dataclass(frozen=True, slots=True)
class Stage:
    """The bars of one period, the sum to its end last."""

    period: str
    bars: tuple[Bar, ...]


def waterfall(
    scenario: Scenario, vi: ReportTable, en: ReportTable, words: Words
) -> tuple[Stage, ...]:
    """Stages of a table of cost by period: rows, then the sum of all.

    Empty if nothing is spent.
    """
    rows = list(rows_of_both(vi, en, words))
    whole = float(str(vi.rows[-1]["all"]))
    if whole <= 0:
        return ()
    drawn = _Drawn(WIDTH / whole)
    stages = []
    for t, period in enumerate(scenario.periods):
        before, bars = drawn.reached, []
        for row, other, cells in rows:
            cell, amount = cells[str(t)], float(str(row[str(t)]))
            if level_of(row) == TOTAL:
                label = said("page_sum_of", period=shown(period.name))
                bars.append(drawn.bar(label, cell, before, amount, is_sum=True))
            elif amount > 0:
                label = Both(shown(row["label"]), shown(other["label"]))
                bars.append(drawn.bar(label, cell, drawn.reached, amount))
                drawn.reached += amount
        stages.append(Stage(shown(period.name), tuple(bars)))
    _, _, of_all = rows[-1]
    total = drawn.bar(said("page_sum_of_all"), of_all["all"], 0.0, whole, is_sum=True)
    return (*stages, Stage("", (total,)))


@dataclass(slots=True)
class _Drawn:
    """``scale`` is in units of the drawing per bn VND; ``reached`` was spent so far."""

    scale: float
    reached: float = 0.0

    def bar(
        self, label: Both, cell: Cell, start: float, amount: float, is_sum: bool = False
    ) -> Bar:
        place = round(start * self.scale, 2), round(amount * self.scale, 2)
        return Bar(label, cell, *place, is_sum)
