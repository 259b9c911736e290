"""Two scenarios, and those that lie between them: some entries of one or the other."""

import hashlib
from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path as FilePath

from optimizer.errors import InputError, Origin, Problems
from optimizer.reading.differences import (
    Leaf,
    MapBranch,
    Path,
    leaves,
    mixed,
    tree_of,
)
from optimizer.reading.inheritance import Chain, read_chain
from optimizer.reading.kept_case import KeptCases
from optimizer.reading.layers import rendered
from optimizer.reading.nodes import Node, Scalar
from optimizer.reading.scenario import Reading, read_merged


@dataclass(frozen=True, slots=True)
class Difference:
    """An entry that two scenarios do not share, as written; None where it is not.

    ``origin`` is its place in the other scenario, or in the first where the other one
    has it not. ``path`` tells it from every other difference of the two.
    """

    entry: str
    old: str | None
    new: str | None
    origin: Origin
    path: Path


@dataclass(frozen=True, slots=True)
class Switchboard:
    """The entries in which another scenario differs from a first one, as switches.

    ``differences`` are in the order of the other's files, what it extends last, and
    lines; then what it has not, in the order of the first's. Tables are ``kept``, not
    read for every scenario between.
    """

    first: Chain
    other: Chain
    differences: tuple[Difference, ...]
    tree: MapBranch
    name: str
    case: FilePath | None
    kept: KeptCases = field(default_factory=KeptCases, compare=False)

    def read(self, switched: Collection[Difference]) -> Reading:
        """The first scenario with these entries as the other one has them.

        All of them give the other scenario itself, none the first. Tables and the files
        extended are where those who name them say. Raises `InputError` if the entries
        do not go together.
        """
        paths = frozenset(one.path for one in switched)
        if len(paths) == len(self.differences):
            return self._merged(self.other)
        chain = replace(
            self.other,
            root=mixed(self.tree, paths),
            folders=tuple(dict.fromkeys([*self.other.folders, *self.first.folders])),
            overrides=(),
            hashes={**self.first.hashes, **self.other.hashes},
            file_of={**self.other.file_of, **self.first.file_of},
        )
        return self._merged(chain)

    def _merged(self, chain: Chain) -> Reading:
        return read_merged(chain, self.name, case=self.case, kept=self.kept)


def switchboard(
    first: FilePath | str, other: FilePath | str, *, case: FilePath | None = None
) -> Switchboard:
    """Compare two scenario files, each with what it extends; no table is read yet.

    ``case`` is one more folder in which tables may lie. Raises `InputError` if one of
    the files is no YAML.
    """
    old, new = _chain(first), _chain(other)
    tree = tree_of(old.root, new.root, _Meaning({**old.file_of, **new.file_of}))
    found = [_difference(leaf, new) for leaf in leaves(tree)]
    found.sort(key=lambda one: _place(one, old, new))
    return Switchboard(old, new, tuple(found), tree, FilePath(other).stem, case)


def _chain(path: FilePath | str) -> Chain:
    problems = Problems()
    chain = read_chain(FilePath(path), problems)
    if chain is None:
        raise InputError(problems.found)
    return chain


def _difference(leaf: Leaf, other: Chain) -> Difference:
    old = None if leaf.old is None else rendered(leaf.old)
    new = None if leaf.new is None else rendered(leaf.new)
    place = leaf.place
    if new is None:
        # A null of the other scenario's own files takes it away: look there.
        removed = (
            o for o in other.overrides if (o.entry, o.new) == (leaf.shown, "null")
        )
        place = next((one.origin_new for one in removed), place)
    return Difference(leaf.shown, old, new, replace(place, entry=leaf.shown), leaf.path)


def _place(one: Difference, old: Chain, new: Chain) -> tuple[object, ...]:
    at = one.origin
    for rank, chain in enumerate((new, old)):
        files = list(chain.file_of)
        if at.file in files and (rank or one.new is not None or _nulled(one, new)):
            index = files.index(at.file)
            return rank, index, at.line or 0, at.column or 0, one.entry
    return 2, 0, at.line or 0, at.column or 0, one.entry


def _nulled(one: Difference, new: Chain) -> bool:
    return any(over.entry == one.entry and over.new == "null" for over in new.overrides)


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a value stands for: a table's file for its bytes, others for themselves."""

    file_of: Mapping[str, FilePath]

    def __call__(self, path: Path, node: Node) -> Hashable:
        if isinstance(node, Scalar) and node.is_null:
            return None
        text = rendered(node)
        if path[:1] == ("tables",) and isinstance(node, Scalar):
            return self.bytes_of(text, node.origin)
        return text

    def bytes_of(self, text: str, origin: Origin) -> tuple[str, str]:
        """The hash of a table's file and its sheet; the path of what is no file."""
        name, _, sheet = text.partition("#")
        path = self.file_of[origin.file].parent / name.replace("\\", "/")
        try:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
        except (OSError, ValueError):
            return str(path), sheet
        return digest, sheet
