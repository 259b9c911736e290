"""What an entry became in a scenario: the limits, locks or rules that it stands for."""

from optimizer.analysis.entries import Entry, Kind
from optimizer.domain.law import RuleKind
from optimizer.domain.limit import Limit
from optimizer.domain.scenario import Scenario


def limits_of(scenario: Scenario, entry: Entry) -> tuple[Limit, ...]:
    """The limits of an entry: one for each group and period it holds for."""
    if entry.kind is not Kind.LIMIT:
        return ()
    return tuple(one for one in scenario.limits if one.origin == entry.origin)


def is_linear(scenario: Scenario, entry: Entry) -> bool:
    """Whether an amount enters its rows as it is, and nothing else.

    Not that of a ratio, of a flow or a distance; nor of a demand by which the law
    judges whether a cluster may expand.
    """
    law = scenario.law
    match entry.kind:
        case Kind.LIMIT:
            return all(one.over is None for one in limits_of(scenario, entry))
        case Kind.DEMAND:
            return law is None or law.enforced(RuleKind.EXPAND_FILL) is None
        case _:
            return entry.kind is Kind.FUND
