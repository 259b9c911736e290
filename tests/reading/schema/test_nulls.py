"""Entries without a value."""

from pathlib import Path

import pytest

from optimizer.reading.scenario import read_scenario
from tests.reading.cases import (
    SCENARIO,
    problems_of,
    reading_of,
    refused,
    warned,
    write_case,
)

LIMIT = "limits:\n  - {measure: land, at_most: 900, "


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (
            "covrage:\n",
            'plan.yaml:8:1  covrage: "covrage" is no key that can stand at the top of '
            "a scenario.",
        ),
        ("connectivity: {trough: }\n", 'connectivity.trough: "trough" is no key'),
        ("connectivity: {trough: }\n", 'Did you mean "through"?'),
        (
            f"{LIMIT}bar: }}\n",
            'plan.yaml:9:35  limits[0].bar: "bar" is no key that can stand here.',
        ),
        (f"{LIMIT}bar: ~}}\n", 'limits[0].bar: "bar" is no key'),
        ("relations: [{if: A, then: B, els: }]\n", 'relations[0].els: "els" is no key'),
        (
            "budget: {funds: {state: {2021-2025: 8}}, pay: }\n",
            'budget.pay: "pay" is no key',
        ),
    ],
)
def test_an_unknown_key_without_a_value_is_an_error(
    tmp_path: Path, entries: str, expected: str
) -> None:
    (message,) = refused(tmp_path, entries)
    assert expected in message


def test_an_unknown_key_without_a_value_is_told_once(tmp_path: Path) -> None:
    entries = "covrage:\nactions: {kep: ~}\nlimts: ~\n"
    assert len(refused(tmp_path, entries)) == 3


@pytest.mark.parametrize(
    "entry", ["covrage: {weight: }", "coverage: {places: port, within_km: {port: }}"]
)
def test_what_is_empty_in_a_wrong_entry_is_not_told(tmp_path: Path, entry: str) -> None:
    text = SCENARIO.replace("clusters.csv}", "clusters.csv, places: places.csv}")
    path = write_case(tmp_path, f"{text}{entry}\n", places="id,kind\nP,port\n")
    assert len(problems_of(path)) == 1


def test_an_unknown_key_that_an_earlier_file_left_empty_is_told_there(
    tmp_path: Path,
) -> None:
    (tmp_path / "base.yaml").write_text("connectivity: {trough: }\n")
    messages = refused(tmp_path, "extends: base.yaml\n")
    assert [one.partition("  ")[0] for one in messages] == ["base.yaml:1:16"]


def test_an_action_without_settings_is_told_how_to_write_it(tmp_path: Path) -> None:
    assert warned(tmp_path, "actions: {keep: , add: {}}\n")[0] == (
        'plan.yaml:8:11  actions.keep: "keep" is empty, which means it is removed, but '
        "nothing below has it. For the entry without settings write keep: {}."
    )


def test_empty_braces_are_advised_only_where_they_can_stand(tmp_path: Path) -> None:
    assert warned(tmp_path, "connectivity: {require: }\n")[0] == (
        'plan.yaml:8:16  connectivity.require: "require" is empty, which means it is '
        "removed, but nothing below has it. Give it a value, or delete it."
    )


def test_an_empty_entry_of_an_item_is_a_warning(tmp_path: Path) -> None:
    assert warned(tmp_path, f"{LIMIT}why: null}}\n")[0] == (
        'plan.yaml:9:35  limits[0].why: "why" is null, so it counts as not given. Give '
        "it a value, or delete it."
    )


def test_an_entry_removed_is_no_warning_and_no_entry(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text("budget: {2021-2025: 8}\n")
    reading = reading_of(tmp_path, "extends: base.yaml\nbudget: ~\n")
    assert not [one for one in reading.warnings if one.origin.entry == "budget"]
    assert reading.scenario.budget is None
    assert "budget" not in reading.scenario.resolved


def test_empty_entries_are_not_in_the_scenario_as_resolved(tmp_path: Path) -> None:
    entries = f"budget: ~\nsolve: {{gap: }}\n{LIMIT}why: }}\n"
    resolved = reading_of(tmp_path, entries).scenario.resolved
    assert "budget" not in resolved
    assert resolved["solve"] == {}
    assert resolved["limits"] == [{"measure": "land", "at_most": "900"}]


def test_an_empty_entry_decides_no_form(tmp_path: Path) -> None:
    reading = reading_of(tmp_path, "budget: {funds: , 2021-2025: 8, 2026-2030: 8}\n")
    assert len(reading.scenario.budget.funds) == 1


def test_the_objective_may_not_be_empty(tmp_path: Path) -> None:
    text = SCENARIO.replace("objective: {maximize: {output: 1}}", "objective:")
    with pytest.raises(Exception, match="the scenario has no such entry"):
        read_scenario(write_case(tmp_path, text))
