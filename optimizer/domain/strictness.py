"""Whether a scenario asks all that another asks, and perhaps more."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from optimizer.domain.choice import Decision, Relation, TenantsMove
from optimizer.domain.limit import Limit
from optimizer.domain.sameness import asks_the_same
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin

_NOWHERE = Origin("")


def asks_all_of(scenario: Scenario, other: Scenario) -> bool:
    """Whether its plans are plans of the other one, each worth the same by its goals.

    Known only where it has more limits, decisions and relations, and is the same
    otherwise. Tenants that move change what demand counts: those must be the same.
    """
    added = replace(
        other,
        limits=scenario.limits,
        decisions=scenario.decisions,
        relations=scenario.relations,
    )
    return (
        asks_the_same(added, scenario)
        and _moves(other.relations) == _moves(scenario.relations)
        and _counted(other.limits) <= _counted(scenario.limits)
        and _counted(other.decisions) <= _counted(scenario.decisions)
        and _counted(other.relations) <= _counted(scenario.relations)
    )


def _moves(relations: Iterable[Relation]) -> Counter[object]:
    return _counted(one for one in relations if isinstance(one, TenantsMove))


def _counted(entries: Iterable[Limit | Decision | Relation]) -> Counter[object]:
    """How often each entry is there, wherever it stands and whatever it is called."""
    return Counter(map(_bare, entries))


def _bare(entry: Limit | Decision | Relation) -> object:
    if isinstance(entry, Limit):
        return replace(entry, origin=_NOWHERE, id="", why="")
    return replace(entry, origin=_NOWHERE)
