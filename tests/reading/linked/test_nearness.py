"""How near new clusters lie to places."""

from pathlib import Path

import pytest

from tests.reading.cases import refused, scenario_of, warned

PLACES = "id,kind\nP,port\n"


def test_a_kind_of_place_has_its_kilometres(tmp_path: Path) -> None:
    entries = "connectivity: {within_km: {port: 800 m}, through: anything}\n"
    tables = {"places": PLACES, "distances": "from,to,km\nC,P,3\n"}
    (rule,) = scenario_of(tmp_path, entries, **tables).within_km
    assert (rule.kind, rule.km) == ("port", 0.8)
    assert warned(tmp_path, entries, **tables) == []


def test_a_candidate_of_unknown_distance_is_to_be_confirmed(tmp_path: Path) -> None:
    entries = "connectivity: {within_km: {port: 8}}\n"
    (warning,) = warned(tmp_path, entries, places=PLACES)
    assert "the distance of 1 candidate (C) is not known." in warning
    assert "to be confirmed" in warning


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (
            "connectivity: {within_km: {prt: 8}}\n",
            'connectivity.within_km.prt: there is no place of the kind "prt". Expected '
            'one of port. Did you mean "port"?',
        ),
        ("connectivity: {within_km: {port: 8 ha}}\n", '"8 ha" is an area'),
    ],
)
def test_what_cannot_be_asked_is_told(
    tmp_path: Path, entries: str, expected: str
) -> None:
    errors = refused(tmp_path, entries, places=PLACES)
    assert any(expected in error for error in errors)
