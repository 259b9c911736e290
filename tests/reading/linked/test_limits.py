"""Limits become one for each amount, group and period."""

from pathlib import Path

import pytest

from tests.reading.cases import refused, scenario_of, warned


def _limits(tmp_path: Path, *limits: str) -> list[tuple[object, ...]]:
    entries = "limits:\n" + "".join(f"  - {{{one}}}\n" for one in limits)
    return [
        (one.sense, one.amount, "".join(sorted(one.members)), one.period, one.group)
        for one in scenario_of(tmp_path, entries).limits
    ]


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (
            "measure: land, at_most: 1.4 km2",
            [("at_most", 140, "ABC", 0, None), ("at_most", 140, "ABC", 1, None)],
        ),
        (
            "measure: land, at_most: 9, period: end",
            [("at_most", 9, "ABC", 1, None)],
        ),
        (
            "measure: land, at_most: {2026-2030: 9}",
            [("at_most", 9, "ABC", 1, None)],
        ),
        (
            "measure: added_land, at_most: 9, period: total",
            [("at_most", 9, "ABC", None, None)],
        ),
        (
            "measure: land, at_least: 1, at_most: 9, period: 2021-2025",
            [("at_most", 9, "ABC", 0, None), ("at_least", 1, "ABC", 0, None)],
        ),
        (
            "measure: clusters, by: district, at_least: 1, period: end",
            [("at_least", 1, "A", 1, "North"), ("at_least", 1, "BC", 1, "South")],
        ),
        (
            "measure: land, by: district, at_most: {South: {2021-2025: 3}, North: 4}",
            [
                ("at_most", 3, "BC", 0, "South"),
                ("at_most", 4, "A", 0, "North"),
                ("at_most", 4, "A", 1, "North"),
            ],
        ),
        (
            "measure: land, by: district, at_most: 5, where: {craft_village: yes}, "
            "period: end",
            [("at_most", 5, "A", 1, "North")],
        ),
        (
            "measure: occupied, over: industrial_land, at_least: 70%, period: end",
            [("at_least", 0.7, "ABC", 1, None)],
        ),
        (
            "measure: jobs, over: land, at_least: 40, period: end",
            [("at_least", 40, "ABC", 1, None)],
        ),
        (
            "measure: output, at_least: 1.2 nghìn tỷ, period: end",
            [("at_least", 1200, "ABC", 1, None)],
        ),
    ],
)
def test_amounts_are_flattened(
    tmp_path: Path, limit: str, expected: list[tuple[object, ...]]
) -> None:
    assert _limits(tmp_path, limit) == expected


def test_what_a_limit_says_of_itself_is_kept(tmp_path: Path) -> None:
    entries = (
        "limits:\n  - {id: jobs, measure: jobs, at_least: 9, change: yes, why: 08-CTr,"
        " period: end}\n"
    )
    (limit,) = scenario_of(tmp_path, entries).limits
    assert (limit.id, limit.why, limit.change) == ("jobs", "08-CTr", True)
    assert (limit.origin.line, limit.origin.entry) == (9, "limits[0].at_least")


def test_the_entry_of_a_group_names_group_and_period(tmp_path: Path) -> None:
    entries = (
        "limits:\n  - measure: land\n    by: district\n    at_most:\n"
        "      South: {2021-2025: 3,\n              2026-2030: 4}\n"
    )
    first, second = scenario_of(tmp_path, entries).limits
    assert first.origin.entry == "limits[0].at_most.South.2021-2025"
    assert (first.origin.line, second.origin.line) == (12, 13)


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (
            "measure: lnad, at_most: 3",
            'plan.yaml:9:15  limits[0].measure: "lnad" is no measure. Expected one of '
            "land, built,",
        ),
        ("measure: lnad, at_most: 3", 'Did you mean "land"?'),
        ("measure: land, over: lnd, at_most: 3", 'limits[0].over: "lnd" is no measure'),
        ("measure: land, at_most: 3 km", '"3 km" is a length; expected an area'),
        ("measure: jobs, at_most: 3 ha", "expected a number of people"),
        ("measure: clusters, at_most: 3%", "expected a plain number"),
        ("measure: cost, at_most: 3 ha", "expected an amount of money"),
        ("measure: jobs, over: land, at_least: 70%", "expected a plain number"),
        (
            "measure: land, at_most: 3, period: 2021",
            'limits[0].period: "2021" is no period. Expected one of 2021-2025, '
            '2026-2030. Did you mean "2021-2025"?',
        ),
        ("measure: land, at_most: {2021: 3}", 'limits[0].at_most.2021: "2021" is no'),
        (
            "measure: land, at_most: {2021-2025: 3}, period: end",
            "limits[0].period: periods stand both in the amounts and under `period`.",
        ),
        (
            "measure: land, at_most: {South: {2021-2025: 3}}",
            "limits[0].at_most.South: amounts by group need a column that groups.",
        ),
        (
            "measure: land, by: distrct, at_most: 3",
            'limits[0].by: "distrct" is no column of the clusters.',
        ),
        (
            "measure: land, by: district, at_most: {Suoth: 3}",
            'limits[0].at_most.Suoth: no cluster has "Suoth" in column district. '
            'Expected one of North, South. Did you mean "South"?',
        ),
        (
            "measure: land, by: district, at_most: {2021-2025: 3}",
            "With `by` name the group first, and the period inside it.",
        ),
        (
            "measure: land, at_most: 3, period: total",
            "limits[0].period: land is a state; it cannot be summed over periods.",
        ),
        (
            "measure: cost, at_most: 3, change: yes",
            "limits[0].change: cost happens in a period and has no value today.",
        ),
        (
            "measure: occupied, over: land, at_most: 3, change: yes",
            "limits[0].change: a ratio cannot be a change from today.",
        ),
        ("measure: covered, at_least: 3", "covered counts the places of `coverage`"),
        ("measure: cost.links, at_most: 3 ha", "expected an amount of money"),
        ("measure: cost.fund.state, at_most: 3", '"cost.fund.state" is no measure.'),
    ],
)
def test_a_wrong_limit_is_told(tmp_path: Path, limit: str, expected: str) -> None:
    errors = refused(tmp_path, f"limits:\n  - {{{limit}}}\n")
    assert any(expected in error for error in errors)


def test_two_limits_cannot_have_one_id(tmp_path: Path) -> None:
    one = "  - {id: a, measure: land, at_most: 3}\n"
    (error,) = refused(tmp_path, f"limits:\n{one}{one}")
    assert 'limits[1].id: limits[0] has the id "a" already.' in error


def test_a_group_that_where_leaves_empty_is_a_warning(tmp_path: Path) -> None:
    limit = "measure: land, by: district, at_most: {South: 3}, where: A"
    (warning,) = warned(tmp_path, f"limits: [{{{limit}}}]\n")
    assert "limits[0].at_most.South: no cluster of South is selected" in warning


@pytest.mark.parametrize(("amount", "doubted"), [("70", True), ("1.5", False)])
def test_a_ratio_that_is_rather_a_percentage_is_a_warning(
    tmp_path: Path, amount: str, doubted: bool
) -> None:
    limit = f"measure: occupied, over: industrial_land, at_least: {amount}"
    warnings = warned(tmp_path, f"limits: [{{{limit}}}]\n")
    assert any("70 means 7000 % of industrial_land" in w for w in warnings) is doubted
    assert any("Write 70% if that is meant." in w for w in warnings) is doubted
