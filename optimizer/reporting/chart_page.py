"""Charts on one page that opens anywhere: nothing is fetched, nothing is sent."""

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from optimizer.reporting.charts.chart import Chart
from optimizer.reporting.charts.drawing import drawing_settings
from optimizer.reporting.charts.embedded import as_json, figure_json
from optimizer.reporting.charts.in_both import height_of
from optimizer.reporting.charts.shown_table import ShownTable
from optimizer.reporting.page_policy import inside_element, policy
from optimizer.reporting.words import Words
from optimizer.safe_text import one_line


def chart_page(title: str, charts: Sequence[Chart], words: Words) -> str:
    """The page: under each chart its finding, and its figures as a table.

    plotly.js stands in it once. A policy allows its two scripts by their hashes, and no
    connection at all: a name from a case that were markup could neither run nor fetch.
    Raises ValueError if two charts have one name.
    """
    from plotly.offline import get_plotlyjs

    names = [one.name for one in charts]
    if len(set(names)) < len(names):
        message = f"Charts of one page need different names: {', '.join(names)}."
        raise ValueError(message)
    needed = (get_plotlyjs(), _part("page.js")) if charts else ()
    scripts = [inside_element(script, "script") for script in needed]
    style = _part("page.css")
    allowed = policy(style, scripts, set_styles=True)
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{words.language}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{allowed}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_text(title)}</title>",
        f"<style>\n{style}</style>",
        "</head>",
        "<body>",
        "<main>",
        f"<h1>{_text(title)}</h1>",
        *_body(charts, words),
        "</main>",
        *(f"<script>{script}</script>" for script in scripts),
        "</body>",
        "</html>",
    ]
    return "\n".join(parts) + "\n"


def _body(charts: Sequence[Chart], words: Words) -> Iterator[str]:
    if not charts:
        yield f"<p>{_text(words['chart_page_empty'])}</p>"
        return
    told = _text(words["chart_page_noscript"])
    yield f'<noscript><p class="warning">{told}</p></noscript>'
    if len(charts) > 1:
        yield f'<nav aria-label="{_text(words["chart_page_contents"])}"><ul>'
        for chart in charts:
            yield f'<li><a href="#{chart.name}-title">{_text(chart.title)}</a></li>'
        yield "</ul></nav>"
    for chart in charts:
        yield from _section(chart, words)
    yield _data("page-data", as_json(drawing_settings(words)))


def _section(chart: Chart, words: Words) -> Iterator[str]:
    height = height_of(chart)
    yield f'<section aria-labelledby="{chart.name}-title">'
    yield f'<h2 id="{chart.name}-title">{_text(chart.title)}</h2>'
    yield "<figure>"
    yield (
        f'<div class="chart" id="{chart.name}" role="img" '
        f'aria-label="{_text(chart.finding)}" style="height:{height}px"></div>'
    )
    yield f"<figcaption><p>{_text(chart.finding)}</p>"
    if chart.note:
        yield f'<p class="note">{_text(chart.note)}</p>'
    yield "</figcaption>"
    yield "</figure>"
    yield from _table(chart.table, words)
    yield _data(f"{chart.name}-data", figure_json(chart.figure))
    yield "</section>"


def _table(table: ShownTable, words: Words) -> Iterator[str]:
    summary = words("chart_table", count=len(table.rows))
    yield f"<details><summary>{_text(summary)}</summary>"
    yield '<div class="wide"><table>'
    cells = (
        f'<th scope="col"{_class(place, table)}>{_text(heading)}</th>'
        for place, heading in enumerate(table.headings)
    )
    yield f"<thead><tr>{''.join(cells)}</tr></thead>"
    yield "<tbody>"
    for row in table.rows:
        figures = (
            f"<td{_class(place, table)}>{_text(cell)}</td>"
            for place, cell in enumerate(row)
        )
        yield f"<tr>{''.join(figures)}</tr>"
    yield "</tbody></table></div></details>"


def _class(place: int, table: ShownTable) -> str:
    return "" if place < table.names else ' class="number"'


def _data(name: str, text: str) -> str:
    return f'<script type="application/json" id="{name}">{text}</script>'


def _part(name: str) -> str:
    return files("optimizer.reporting.charts").joinpath(name).read_text("utf-8")


def _text(text: str) -> str:
    return escape(one_line(text))
