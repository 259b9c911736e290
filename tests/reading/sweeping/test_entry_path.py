"""An entry by its path: the longest key that leads somewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.errors import Origin, Problems
from optimizer.reading.nodes import MapNode, Node, Scalar, plain
from optimizer.reading.sweeping.entry_path import (
    Place,
    find,
    names_of_entries,
    node_at,
    with_node,
)
from optimizer.reading.yaml_file import parse_yaml
from tests.reading.sweeping.sweeps import PLAN

HERE = Origin("s.yaml", 1, 1)


def tree(text: str) -> MapNode:
    root = parse_yaml(text.encode(), "a.yaml", Problems())
    assert root is not None
    return root


ROOT = tree(PLAN)


@pytest.mark.parametrize(
    ("path", "steps"),
    [
        ("discount_rate", ("discount_rate",)),
        ("limits.quota.at_most", ("limits", 0, "at_most")),
        ("limits[0].at_most", ("limits", 0, "at_most")),
        ("limits[1].at_least.North", ("limits", 1, "at_least", "North")),
        ("limits[1]", ("limits", 1)),
        ("periods.2026-2030.years", ("periods", 1, "years")),
        (
            "objective.minimize.cost.fund.province",
            ("objective", "minimize", "cost.fund.province"),
        ),
    ],
)
def test_paths_lead_to_entries(path: str, steps: tuple[str | int, ...]) -> None:
    place = find(ROOT, path)
    assert place is not None
    assert place == Place(steps, exists=path != "discount_rate")


@pytest.mark.parametrize(
    ("path", "steps"),
    [
        ("objective.minimize.cost", ("objective", "minimize", "cost")),
        ("objective.minimize.cost.links", ("objective", "minimize", "cost.links")),
        (
            "budget.funds.province.2031-2035",
            ("budget", "funds", "province", "2031-2035"),
        ),
        ("actions", ("actions",)),
        ("assume.dear.where.km_to.port", ("assume", 0, "where", "km_to.port")),
    ],
)
def test_a_key_that_a_map_has_not_yet_can_be_set(
    path: str, steps: tuple[str | int, ...]
) -> None:
    assert find(ROOT, path) == Place(steps, exists=False)


@pytest.mark.parametrize(
    "path",
    [
        "",
        ".",
        "limits.",
        "limits..at_most",
        "limits.quta.at_most",
        "limits[2].at_most",
        "limits[-1].at_most",
        "limits[0]at_most",
        "limits.quota.at_most.",
        "budgett.funds",
        "budget.funds.provnce.2021-2025",
        "demand.hectares[0]",
        "extends",
        "title.vi.x",
        "measures.rice",
        "../plan.limits",
        "limits[99999999999999999999]",
    ],
)
def test_other_paths_lead_nowhere(path: str) -> None:
    assert find(ROOT, path) is None


def test_of_several_keys_the_longest_counts_that_leads_somewhere() -> None:
    root = tree("limits: {a: {b.c: {d: 1}, b: {c.x: 2, c: {e: 3}}}, a.b: 4}")
    assert find(root, "limits.a.b.c.d") == Place(("limits", "a", "b.c", "d"), True)
    assert find(root, "limits.a.b.c.e") == Place(("limits", "a", "b", "c", "e"), True)
    assert find(root, "limits.a.b.c.x") == Place(("limits", "a", "b", "c.x"), True)
    assert find(root, "limits.a.b") == Place(("limits", "a.b"), True)


names = st.text("ab.[0]", min_size=1, max_size=4)
trees = st.recursive(
    st.just(1),
    lambda inner: (
        st.dictionaries(names, inner, max_size=3) | st.lists(inner, max_size=3)
    ),
    max_leaves=12,
)


def _node(value: object) -> Node:
    if isinstance(value, dict):
        entries = {key: _node(one) for key, one in value.items()}
        return MapNode(entries, dict.fromkeys(entries, HERE), HERE)
    return Scalar(str(value), False, HERE)


@given(st.dictionaries(st.just("limits"), trees, min_size=1))
def test_every_name_that_is_offered_leads_to_an_entry(data: dict[str, object]) -> None:
    root = _node(data)
    assert isinstance(root, MapNode)
    for name in names_of_entries(root):
        place = find(root, name)
        assert place is None or node_at(root, place.steps) or not place.exists


def test_a_changed_tree_leaves_the_first_as_it_was() -> None:
    before = plain(ROOT)
    new = with_node(ROOT, ("limits", 0, "at_most"), Scalar("9", False, HERE), HERE)
    assert plain(ROOT) == before
    assert isinstance(new, MapNode)
    assert node_at(new, ("limits", 0, "at_most")) == Scalar("9", False, HERE)
    added = with_node(ROOT, ("discount_rate",), Scalar("5%", False, HERE), HERE)
    assert isinstance(added, MapNode)
    assert added.key_origins["discount_rate"] == HERE
    assert [*added.entries][:-1] == [*ROOT.entries]
