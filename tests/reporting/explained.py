"""The hand-made run with one of its clusters explained, by hand too."""

from dataclasses import replace

from optimizer.analysis.binding import StepWorth
from optimizer.analysis.entries import Entry, Kind
from optimizer.analysis.explanation import Explanation
from optimizer.analysis.flip_points import GRID, Flip, Flips, Tried
from optimizer.analysis.headline_prices import HeadlinePrice, Pricing
from optimizer.analysis.levers import Lever
from optimizer.domain.pathway import Action, Headline, Pathway
from optimizer.domain.plan import Plan
from optimizer.reporting.record import Run
from tests.reporting import hand_made


def run() -> Run:
    return hand_made.run()


def without_c() -> Plan:
    """The hand-made plan in which C is left out and B is kept."""
    plan = hand_made.plan()
    wait = plan.clusters["D"].steps
    out = Pathway((Action.WAIT, Action.WAIT), Headline.LEAVE_OUT, 0)
    kept = Pathway((Action.KEEP, Action.KEEP), Headline.KEEP, 0)
    b = plan.clusters["B"]
    return Plan(
        {
            **plan.clusters,
            "B": replace(b, pathway=kept, steps=(b.steps[0], b.steps[0])),
            "C": replace(plan.clusters["C"], pathway=out, steps=wait),
        }
    )


BUDGET = Lever("budget", "C", ("province",), (), (1000.0,))


def flips(**changes: object) -> Flips:
    """C is left out up to 72.5 % of the budget, which was found to half a per cent."""
    tried = [Tried(f, Headline.LEAVE_OUT if f < 0.75 else Headline.ADD) for f in GRID]
    tried += [Tried(0.72, Headline.LEAVE_OUT), Tried(0.725, Headline.ADD)]
    tried.sort(key=lambda one: one.factor)
    flip = Flip(0.72, 0.725, Headline.LEAVE_OUT, Headline.ADD)
    made = Flips(BUDGET, tuple(tried), (flip,))
    return replace(made, **changes)  # type: ignore[arg-type]


def step(**changes: object) -> StepWorth:
    """One more 5 ha of the quota bring 6.1 to 6.4, and C is then left out."""
    entry = Entry(Kind.LIMIT, hand_made.HERE, 70.0, "at_most")
    change = ("C", Headline.ADD, Headline.LEAVE_OUT)
    made = StepWorth(entry, 5.0, "ha", 6.1, 6.4, None, (change,))
    return replace(made, **changes)  # type: ignore[arg-type]


def explained(**changes: object) -> Explanation:
    """C explained: added by the plan; without it the objective loses 12.3."""
    made = run()
    prices = (
        HeadlinePrice(Headline.ADD, "chosen", 0.0, 0.0, plan=made.plan),
        HeadlinePrice(Headline.LEAVE_OUT, "open", 12.3, 12.3, plan=without_c()),
    )
    whole = Explanation(
        "C", made.outcome, made.opened, Pricing(prices), None, (step(),), (flips(),)
    )
    return replace(whole, **changes)  # type: ignore[arg-type]
