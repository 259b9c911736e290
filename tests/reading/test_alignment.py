"""Items of two lists, each found again once."""

from itertools import permutations

import pytest

from optimizer.errors import Origin, Problems
from optimizer.reading.alignment import aligned
from optimizer.reading.layers import rendered
from optimizer.reading.nodes import ListNode, Node
from optimizer.reading.yaml_file import parse_yaml


def items(text: str) -> tuple[Node, ...]:
    root = parse_yaml(f"list: {text}\n".encode(), "x.yaml", Problems())
    assert root is not None
    found = root.entries["list"]
    assert isinstance(found, ListNode)
    return found.items


def pairs(old: str, new: str, *, ordered: bool = False) -> list[tuple[str, str]] | None:
    found = aligned(items(old), items(new), ordered=ordered)
    if found is None:
        return None
    return [
        tuple("-" if one is None else rendered(one) for one in (p.old, p.new))  # type: ignore[misc]
        for p in found
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[a, b]", "[b, c]", [("a", "-"), ("b", "b"), ("-", "c")]),
        (
            "[{id: x, n: 1}, {id: y, n: 2}]",
            "[{id: y, n: 1}]",
            [("{id: x, n: 1}", "-"), ("{id: y, n: 2}", "{id: y, n: 1}")],
        ),
        (
            "[{m: land, at_most: 1}]",
            "[{m: land, at_most: 2}]",
            [("{m: land, at_most: 1}", "{m: land, at_most: 2}")],
        ),
        (
            "[{clusters: A, must: add}]",
            "[{clusters: B, must: add}]",
            [("-", "{clusters: B, must: add}"), ("{clusters: A, must: add}", "-")],
        ),
        ("[a, a]", "[a]", [("a", "a"), ("a", "-")]),
    ],
)
def test_items_are_matched(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(old, new) == expected


def test_every_item_is_there_once_in_the_order_of_the_new_list() -> None:
    for old in permutations("abc"):
        for new in permutations("bcd", 2):
            found = pairs(f"[{', '.join(old)}]", f"[{', '.join(new)}]")
            assert found is not None
            assert [b for _, b in found if b != "-"] == list(new)
            assert sorted(a for a, _ in found if a != "-") == sorted(old)
            assert all("-" in pair or pair[0] == pair[1] for pair in found)


def test_an_order_that_counts_must_be_the_same() -> None:
    assert pairs("[a, b, c]", "[c, a]", ordered=True) is None
    assert pairs("[a, b, c]", "[x, a, c]", ordered=True) is not None


def test_places_are_not_looked_at() -> None:
    (first, _), (other, _) = items("[a, b]"), items("[a,\n  b]")
    assert isinstance(first.origin, Origin)
    assert rendered(first) == rendered(other)
