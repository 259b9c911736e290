"""One YAML file as a tree of texts with places.

Less than YAML allows is read: one document, a map at the top, no merge keys, no tags
but those of YAML's own scalars and collections, bounded size, nesting and expansion.
"""

from collections.abc import Iterator
from pathlib import Path

import yaml

from optimizer.errors import Origin, Problems
from optimizer.reading.bare_keys import BareKeys, is_bare
from optimizer.reading.nodes import ListNode, MapNode, Node, Scalar, written
from optimizer.reading.text_file import decode, invisible, read_bytes, tidy
from optimizer.reading.yaml_faults import tell_fault
from optimizer.sentence import Sentence

MAX_BYTES = 5_000_000
MAX_NODES = 200_000
MAX_DEPTH = 50

Steps = tuple[str | int, ...]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CORE = "tag:yaml.org,2002:"
_TAGS: dict[type[yaml.Event], frozenset[str]] = {
    yaml.ScalarEvent: frozenset({"str", "int", "float", "bool", "null"}),
    yaml.SequenceStartEvent: frozenset({"seq"}),
    yaml.MappingStartEvent: frozenset({"map"}),
}


class _UnreadableError(Exception):
    """The rest of the file cannot be read; the reason has been told."""


def read_yaml(path: Path, shown: str, problems: Problems) -> MapNode | None:
    """The map in a YAML file, or None where it cannot be read at all.

    Every fault goes to ``problems`` under the name ``shown``; an empty file is an
    empty map.
    """
    data = read_bytes(path, shown, MAX_BYTES, problems)
    return None if data is None else parse_yaml(data, shown, problems)


def parse_yaml(data: bytes, shown: str, problems: Problems) -> MapNode | None:
    """The map in the bytes of a YAML file; see `read_yaml`."""
    text = decode(data, shown, problems)
    if text is None:
        return None
    try:
        root = _Composer(text, shown, problems).document()
    except yaml.YAMLError as error:
        tell_fault(error, text, shown, problems)
        return None
    except _UnreadableError:
        return None
    if root is None or (isinstance(root, Scalar) and root.is_null):
        return MapNode({}, {}, Origin(shown, 1, 1))
    if not isinstance(root, MapNode):
        what = Sentence("the file holds a single text.")
        if isinstance(root, ListNode):
            what = Sentence("the file holds a list.")
        problems.error(
            root.origin,
            what,
            Sentence("entries of the form name: value"),
            Sentence("Mind the space after the colon."),
        )
        return None
    return root


