"""What may be done, with which clusters and when."""

from pathlib import Path

import pytest

from tests.reading.cases import refused, scenario_of, warned


def test_by_default_everything_but_reducing_is_allowed(tmp_path: Path) -> None:
    permissions = scenario_of(tmp_path).permissions
    assert list(permissions) == ["keep", "expand", "drop", "add"]
    assert all(one.clusters == {"A", "B", "C"} for one in permissions.values())
    assert {(one.first, one.last) for one in permissions.values()} == {(0, 1)}


def test_what_is_not_listed_is_forbidden(tmp_path: Path) -> None:
    entries = (
        "actions: {expand: {min_step: 0.05 km2, from: 2026-2030}, "
        "reduce: {where: {district: South}, until: 2021-2025}}\n"
    )
    permissions = scenario_of(tmp_path, entries).permissions
    assert list(permissions) == ["expand", "reduce"]
    expand, reduce = permissions.values()
    assert (expand.first, expand.last, expand.min_step_ha) == (1, 1, 5)
    assert (reduce.first, reduce.last, reduce.min_step_ha) == (0, 0, 1)
    assert reduce.clusters == {"B", "C"}
    assert reduce.origin.entry == "actions.reduce"


@pytest.mark.parametrize(
    ("actions", "expected"),
    [
        ("{add: {from: 2021}}", 'actions.add.from: "2021" is no period.'),
        (
            "{add: {from: 2026-2030, until: 2021-2025}}",
            'actions.add.from: "2026-2030" comes after "2021-2025".',
        ),
        ("{add: {min_step: 3}}", '"min_step" is no key that can stand here.'),
        ("{expand: {min_step: 3 km}}", '"3 km" is a length'),
        ("{drop: {where: Z}}", 'actions.drop.where: no cluster has the id "Z".'),
        ("{}", "actions: no action is allowed, so no plan can exist."),
    ],
)
def test_a_wrong_action_is_told(tmp_path: Path, actions: str, expected: str) -> None:
    errors = refused(tmp_path, f"actions: {actions}\n")
    assert any(expected in error for error in errors)


def test_an_action_that_can_happen_nowhere_is_a_warning(tmp_path: Path) -> None:
    warnings = warned(tmp_path, "actions: {keep: {}, drop: {where: C}}\n")
    assert "selects no existing cluster: drop is allowed nowhere." in warnings[0]


def test_an_empty_entry_is_a_warning_and_allows_nothing(tmp_path: Path) -> None:
    warnings = warned(tmp_path, "actions:\n  keep:\n  drop: {}\n")
    assert "actions.keep" in warnings[0]
    assert "write keep: {}" in warnings[0]
