"""Why no plan exists, and what would help."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from optimizer.analysis.asking import Asker, Interrupted, Stopped, Told
from optimizer.analysis.conflict import Shrinking, blocked_clusters
from optimizer.analysis.corrections import Correcting
from optimizer.analysis.entries import Entry, entries_of, without
from optimizer.analysis.repairs import Repair, by_size, repair_by
from optimizer.domain.scenario import Scenario
from optimizer.formulation.causes import Cause
from optimizer.formulation.open_pathways import open_pathways
from optimizer.solving.settings import SolveSettings
from optimizer.solving.watch import Watch

SOLVES_LONG = 5
"""The whole explanation takes as long as so many solves may, at most."""


@dataclass(frozen=True, slots=True)
class Explained:
    """A conflict, and the changes that resolve it.

    No plan keeps all entries of ``conflict``; ``minimal`` says that any one of them
    can be spared. Where no entry is to blame, ``rows`` are the clusters, by id, for
    which tables and `actions` leave nothing to do. ``blocked`` has the causes for
    each cluster to which nothing is left under the conflict alone. ``repairs`` each
    change ``together`` entries; where these are several, ``besides`` are conflicts
    that share no entry with the first or each other. ``capped`` says that there may
    be more repairs, ``proved`` that all answers were, ``cut_short`` that time was over
    or Ctrl-C came, ``interrupted`` that it was Ctrl-C.
    """

    proved: bool
    minimal: bool
    conflict: tuple[Entry, ...]
    rows: tuple[str, ...] = ()
    blocked: Mapping[str, tuple[Cause, ...]] = field(default_factory=dict)
    repairs: tuple[Repair, ...] = ()
    together: int = 1
    besides: tuple[tuple[Entry, ...], ...] = ()
    capped: bool = False
    cut_short: bool = False
    interrupted: bool = False
    solves: int = 0


def explain_conflict(
    scenario: Scenario,
    settings: SolveSettings | None = None,
    watch: Watch | None = None,
    told: Told = lambda part, solves: f"{part} {solves}",
) -> Explained:
    """Explain a scenario that has no plan; that must be known already.

    ``told`` says in words what `watch` hears. It takes five times the seconds of one
    solve at most; at Ctrl-C, too, what is known so far is the answer. Raises
    `SolverMissing` and `SolverFailed`.
    """
    settings = settings or SolveSettings().overridden(scenario.solve)
    limit_s = SOLVES_LONG * settings.time_limit_s
    asker = Asker(scenario, settings, limit_s, watch, told)
    explaining = _Explaining(asker, Shrinking(asker, asker.every), Correcting(asker))
    try:
        explaining.run()
    except Stopped:
        return explaining.known(cut_short=True)
    except (Interrupted, KeyboardInterrupt):
        return explaining.known(cut_short=True, interrupted=True)
    return explaining.known()


@dataclass(slots=True)
class _Explaining:
    """What is known at every moment, so that a search can be stopped at any."""

    asker: Asker
    shrinking: Shrinking
    correcting: Correcting
    rows: tuple[str, ...] = ()
    repairs: tuple[Repair, ...] = ()

    def run(self) -> None:
        scenario, asker = self.asker.scenario, self.asker
        nothing_asked = without(scenario, asker.every)
        if asker.without(frozenset(asker.every)) == "none":
            self.rows = blocked_clusters(nothing_asked) or _alone_without_plan(asker)
            self.shrinking.left = ()
            return
        self.shrinking.run()
        if self.shrinking.left == asker.every and asker.only(asker.every) != "none":
            asker.unsure = True  # solvers disagree: nothing was taken away to tell
        asker.part = "repairs"
        for entries in self.correcting.sets(self.shrinking.left):
            repair = repair_by(asker, entries)
            if repair is None:
                asker.unsure = True
            else:
                self.repairs = (*self.repairs, repair)

    def known(self, *, cut_short: bool = False, interrupted: bool = False) -> Explained:
        asker, conflict = self.asker, self.shrinking.left
        sure = not asker.unsure and not cut_short
        return Explained(
            proved=sure,
            minimal=self.shrinking.minimal or bool(self.rows),
            conflict=conflict,
            rows=self.rows,
            blocked=_causes(asker.scenario, conflict, self.rows),
            repairs=tuple(sorted(self.repairs, key=by_size)),
            together=self.correcting.size,
            besides=tuple(self.correcting.apart[1:]),
            capped=self.correcting.capped,
            cut_short=cut_short,
            interrupted=interrupted,
            solves=asker.solves,
        )


def _alone_without_plan(asker: Asker) -> tuple[str, ...]:
    """Clusters that no plan can hold even if there were no others."""
    bare = replace(
        without(asker.scenario, asker.every),
        preferences=(),
        coverage=None,
    )
    return tuple(
        cluster.id
        for cluster in bare.clusters
        if asker.of(replace(bare, clusters=(cluster,))) == "none"
    )


def _causes(
    scenario: Scenario, conflict: tuple[Entry, ...], rows: tuple[str, ...]
) -> Mapping[str, tuple[Cause, ...]]:
    """By cluster for which the conflict alone leaves nothing, what closed what."""
    others = set(entries_of(scenario)) - set(conflict)
    opened = open_pathways(without(scenario, others))
    blocked = opened.without_any()
    return {
        name: tuple(
            dict.fromkeys(c for all_ in opened.ruled_out[name].values() for c in all_)
        )
        for name in sorted(blocked)
    }
