"""PyYAML's complaints in plain words, alike from both loaders."""

import pytest
import yaml

from optimizer.errors import Problems
from optimizer.reading import yaml_file
from optimizer.reading.yaml_file import parse_yaml

LOADERS = [yaml.SafeLoader]
if yaml.__with_libyaml__:
    LOADERS.append(yaml.CSafeLoader)

JARGON = ("token", "flow", "scalar", "mapping", "sequence", "expected <", "stream")


@pytest.mark.parametrize("loader", LOADERS, ids=lambda loader: loader.__name__)
@pytest.mark.parametrize(
    ("text", "line", "column", "what"),
    [
        ("a: [1, 2\nb: 3\n", 1, 4, "opens here with ["),
        ("a: {b: 1\n", 1, 4, "opens here with {"),
        ("a: {b: c: d, e: f}\n", 1, 9, "has a colon here"),
        ("a:\n\u00a0 b: 1\n  c: 2\n", 2, 1, "indented with no-break spaces"),
        ("a: 'x\nb: 1\n", 1, 4, "the quote that opens here"),
        ('a: "x', 1, 4, "the quote that opens here"),
        ("a: b: c\n", 1, 5, "a colon where none can be"),
        ("a: 1\n  b: 2\n", 2, 4, "a colon where none can be"),
        ("a:\n\t- b\n", 2, 1, "there is a tab here"),
        ("a:\n  b: 1\n\tc: 2\n", 3, 1, "there is a tab here"),
        ("a: @x\n", 1, 4, 'a value cannot start with "@"'),
        ("a: {k: > 15}\n", 1, 8, 'a value cannot start with ">"'),
        ("k: > 15\n", 1, 6, "> and | at the start"),
        ("a: & b\n", 1, 5, "& and * at the start"),
        ("k:\n  - a\n  b: c\n", 3, 3, "a list ends or is interrupted"),
        ("a: 'x' y\n", 1, 8, "neither a new entry"),
        ("a:\n  b: 1\n c: 2\n", 3, 2, "neither a new entry"),
        ("a: 1\nbbb\nc: 2\n", 2, 1, "no colon followed by a space"),
        ("a: !e!x 1\n", 1, 4, "! and % at the start"),
        ("a: ]\n", 1, 4, "cannot be understood"),
    ],
)
def test_a_fault_is_placed_and_told_in_plain_words(
    loader, text, line, column, what, monkeypatch
):
    monkeypatch.setattr(yaml_file, "_LOADER", loader)
    problems = Problems()
    assert parse_yaml(text.encode(), "f.yaml", problems) is None
    (problem,) = problems.found
    assert what in problem.what
    assert (problem.origin.line, problem.origin.column) == (line, column)
    assert problem.hint
    assert not any(word in str(problem) for word in JARGON)


@pytest.mark.parametrize("loader", LOADERS, ids=lambda loader: loader.__name__)
def test_an_unknown_escape_points_into_the_quotes(loader, monkeypatch):
    monkeypatch.setattr(yaml_file, "_LOADER", loader)
    problems = Problems()
    assert parse_yaml(b'a: 1\nb: "x\\q"\n', "f.yaml", problems) is None
    (problem,) = problems.found
    assert problem.origin.line == 2
    assert "a backslash in double quotes" in problem.what
