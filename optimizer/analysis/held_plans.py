"""What plans are worth in a future if what they decide now is held fixed."""

from collections.abc import Mapping, Sequence

from optimizer.analysis.steps import Steps
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.solving.goals import Ranges
from optimizer.solving.held_headlines import Held, HeldHeadlines
from optimizer.solving.settings import SolveSettings
from optimizer.solving.watch import Watch


def values_of(
    scenario: Scenario,
    plans: Sequence[Mapping[str, Headline]],
    settings: SolveSettings | None = None,
    watch: Watch | None = None,
    *,
    ranges: Ranges | None = None,
) -> tuple[Held, ...]:
    """What each plan is worth in one future, in their order; one model for all.

    A plan held fixed is its headline for each cluster; hectares, periods, building,
    lines and leasing adapt to the future. ``ranges`` are those of a balanced objective
    that the best plan of the future was found with: without them a balance counts
    nothing but its preferences. Of goals in order the first one counts. Every plan
    found is checked without the solver. Plans that are equal are searched for once.
    Ctrl-C gives those that are done, and no others. Raises as `solve` does.
    """
    settings = settings or SolveSettings().overridden(scenario.solve)
    steps = Steps(watch, len(plans))
    known: dict[tuple[tuple[str, Headline], ...], Held] = {}
    held: list[Held] = []
    try:
        future = HeldHeadlines(scenario, settings, ranges)
        for number, plan in enumerate(plans, start=1):
            key = tuple(sorted(plan.items()))
            if key not in known:
                future.session.watch = steps.watch_of(number)
                known[key] = future.value(plan)
            if future.interrupted:
                break
            held.append(known[key])
    except KeyboardInterrupt:
        pass
    return tuple(held)
