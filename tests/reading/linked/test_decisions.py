"""Locks on headlines, and bonuses for them."""

from pathlib import Path

import pytest

from tests.reading.cases import refused, scenario_of, warned


def test_a_lock_on_named_clusters(tmp_path: Path) -> None:
    entries = (
        "decisions: [{clusters: [A, B], must: expand, by: 2021-2025, area_ha: 60}]\n"
    )
    first, second = scenario_of(tmp_path, entries).decisions
    assert (first.cluster, second.cluster) == ("A", "B")
    assert (first.must, first.headlines, first.by) == (True, {"expand"}, 0)
    assert first.area_ha == 60
    assert first.origin.entry == "decisions[0]"


def test_a_lock_by_a_map_is_for_clusters_that_can_have_the_headline(
    tmp_path: Path,
) -> None:
    entries = (
        "decisions:\n  - {clusters: {district: South}, must: add}\n"
        "  - {clusters: {district: South}, must_not: [keep, leave out]}\n"
    )
    found = scenario_of(tmp_path, entries).decisions
    assert [(one.cluster, one.must, set(one.headlines)) for one in found] == [
        ("C", True, {"add"}),
        ("B", False, {"keep"}),
        ("C", False, {"leave_out"}),
    ]


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        (
            "clusters: [A, C], must: expand",
            "decisions[0].clusters[1]: C is a candidate; it cannot have the headline "
            "expand. Expected one of add, leave_out.",
        ),
        ("clusters: A, must_not: add", "A is an existing cluster; it cannot have the"),
        ("clusters: Z, must: add", 'decisions[0].clusters: no cluster has the id "Z".'),
        ("clusters: A, must: keep, by: 2020", 'decisions[0].by: "2020" is no period.'),
        ("clusters: A, must: []", "decisions[0].must: no headline is named."),
        (
            "clusters: A, must: drop, area_ha: 3",
            "decisions[0].area_ha: a cluster with the headline drop has no area",
        ),
        ("clusters: A", "neither of must and must_not is given."),
    ],
)
def test_a_wrong_lock_is_told(tmp_path: Path, decision: str, expected: str) -> None:
    errors = refused(tmp_path, f"decisions: [{{{decision}}}]\n")
    assert any(expected in error for error in errors)


def test_an_area_outside_the_bounds_is_a_warning(tmp_path: Path) -> None:
    entries = "decisions: [{clusters: A, must: expand, area_ha: 90}]\n"
    (warning,) = warned(tmp_path, entries)
    assert "90 ha lie outside the bounds of A, 50 to 75 ha" in warning


def test_a_preference_is_for_each_cluster_that_can_have_it(tmp_path: Path) -> None:
    entries = (
        "preferences: [{clusters: {district: South}, action: add, "
        "period: 2021-2025, bonus: 50}]\n"
    )
    (wish,) = scenario_of(tmp_path, entries).preferences
    assert (wish.cluster, wish.headline, wish.bonus, wish.period) == ("C", "add", 50, 0)


def test_a_preference_that_no_cluster_can_have_is_a_warning(tmp_path: Path) -> None:
    entries = "preferences: [{clusters: {district: North}, action: add, bonus: 5}]\n"
    (warning,) = warned(tmp_path, entries)
    assert "selects no cluster that can have the headline" in warning
