"""Whether services that a scenario asks for can come from anywhere."""

from collections.abc import Sequence
from dataclasses import dataclass

from optimizer.domain.cluster import Cluster
from optimizer.errors import Origin
from optimizer.reading.linked.linker import Linker
from optimizer.reading.nearest import did_you_mean
from optimizer.reading.network import CAPACITY
from optimizer.reading.nodes import locate_key
from optimizer.reading.services import services_in
from optimizer.reading.together import counted
from optimizer.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Asked:
    """A service that an entry asks for, the entry's place, and the clusters it is for.

    ``of`` is all, new (candidates), or none where no cluster needs anything of it.
    """

    service: str
    origin: Origin
    of: str

    def is_for(self, cluster: Cluster) -> bool:
        """Whether a cluster can need the service for this entry."""
        return self.of == "all" or (self.of == "new" and not cluster.exists)


def check_services(linker: Linker, asked: Sequence[Asked]) -> None:
    """A service comes from a trunk place over links; where it cannot, that is told."""
    if not asked:
        return
    services = linker.data.services
    if services.no_trunk:
        _tell_no_trunk(linker, asked[0].origin)
    told: set[str] = set()
    sound: list[Asked] = []
    for one in asked:
        no_link = services.link_lacks(one.service) and not _needs_no_link(linker, one)
        lacks = services.trunk_lacks(one.service) or no_link
        if lacks and one.service not in told:
            _tell_unknown(linker, one)
            told.add(one.service)
        elif not lacks:
            sound.append(one)
    if linker.links_readable and services.trunks_sure and services.trunks:
        _warn_of_apart(linker, sound)


def _needs_no_link(linker: Linker, one: Asked) -> bool:
    """Whether a trunk place names a service and all who need it stand on such places.

    Where trunk places leave their services blank, only links can vouch for a name.
    """
    trunks = {trunk.id for trunk in linker.data.network.trunks(one.service)}
    needing = [x.place for x in linker.clusters.values() if one.is_for(x)]
    named = one.service in linker.data.services.of_trunks
    return named and bool(needing) and trunks.issuperset(needing)


def _tell_no_trunk(linker: Linker, origin: Origin) -> None:
    tables = linker.entries.file.tables
    if tables is None or tables.places is None:
        what = Sentence(
            "a service comes from a trunk place, but the case has no table of places."
        )
        expected = Sentence("places under tables, one of them of the kind trunk")
    else:
        what = Sentence(
            "a service comes from a trunk place, but no place is of that kind."
        )
        expected = Sentence("a place of the kind trunk")
    linker.problems.error(origin, what, expected)


def _tell_unknown(linker: Linker, one: Asked) -> None:
    """Say who lacks a service, and which services there are."""
    services, name = linker.data.services, one.service
    of_trunks = sorted(services.of_trunks)
    of_links = sorted(services.of_links)
    no_link = services.link_lacks(name)
    if services.trunk_lacks(name) and not services.no_trunk:
        what = Sentence('no trunk place has the service "{name}".', name=name)
        if no_link:
            what = _no_link_nor_trunk(name)
        expected = Sentence(
            "one of {names}, which trunk places have", names=", ".join(of_trunks)
        )
    elif no_link:
        what = _no_link(name)
        expected = Sentence(
            "one of {names}, which links have", names=", ".join(of_links)
        )
        if not of_links:
            tables = linker.entries.file.tables
            named = tables is not None and tables.links is not None
            expected = Sentence("links under tables")
            if named:
                expected = Sentence("a link of it")
    else:
        return
    hint = did_you_mean(name, {*of_trunks, *of_links} - {name})
    parts = sorted(services_in(name))
    if len(parts) > 1:
        hint = Sentence(
            "Several services stand apart, as in [{parts}].", parts=", ".join(parts)
        )
    linker.problems.error(one.origin, what, expected, hint)


def _no_link(name: str) -> Sentence:
    return Sentence('no link has the service "{name}".', name=name)


def _no_link_nor_trunk(name: str) -> Sentence:
    return Sentence('no trunk place and no link has the service "{name}".', name=name)


def _warn_of_apart(linker: Linker, asked: Sequence[Asked]) -> None:
    """One warning by service about the clusters at whose nodes it has no link."""
    network = linker.data.network
    for service in dict.fromkeys(one.service for one in asked):
        mentions = [one for one in asked if one.service == service]
        ends = {trunk.id for trunk in network.trunks(service)}
        for link in network.links_of(service):
            ends |= {link.start, link.end}
        apart = [
            cluster.id
            for cluster in linker.clusters.values()
            if cluster.place not in ends
            and any(one.is_for(cluster) for one in mentions)
        ]
        if apart:
            clusters = counted(apart, "cluster")
            what = Sentence(
                "{clusters} {count:stands|stand} where no link of {service} ends.",
                clusters=clusters,
                count=len(apart),
                service=service,
            )
            hint = Sentence(
                "No plan can join {count:it|them} to {service}: add a link, or check "
                "place.",
                count=len(apart),
                service=service,
            )
            linker.problems.warn(mentions[0].origin, what, hint=hint)


def warn_of_unknown_capacities(linker: Linker) -> None:
    """Warn of a column `capacity.<service>` whose service no link has."""
    services = linker.data.services
    seen: set[str] = set()
    for place in linker.data.network.places:
        for name in sorted(set(place.capacities) - seen):
            seen.add(name)
            known = place.services or name in services.of_trunks
            if services.link_lacks(name) and not known:
                column = f"{CAPACITY}{name}"
                what = Sentence(
                    'no link and no trunk place has the service "{name}".', name=name
                )
                hint = did_you_mean(name, services.of_links | services.of_trunks)
                linker.problems.warn(
                    Origin(place.origin.file, entry=column, sheet=place.origin.sheet),
                    what,
                    hint=hint,
                )


def warn_of_unknown_rates(linker: Linker) -> None:
    """Warn of a default cost per kilometre of a service that no link has."""
    defaults, services = linker.entries.file.defaults, linker.data.services
    for name in (defaults and defaults.cost_per_km) or {}:
        if services.of_links and services.link_lacks(name):
            place = locate_key(linker.root, ("defaults", "cost_per_km", name))
            hint = did_you_mean(name, services.of_links)
            what = _no_link(name)
            linker.problems.warn(place, what, hint=hint)
