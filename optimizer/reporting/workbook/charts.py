"""Native charts of a workbook: they follow the cells they are drawn from."""

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.chart import BarChart, LineChart, Reference, Series
from openpyxl.chart.data_source import AxDataSource, StrRef
from openpyxl.chart.legend import Legend
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.title import Title, title_maker
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from optimizer.reporting.charts.palette import (
    BLACK,
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    SKY_BLUE,
    VERMILLION,
    YELLOW,
)
from optimizer.reporting.content.headed import capital
from optimizer.reporting.content.table import PLAIN, cell_number, level_of
from optimizer.reporting.tables.frame import Row
from optimizer.reporting.words import Words
from optimizer.reporting.workbook.several_runs import SCENARIO
from optimizer.reporting.workbook.table_sheet import Placed

_COLOURS = (BLUE, ORANGE, SKY_BLUE, GREEN, VERMILLION, YELLOW, BLACK, GREY)
_WIDTH_CM, _HEIGHT_CM, _ROWS = 18, 9, 20
"""The size of a chart, and about how many rows it covers."""

_HECTARES = ("land", "built", "industrial_land", "occupied")


@dataclass(frozen=True, slots=True)
class _Part:
    """The rows of a table that one scenario's chart shows, by number, and its title."""

    placed: Placed
    rows: Sequence[tuple[int, Row]]
    title: str


def spending_charts(sheet: Worksheet, placed: Placed, words: Words) -> None:
    """What each fund pays by period, stacked; one chart for each scenario."""
    for place, part in enumerate(_parts(placed, words["chart_spending"])):
        funds = [one for one in part.rows if level_of(one[1]) == PLAIN]
        chart = BarChart()
        chart.grouping, chart.overlap, chart.gapWidth = "stacked", 100, 60
        _draw(sheet, chart, _Part(placed, funds or part.rows, part.title), place)
        _name_axes(chart, words, words.unit("bn VND"))


def land_charts(sheet: Worksheet, placed: Placed, words: Words) -> None:
    """Hectares today and at the end of each period; one chart for each scenario."""
    for place, part in enumerate(_parts(placed, words["chart_land"])):
        shown = [one for one in part.rows if one[1].get("measure") in _HECTARES]
        chart = LineChart()
        _draw(sheet, chart, _Part(placed, shown, part.title), place)
        _name_axes(chart, words, "ha")
        for series in chart.series:
            colour = series.graphicalProperties.line.solidFill
            series.marker.symbol = "circle"
            # Else Excel fills the marks with colours of its own.
            series.marker.graphicalProperties.solidFill = colour
            series.marker.graphicalProperties.line.solidFill = colour
            series.smooth = False


def _name_axes(chart: BarChart | LineChart, words: Words, unit: str) -> None:
    chart.x_axis.title = _title(capital(words["period"]))
    chart.y_axis.title = _title(unit)


def _title(text: str) -> Title:
    """A title beside what it is the title of: unasked, Excel lays it over that."""
    made: Title = title_maker(text)
    made.overlay = False
    return made


def _parts(placed: Placed, title: str) -> list[_Part]:
    """The rows of each scenario; all of them where there is but one."""
    found: dict[str, list[tuple[int, Row]]] = {}
    for number, row in enumerate(placed.table.rows, start=placed.headings + 1):
        found.setdefault(str(row.get(SCENARIO, "")), []).append((number, row))
    return [
        _Part(placed, rows, f"{one}: {title}" if one else title)
        for one, rows in found.items()
    ]


def _draw(
    sheet: Worksheet, chart: BarChart | LineChart, part: _Part, place: int
) -> None:
    """A series for each row, over the columns of periods, right of the tables."""
    columns = part.placed.table.columns
    filled = [
        at
        for at, column in enumerate(columns, start=1)
        if column.key != "all"
        and any(cell_number(column, row) is not None for _, row in part.rows)
    ]
    label = next(at for at, one in enumerate(columns, start=1) if one.key == "label")
    left, right = min(filled), max(filled)
    for number, (row, _) in enumerate(part.rows):
        values = Reference(sheet, min_col=left, max_col=right, min_row=row)
        series = Series(values, title_from_data=False)
        name = f"'{sheet.title}'!${get_column_letter(label)}${row}"
        series.tx = SeriesLabel(strRef=StrRef(name))
        colour = _COLOURS[number % len(_COLOURS)].removeprefix("#")
        series.graphicalProperties.solidFill = colour
        series.graphicalProperties.line.solidFill = colour
        chart.series.append(series)
        heads = part.placed.headings
        periods = Reference(sheet, min_col=left, max_col=right, min_row=heads)
        series.cat = AxDataSource(strRef=StrRef(str(periods)))
    chart.title = _title(part.title)
    chart.roundedCorners = False
    chart.width, chart.height = _WIDTH_CM, _HEIGHT_CM
    chart.legend = Legend(legendPos="b", overlay=False)
    # Without this Excel leaves the axes out.
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.number_format = "#,##0"
    beside = get_column_letter(sheet.max_column + 2)
    sheet.add_chart(chart, f"{beside}{3 + place * _ROWS}")
