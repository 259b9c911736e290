"""What is told of a published total that the clusters table contradicts."""

from collections.abc import Iterator, Mapping

from optimizer.errors import Problems
from optimizer.reading.numbers import parse_number
from optimizer.reading.published_total import PublishedTotal
from optimizer.reading.schema.basics import TitleByLanguage
from optimizer.reading.schema.published import PublishedEntry
from optimizer.reading.selection import Selector
from optimizer.reading.title_by_language import title_by_language
from optimizer.reading.units import split_unit
from optimizer.sentence import OR, InBoth, Sentence, joined

_VALUES: Mapping[str, Sentence] = {
    "yes": Sentence("yes"),
    "no": Sentence("no"),
    "existing": Sentence("existing"),
    "candidate": Sentence("candidate"),
}
"""Values of columns that have a word in each language."""


def warn(total: PublishedTotal, entry: PublishedEntry, problems: Problems) -> None:
    """Say what the table gives and what is published, whatever the language."""
    gives: str = Sentence("nothing to divide by")
    if total.found is not None:
        gives = _shown(total.found)
        if total.is_share:
            gives = Sentence("{share:.1%}", share=total.found)
    if len(total.parts) > 1:
        one, other = (_shown(part) for part in total.parts)
        gives = Sentence("{gives} ({one} / {other})", gives=gives, one=one, other=other)
    what = " / ".join(total.columns) or Sentence("clusters")
    if entry.where is not None:
        what = Sentence(
            "{what} where {where}",
            what=what,
            where=joined(_conditions(entry.where), "; "),
        )
    said = joined((_bound(key, text) for key, text in total.said), ", ")
    problems.warn(
        total.origin,
        Sentence(
            "{what}: the table gives {gives}, but {said} is published ({source}).",
            what=what,
            gives=gives,
            said=said,
            source=_source(entry.source),
        ),
        hint=Sentence(
            "Correct the table, or leave it if the sources contradict each other."
        ),
    )


def _source(source: str | TitleByLanguage) -> str:
    if isinstance(source, TitleByLanguage):
        return InBoth(title_by_language(source, ""))
    return source


def _shown(number: float) -> Sentence:
    return Sentence("{number:,.6g}", number=number)


def _bound(key: str, text: str) -> str:
    """An amount as published: `at least 300 ha`."""
    amount = amount_told(text)
    match key:
        case "at_least":
            return Sentence("at least {text}", text=amount)
        case "at_most":
            return Sentence("at most {text}", text=amount)
        case _:
            return amount


def amount_told(text: str) -> str:
    """`188.75 ha` as written, but a number, with the separators of a language."""
    digits, unit = split_unit(text)
    number = Sentence("{number:,.12g}", number=parse_number(digits, "."))
    return joined((number, unit), " " if unit[:1].isalpha() else "")


def _conditions(where: Selector) -> Iterator[str]:
    """Each column with the values that are selected: `investor: yes`."""
    chosen = where if isinstance(where, dict) else {"id": where}
    for column, wanted in chosen.items():
        values = [wanted] if isinstance(wanted, str) else wanted
        told = joined((_VALUES.get(one, one) for one in values), OR)
        yield Sentence("{column}: {value}", column=column, value=told)
