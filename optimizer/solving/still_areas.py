"""The last of all ties: areas that cost nothing to leave stay what they were."""

from pulp import LpVariable

from optimizer.domain.plan import Plan
from optimizer.solving.highs import LiveModel
from optimizer.solving.session import Session


def areas_moved(session: Session, model: LiveModel, like: Plan) -> dict[int, float]:
    """Minus the hectares by which areas differ from another plan's, by column.

    The columns and rows that this takes are added to the model: it is for the linear
    programmes at the end.
    """
    x, column_of = session.formulation.variables, session.model.column_of
    costs: dict[int, float] = {}
    for name, series in sorted(x.area.items()):
        before = like.clusters.get(name)
        if before is None:
            continue
        for amount, step in zip(series, before.steps, strict=False):
            if isinstance(amount, LpVariable):
                area, was = column_of[amount.name], step.area_ha
                away = model.add_column()
                model.add_row(-was, {away: 1.0, area: -1.0})
                model.add_row(was, {away: 1.0, area: 1.0})
                costs[away] = -1.0
    return costs
