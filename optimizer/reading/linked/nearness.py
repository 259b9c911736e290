"""How near a new cluster lies to places of a kind."""

from optimizer.domain.choice import WithinKm
from optimizer.reading.linked.kinds import kind_is_known
from optimizer.reading.linked.linker import Linker
from optimizer.reading.nodes import locate_key
from optimizer.reading.selection import Path
from optimizer.reading.together import counted
from optimizer.sentence import Sentence


def read_within_km(linker: Linker) -> tuple[WithinKm, ...]:
    """The rules on nearness."""
    entry = linker.entries.file.connectivity
    if entry is None:
        return ()
    computed = {
        name.removeprefix("km_to.")
        for name in linker.selection.names
        if name.startswith("km_to.")
    }
    known = linker.data.kinds | computed
    found = []
    for kind, km in entry.within_km.items():
        path: Path = ("connectivity", "within_km", kind)
        if kind not in known and not linker.selection.complete:
            continue
        if not kind_is_known(linker, kind, known, locate_key(linker.root, path)):
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
            Sentence(
                "the distance of {unknown} is not known.",
                unknown=counted(unknown, "candidate"),
            ),
            hint=Sentence("They are not ruled out; to be confirmed."),
        )
