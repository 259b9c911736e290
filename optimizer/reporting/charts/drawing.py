"""How plotly.js draws on a page: in which language, with which button."""

from optimizer.reporting.charts.layout import SEPARATORS
from optimizer.reporting.words import Words


def drawing_settings(words: Words) -> dict[str, object]:
    """What all charts of a page have in common, for its script.

    The only button saves a picture; it speaks the page's language.
    """
    separators = SEPARATORS[words.language]
    return {
        "locale": {
            "moduleType": "locale",
            "name": f"page-{words.language}",
            "dictionary": {"Download plot as a PNG": words["chart_download"]},
            "format": {"decimal": separators[0], "thousands": separators[1]},
        },
        "config": {
            "locale": f"page-{words.language}",
            "responsive": True,
            "displaylogo": False,
            "modeBarButtons": [["toImage"]],
        },
    }
