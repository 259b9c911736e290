"""The legend of a map as a list in the page, beside or below the map."""

from collections.abc import Iterator, Sequence

from optimizer.reporting.map.legend import entry_texts, legend_of, notes_of
from optimizer.reporting.map.looks import LineLook, line_looks
from optimizer.reporting.map.map_data import MapData
from optimizer.reporting.map.svg_text import in_each, safe
from optimizer.reporting.words import Words


def map_legend(data: MapData, languages: Sequence[Words]) -> str:
    """A list with a sign and a count for each entry, then what there is to know.

    The signs are those of the map itself, which stands in the same page.
    """
    looks = line_looks([line.service for line in data.lines])
    legend = legend_of(data)
    by_language = [list(entry_texts(legend, words)) for words in languages]
    parts = ['<ul class="map-legend">']
    for same in zip(*by_language, strict=True):
        kind, key, _ = same[0]
        texts = {
            words.language: text
            for words, (_, _, text) in zip(languages, same, strict=True)
        }
        sign = _sign(kind, key, f"map-{data.letter}", looks)
        parts.append(f"<li>{sign}{_span(texts, languages)}</li>")
    parts += ["</ul>", *_notes(data, languages)]
    return "\n".join(parts) + "\n"


def _notes(data: MapData, languages: Sequence[Words]) -> Iterator[str]:
    by_language = [notes_of(data, words) for words in languages]
    for same in zip(*by_language, strict=True):
        texts = {
            words.language: text for words, text in zip(languages, same, strict=True)
        }
        yield f'<p class="map-note">{_span(texts, languages)}</p>'


def _span(texts: dict[str, str], languages: Sequence[Words]) -> str:
    def told(words: Words) -> str:
        return texts[words.language]

    return f"<span{in_each(told, languages)}>{safe(told(languages[0]))}</span>"


def _sign(kind: str, key: str, name: str, looks: dict[str, LineLook]) -> str:
    """A small drawing of what the entry is about."""
    if kind == "action":
        inner = (
            f'<g class="cluster a-{key}" transform="translate(15 10)">'
            f'<use class="shape" href="#{name}-{key}" transform="scale(6.5)"/></g>'
        )
    elif kind == "service":
        css = f"line s-{looks[key].key}"
        inner = f'<path class="{css}" d="M1 10H29"/>'
    elif kind == "trunk":
        inner = '<rect class="trunk" x="10" y="5" width="10" height="10"/>'
    elif kind == "estimated":
        inner = (
            '<g class="cluster a-keep estimated" transform="translate(15 10)">'
            f'<use class="shape" href="#{name}-keep" transform="scale(6.5)"/></g>'
        )
    else:
        inner = f'<circle class="place {kind}" cx="15" cy="10" r="3"/>'
    return (
        '<svg class="map-sign" viewBox="0 0 30 20" width="30" height="20" '
        f'aria-hidden="true">{inner}</svg>'
    )
