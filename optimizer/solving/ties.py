"""Among plans that are equally good: least cost, least added land, fewest changes."""

from contextlib import suppress

from pulp import LpAffineExpression, lpSum

from optimizer.domain.pathway import CHANGES
from optimizer.errors import SolverFailed
from optimizer.formulation.linear import weighted
from optimizer.formulation.quantities import measure_in_period
from optimizer.solving.highs import Floats, Found, LiveModel
from optimizer.solving.polish import polish
from optimizer.solving.session import Session

SLACKS = (0.0, 1e-9, 1e-8, 1e-7, 1e-6)
"""By which fraction earlier goals may be missed, tried in this order."""


SHORT = 0.1
"""The fraction of a solve's time for each tie of a plan that was not proved best."""


def settle_ties(
    session: Session, goal: LpAffineExpression, found: Found
) -> tuple[Floats, bool]:
    """Give the least plan among those of equal objective with the headlines found.

    Also whether that was proved: it is not after Ctrl-C or when time ran out.

    A change without a use (a new cluster of no hectares, say) is no finding: each
    cluster may go back to `keep` or `leave_out` as long as neither the objective nor
    the cost nor the added land gets worse. Periods may still change with the headlines
    held, so this is a search of its own; the hectares that result are then made exact
    by linear programmes.
    """
    assert found.values is not None
    values = found.values
    thrift = [_less_of(session, "cost"), _less_of(session, "added_land")]
    session.hold_headlines(values)
    kept = [session.keep_at_least(goal, found.objective)]
    settled = True
    fewer = _fewer_changes(session)
    # Of a plan that was not proved best, ties are worth a look but no long search.
    of_time = 1.0 if found.ending == "optimal" else SHORT
    for target in (*thrift, fewer):
        if session.interrupted:
            settled = False
            break
        whole = target is fewer
        thriftier = session.maximize(target, "ties", 0.0, whole=whole, of_time=of_time)
        settled = settled and thriftier.ending == "optimal"
        if thriftier.values is None:
            break
        values = thriftier.values
        kept.append(session.keep_at_least(target, thriftier.objective))
    for floor in kept:
        session.change(floor, float("-inf"))
    return _exact_hectares(session, values, [goal, *thrift]), settled


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


def _exact_hectares(
    session: Session, values: Floats, goals: list[LpAffineExpression]
) -> Floats:
    """The hectares of a solution, made exact with its pathways held.

    Floors of goals in order are asked exactly, if the pathways allow it, since every
    slack would show in the hectares.
    """
    linear = [session.scaled(goal).costs for goal in goals]
    for slack in SLACKS if session.floors else ():
        for floor in session.floors:
            least = floor.amount - slack * max(1.0, abs(floor.amount))
            session.change(floor, least)
        with suppress(SolverFailed):
            return polish(_live(session), values, linear)
    return polish(_live(session), values, linear)


def _live(session: Session) -> LiveModel:
    """The programme as HiGHS holds it, whichever solver searched."""
    model = session.model
    if isinstance(model, LiveModel):
        return model
    problem, seed = session.formulation.problem, session.settings.seed
    return LiveModel.of(problem, seed, model.variables)
