"""What the plan should achieve."""

from optimizer.domain.objective import (
    Balanced,
    Goal,
    InOrder,
    Objective,
    Stage,
    Weighted,
)
from optimizer.reading.linked.linker import Linker
from optimizer.reading.linked.measures import Measures
from optimizer.reading.schema.goals import ObjectiveEntry, StageEntry, weights_of
from optimizer.reading.selection import Path


def read_objective(linker: Linker, measures: Measures) -> Objective | None:
    """The objective, or None after an error."""
    entry = linker.entries.file.objective
    if entry is None:
        return None
    path: Path = ("objective",)
    origin = linker.at(path)
    if entry.in_order is not None:
        stages = tuple(
            Stage(
                _goal(linker, measures, stage, (*path, "in_order", index)),
                stage.give_up,
                linker.at((*path, "in_order", index)),
            )
            for index, stage in enumerate(entry.in_order)
        )
        return InOrder(stages, origin)
    if entry.balance is not None:
        for name in entry.balance:
            measures.named(name, (*path, "balance", name), key=True)
        return Balanced(dict(entry.balance), origin)
    return Weighted(_goal(linker, measures, entry, path), origin)


def _goal(
    linker: Linker, measures: Measures, entry: ObjectiveEntry | StageEntry, path: Path
) -> Goal:
    """What is maximized less what is minimized, by measure."""
    weights: dict[str, float] = {}
    for sign, side in ((1.0, "maximize"), (-1.0, "minimize")):
        given = getattr(entry, side)
        for name, weight in weights_of(given).items():
            at: Path = (*path, side)
            if isinstance(given, dict):
                at = (*at, name)
            measures.named(name, at, key=isinstance(given, dict))
            weights[name] = weights.get(name, 0.0) + sign * weight
    return Goal(weights)
