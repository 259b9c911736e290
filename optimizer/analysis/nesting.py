"""Plans that contain a smaller one: what it begins is begun there too, and no later.

A planner who phases a programme decides the smaller one first. A larger plan contains
it if it goes back on nothing: a cluster that the smaller plan adds or expands is added
or expanded in the larger one too and has at the end of no period fewer hectares; one
that it reduces or drops is reduced or dropped too and has at the end of no period more.
So nothing happens later. Clusters that the smaller plan leaves as they are stay free,
as do all lines, the hectares built and those leased.
"""

from collections.abc import Iterator
from dataclasses import replace

from optimizer.domain.choice import Decision
from optimizer.domain.limit import Limit
from optimizer.domain.measure import BUILT_IN
from optimizer.domain.pathway import CALM, Headline
from optimizer.domain.plan import ClusterPlan, Plan
from optimizer.domain.scenario import Scenario
from optimizer.errors import Origin

_NOWHERE = Origin("")
"""These locks and limits stand in no file; no message ever names them."""

_GROWING = frozenset({Headline.ADD, Headline.EXPAND})


def containing(scenario: Scenario, smaller: Plan) -> Scenario:
    """The scenario in which every plan contains the smaller one."""
    changed = [
        done
        for _, done in sorted(smaller.clusters.items())
        if done.headline not in CALM
    ]
    locks = [
        Decision(
            done.cluster,
            True,
            frozenset({done.headline}),
            _NOWHERE,
            by=done.pathway.period,
        )
        for done in changed
    ]
    return replace(
        scenario,
        decisions=(*scenario.decisions, *locks),
        limits=(*scenario.limits, *(row for done in changed for row in _areas(done))),
    )


def _areas(done: ClusterPlan) -> Iterator[Limit]:
    """The hectares of a cluster, which the larger plan must not fall behind."""
    if done.headline is Headline.DROP:
        return
    for t in range(done.pathway.period, len(done.steps)):
        yield Limit(
            BUILT_IN["land"],
            "at_least" if done.headline in _GROWING else "at_most",
            done.steps[t].area_ha,
            frozenset({done.cluster}),
            t,
            _NOWHERE,
        )
