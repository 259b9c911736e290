"""Ranges and curves made by hand, over the case of `hand_made`."""

from dataclasses import replace

from optimizer.analysis.attainable import Range, Ranges
from optimizer.analysis.targets import Asked, Target
from optimizer.domain.measure import BUILT_IN
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
