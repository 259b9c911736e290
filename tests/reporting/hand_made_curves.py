"""Ranges and curves made by hand, over the case of `hand_made`."""

from dataclasses import replace

from optimizer.analysis.attainable import Range, Ranges
from optimizer.analysis.curve import Changes, Difference, Nested, Point, Worth
from optimizer.analysis.entries import Kind, entries_of
from optimizer.analysis.frontier import Frontier
from optimizer.analysis.targets import Asked, Target
from optimizer.analysis.varied import Means, Place
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.pathway import Headline
from optimizer.solving.ends import End
from tests.reporting import hand_made


def ranges(**changes: object) -> Ranges:
    """Land at the end of both periods; the second is limited, one end not proved."""
    first = Target(BUILT_IN["land"], hand_made.everyone(), 0)
    second = replace(first, period=1)
    asked = (Asked("at_most", 70.0, hand_made.HERE),)
    found = (
        Range(first, 50.0, 80.0, End(10.0, 10.0, True), End(85.0, 99.0, False)),
        Range(
            second,
            50.0,
            70.0,
            End(10.0, 10.0, True),
            End(70.0, 70.0, True),
            asked,
            End(10.0, 10.0, True),
            End(125.0, 125.0, True),
        ),
    )
    made = Ranges(hand_made.outcome(), found, 2, 2)
    return replace(made, **changes)  # type: ignore[arg-type]


def budget() -> Means:
    entries = entries_of(hand_made.scenario())
    funds = tuple(one for one in entries if one.kind is Kind.FUND)
    return Means("budget", funds, "bn VND")


def _place(factor: float) -> Place:
    means = budget()
    amounts = {one: (one.amount or 0.0) * factor for one in means.entries}
    return Place(amounts, factor, means.total(amounts))


def frontier(**changes: object) -> Frontier:
    """No plan, then a first one, then more, at last less by a gap; all nested."""
    none = hand_made.outcome(
        status="infeasible", plan=None, objective=None, bound=None, gap=None
    )
    best, loose = hand_made.outcome(), hand_made.outcome(status="feasible", gap=0.02)
    first, second, third = Worth(100.0, 100.0), Worth(160.0, 163.0), Worth(159.0, 165.0)
    came = Changes(
        ("C",), ("B",), (("A", Headline.EXPAND),), sooner=("D",), later=("E",)
    )
    nothing = Difference(0.0, 0.0, 0.0)
    points = (
        Point(_place(0.5), none, None),
        Point(_place(0.75), best, first, nested=Nested(best, first, nothing, None)),
        Point(
            _place(1.0),
            best,
            second,
            Difference.of(second, first),
            125.0,
            came,
            Nested(best, Worth(150.0, 150.0), Difference(10.0, 10.0, 13.0), came),
        ),
        Point(
            _place(1.25),
            loose,
            third,
            Difference.of(third, second),
            125.0,
            Changes(),
            Nested(loose, Worth(158.0, 165.0), Difference(1.0, -6.0, 7.0), Changes()),
        ),
    )
    return replace(Frontier(points, 4), **changes)  # type: ignore[arg-type]
