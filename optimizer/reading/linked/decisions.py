"""Locks on headlines, and bonuses for them."""

from optimizer.domain.choice import Decision, Preference
from optimizer.domain.cluster import Cluster
from optimizer.domain.pathway import HEADLINES_OF, Headline
from optimizer.reading.cells import shown_number
from optimizer.reading.linked.linker import Linker
from optimizer.reading.schema.choices import DecisionEntry, PreferenceEntry
from optimizer.reading.schema.selectors import names_of
from optimizer.reading.selection import Path, Selector
from optimizer.reading.together import kind_of
from optimizer.sentence import OR, Sentence, joined

_WITH_AREA = frozenset({Headline.KEEP, Headline.EXPAND, Headline.REDUCE, Headline.ADD})


def read_decisions(linker: Linker) -> tuple[Decision, ...]:
    """One lock for each cluster that an entry is about."""
    found: list[Decision] = []
    for index, entry in enumerate(linker.entries.file.decisions or []):
        if entry is not None:
            found.extend(_locks(linker, entry, ("decisions", index)))
    return tuple(found)


def _locks(linker: Linker, entry: DecisionEntry, path: Path) -> list[Decision]:
    said = "must" if entry.must is not None else "must_not"
    names = names_of(entry.must if entry.must is not None else entry.must_not or [])
    headlines = frozenset(Headline(name) for name in names)
    if not headlines:
        linker.error(
            (*path, said),
            Sentence("no headline is named."),
            Sentence("one headline or more"),
        )
        return []
    by = None if entry.by is None else linker.period(entry.by, (*path, "by"))
    without = headlines - _WITH_AREA
    if entry.area_ha is not None and without:
        what = Sentence(
            "a cluster with the headline {without} has no area at the end.",
            without=min(without),
        )
        linker.error((*path, "area_ha"), what)
    locks = []
    for cluster, fitting in _fitting(linker, entry.clusters, headlines, path):
        if entry.area_ha is not None:
            _check_area(linker, cluster, entry.area_ha, path)
        locks.append(
            Decision(
                cluster=cluster.id,
                must=said == "must",
                headlines=fitting,
                origin=linker.at(path),
                by=by,
                area_ha=entry.area_ha,
            )
        )
    return locks


def _fitting(
    linker: Linker, selector: Selector, headlines: frozenset[Headline], path: Path
) -> list[tuple[Cluster, frozenset[Headline]]]:
    """The clusters selected, each with the headlines that its status can have.

    A map passes over clusters that can have none of them; of named ones it is an error.
    """
    chosen = linker.selection.select(selector, (*path, "clusters"))
    fits: list[tuple[Cluster, frozenset[Headline]]] = []
    for one in sorted(chosen):
        cluster = linker.clusters[one]
        fitting = headlines.intersection(HEADLINES_OF[cluster.status])
        if fitting:
            fits.append((cluster, fitting))
        elif not isinstance(selector, dict):
            named = joined(sorted(headlines), OR)
            can = ", ".join(HEADLINES_OF[cluster.status])
            what = Sentence(
                "{cluster} is {kind}; it cannot have the headline {named}.",
                cluster=one,
                kind=kind_of(cluster),
                named=named,
            )
            at = (*path, "clusters")
            if isinstance(selector, list):
                at = (*at, selector.index(one))
            linker.error(at, what, Sentence("one of {names}", names=can))
    if not fits and isinstance(selector, dict) and linker.selection.complete:
        what = Sentence(
            "selects no cluster that can have the headline: it has no effect."
        )
        linker.warn((*path, "clusters"), what)
    return fits


def _check_area(linker: Linker, cluster: Cluster, area: float, path: Path) -> None:
    if cluster.min_ha - 1e-9 <= area <= cluster.max_ha + 1e-9:
        return
    linker.warn(
        (*path, "area_ha"),
        Sentence(
            "{area} ha lie outside the bounds of {cluster}, {min_ha} to "
            "{max_ha} ha: no plan can keep this lock.",
            area=shown_number(area),
            cluster=cluster.id,
            min_ha=shown_number(cluster.min_ha),
            max_ha=shown_number(cluster.max_ha),
        ),
    )


def read_preferences(linker: Linker) -> tuple[Preference, ...]:
    """One bonus for each cluster that an entry is about."""
    found = []
    for index, entry in enumerate(linker.entries.file.preferences or []):
        if entry is None:
            continue
        path: Path = ("preferences", index)
        period = _period(linker, entry, path)
        headline = Headline(entry.action)
        for cluster, _ in _fitting(linker, entry.clusters, frozenset({headline}), path):
            found.append(
                Preference(cluster.id, headline, entry.bonus, linker.at(path), period)
            )
    return tuple(found)


def _period(linker: Linker, entry: PreferenceEntry, path: Path) -> int | None:
    if entry.period is None:
        return None
    return linker.period(entry.period, (*path, "period"))
