"""Whether lines and trunk places can bring existing clusters what they need today."""

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from math import inf

from optimizer.domain.cluster import Cluster
from optimizer.domain.connectivity import ServiceDemand
from optimizer.domain.least import least_per_open
from optimizer.domain.measure import Quantity
from optimizer.domain.network import Link
from optimizer.reading.cells import shown_number as shown
from optimizer.reading.linked.largest_flow import Pipes
from optimizer.reading.linked.linker import Linker
from optimizer.reading.together import counted
from optimizer.sentence import Sentence, joined

SHOWN = 3
"""How many narrow places a warning names."""

SMALL = 1e-6
"""What the check of a plan lets pass, as a fraction, absolute below 1."""

_OUTSIDE, _NEEDED = "\0outside", "\0needed"
"""No ids: those hold no such letter."""

_PER = {
    Quantity.CLUSTER_OPEN: "",
    Quantity.HECTARE_PLANNED: Sentence("ha planned"),
    Quantity.HECTARE_BUILT: Sentence("ha built today"),
    Quantity.HECTARE_OCCUPIED: Sentence("ha leased today"),
}


def warn_of_narrow_lines(linker: Linker, demands: Sequence[ServiceDemand]) -> None:
    """Warn of existing clusters that cannot stay, though all candidate links be built.

    Of each alone where the links at its node, and a trunk place there, bring less than
    the least that it needs; of the others together by a largest flow.
    """
    if not linker.links_readable:
        return
    for demand in demands:
        alone = _warn_of_each(linker, demand)
        _warn_of_all(linker, demand, alone)


def _warn_of_each(linker: Linker, demand: ServiceDemand) -> frozenset[str]:
    """The clusters that were warned of."""
    at: defaultdict[str, list[Link]] = defaultdict(list)
    for link in linker.data.network.links_of(demand.service):
        at[link.start].append(link)
        at[link.end].append(link)
    supply = _supply(linker, demand.service)
    found = []
    for cluster in linker.clusters.values():
        links, need = at[cluster.place], _least(cluster, demand)
        brought = sum(_most(link.capacity) for link in links)
        brought += supply.get(cluster.place, 0.0)
        if links and _exceeds(need, brought):
            found.append(cluster.id)
            capacities = joined(
                (joined((x.id, shown(_most(x.capacity)))) for x in links[:SHOWN]), ", "
            )
            linker.problems.warn(
                cluster.origin,
                Sentence(
                    "{cluster} needs at least {need} of {service}{reckoned}, but the "
                    "lines at its place bring at most {brought} ({capacities}), in the "
                    "unit of the service.",
                    cluster=cluster.id,
                    need=shown(need),
                    service=demand.service,
                    reckoned=_reckoned(cluster, demand),
                    brought=shown(brought),
                    capacities=joined((capacities, "..." * (len(links) > SHOWN))),
                ),
                hint=Sentence(
                    "It cannot stay in the plan: check the capacities, or add a link."
                ),
            )
    return frozenset(found)


def _warn_of_all(
    linker: Linker, demand: ServiceDemand, without: frozenset[str]
) -> None:
    """One warning if the clusters not warned of cannot all have the least they need."""
    service = demand.service
    links, supply = linker.data.network.links_of(service), _supply(linker, service)
    ends = {*supply, *(node for link in links for node in (link.start, link.end))}
    needs = {
        cluster.id: _least(cluster, demand)
        for cluster in linker.clusters.values()
        # of clusters without any link the services' own warning tells
        if cluster.id not in without and cluster.place in ends
    }
    pipes = Pipes()
    for link in links:
        pipes.add(link.start, link.end, _most(link.capacity), _most(link.capacity))
    for trunk, most in supply.items():
        pipes.add(_OUTSIDE, trunk, most)
    for name, need in needs.items():
        pipes.add(linker.clusters[name].place, _NEEDED, need)
    needed, brought = sum(needs.values()), pipes.fill(_OUTSIDE, _NEEDED)
    if not _exceeds(needed, brought):
        return
    reached = pipes.reached(_OUTSIDE)
    narrow = _narrow(links, supply, reached)
    behind = [
        name
        for name, need in needs.items()
        if need and linker.clusters[name].place not in reached
    ]
    full = joined(narrow[:SHOWN], ", ")
    linker.problems.warn(
        demand.origin,
        Sentence(
            "existing clusters need at least {needed} of {service} together, but lines "
            "and trunk places bring them at most {brought} (full: {full}; behind: "
            "{behind}), in the unit of the service.",
            needed=shown(needed),
            service=service,
            brought=shown(brought),
            full=joined((full, "..." * (len(narrow) > SHOWN))),
            behind=counted(behind, "cluster"),
        ),
        hint=Sentence("Some of them cannot stay in the plan: check the capacities."),
    )


def _narrow(
    links: Sequence[Link], supply: Mapping[str, float], reached: Container[str]
) -> list[str]:
    """What is full between the nodes to which more could flow and the others."""
    return [
        *(
            Sentence("{trunk} supplies {most}", trunk=trunk, most=shown(most))
            for trunk, most in supply.items()
            if trunk not in reached
        ),
        *(
            Sentence(
                "{link} carries {most}", link=link.id, most=shown(_most(link.capacity))
            )
            for link in links
            if (link.start in reached) != (link.end in reached)
        ),
    ]


def _least(cluster: Cluster, demand: ServiceDemand) -> float:
    return demand.amount * least_per_open(cluster, demand.per) * cluster.exists


def _reckoned(cluster: Cluster, demand: ServiceDemand) -> str:
    if demand.per is Quantity.CLUSTER_OPEN:
        return ""
    hectares = shown(least_per_open(cluster, demand.per))
    return Sentence(
        " ({hectares} {per} x {amount})",
        hectares=hectares,
        per=_PER[demand.per],
        amount=shown(demand.amount),
    )


def _supply(linker: Linker, service: str) -> Mapping[str, float]:
    """What each trunk place can supply, by id."""
    trunks = linker.data.network.trunks(service)
    return {place.id: _most(place.capacities.get(service)) for place in trunks}


def _most(capacity: float | None) -> float:
    return inf if capacity is None else capacity


def _exceeds(need: float, brought: float) -> bool:
    return need > brought + SMALL * max(1.0, brought)
