"""One YAML file."""

import io

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from optimizer.errors import Problem, Problems
from optimizer.reading import yaml_file
from optimizer.reading.nodes import ListNode, MapNode, Node, Scalar, plain
from optimizer.reading.yaml_file import parse_yaml, read_yaml

LOADERS = [yaml.SafeLoader]
if yaml.__with_libyaml__:
    LOADERS.append(yaml.CSafeLoader)


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__, autouse=True)
def _each_loader(request, monkeypatch):
    monkeypatch.setattr(yaml_file, "_LOADER", request.param)


def parsed(text: str) -> tuple[MapNode | None, list[Problem]]:
    problems = Problems()
    return parse_yaml(text.encode(), "f.yaml", problems), problems.found


def read(text: str) -> object:
    root, found = parsed(text)
    assert root is not None
    assert not found
    return plain(root)


def refused(text: str) -> Problem:
    _, found = parsed(text)
    (problem,) = found
    return problem


def scalars(node: Node) -> list[Scalar]:
    match node:
        case Scalar():
            return [node]
        case ListNode(items):
            return [one for item in items for one in scalars(item)]
        case MapNode(entries):
            return [one for value in entries.values() for one in scalars(value)]


def test_every_scalar_is_a_text_as_written():
    got = read("a: 01\nb: NO\n2025: 1_0\nc: 2021-01-01\nd: 0x1F\n~: no\ne: .5\n")
    assert got == {
        "a": "01",
        "b": "NO",
        "2025": "1_0",
        "c": "2021-01-01",
        "d": "0x1F",
        "~": "no",
        "e": ".5",
    }


def test_null_is_none_unless_quoted():
    assert read("a:\nb: ~\nc: null\nd: 'null'\ne: ''\n") == {
        "a": None,
        "b": None,
        "c": None,
        "d": "null",
        "e": "",
    }


def test_quoting_is_kept():
    root, _ = parsed("a: 5\nb: '5'\nc: \"5\"\nd: !!str 5\ne: |\n  5\n")
    assert root is not None
    assert [one.quoted for one in scalars(root)] == [False, True, True, True, True]


def test_text_is_composed_and_trimmed():
    assert read("e\u0301: ' e\u0301 '\n") == {"\u00e9": "\u00e9"}


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", "---\n", "\ufeff"])
def test_an_empty_file_is_an_empty_map(text):
    assert read(text) == {}


def test_anchors_repeat_an_entry_with_its_place():
    root, _ = parsed("a: &x {k: [1]}\nb: *x\n")
    assert root is not None
    assert plain(root) == {"a": {"k": ["1"]}, "b": {"k": ["1"]}}
    assert root.entries["b"].origin.line == 1


TEXT = """\
# Phương án 2
title: {vi: Phương án 😀, en: 'Option one'}
limits:
  - measure: land
    at_most: "350 ha"
  -   id:   quota
      why: đất   # vì
empty:
list: [một, hai,
  ba]
"""


def test_positions_count_from_one_in_characters():
    root, _ = parsed(TEXT)
    assert root is not None
    lines = TEXT.splitlines()
    checked = 0
    for scalar in scalars(root):
        if scalar.text:
            line, column = scalar.origin.line, scalar.origin.column
            assert line is not None
            assert column is not None
            rest = lines[line - 1][column - 1 :]
            assert rest.lstrip("'\"").startswith(scalar.text)
            checked += 1
    assert checked == 9
    assert root.key_origins["limits"].line == 3
    assert root.key_origins["empty"].column == 1
    limits = root.entries["limits"]
    assert isinstance(limits, ListNode)
    assert [item.origin.line for item in limits.items] == [4, 6]
    assert [item.origin.column for item in limits.items] == [5, 7]
    assert root.origin.file == "f.yaml"


WORDS = st.text("abđệ😀", min_size=1, max_size=5)
TREES = st.recursive(
    WORDS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3)
    ),
    max_leaves=12,
)


@settings(deadline=None, max_examples=60)
@given(tree=st.dictionaries(WORDS, TREES, max_size=4), flow=st.booleans())
def test_the_place_of_every_scalar_is_where_its_text_stands(tree, flow):
    stream = io.StringIO()
    yaml.safe_dump(tree, stream, allow_unicode=True, default_flow_style=flow)
    text = stream.getvalue()
    for loader in LOADERS:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(yaml_file, "_LOADER", loader)
            root, found = parsed(text)
        assert not found
        assert root is not None
        # The dump sorts keys; composed and decomposed forms do not occur in WORDS.
        assert plain(root) == tree
        lines = text.splitlines()
        for scalar in scalars(root):
            assert scalar.origin.line is not None
            assert scalar.origin.column is not None
            rest = lines[scalar.origin.line - 1][scalar.origin.column - 1 :]
            # Characters beyond the first plane may be written as escapes.
            assert rest.startswith((scalar.text, '"', "'"))


