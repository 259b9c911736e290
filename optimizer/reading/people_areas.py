"""Areas that a plan made by people states, and whether they agree with its actions."""

from collections.abc import Collection, Mapping

from optimizer.domain.cluster import Cluster
from optimizer.domain.pathway import Action, Pathway
from optimizer.errors import Problems
from optimizer.reading.cells import shown_number
from optimizer.reading.records import Record
from optimizer.sentence import Sentence

SAME = 1e-6
"""Areas that differ by less than this fraction, or by this many ha, are the same."""


def areas_that_agree(
    cluster: Cluster,
    pathway: Pathway,
    areas_ha: Mapping[int, float],
    records: Mapping[int, Record],
    problems: Problems,
) -> dict[int, float]:
    """Areas at the end of periods, without those that the actions say already.

    ``records`` are the rows that state them. An area that contradicts the actions
    since the one before, or since today, is an error.
    """
    kept: dict[int, float] = {}
    before, since = cluster.area_ha, 0
    for t, area in sorted(areas_ha.items()):
        actions = set(pathway.actions[since : t + 1])
        wrong = _wrong(actions, before, area, is_open=pathway.is_open(t))
        if wrong:
            what = Sentence(
                "{cluster} would have {area} ha, {before} before: {wrong}.",
                cluster=cluster.id,
                area=shown_number(area),
                before=shown_number(before),
                wrong=wrong,
            )
            hint = Sentence("Correct the area or the action, or leave the area blank.")
            problems.error(records[t].at("area_ha"), what, hint=hint)
        elif pathway.is_open(t) and actions & {
            Action.ADD,
            Action.EXPAND,
            Action.REDUCE,
        }:
            kept[t] = area
        before, since = area, t + 1
    return kept


def _wrong(
    actions: Collection[Action], before: float, area: float, *, is_open: bool
) -> str:
    """Why an area contradicts the actions since the one before; empty if not."""
    if not is_open:
        return "" if area <= SAME else Sentence("it has no area outside the plan")
    grows, near = area - before, _near(before)
    if Action.ADD in actions:
        return ""
    if Action.EXPAND in actions:
        return "" if grows >= -near else Sentence("expanding adds land")
    if Action.REDUCE in actions:
        return "" if grows <= near else Sentence("reducing gives land back")
    return "" if abs(grows) <= near else Sentence("keeping changes no area")


def _near(area_ha: float) -> float:
    return SAME * max(1.0, area_ha)
