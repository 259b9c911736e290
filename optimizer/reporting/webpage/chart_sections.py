"""Charts of sweeps and frontiers as sections of the page.

Each has its finding and its figures as a table, for paper and for those who do not see
the chart; the chart itself is drawn when it comes into view, in the page's language.
"""

from collections.abc import Sequence

from jinja2 import Environment
from markupsafe import Markup
from plotly.offline import get_plotlyjs

from optimizer.reporting.charts.drawing import drawing_settings
from optimizer.reporting.charts.embedded import as_json
from optimizer.reporting.kept_charts import KeptChart, KeptCharts
from optimizer.reporting.webpage.both import EN, LANGUAGES, VI, Both, shown
from optimizer.reporting.webpage.extra import Extra
from optimizer.reporting.webpage.templates import environment, part
from optimizer.reporting.words import Words


def chart_sections(charts: Sequence[KeptCharts], words: Words) -> tuple[Extra, ...]:
    """A section for each sweep or frontier; plotly.js stands in the first only."""
    template = _environment(words).get_template("charts.html")
    sections: list[Extra] = []
    for number, one in enumerate(charts, start=1):
        vi, en = (one.told[words.language] for words in (VI, EN))
        name = f"charts-{number}"
        body = template.render(
            name=name,
            charts=list(zip(vi.charts, en.charts, strict=True)),
            settings=Markup(_settings()) if number == 1 else None,
        )
        title = Both(shown(vi.title), shown(en.title))
        sections.append(Extra(name, title, Markup(body), _scripts(number)))
    return tuple(sections)


def _scripts(number: int) -> tuple[str, ...]:
    if number > 1:
        return ()
    return get_plotlyjs(), part("charts.js")


def _settings() -> str:
    return as_json({words.language: drawing_settings(words) for words in LANGUAGES})


def _environment(words: Words) -> Environment:
    made = environment()
    made.globals.update(
        words={"vi": VI, "en": EN}, language=words.language, figure=_figure
    )
    made.filters["shown"] = shown
    return made


def _figure(chart: KeptChart) -> Markup:
    """JSON without any sign of a tag, as it was checked when it was read."""
    return Markup(chart.figure)
