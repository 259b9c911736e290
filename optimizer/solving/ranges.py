"""How low and how high measures can go, everything else being as the scenario says."""

from optimizer.formulation.objective import discounted_total
from optimizer.solving.outcome import Status
from optimizer.solving.remark import Remark
from optimizer.solving.session import Session

SAME = 1e-9
"""Ends closer than this fraction of their size make no range."""


def attainable_ranges(
    session: Session, measures: tuple[str, ...]
) -> tuple[dict[str, tuple[float, float]], list[Remark]] | Status:
    """The lowest and highest discounted total of each measure; warnings beside.

    A measure that cannot vary is left out with a warning. A status instead, if no
    plan exists or none was found in time.
    """
    scenario, x = session.formulation.scenario, session.formulation.variables
    ranges: dict[str, tuple[float, float]] = {}
    warnings: list[Remark] = []
    for name in measures:
        total = discounted_total(scenario, x, scenario.measures[name])
        ends: list[float] = []
        for sign in (-1, 1):
            found = session.maximize(sign * total, f"range of {name}", RANGE_GAP)
            if found.values is None:
                stopped = found.ending != "infeasible"
                return "no_solution_in_time" if stopped else "infeasible"
            if found.ending != "optimal":
                text = f"The range of {name} was not proved in time."
                warnings.append(Remark(text, "range_unproved", (("measure", name),)))
            ends.append(sign * found.objective)
        low, high = ends[0] + 0.0, ends[1] + 0.0  # no "-0"
        if high - low <= SAME * max(1.0, abs(low), abs(high)):
            text = f"{name} cannot vary (always {low:g}): it is left out of `balance`."
            figures = (("measure", name), ("always", f"{low:g}"))
            warnings.append(Remark(text, "cannot_vary", figures))
        else:
            ranges[name] = (low, high)
    return ranges, warnings


RANGE_GAP = 1e-7
"""Ends are found nearly exactly: every share is scaled by them."""
