"""Limits, one for each amount."""

from collections.abc import Iterator
from dataclasses import dataclass

from optimizer.domain.limit import Limit, Sense
from optimizer.domain.measure import Measure
from optimizer.reading.dimensions import Dimension
from optimizer.reading.linked.amounts import Placed, flattened
from optimizer.reading.linked.groups import (
    groups_by,
    warn_of_blank,
    warn_of_slips_in_groups,
)
from optimizer.reading.linked.linker import Linker
from optimizer.reading.linked.measures import Measures
from optimizer.reading.linked.shared import check_shared
from optimizer.reading.schema.counting import LimitEntry
from optimizer.reading.selection import Path
from optimizer.reading.title_by_language import english_of
from optimizer.reading.units import Amount, amount_in
from optimizer.sentence import Sentence

_DIMENSIONS = {dimension.value: dimension for dimension in Dimension}
_SENSES: tuple[Sense, ...] = ("at_most", "at_least")

_HARDLY_A_SHARE = 5.0
"""From here on a ratio of like units is rather a percentage without its sign."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """What all amounts of one entry share."""

    entry: LimitEntry
    path: Path
    measure: Measure
    over: Measure | None
    chosen: frozenset[str]
    groups: dict[str, frozenset[str]]
    periods: tuple[int | None, ...]


def read_limits(linker: Linker, measures: Measures) -> tuple[Limit, ...]:
    """The limits in the order of the file; by group, by period."""
    found: list[Limit] = []
    seen: dict[str, int] = {}
    for index, entry in enumerate(linker.entries.file.limits or []):
        if entry is None:
            continue
        path: Path = ("limits", index)
        if entry.id is not None:
            if entry.id in seen:
                what = Sentence(
                    'limits[{seen}] has the id "{entry}" already.',
                    seen=seen[entry.id],
                    entry=entry.id,
                )
                linker.error((*path, "id"), what, Sentence("an id of its own"))
            seen.setdefault(entry.id, index)
        frame = _frame(linker, measures, entry, path)
        if frame is not None:
            made = [one for sense in _SENSES for one in _of_sense(linker, frame, sense)]
            found += made
            if entry.by is not None:
                named = {one.group for one in made}
                warn_of_slips_in_groups(linker, entry.by, frame.groups, named, path)
    return tuple(found)


def _frame(
    linker: Linker, measures: Measures, entry: LimitEntry, path: Path
) -> _Frame | None:
    measure = measures.named(entry.measure, (*path, "measure"))
    over = None
    if entry.over is not None:
        over = measures.named(entry.over, (*path, "over"))
    known = [one for one in (measure, over) if one]
    groupable = check_shared(linker, entry, known, path)
    periods = _periods(linker, entry, path, known)
    chosen = linker.selection.select(entry.where, (*path, "where"))
    groups = None
    if entry.by is None:
        groups = {}
    elif linker.selection.known(entry.by, (*path, "by")):
        groups = groups_by(linker, entry.by, chosen)
        warn_of_blank(linker, entry.by, chosen)
    if measure is not None and entry.change:
        _check_change(linker, entry, measure, path)
    if measure is None or periods is None or groups is None or not groupable:
        return None
    if entry.over is not None and over is None:
        return None
    if not chosen and linker.selection.complete:
        linker.warn(
            (*path, "where"),
            Sentence("selects no cluster, so the limit is on nothing."),
        )
    return _Frame(entry, path, measure, over, chosen, groups, periods)


def _check_change(
    linker: Linker, entry: LimitEntry, measure: Measure, path: Path
) -> None:
    if measure.kind == "flow":
        what = Sentence(
            "{measure} happens in a period and has no value today.",
            measure=measure.name,
        )
        linker.error((*path, "change"), what, Sentence("a state such as land or jobs"))
    elif entry.over is not None:
        linker.error(
            (*path, "change"), Sentence("a ratio cannot be a change from today.")
        )


def _periods(
    linker: Linker, entry: LimitEntry, path: Path, measures: list[Measure]
) -> tuple[int | None, ...] | None:
    """The periods of an amount that names none; None stands for the sum of all."""
    last = len(linker.periods) - 1
    match entry.period:
        case None | "every":
            return tuple(range(last + 1))
        case "end":
            return (last,)
        case "total":
            for one in measures:
                if one.kind == "state":
                    what = Sentence(
                        "{one} is a state; it cannot be summed over periods.",
                        one=one.name,
                    )
                    hint = Sentence("Name a period, every or end.")
                    linker.error((*path, "period"), what, hint=hint)
                    return None
            return (None,)
    names = [period.name for period in linker.periods]
    if entry.period in names:
        return (names.index(entry.period),)
    linker.period(entry.period, (*path, "period"))
    return None


def _of_sense(linker: Linker, frame: _Frame, sense: Sense) -> Iterator[Limit]:
    entry = frame.entry
    tree = entry.at_most if sense == "at_most" else entry.at_least
    if tree is None:
        return
    for placed in flattened(linker, tree, (*frame.path, sense), entry.by):
        if placed.period is not None and entry.period is not None:
            what = Sentence("periods stand both in the amounts and under `period`.")
            linker.error(
                (*frame.path, "period"), what, hint=Sentence("Keep one of the two.")
            )
            return
        amount = _amount(linker, frame, placed)
        if amount is None:
            continue
        periods = frame.periods if placed.period is None else (placed.period,)
        for group, members in _members(linker, frame, placed):
            for period in periods:
                yield Limit(
                    measure=frame.measure,
                    sense=sense,
                    amount=amount,
                    members=members,
                    period=period,
                    origin=linker.at(placed.path),
                    over=frame.over,
                    change=entry.change,
                    by=entry.by,
                    group=group,
                    id=entry.id or "",
                    why=english_of(entry.why),
                )


def _members(
    linker: Linker, frame: _Frame, placed: Placed[Amount]
) -> Iterator[tuple[str | None, frozenset[str]]]:
    if frame.entry.by is None:
        yield None, frame.chosen
    elif placed.group is None:
        yield from frame.groups.items()
    else:
        members = frame.groups.get(placed.group, frozenset())
        if not members:
            what = Sentence(
                "no cluster of {group} is selected by `where`.", group=placed.group
            )
            linker.warn(placed.path, what)
        yield placed.group, members


def _amount(linker: Linker, frame: _Frame, placed: Placed[Amount]) -> float | None:
    """The amount in the unit of the measure, or None after an error."""
    dimension = _dimension(frame.measure, frame.over)
    try:
        amount = amount_in(placed.amount, dimension)
    except ValueError as error:
        linker.error(placed.path, str(error))
        return None
    if dimension is Dimension.SHARE and amount >= _HARDLY_A_SHARE:
        what = Sentence(
            "{amount:g} means {figure:g} % of {over}.",
            amount=amount,
            figure=100 * amount,
            over=frame.entry.over,
        )
        linker.warn(
            placed.path,
            what,
            hint=Sentence("Write {amount:g}% if that is meant.", amount=amount),
        )
    return amount


def _dimension(measure: Measure, over: Measure | None) -> Dimension:
    """What an amount of the limit counts; a ratio of like units is a share."""
    if over is None:
        return _DIMENSIONS.get(measure.unit, Dimension.NUMBER)
    return Dimension.SHARE if measure.unit == over.unit else Dimension.NUMBER
