"""Amounts by group and period, flattened: one after the other, each with its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from optimizer.reading.linked.groups import group_of
from optimizer.reading.linked.linker import Linker
from optimizer.reading.selection import Path
from optimizer.sentence import Sentence

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Placed(Generic[T]):
    """One amount: ``group`` and ``period`` are None where the entry names none."""

    amount: T
    path: Path
    group: str | None = None
    period: int | None = None


def flattened(
    linker: Linker,
    tree: T | Mapping[str, T | Mapping[str, T]],
    path: Path,
    by: str | None,
) -> Iterator[Placed[T]]:
    """Every amount of an entry; a name that is no group or period is an error."""
    if not isinstance(tree, dict):
        yield Placed(tree, path)  # type: ignore[arg-type]
        return
    for key, inner in tree.items():
        step = (*path, key)
        group = None
        if by is not None:
            group = group_of(linker, by, key, step)
            if group is None:
                continue
            if not isinstance(inner, dict):
                yield Placed(inner, step, group)
                continue
            yield from _by_period(linker, inner, step, group)
        elif isinstance(inner, dict):
            what = Sentence("amounts by group need a column that groups.")
            linker.error(
                step, what, Sentence("a column under `by`, such as by: district")
            )
        else:
            yield from _by_period(linker, {key: inner}, path, None)


def _by_period(
    linker: Linker, amounts: Mapping[str, T], path: Path, group: str | None
) -> Iterator[Placed[T]]:
    for name, amount in amounts.items():
        index = linker.period(name, (*path, name), key=True)
        if index is not None:
            yield Placed(amount, (*path, name), group, index)
