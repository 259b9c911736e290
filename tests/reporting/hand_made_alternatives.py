"""Two alternatives to the plan made by hand, beside which one more was asked for.

The first leaves C out. The second also keeps B, whose hectares were leased anyway.
"""

from dataclasses import replace

from optimizer.analysis.alternatives import Alternatives
from optimizer.domain.pathway import Action, Headline, Pathway
from optimizer.domain.plan import ClusterPlan, Plan, Step
from optimizer.reporting.record import Run
from tests.reporting import hand_made

_CALM = Step(Action.KEEP, 10, 0, 10, 4)
_KEEP = Pathway((Action.KEEP, Action.KEEP), Headline.KEEP, 0)
_WITHOUT_C = {**hand_made.plan().clusters, "C": hand_made.plan().clusters["D"]}
FIRST = Plan(_WITHOUT_C)
SECOND = Plan({**_WITHOUT_C, "B": ClusterPlan("B", _KEEP, (_CALM, _CALM))})


def alternatives(**changes: object) -> Alternatives:
    outcomes = (
        hand_made.outcome(plan=FIRST, objective=1200.0, bound=1200.0),
        hand_made.outcome(plan=SECOND, objective=1180.25, bound=1192.0, gap=0.01),
    )
    made = Alternatives(3, 1, outcomes, "no_more")
    return replace(made, **changes)  # type: ignore[arg-type]


def run(**changes: object) -> Run:
    return replace(hand_made.run(), alternatives=alternatives(**changes))
