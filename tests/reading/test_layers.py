"""Maps laid over each other."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from optimizer.errors import Origin
from optimizer.reading.layers import merge, rendered
from optimizer.reading.nodes import ListNode, MapNode, Node, Scalar, plain

KEYS = st.sampled_from("abc")
LEAVES = st.sampled_from(["1", "2", None, ["3"], [None], [{"a": None}]])
TREES: st.SearchStrategy[dict[str, Any]] = st.recursive(
    st.dictionaries(KEYS, LEAVES, max_size=3),
    lambda inner: st.dictionaries(KEYS, LEAVES | inner, max_size=3),
    max_leaves=8,
)


def node(value: Any, file: str = "f") -> Node:
    place = Origin(file, 1, 1)
    if isinstance(value, dict):
        entries = {key: node(one, file) for key, one in value.items()}
        return MapNode(entries, dict.fromkeys(value, place), place)
    if isinstance(value, list):
        return ListNode(tuple(node(one, file) for one in value), place)
    return Scalar(value or "", False, place)


def layers(*trees: dict[str, Any]) -> list[MapNode]:
    made = [node(tree, f"f{index}") for index, tree in enumerate(trees)]
    return [one for one in made if isinstance(one, MapNode)]


def merged(*trees: dict[str, Any]) -> Any:
    return plain(merge(layers(*trees))[0])


def folded(below: Any, above: dict[str, Any]) -> dict[str, Any]:
    """The law as one would write it for dicts."""
    result = dict(below) if isinstance(below, dict) else {}
    for key, value in above.items():
        if value is None and result.get(key) is not None:
            del result[key]
        elif isinstance(value, dict):
            result[key] = folded(result.get(key), value)
        else:
            result[key] = value
    return result


@given(trees=st.lists(TREES, min_size=1, max_size=4))
def test_merging_is_folding_dicts(trees):
    expected: dict[str, Any] = {}
    for tree in trees:
        expected = folded(expected, tree)
    got = merged(*trees)
    assert got == expected
    assert list(got) == list(expected)


@given(tree=TREES)
def test_a_layer_over_itself_changes_nothing(tree):
    assert merged(tree, tree) == merged(tree)


def test_a_null_that_removes_nothing_stays_to_be_told():
    root, overrides = merge(layers({"actions": {"keep": None}, "a": None}, {"a": "1"}))
    assert plain(root) == {"actions": {"keep": None}, "a": "1"}
    assert root.key_origins["a"].file == "f1"
    assert not overrides


def test_a_null_over_a_null_removes_nothing():
    root, overrides = merge(layers({"a": None}, {"a": None}))
    assert plain(root) == {"a": None}
    assert not overrides


def test_a_null_that_removes_something_is_gone():
    root, overrides = merge(layers({"a": {"b": "1"}}, {"a": {"b": None}}))
    assert plain(root) == {"a": {}}
    (override,) = overrides
    assert (override.entry, override.old, override.new) == ("a.b", "1", "null")
    assert (override.origin_old.file, override.origin_new.file) == ("f0", "f1")


def test_each_replaced_entry_is_logged_once_with_both_places():
    trees = [
        {"a": "1", "m": {"x": "1", "y": ["1", "2"]}, "z": "same"},
        {"a": "2", "m": {"y": ["3"]}, "new": "n"},
        {"a": {"k": "v"}},
    ]
    _, overrides = merge(layers(*trees))
    logged = [
        (one.entry, one.old, one.new, one.origin_old.file, one.origin_new.file)
        for one in overrides
    ]
    assert logged == [
        ("a", "1", "2", "f0", "f1"),
        ("m.y", "[1, 2]", "[3]", "f0", "f1"),
        ("a", "2", "{k: v}", "f1", "f2"),
    ]


def test_nodes_keep_the_place_of_the_file_they_come_from():
    root, _ = merge(layers({"a": {"x": "1", "y": "1"}}, {"a": {"y": "2"}}))
    inner = root.entries["a"]
    assert isinstance(inner, MapNode)
    assert inner.entries["x"].origin.file == "f0"
    assert inner.entries["y"].origin.file == "f1"
    assert inner.key_origins["x"].file == "f0"
    assert root.key_origins["a"].file == "f1"


def test_a_node_is_rendered_on_one_line():
    assert rendered(node({"a": ["1", {"b": "2"}], "c": "x"})) == (
        "{a: [1, {b: 2}], c: x}"
    )
