"""How near a new cluster lies to places of a kind; what cannot be asked yet."""

from collections.abc import Iterable

from optimizer.domain.choice import WithinKm
from optimizer.reading.linked.linker import Linker
from optimizer.reading.linked.measures import LATER
from optimizer.reading.nearest import did_you_mean
from optimizer.reading.nodes import locate_key
from optimizer.reading.selection import Path
from optimizer.reading.together import counted


def read_within_km(linker: Linker, kinds: Iterable[str]) -> tuple[WithinKm, ...]:
    """The rules on nearness; ``kinds`` are the kinds of place that the case has."""
    refuse_what_comes_later(linker)
    entry = linker.entries.file.connectivity
    if entry is None:
        return ()
    known = {*kinds} | {
        name.removeprefix("km_to.")
        for name in linker.selection.names
        if name.startswith("km_to.")
    }
    found = []
    for kind, km in entry.within_km.items():
        path: Path = ("connectivity", "within_km", kind)
        if kind not in known and not linker.selection.complete:
            continue
        if kind not in known:
            expected = f"one of {', '.join(sorted(known))}" if known else "places"
            linker.problems.error(
                locate_key(linker.root, path),
                f'there is no place of the kind "{kind}".',
                expected,
                did_you_mean(kind, known),
            )
            continue
        _warn_of_unknown(linker, kind, path)
        found.append(WithinKm(kind, km, linker.at(path)))
    return tuple(found)


def _warn_of_unknown(linker: Linker, kind: str, path: Path) -> None:
    column = f"km_to.{kind}"
    unknown = [
        cluster.id
        for cluster in linker.clusters.values()
        if not cluster.exists and cluster.columns.get(column) is None
    ]
    if unknown:
        linker.warn(
            path,
            f"the distance of {counted(unknown, 'candidate')} is not known.",
            hint="They are not ruled out; to be confirmed.",
        )


def refuse_what_comes_later(linker: Linker) -> None:
    """Entries that this version cannot act on are errors, never passed over."""
    file = linker.entries.file
    if file.coverage is not None:
        linker.error(("coverage",), f"coverage {LATER}")
    if file.connectivity is None:
        return
    for name in ("require", "demand"):
        if getattr(file.connectivity, name) is not None:
            path: Path = ("connectivity", name)
            linker.error(path, f"connectivity.{name} {LATER}")
    through = file.connectivity.through
    if through is not None and through != "anything":
        linker.error(("connectivity", "through"), f"connectivity.through {LATER}")