def test_a_key_twice_names_both_lines():
    problem = refused("a:\n  b: 1\n  c: 2\n  b: 3\n")
    assert str(problem) == (
        'f.yaml:4:3  a.b: "b" stands here twice, on line 2 and on line 4. '
        "Keep one of them."
    )


def test_keys_that_compose_to_the_same_are_the_same():
    assert "twice" in refused("\u00e9: 1\ne\u0301: 2\n").what


def test_the_first_of_two_equal_keys_is_kept_so_that_reading_goes_on():
    root, found = parsed("a: 1\na: 2\nb: 3\nb: 4\n")
    assert root is not None
    assert plain(root) == {"a": "1", "b": "3"}
    assert len(found) == 2


def test_an_anchor_on_a_list_or_scalar_counts_what_it_stands_for():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for i in range(1, 7):
        refs = ", ".join([f"*a{i - 1}"] * 10)
        lines.append(f"a{i}: &a{i} [{refs}]")
    assert "more than 200,000 entries" in refused("\n".join(lines)).what


def test_a_long_text_repeated_often_is_refused():
    text = f"a: &a {'x' * 100_000}\nb: [{', '.join(['*a'] * 1000)}]\n"
    assert "more than 200,000 entries" in refused(text).what


def test_an_anchor_inside_itself_is_refused():
    problem = refused("a: &a [1, *a]\n")
    assert problem.origin.line == 1
    assert '"*a" repeats an entry, but no entry that ends before' in problem.what


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 60 + "]" * 60,
        "a: " + "[" * 200_000,
        "a: " + "{b: " * 60 + "1" + "}" * 60,
        "a: &a0 [1]\n" + "".join(f"b{i}: &a{i + 1} [*a{i}]\n" for i in range(60)),
    ],
)
def test_deep_nesting_is_refused(text):
    assert "nested more than 50 deep" in refused(text).what


def test_nesting_of_fifty_is_read():
    assert read("a: " + "[" * 48 + "1" + "]" * 48)


def test_a_file_above_five_megabytes_is_refused(tmp_path):
    (tmp_path / "a.yaml").write_bytes(b"a: 1\n" + b"#" * 5_000_000)
    problems = Problems()
    assert read_yaml(tmp_path / "a.yaml", "a.yaml", problems) is None
    assert "larger than 5 MB" in problems.found[0].what


def test_a_file_is_read_under_the_name_shown(tmp_path):
    (tmp_path / "a.yaml").write_text("a: 1\n")
    problems = Problems()
    root = read_yaml(tmp_path / "a.yaml", "shown.yaml", problems)
    assert root is not None
    assert root.entries["a"].origin.file == "shown.yaml"


@pytest.mark.parametrize(
    ("text", "line", "column", "what"),
    [
        ("a: 1\nb: !!python/object/apply:os.system [x]", 2, 4, "!!python/object/apply"),
        ("a: !x 1", 1, 4, 'the tag "!x"'),
        ("a: !!set {b}", 1, 4, 'the tag "!!set"'),
        ("a: !!map 3", 1, 4, 'the tag "!!map"'),
        ("a: 1\n<<: {b: 2}", 2, 1, "merging with <<"),
        ("a: 1\n? [x]\n: 2", 2, 3, "a list or map is no name"),
        ("a: {'': 1}", 1, 5, "no name before the colon"),
        ('a: "\\0"', 1, 4, "an invisible character (U+0000)"),
    ],
)
def test_what_yaml_allows_and_a_scenario_does_not(text, line, column, what):
    root, found = parsed(text)
    assert root is not None
    (problem,) = found
    assert (problem.origin.line, problem.origin.column) == (line, column)
    assert what in problem.what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("- 1\n- 2\n", "the file holds a list."),
        ("text", "the file holds a single text."),
        ("a:1", "the file holds a single text."),
        ("a: 1\n---\nb: 2\n", "a second document starts here (a line of ---)."),
    ],
)
def test_a_file_is_one_map(text, what):
    root, _ = parsed(text)
    assert root is None
    assert refused(text).what == what


def test_bytes_that_are_no_text_are_refused():
    problems = Problems()
    assert parse_yaml(b"a: 1\nb: \xff\n", "f.yaml", problems) is None
    assert problems.found[0].origin.line == 2
