"""The lines of a plan: when each is built, and what it carries."""

from collections.abc import Mapping

from pulp import LpVariable

from optimizer.formulation.lines import Joined, Lines
from optimizer.formulation.maker import Amount
from optimizer.solving.found import Floats
from optimizer.solving.session import Session
from optimizer.solving.wiring import Wiring


def value_of(amount: Amount, column_of: Mapping[str, int], values: Floats) -> float:
    """What a variable, or a sum of them, comes to."""
    if isinstance(amount, LpVariable):
        return float(values[column_of[amount.name]])
    if isinstance(amount, float | int):
        return float(amount)
    total = float(amount.constant)
    for variable, coefficient in amount.items():
        total += coefficient * float(values[column_of[variable.name]])
    return total


def built_links(session: Session, values: Floats) -> dict[str, int]:
    """The period in which each link is built, by id; links without a use left out.

    Where nothing rewards lines, a line of no cost may stand in a solution though no
    cluster hangs on it.
    """
    lines = session.formulation.variables.lines
    column_of = session.model.column_of
    built = {}
    for link, series in lines.built.items():
        for t, amount in enumerate(series):
            if value_of(amount, column_of, values) > 0.5:
                built[link] = t
                break
    if lines.rewarded:
        return dict(sorted(built.items()))
    used = _carrying(session, values)
    all_wirings = iter(session.network.wirings)
    for one in lines.joined:
        for _ in sorted({need.period for need in one.needs}):
            used |= _leading_to_clusters(one, next(all_wirings), values)
    return {link: t for link, t in sorted(built.items()) if link in used}


def _carrying(session: Session, values: Floats) -> set[str]:
    """Links that carry something in some period."""
    flows = flows_of(session, values)
    return {link for link, carried in flows.items() if any(carried)}


def _leading_to_clusters(one: Joined, wiring: Wiring, values: Floats) -> set[str]:
    """Links on the ways from the root to clusters that must be joined in a period."""
    usable = wiring.usable(values)
    came_by: dict[int, int] = {}
    waiting = [0]
    for node in waiting:
        for arc, head in wiring.leaving_to[node]:
            if usable[arc] and head and head not in came_by:
                came_by[head] = arc
                waiting.append(head)
    found: set[str] = set()
    for terminal in wiring.terminals:
        node = terminal.node
        if values[list(terminal.columns)].sum() > 0.5:
            while node and one.arcs[came_by[node]].edge.link.id not in found:
                found.add(one.arcs[came_by[node]].edge.link.id)
                node = wiring.tails[came_by[node]]
    return found


def flows_of(session: Session, values: Floats) -> dict[str, tuple[float, ...]]:
    """What each link of a demanded service carries in each period, by its id."""
    lines: Lines = session.formulation.variables.lines
    column_of = session.model.column_of
    found = {}
    for carrier in lines.carriers:
        for one in carrier.carried:
            carried = []
            for t, flow in enumerate(one.flow):
                there = one.link.exists or (
                    value_of(lines.built[one.link.id][t], column_of, values) > 0.5
                )
                amount = float(values[column_of[flow.name]]) * carrier.unit
                carried.append(amount + 0.0 if there else 0.0)
            found[one.link.id] = tuple(carried)
    return dict(sorted(found.items()))
