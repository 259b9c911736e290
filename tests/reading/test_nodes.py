"""The tree of a YAML file."""

import copy
import pickle

import pytest

from optimizer.errors import Origin
from optimizer.reading.nodes import (
    ListNode,
    MapNode,
    Scalar,
    Text,
    locate,
    locate_key,
    plain,
    written,
)


def at(line: int, column: int) -> Origin:
    return Origin("f.yaml", line, column)


# limits:
#   - measure: land
#     at_most: {A: 5}
# note: ~
TREE = MapNode(
    {
        "limits": ListNode(
            (
                MapNode(
                    {
                        "measure": Scalar("land", False, at(2, 14)),
                        "at_most": MapNode(
                            {"A": Scalar("5", False, at(3, 18))},
                            {"A": at(3, 15)},
                            at(3, 14),
                        ),
                    },
                    {"measure": at(2, 5), "at_most": at(3, 5)},
                    at(2, 5),
                ),
            ),
            at(2, 3),
        ),
        "note": Scalar("~", False, at(4, 7)),
    },
    {"limits": at(1, 1), "note": at(4, 1)},
    at(1, 1),
)


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_null_is_what_yaml_calls_null_unless_quoted(text):
    assert Scalar(text, False, at(1, 1)).is_null
    assert not Scalar(text, True, at(1, 1)).is_null


@pytest.mark.parametrize("text", ["nULL", "none", "0", "no"])
def test_nothing_else_is_null(text):
    assert not Scalar(text, False, at(1, 1)).is_null


def test_a_plain_tree_has_texts_lists_maps_and_none():
    got = plain(TREE)
    assert got == {"limits": [{"measure": "land", "at_most": {"A": "5"}}], "note": None}


def test_a_text_knows_whether_it_was_quoted_also_after_copying():
    text = plain(Scalar("5", True, at(1, 1)))
    assert isinstance(text, Text)
    for same in (text, copy.deepcopy(text), pickle.loads(pickle.dumps(text))):
        assert same == "5"
        assert same.quoted is True
    assert Text("5").quoted is False


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        ((), 1, 1),
        (("note",), 4, 7),
        (("limits",), 1, 1),
        (("limits", 0), 2, 5),
        (("limits", 0, "measure"), 2, 14),
        (("limits", 0, "at_most"), 3, 5),
        (("limits", 0, "at_most", "A"), 3, 18),
        (("limits", 0, "missing"), 2, 5),
        (("limits", 7, "measure"), 1, 1),
        (("limits", -1), 1, 1),
        (("limits", "measure"), 1, 1),
        (("note", "deeper"), 4, 7),
        (("missing",), 1, 1),
    ],
)
def test_an_entry_is_placed_at_its_value_or_key_or_what_would_hold_it(
    path, line, column
):
    found = locate(TREE, path)
    assert (found.line, found.column) == (line, column)
    assert found.entry == written(path)
    assert found.file == "f.yaml"


def test_a_key_has_its_own_place():
    assert locate_key(TREE, ("note",)) == Origin("f.yaml", 4, 1, "note")
    found = locate_key(TREE, ("limits", 0, "measure"))
    assert found == Origin("f.yaml", 2, 5, "limits[0].measure")


def test_what_has_no_key_is_placed_like_any_entry():
    for path in [(), ("limits", 0), ("limits", 0, "no"), ("no", "no")]:
        assert locate_key(TREE, path) == locate(TREE, path)


def test_a_path_is_written_with_dots_and_brackets():
    assert written(("limits", 1, "at_most", "Kim Bảng", 0)) == (
        "limits[1].at_most.Kim Bảng[0]"
    )
    assert written(()) == ""
