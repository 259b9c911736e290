"""A report as a page that opens anywhere: nothing is fetched, nothing is sent."""

from collections.abc import Sequence
from functools import cache

from jinja2 import Environment
from markupsafe import Markup, escape

from optimizer.reporting.compare_record import letter
from optimizer.reporting.content.reported import Reported, tables_beside
from optimizer.reporting.numbers import plain
from optimizer.reporting.page_policy import inside_element, policy
from optimizer.reporting.webpage.both import LANGUAGES, Both, both, in_both, said
from optimizer.reporting.webpage.extra import Extra
from optimizer.reporting.webpage.laid_out import laid_out
from optimizer.reporting.webpage.map_view import map_style, map_views
from optimizer.reporting.webpage.marks import MARKS
from optimizer.reporting.webpage.run_view import run_view
from optimizer.reporting.webpage.templates import environment, part
from optimizer.reporting.words import Words

_SCRIPTS = (
    "page.js",
    "language.js",
    "tabs.js",
    "ranking.js",
    "map.js",
    "zoom.js",
    "print.js",
)


def report_page(reported: Reported, words: Words) -> bytes:
    """The file, in both languages; it opens in that of ``words``.

    The same runs give the same bytes.
    """
    extra = _chart_sections(reported, words)
    maps = map_views(reported, words)
    views = [
        run_view(run, f"run-{place + 1}", letter(place), maps.of_runs[place], words)
        for place, run in enumerate(reported.runs)
    ]
    vi, en = (tables_beside(reported, one) for one in in_both(words))
    style = inside_element(map_style() + part("page.css"), "style")
    own = "\n".join(part(name) for name in _SCRIPTS)
    added = [script for one in extra for script in one.scripts]
    scripts = [inside_element(one, "script") for one in (own, *added)]
    text = (
        _environment(words.language)
        .get_template("page.html")
        .render(
            title=views[0].summary.title if len(views) == 1 else said("page_several"),
            views=views,
            beside=[laid_out(vi[name], en[name], words) for name in vi],
            differences=maps.differences,
            extra=extra,
            style=Markup(style),
            scripts=[Markup(one) for one in scripts],
            policy=policy(style, scripts, set_styles=bool(added)),
        )
    )
    return text.encode()


def _chart_sections(reported: Reported, words: Words) -> Sequence[Extra]:
    if not reported.charts:
        return ()
    # Heavy: plotly.js comes with it.
    from optimizer.reporting.webpage.chart_sections import chart_sections

    return chart_sections(reported.charts, words)


@cache
def _environment(language: str) -> Environment:
    made = environment()

    def attribute(name: str, text: Both) -> Markup:
        """An attribute in the opening language, with both for the script."""
        return Markup('{0}="{1}" data-vi="{2}" data-en="{3}" data-of="{0}"').format(
            name, text.opening(language), text.vi, text.en
        )

    made.globals.update(
        say=said,
        attribute=attribute,
        language=language,
        marks=MARKS,
        counted=_counted,
        shown_count=_shown_count,
    )
    return made


def _counted(count: int) -> Both:
    return both(lambda words: plain(count, words, 0))


def _shown_count(count: int) -> Markup:
    """How many rows of a table are shown; the script keeps the first number."""
    told = Markup("")
    for words in LANGUAGES:
        number = plain(count, words, 0)
        text = words("page_shown", shown="{0}", count=number)
        marked = Markup(escape(text)).format(Markup("<b>{}</b>").format(number))
        told += Markup('<span lang="{}">{}</span>').format(words.language, marked)
    return told
