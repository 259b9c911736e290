"""Among plans that are equally good: least cost, least added land, fewest changes."""

from contextlib import suppress
from dataclasses import replace

from pulp import LpAffineExpression, lpSum

from optimizer.domain.pathway import CHANGES
from optimizer.domain.plan import Plan
from optimizer.errors import SolverFailed
from optimizer.formulation.linear import weighted
from optimizer.formulation.quantities import measure_in_period
from optimizer.solving.found import Ending, Floats, Found
from optimizer.solving.outcome import SAME, relative_gap
from optimizer.solving.polish import polish
from optimizer.solving.session import SLACKS, Session
from optimizer.solving.still_areas import areas_moved


def settle_ties(
    session: Session,
    goal: LpAffineExpression,
    found: Found,
    like: Plan | None = None,
) -> tuple[Floats, Ending]:
    """Give the least plan among those of equal objective with the headlines found.

    Of several least ones it is that whose areas are nearest to those of ``like``.

    Also how that ended: `optimal` if it is proved least. Of a plan that is proved best
    only to within a gap, no other plan is known to be as good: there the pathways are
    kept, lines are made cheaper, to the same gap, and then the hectares are settled.

    A change without a use (a new cluster of no hectares, say) is no finding: each
    cluster may go back to `keep` or `leave_out` as long as neither the objective nor
    the cost nor the added land gets worse. Periods may still change with the headlines
    held, so this is a search of its own; the hectares that result are then made exact
    by linear programmes.
    """
    assert found.values is not None
    values = found.values
    thrift = [_less_of(session, "cost"), _less_of(session, "added_land")]
    ending: Ending = "optimal"
    if relative_gap(found.objective, found.bound, session.scaled(goal).scale) == 0.0:
        values, ending = _searched(session, goal, found, thrift)
    elif session.formulation.variables.lines.built and not session.interrupted:
        # Held as a search left them, with its roundings, hectares may allow no plan.
        exact = exact_hectares(session, values, [goal, *thrift])
        found = replace(found, values=exact)
        values, ending = cheaper_lines(session, goal, found, thrift[0])
    return exact_hectares(session, values, [goal, *thrift], like), ending


def cheaper_lines(
    session: Session, goal: LpAffineExpression, found: Found, less: LpAffineExpression
) -> tuple[Floats, Ending]:
    """The plan of least cost in which clusters do what was found, by other lines."""
    assert found.values is not None
    session.hold_clusters(found.values)
    kept = session.keep_at_least(goal, found.objective, SAME)
    cheaper = session.maximize_above((*session.floors, kept), less, "ties")
    session.change(kept, float("-inf"))
    # A search that ends within a gap, or in time, may find what is dearer than before.
    before = session.scaled(less).worth(found.values)
    if cheaper.values is None or cheaper.objective <= before:
        return found.values, cheaper.ending
    return cheaper.values, cheaper.ending


def _searched(
    session: Session,
    goal: LpAffineExpression,
    found: Found,
    thrift: list[LpAffineExpression],
) -> tuple[Floats, Ending]:
    """The least plan among all of equal objective with the headlines found."""
    assert found.values is not None
    values = found.values
    session.hold_headlines(values)
    # A larger slack of the goal itself would show as a gap of a plan that has none.
    kept = [session.keep_at_least(goal, found.objective, SAME)]
    ending: Ending = "optimal"
    fewer = _fewer_changes(session)
    for target in (*thrift, fewer):
        if session.interrupted:
            ending = "interrupted"
            break
        thriftier = session.maximize_above(
            (*session.floors, *kept), target, "ties", 0.0, whole=target is fewer
        )
        if thriftier.ending != "optimal" or thriftier.values is None:
            ending = thriftier.ending  # what it found may cost more than before
            break
        values = thriftier.values
        kept.append(session.keep_at_least(target, thriftier.objective))
    for floor in kept:
        session.change(floor, float("-inf"))
    return values, ending


def _less_of(session: Session, measure: str) -> LpAffineExpression:
    """Minus the sum of a measure over all periods."""
    scenario, x = session.formulation.scenario, session.formulation.variables
    entry = scenario.measures[measure]
    return -1 * lpSum(
        measure_in_period(scenario, x, entry, t) for t in range(len(scenario.periods))
    )


def _fewer_changes(session: Session) -> LpAffineExpression:
    """Minus the number of times that any cluster changes."""
    choice = session.formulation.variables.choice
    return weighted(
        (chosen, -len([action for action in pathway.actions if action in CHANGES]))
        for choices in choice.values()
        for pathway, chosen in choices.items()
    )


def exact_hectares(
    session: Session,
    values: Floats,
    goals: list[LpAffineExpression],
    like: Plan | None = None,
) -> Floats:
    """The hectares of a solution, made exact with its pathways held.

    Of equal ones those nearest to ``like``.

    Floors of goals in order are asked exactly, if the pathways allow it, since every
    slack would show in the hectares.
    """
    linear = [session.scaled(goal).costs for goal in goals]
    model = session.as_live()
    if like is not None:
        linear.append(areas_moved(session, model, like))
    for slack in (0.0, *SLACKS) if session.floors else ():
        for floor in session.floors:
            session.change(floor, floor.least(slack))
        with suppress(SolverFailed):
            return polish(model, values, linear)
    return polish(model, values, linear)