class _Composer:
    """Makes nodes of PyYAML's events, so that every bound holds while reading.

    ``count`` is the number of nodes so far, each alias counted as what it stands for,
    a long text as several.
    """

    def __init__(self, text: str, shown: str, problems: Problems) -> None:
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)
        self.text = text
        self.shown = shown
        self.problems = problems
        self.count = 0
        self.anchors: dict[str, tuple[Node, int, int]] = {}

    def document(self) -> Node | None:
        root: Node | None = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.stop(
                        self.origin(event),
                        Sentence("a second document starts here (a line of ---)."),
                        Sentence("one document in a file"),
                    )
            elif isinstance(event, yaml.NodeEvent):
                root, _ = self.node(event, (), 1)
        return root

    def node(self, event: yaml.Event, path: Steps, depth: int) -> tuple[Node, int]:
        """The node that starts with an event, and its height."""
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event, path, depth)
        before = self.count
        self.grow(1 + len(getattr(event, "value", "")) // 100, event, path)
        if depth > MAX_DEPTH:
            self.stop_deep(event, path)
        self.check_tag(event, path)
        node: Node
        if isinstance(event, yaml.ScalarEvent):
            node, height = self.scalar(event, path), 1
        elif isinstance(event, yaml.SequenceStartEvent):
            node, height = self.items(event, path, depth)
        else:
            node, height = self.entries(event, path, depth)
        if anchor := getattr(event, "anchor", None):
            self.anchors[anchor] = (node, self.count - before, height)
        return node, height

    def alias(
        self, event: yaml.AliasEvent, path: Steps, depth: int
    ) -> tuple[Node, int]:
        anchor = str(event.anchor)
        if anchor not in self.anchors:
            self.stop(
                self.origin(event, path),
                Sentence(
                    '"*{anchor}" repeats an entry, but no entry that ends '
                    'before this place is marked "&{anchor}".',
                    anchor=anchor,
                ),
                hint=Sentence("Put a text that starts with * in quotes."),
            )
        node, size, height = self.anchors[anchor]
        self.grow(size, event, path)
        if depth + height - 1 > MAX_DEPTH:
            self.stop_deep(event, path)
        return node, height

    def scalar(self, event: yaml.ScalarEvent, path: Steps) -> Scalar:
        origin = self.origin(event)
        tag = event.tag
        if found := invisible(event.value):
            self.problems.error(
                self.origin(event, path),
                Sentence("there is {found} in this text.", found=found),
            )
        quoted = event.style in ("'", '"', "|", ">") or tag in ("!", f"{_CORE}str")
        return Scalar(tidy(event.value), quoted, origin)

    def items(self, event: yaml.Event, path: Steps, depth: int) -> tuple[ListNode, int]:
        found: list[Node] = []
        height = 1
        while not isinstance(inner := next(self.events), yaml.SequenceEndEvent):
            node, below = self.node(inner, (*path, len(found)), depth + 1)
            found.append(node)
            height = max(height, below + 1)
        return ListNode(tuple(found), self.origin(event)), height

    def entries(
        self, event: yaml.Event, path: Steps, depth: int
    ) -> tuple[MapNode, int]:
        found: dict[str, Node] = {}
        keys: dict[str, Origin] = {}
        bare = BareKeys()
        in_braces = getattr(event, "flow_style", False) and _is_supported(event)
        height = 1
        while not isinstance(inner := next(self.events), yaml.MappingEndEvent):
            name = self.key(inner, path, depth)
            step = path if name is None else (*path, name)
            value = next(self.events)
            node, below = self.node(value, step, depth + 1)
            height = max(height, below + 1)
            if name is None:
                continue
            if in_braces and is_bare(self.text, inner, value):
                bare.add(name, self.origin(inner), next(reversed(found), None))
                continue
            if name in found:
                self.tell_twice(keys[name], self.origin(inner, step), name)
                continue
            found[name] = node
            keys[name] = self.origin(inner)
        bare.tell(found, keys, path, self.problems)
        return MapNode(found, keys, self.origin(event)), height

    def key(self, event: yaml.Event, path: Steps, depth: int) -> str | None:
        """The name of an entry as written, or None if it cannot be one."""
        node, _ = self.node(event, path, depth + 1)
        place = self.origin(event, path)
        if not isinstance(node, Scalar):
            self.problems.error(
                place, Sentence("a list or map is no name."), Sentence("a text")
            )
            return None
        if node.text == "<<" and not node.quoted:
            self.problems.error(
                place,
                Sentence("merging with << is not supported."),
                hint=Sentence(
                    "Write the entries out, or put them in a file and extend it."
                ),
            )
            return None
        if not node.text:
            self.problems.error(
                place,
                Sentence("there is no name before the colon."),
                Sentence("a name"),
            )
            return None
        return node.text

    def tell_twice(self, first: Origin, second: Origin, name: str) -> None:
        self.problems.error(
            second,
            Sentence(
                '"{name}" stands here twice, on line {line} and on line {line_2}.',
                name=name,
                line=first.line,
                line_2=second.line,
            ),
            hint=Sentence("Keep one of them."),
        )

    def check_tag(self, event: yaml.Event, path: Steps) -> None:
        if _is_supported(event):
            return
        tag: str = getattr(event, "tag", "")
        self.problems.error(
            self.origin(event, path),
            Sentence(
                'the tag "{tag}" is not supported here.', tag=tag.replace(_CORE, "!!")
            ),
            hint=Sentence("Put a text that starts with ! in quotes."),
        )

    def grow(self, size: int, event: yaml.Event, path: Steps) -> None:
        self.count += size
        if self.count > MAX_NODES:
            self.stop(
                self.origin(event, path),
                Sentence(
                    "the file has more than {max_nodes:,} entries, repeated "
                    "ones (*) included.",
                    max_nodes=MAX_NODES,
                ),
                hint=Sentence("Put the data in a table."),
            )

    def stop_deep(self, event: yaml.Event, path: Steps) -> None:
        self.stop(
            self.origin(event, path[:3]),
            Sentence(
                "entries are nested more than {max_depth} deep here.",
                max_depth=MAX_DEPTH,
            ),
        )

    def stop(
        self, origin: Origin, what: str, expected: str = "", hint: str = ""
    ) -> None:
        self.problems.error(origin, what, expected, hint)
        raise _UnreadableError

    def origin(self, event: yaml.Event, path: Steps = ()) -> Origin:
        mark = event.start_mark
        assert mark is not None
        return Origin(self.shown, mark.line + 1, mark.column + 1, written(path))


def _is_supported(event: yaml.Event) -> bool:
    """Whether the tag of a node is one that files may hold."""
    tag: str | None = getattr(event, "tag", None)
    return tag in (None, "!") or (
        tag.startswith(_CORE) and tag.removeprefix(_CORE) in _TAGS[type(event)]
    )
