"""Funds, and who pays which cost."""

import math
from collections.abc import Iterable, Mapping

from optimizer.domain.choice import Obligation, Permission
from optimizer.domain.connectivity import Connectivity
from optimizer.domain.limit import Budget, Fund
from optimizer.domain.measure import COST_KINDS, Quantity
from optimizer.domain.pathway import Action
from optimizer.reading.linked.linker import Linker
from optimizer.reading.nearest import did_you_mean, one_of
from optimizer.reading.nodes import locate_key
from optimizer.reading.schema.counting import SimpleMeasureEntry, SumMeasureEntry
from optimizer.reading.schema.money import FundEntry, FundsEntry
from optimizer.reading.schema.scenario_file import ScenarioFile
from optimizer.reading.schema.selectors import names_of
from optimizer.reading.selection import Path
from optimizer.sentence import Sentence

ONLY = "budget"
"""The name of the one fund of a simple budget."""
TOLERANCE = 1e-6


def read_budget(linker: Linker, occurring: Iterable[str]) -> Budget | None:
    """The budget, or None where spending has no bound.

    ``occurring`` are the kinds of cost that can occur.
    """
    entry = linker.entries.file.budget
    if entry is None:
        return None
    if isinstance(entry, FundEntry):
        fund = _fund(linker, ONLY, entry, ("budget",))
        everything = {kind: {ONLY: 1.0} for kind in COST_KINDS}
        return Budget((fund,), everything)
    if not entry.funds:
        linker.error(
            ("budget", "funds"),
            Sentence("no fund is named."),
            Sentence("one fund or more"),
        )
        return None
    funds = tuple(
        _fund(linker, name, one, ("budget", "funds", name))
        for name, one in entry.funds.items()
    )
    pays = _shares(linker, entry)
    if len(funds) == 1:
        pays = {kind: pays.get(kind, {funds[0].name: 1.0}) for kind in COST_KINDS}
    missing = [kind for kind in occurring if kind not in entry.pays]
    if missing and len(funds) > 1:
        linker.error(
            ("budget", "pays") if entry.pays else ("budget",),
            Sentence(
                "nobody pays for {missing}, which can occur.",
                missing=", ".join(missing),
            ),
            Sentence(
                "the funds that pay, such as {missing}: {{{funds}: 1}}",
                missing=missing[0],
                funds=funds[0].name,
            ),
        )
    state_funds = _state_funds(linker, entry)
    origin = linker.at(("budget", "pays")) if entry.pays else linker.at(("budget",))
    return Budget(funds, pays, state_funds, origin)


def _fund(linker: Linker, name: str, entry: FundEntry, path: Path) -> Fund:
    amounts = [0.0] * len(linker.periods)
    origins = [linker.at((*path, period.name)) for period in linker.periods]
    named = set()
    for period, amount in entry.amounts.items():
        index = linker.period(period, (*path, period), key=True)
        if index is not None:
            amounts[index] = amount
            named.add(index)
    missing = [one.name for i, one in enumerate(linker.periods) if i not in named]
    if missing and linker.readable("periods"):
        what = Sentence(
            "{periods} {count:is|are} not named, so the fund has 0 bn VND then.",
            periods=", ".join(missing),
            count=len(missing),
        )
        linker.warn(path, what, hint=Sentence("Write 0 if that is meant."))
    return Fund(name, tuple(amounts), entry.carry_over, tuple(origins))


def _shares(linker: Linker, entry: FundsEntry) -> dict[str, dict[str, float]]:
    """The shares as stated, by kind of cost; each kind's add up to 1."""
    pays: dict[str, dict[str, float]] = {}
    for kind, shares in entry.pays.items():
        path: Path = ("budget", "pays", kind)
        if kind not in COST_KINDS:
            linker.problems.error(
                locate_key(linker.root, path),
                Sentence('"{kind}" is no kind of cost.', kind=kind),
                one_of(COST_KINDS),
                did_you_mean(kind, COST_KINDS),
            )
            continue
        unknown = [
            one for one in shares if not _is_fund(linker, entry, one, (*path, one))
        ]
        total = math.fsum(shares.values())
        sure = not unknown and not linker.entries.unsure(path)
        if sure and abs(total - 1.0) > TOLERANCE:
            linker.error(
                path,
                Sentence("the shares add up to {total:g}.", total=total),
                Sentence("a sum of 1"),
            )
        pays[kind] = dict(shares)
    return pays


def _is_fund(linker: Linker, entry: FundsEntry, name: str, path: Path) -> bool:
    if name in entry.funds:
        return True
    linker.problems.error(
        locate_key(linker.root, path),
        Sentence('"{name}" is no fund.', name=name),
        one_of(entry.funds),
        did_you_mean(name, entry.funds),
    )
    return False


def _state_funds(linker: Linker, entry: FundsEntry) -> frozenset[str]:
    names = names_of(entry.state_funds)
    several = isinstance(entry.state_funds, list)
    for index, name in enumerate(names):
        path: Path = ("budget", "state_funds")
        _is_fund(linker, entry, name, (*path, index) if several else path)
    return frozenset(names) & frozenset(entry.funds)


def costs_that_can_occur(
    linker: Linker,
    permissions: Mapping[Action, Permission],
    obligations: Iterable[Obligation],
    connectivity: Connectivity,
) -> list[str]:
    """The kinds of cost for which someone could have to pay."""

    def allowed(action: Action, cluster: str) -> bool:
        return action in permissions and cluster in permissions[action].clusters

    found = set()
    for one, cluster in linker.clusters.items():
        grows = allowed(Action.EXPAND, one)
        if not cluster.exists:
            grows = allowed(Action.ADD, one)
            if grows and cluster.fixed_cost_bn > 0:
                found.add("fixed")
        elif allowed(Action.DROP, one) and cluster.drop_cost_bn > 0:
            found.add("drop")
        if grows and cluster.clearance_cost_bn_per_ha > 0:
            found.add("clearance")
        builds = grows or cluster.built_ha < cluster.area_ha
        if builds and cluster.infra_cost_bn_per_ha > 0:
            found.add("infrastructure")
    if any(one.fixed_cost_bn or one.cost_bn_per_ha for one in obligations):
        found.add("obligations")
    if _links_can_cost(linker, connectivity):
        found.add("links")
    return [kind for kind in COST_KINDS if kind in found]


def _links_can_cost(linker: Linker, connectivity: Connectivity) -> bool:
    """Whether something can ask for a link that costs money."""
    services = {one.service for one in connectivity.required}
    services |= {one.service for one in connectivity.demands}
    priced = [one for one in linker.candidate_links() if one.cost_bn > 0]
    if any(one.service in services for one in priced):
        return True
    return bool(priced) and _links_are_counted(linker.entries.file)


def _links_are_counted(file: ScenarioFile) -> bool:
    """Whether a measure that counts links built is in a limit or the objective."""
    own = {
        name
        for name, entry in (file.measures or {}).items()
        if isinstance(entry, SimpleMeasureEntry | SumMeasureEntry)
        and any(term.per == Quantity.LINK_BUILT for term in entry.parts)
    }
    limits = [one for one in file.limits or [] if one is not None]
    named = {name for one in limits for name in (one.measure, one.over)}
    named |= file.objective.measures if file.objective else set()
    return not own.isdisjoint(named)
