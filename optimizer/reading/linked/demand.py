"""Who asks for land where: caps on what is newly leased."""

from optimizer.domain.limit import Demand, DemandCap
from optimizer.reading.linked.amounts import flattened
from optimizer.reading.linked.groups import (
    groups_by,
    warn_of_blank,
    warn_of_slips_in_groups,
)
from optimizer.reading.linked.linker import Linker
from optimizer.reading.selection import Path
from optimizer.sentence import Sentence

_PATH: Path = ("demand", "hectares")


def read_demand(linker: Linker) -> Demand | None:
    """The demand, or None where leasing has no cap."""
    entry = linker.entries.file.demand
    if entry is None:
        return None
    groups: dict[str, frozenset[str]] = {}
    if entry.by is not None:
        if not linker.selection.known(entry.by, ("demand", "by")):
            return None
        groups = groups_by(linker, entry.by, linker.clusters)
        warn_of_blank(linker, entry.by, linker.clusters)
        if not isinstance(entry.hectares, dict):
            what = Sentence("with `by` hectares are given for each group.")
            hint = Sentence("Take `by` away for a demand of the whole province.")
            linker.error(_PATH, what, Sentence("a map such as {{Kim Bảng: 120}}"), hint)
            return None
    caps: list[DemandCap] = []
    everyone = frozenset(linker.clusters)
    for placed in flattened(linker, entry.hectares, _PATH, entry.by):
        members = everyone if placed.group is None else groups[placed.group]
        periods = range(len(linker.periods))
        for period in periods if placed.period is None else [placed.period]:
            caps.append(
                DemandCap(
                    members, period, placed.amount, linker.at(placed.path), placed.group
                )
            )
    _warn_of_falling(linker, caps)
    if entry.by is not None:
        named = {cap.group for cap in caps}
        warn_of_slips_in_groups(linker, entry.by, groups, named, ("demand",))
    return Demand(entry.by, tuple(caps))


def _warn_of_falling(linker: Linker, caps: list[DemandCap]) -> None:
    """Demand is cumulated: an amount below an earlier one is rarely meant."""
    latest: dict[str | None, DemandCap] = {}
    for cap in sorted(caps, key=lambda one: one.period):
        before = latest.get(cap.group)
        if before is not None and cap.hectares < before.hectares:
            linker.problems.warn(
                cap.origin,
                Sentence(
                    "{hectares:g} ha is less than the {hectares_2:g} ha of {periods}.",
                    hectares=cap.hectares,
                    hectares_2=before.hectares,
                    periods=linker.periods[before.period].name,
                ),
                hint=Sentence(
                    "Hectares are counted from today, not from period to period."
                ),
            )
        latest[cap.group] = cap
