"""Which entries leave no plan in which a cluster has a headline that is open to it."""

from dataclasses import dataclass

from optimizer.analysis.asking import Asker, Interrupted, Stopped
from optimizer.analysis.conflict import Shrinking
from optimizer.analysis.entries import Entry
from optimizer.analysis.what_if import ASKED, with_lock
from optimizer.domain.pathway import Headline
from optimizer.domain.scenario import Scenario
from optimizer.solving.settings import SolveSettings
from optimizer.solving.watch import Watch


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Entries with which no plan has the headline, in the order of the files.

    ``minimal`` says that a plan has it once any one of them is left out, else some of
    them do; none where tables and `actions` alone are why. ``interrupted`` if Ctrl-C
    ended the search.
    """

    headline: Headline
    entries: tuple[Entry, ...]
    minimal: bool
    interrupted: bool = False


def obstacle(
    scenario: Scenario,
    cluster: str,
    headline: Headline,
    settings: SolveSettings,
    watch: Watch | None = None,
) -> Obstacle:
    """Find the entries; that no plan has the headline must be known already.

    It takes as long as one solve may, at most. Raises `SolverMissing` and
    `SolverFailed`.
    """
    locked = with_lock(scenario, cluster, headline)
    asker = Asker(locked, settings, settings.time_limit_s, watch)
    shrinking = Shrinking(asker, asker.every)
    interrupted = False
    try:
        shrinking.run()
    except Stopped:
        pass  # what is left by then is contradictory still
    except (Interrupted, KeyboardInterrupt):
        interrupted = True
    entries = tuple(one for one in shrinking.left if one.origin != ASKED)
    minimal = shrinking.minimal and not asker.unsure
    return Obstacle(headline, entries, minimal, interrupted)
