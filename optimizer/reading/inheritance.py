"""A scenario together with the files that it extends."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath, PureWindowsPath

from optimizer.errors import Origin, Problems
from optimizer.reading.layers import Override, merge
from optimizer.reading.nodes import ListNode, MapNode, Node, Scalar
from optimizer.reading.text_file import read_bytes
from optimizer.reading.yaml_file import MAX_BYTES, parse_yaml
from optimizer.sentence import Sentence

__all__ = [
    "MAX_FILES",
    "Chain",
    "Override",
    "leads_elsewhere",
    "read_chain",
    "wrong_name",
]

MAX_FILES = 20
_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Chain:
    """The merged map of a scenario and all that it extends.

    ``files`` has the scenario first and then the rest in falling precedence;
    ``folders`` are the resolved folders of the files; ``hashes`` (SHA-256) and
    ``file_of`` (a path that starts with a resolved folder) are by the name shown,
    which is the ``origin.file`` of every node.
    """

    root: MapNode
    files: tuple[Path, ...]
    folders: tuple[Path, ...]
    overrides: tuple[Override, ...]
    hashes: Mapping[str, str]
    file_of: Mapping[str, Path]


def read_chain(
    path: Path, problems: Problems, at: Origin | None = None
) -> Chain | None:
    """The chain of a scenario, or None where a file of it cannot be read.

    ``at`` is the place that names the scenario, if a file does.
    Precedence: a file wins over what it extends, of what it extends the later wins, and a file reached twice counts once, where it is first reached.
    """  # noqa: E501  precedence is one line
    reader = _Reader(problems)
    reader.visit(path, str(path), at, ())
    if reader.failed:
        return None
    root, overrides = merge([layer.root for layer in reader.layers])
    layers = reader.layers[::-1]
    file_of = {one.shown: one.path.parent.resolve() / one.path.name for one in layers}
    return Chain(
        root=root,
        files=tuple(one.path for one in layers),
        folders=tuple(dict.fromkeys(one.parent for one in file_of.values())),
        overrides=overrides,
        hashes={one.shown: one.sha256 for one in layers},
        file_of=file_of,
    )


IN_SCENARIOS = frozenset({"extends", "tables", "actions", "objective"})
"""Entries that hardly a scenario lacks, and that no sweep has."""


@dataclass(frozen=True, slots=True)
class _Layer:
    """One file of a chain, its `extends` taken out."""

    path: Path
    shown: str
    sha256: str
    root: MapNode


@dataclass(slots=True)
class _Reader:
    """Walks what extends what; ``layers`` are in rising precedence."""

    problems: Problems
    layers: list[_Layer] = field(default_factory=list)
    reached: dict[Path, str] = field(default_factory=dict)
    failed: bool = False

    def visit(
        self,
        path: Path,
        shown: str,
        at: Origin | None,
        trail: tuple[tuple[Path, str], ...],
    ) -> None:
        """Add a file after all that it extends; ``trail`` leads from the scenario."""
        resolved = _resolved(path)
        way = [name for _, name in trail]
        for index, (earlier, _) in enumerate(trail):
            if earlier == resolved:
                around = " -> ".join([*way[index:], shown])
                self.fail(
                    at,
                    shown,
                    Sentence(
                        "files extend each other in a circle: {around}.", around=around
                    ),
                )
                return
        if resolved in self.reached:
            return
        if len(self.reached) >= MAX_FILES:
            what = Sentence(
                "a scenario can have at most {max_files} files with all it extends.",
                max_files=MAX_FILES,
            )
            self.fail(at, shown, what)
            return
        self.reached[resolved] = shown
        data = read_bytes(path, shown, MAX_BYTES, self.problems, at)
        root = None if data is None else parse_yaml(data, shown, self.problems)
        if data is None or root is None:
            self.failed = True
            return
        if "scenarios" in root.entries and not root.entries.keys() & IN_SCENARIOS:
            place = root.key_origins["scenarios"]
            what = Sentence("this is a sweep of many scenarios, not a scenario.")
            hint = Sentence("Give it to `optimizer sweep`, or give a scenario here.")
            self.problems.error(place, what, hint=hint)
            self.failed = True
            return
        self.follow(path, root, (*trail, (resolved, shown)))
        digest = hashlib.sha256(data).hexdigest()
        self.layers.append(_Layer(path, shown, digest, _without_extends(root)))

    def follow(
        self, path: Path, root: MapNode, trail: tuple[tuple[Path, str], ...]
    ) -> None:
        """Visit what a file extends, in its order."""
        before = set(self.reached)
        for name, place in self.names(root):
            target = Path(os.path.normpath(path.parent / name))
            resolved = _resolved(target)
            if leads_elsewhere(target):
                what = Sentence(
                    '"{name}" leads to a file that does not end in .yaml or .yml.',
                    name=name,
                )
                self.fail(place, name, what)
                continue
            if resolved in self.reached and resolved not in before:
                self.problems.warn(
                    place,
                    Sentence(
                        '"{name}" already counts, through what this list names before.',
                        name=name,
                    ),
                    hint=Sentence("Take it out of the list."),
                )
            self.visit(target, str(target), place, trail)

    def names(self, root: MapNode) -> Iterator[tuple[str, Origin]]:
        """Every acceptable name under `extends`, with its place."""
        node = root.entries.get("extends")
        listed: list[tuple[str, Node]] = []
        if isinstance(node, ListNode):
            listed = [(f"extends[{i}]", item) for i, item in enumerate(node.items)]
        elif node is not None and not (isinstance(node, Scalar) and node.is_null):
            listed = [("extends", node)]
        for entry, item in listed:
            place = replace(item.origin, entry=entry)
            text = item.text if isinstance(item, Scalar) and not item.is_null else ""
            wrong = wrong_name(text)
            if wrong:
                expected = Sentence(
                    'a file name such as "base.yaml", or a list of them'
                )
                self.problems.error(place, wrong, expected)
                self.failed = True
            else:
                yield text, place

    def fail(self, at: Origin | None, shown: str, what: str) -> None:
        self.problems.error(at or Origin(shown), what)
        self.failed = True


def wrong_name(text: str) -> str:
    """What is wrong with the name of a scenario's file in another file, or nothing."""
    windows = PureWindowsPath(text)
    if not text:
        return Sentence("this is no file name.")
    if PurePosixPath(text).is_absolute() or windows.drive or windows.root:
        return Sentence(
            '"{text}" is an absolute path; it must be relative to this file.', text=text
        )
    if not text.casefold().endswith(_SUFFIXES):
        return Sentence('"{text}" does not end in .yaml or .yml.', text=text)
    return ""


def leads_elsewhere(path: Path) -> bool:
    """Whether a file, links followed, is none of YAML."""
    return not _resolved(path).name.casefold().endswith(_SUFFIXES)


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        # A circle of symbolic links, or no path at all: reading it tells.
        return path.absolute()


def _without_extends(root: MapNode) -> MapNode:
    return replace(
        root,
        entries={key: one for key, one in root.entries.items() if key != "extends"},
    )
