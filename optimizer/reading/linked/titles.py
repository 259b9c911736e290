"""What the names of a planner's own are called where people read them."""

from collections.abc import Iterable, Iterator, Mapping

from optimizer.domain.law import Law
from optimizer.domain.limit import Budget, Limit
from optimizer.domain.measure import BUILT_IN, COVERED, Measure
from optimizer.reading.linked.linker import Linker
from optimizer.reading.nearest import did_you_mean, one_of
from optimizer.reading.nodes import locate_key
from optimizer.reading.rule_sets import titles_of_rules
from optimizer.reading.schema.basics import TitleByLanguage
from optimizer.reading.title_by_language import english_of, title_by_language
from optimizer.sentence import Sentence


def read_own_titles(
    linker: Linker,
    measures: Mapping[str, Measure],
    limits: Iterable[Limit],
    budget: Budget | None,
    law: Law | None,
) -> dict[str, dict[str, str]]:
    """By name, the title in each language; one language stands in for the other.

    Titles can be given to measures, their units and columns of one's own, funds, ids of
    limits, services and kinds of places; another name is a warning. The reasons of
    limits and sources of totals are among them, each under its English text, and the
    articles and texts of the law, each under the Vietnamese.
    """
    told = linker.entries.file.titles or {}
    own = {name: one for name, one in measures.items() if not _is_built_in(name)}
    names = [
        *own,
        *(own[name].unit for name in own if own[name].unit),
        *(fund.name for fund in (budget.funds if budget else ())),
        *(limit.id for limit in limits if limit.id),
        *sorted({link.service for link in linker.data.network.links}),
        *sorted({place.kind for place in linker.data.network.places}),
        *_own_columns(linker),
    ]
    known = list(dict.fromkeys(names))
    found = dict(_whys(linker))
    if law is not None:
        found |= titles_of_rules(law.rule_set.id)
    for name, title in told.items():
        if name not in known:
            _tell_unknown(linker, name, known)
        else:
            found[name] = title_by_language(title, name)
    return found


def _own_columns(linker: Linker) -> list[str]:
    """The headings of clusters that are no known column, nor made of one."""
    own = linker.selection.names - linker.selection.columns.keys()
    return sorted(name for name in own if not name.startswith("km_to."))


def _whys(linker: Linker) -> Iterator[tuple[str, dict[str, str]]]:
    """Reasons of limits and sources that are told in two languages."""
    file = linker.entries.file
    told = [entry.why for entry in file.limits or () if entry is not None]
    told += [entry.source for entry in file.published or () if entry is not None]
    for text in told:
        if isinstance(text, TitleByLanguage):
            yield english_of(text), title_by_language(text, "")


def _is_built_in(name: str) -> bool:
    return name in BUILT_IN or name == COVERED.name or name.startswith("cost.fund.")


def _tell_unknown(linker: Linker, name: str, known: list[str]) -> None:
    readable = ("measures", "limits", "budget")
    if not all(map(linker.readable, readable)) or not linker.links_readable:
        return
    linker.problems.warn(
        locate_key(linker.root, ("titles", name)),
        Sentence(
            '"{name}" is no measure, unit or column of your own, fund, limit, '
            "service or kind of places.",
            name=name,
        ),
        one_of(known) if known else Sentence("a name that this scenario has"),
        did_you_mean(name, known),
    )
