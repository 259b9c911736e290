"""Caps on what is newly leased."""

from pathlib import Path

import pytest

from tests.reading.cases import refused, scenario_of, warned


@pytest.mark.parametrize(
    ("demand", "caps"),
    [
        ("hectares: 60", [("ABC", 0, 60), ("ABC", 1, 60)]),
        ("hectares: {2026-2030: 0.6 km2}", [("ABC", 1, 60)]),
        ("by: district, hectares: {South: 6}", [("BC", 0, 6), ("BC", 1, 6)]),
        ("by: district, hectares: {South: {2021-2025: 6}}", [("BC", 0, 6)]),
    ],
)
def test_caps_are_by_group_and_period(
    tmp_path: Path, demand: str, caps: list[tuple[str, int, float]]
) -> None:
    found = scenario_of(tmp_path, f"demand: {{{demand}}}\n").demand
    assert found is not None
    assert [
        ("".join(sorted(cap.members)), cap.period, cap.hectares) for cap in found.caps
    ] == caps


@pytest.mark.parametrize(
    ("demand", "expected"),
    [
        ("by: district, hectares: 60", "demand.hectares: with `by` hectares are given"),
        ("by: distric, hectares: {A: 6}", 'demand.by: "distric" is no column'),
        ("by: district, hectares: {Soth: 6}", 'Did you mean "South"?'),
        ("hectares: {South: 6}", 'demand.hectares.South: "South" is no period.'),
        ("hectares: 60 km", 'demand.hectares: "60 km" is a length; expected an area'),
        ("by: district", 'demand: "hectares" is missing.'),
    ],
)
def test_a_wrong_demand_is_told(tmp_path: Path, demand: str, expected: str) -> None:
    errors = refused(tmp_path, f"demand: {{{demand}}}\n")
    assert any(expected in error for error in errors)


def test_demand_that_falls_is_a_warning(tmp_path: Path) -> None:
    demand = "demand: {hectares: {2021-2025: 60, 2026-2030: 30}}\n"
    (warning,) = warned(tmp_path, demand)
    assert "30 ha is less than the 60 ha of 2021-2025. Hectares are counted" in warning
