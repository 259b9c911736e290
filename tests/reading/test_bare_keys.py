"""Entries in braces without a colon."""

from pathlib import Path

import pytest
import yaml

from optimizer.errors import Problems
from optimizer.reading import yaml_file
from optimizer.reading.nodes import plain
from optimizer.reading.yaml_file import parse_yaml
from tests.reading.cases import refused, scenario_of

LOADERS = [yaml.SafeLoader]
if yaml.__with_libyaml__:
    LOADERS.append(yaml.CSafeLoader)


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__, autouse=True)
def _each_loader(request, monkeypatch):
    monkeypatch.setattr(yaml_file, "_LOADER", request.param)


def told(text: str) -> list[str]:
    problems = Problems()
    parse_yaml(text.encode(), "s.yaml", problems)
    return [str(problem) for problem in problems.errors]


def test_a_comma_in_a_number_is_told_with_what_it_may_mean() -> None:
    text = "limits:\n  - {id: quota, measure: land, at_most: 1,400, why: x}\n"
    assert told(text) == [
        's.yaml:2:32  limits[0]: the comma in "at_most: 1,400" ends the entry. Write a '
        "number with a decimal point (1400 or 1.4), or put quotes around a text with "
        "a comma."
    ]


@pytest.mark.parametrize(
    ("number", "meant"),
    [
        ("1,400", " (1400 or 1.4)"),
        ("0,2", " (0.2)"),
        ("0,200", " (0.2)"),
        ("5, 5", " (5.5)"),
        ("1,200,300", " (1200300)"),
        ("1,200.5", " (1200.5)"),
        ("1,400 ha", " (1400 ha or 1.4 ha)"),
        ("1,5%", " (1.5%)"),
        ("1,2,3", ""),
    ],
)
def test_what_a_number_with_commas_may_mean(number: str, meant: str) -> None:
    (message,) = told(f"a: {{times: {number}}}")
    assert f"Write a number with a decimal point{meant}, or put" in message


def test_points_of_thousands_before_a_comma_are_left_out_of_what_is_meant() -> None:
    (problem,) = told("a: {b: 1.264,9}\n")
    assert "with a decimal point (1264.9), or" in problem


def test_numbers_of_one_map_are_told_each() -> None:
    assert len(told("budget: {2026-2030: 1,200, 2031-2035: 2,200}")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "a: {why: rice, wheat}",
        "a: {why: rice, wheat }",
        "a: {why: 'rice', wheat}",
        "a: {why: {b: c}, wheat # d: e\n  }",
        "a: {wheat}",
        "a: {wheat, why: rice}",
        "a: {? wheat }",
    ],
)
def test_a_name_without_a_colon_is_told(text: str) -> None:
    (message,) = told(text)
    hint = "A list stands in [ ]."
    if "why: rice," in text:
        hint = 'A text with a comma stands in quotes, as in why: "rice, wheat".'
    assert message.endswith(
        f' a: "wheat" has no colon and no value. Expected wheat: and a value. {hint}'
    )
    assert message.startswith(f"s.yaml:1:{text.index('wheat') + 1} ")


@pytest.mark.parametrize("text", ["{b: , c: 1}", "{b : }", "{b: # c\n }", "{'b': ~}"])
def test_an_entry_with_a_colon_may_be_empty(text: str) -> None:
    problems = Problems()
    root = parse_yaml(f"a: {text}".encode(), "s.yaml", problems)
    assert not problems.found
    assert root is not None
    assert "'b': None" in str(plain(root))


def test_a_map_with_a_tag_of_no_scenario_has_one_error() -> None:
    assert len(told("a: !!set {b, c}")) == 1
    assert len(told("a: !!map {b, c: 1}")) == 1


def test_the_entries_around_are_read(tmp_path: Path) -> None:
    (message,) = refused(
        tmp_path, "limits: [{measure: land, at_most: 1,400, why: a, by: district}]\n"
    )
    assert 'plan.yaml:8:26  limits[0]: the comma in "at_most: 1,400"' in message


def test_a_number_with_a_comma_outside_braces_is_no_other_entry(
    tmp_path: Path,
) -> None:
    entries = "limits:\n  - measure: land\n    at_most: 1,400.5\n"
    assert scenario_of(tmp_path, entries).limits[0].amount == 1400.5
