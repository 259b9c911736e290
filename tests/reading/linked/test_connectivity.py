"""What lines must join: services required, flows demanded."""

from pathlib import Path

import pytest

from optimizer.domain.connectivity import Connectivity
from optimizer.domain.measure import Quantity
from tests.reading.cases import refused, scenario_of, warned

TABLES = {
    "places": "id,kind,services\nT,trunk,\nN,trunk,NO;01\nJ,junction,\n",
    "links": "from,to,service,status,cost\n"
    + "".join(
        f"T,{end},{service},candidate,3\n"
        for service in ("road", "power", "NO", "01")
        for end in "ABC"
    ),
}


def _read(tmp_path: Path, entry: str) -> Connectivity:
    return scenario_of(tmp_path, f"connectivity: {entry}\n", **TABLES).connectivity


def test_a_scenario_that_says_nothing_requires_nothing(tmp_path: Path) -> None:
    assert scenario_of(tmp_path, **TABLES).connectivity == Connectivity()


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("{require: road}", [("road", 0, False)]),
        ("{require: [road, power]}", [("road", 0, False), ("power", 0, False)]),
        ("{require: {service: road, of: new}}", [("road", 0, True)]),
        (
            "{require: [road, {service: power, from: 2026-2030, of: new}]}",
            [("road", 0, False), ("power", 1, True)],
        ),
        (
            "{require: [{service: road, of: new}, "
            "{service: road, from: 2026-2030, of: all}]}",
            [("road", 0, True), ("road", 1, False)],
        ),
        ("{require: []}", []),
    ],
)
def test_services_are_required_alone_or_by_a_map(
    tmp_path: Path, entry: str, expected: list[tuple[object, ...]]
) -> None:
    required = _read(tmp_path, entry).required
    assert [(one.service, one.first, one.new_only) for one in required] == expected


def test_names_of_services_are_text_as_written(tmp_path: Path) -> None:
    """YAML 1.1 takes NO for false, 01 for 1 and off for false."""
    entry = "{require: [NO, 01], demand: {NO: {per: cluster_open, amount: 1}}}"
    read = _read(tmp_path, entry)
    assert [one.service for one in read.required] == ["NO", "01"]
    assert [one.service for one in read.demands] == ["NO"]


def test_an_entry_is_placed_at_its_item(tmp_path: Path) -> None:
    entries = "connectivity:\n  require:\n    - road\n    - {service: power}\n"
    entries += "  demand:\n    power: {per: cluster_open, amount: 1}\n"
    read = scenario_of(tmp_path, entries, **TABLES).connectivity
    places = [one.origin for one in (*read.required, *read.demands)]
    assert [(one.line, one.entry) for one in places] == [
        (10, "connectivity.require[0]"),
        (11, "connectivity.require[1]"),
        (13, "connectivity.demand.power"),
    ]


def test_services_are_demanded_per_state(tmp_path: Path) -> None:
    entry = "{demand: {power: {per: hectare_occupied, amount: 0.2}}}"
    (demand,) = _read(tmp_path, entry).demands
    assert (demand.per, demand.amount) == (Quantity.HECTARE_OCCUPIED, 0.2)


@pytest.mark.parametrize(
    ("through", "expected"), [("anything", False), ("clusters_in_plan", True)]
)
def test_lines_lead_through_anything_or_through_the_plan(
    tmp_path: Path, through: str, expected: bool
) -> None:
    read = _read(tmp_path, f"{{require: road, through: {through}}}")
    assert read.through_plan_only is expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "{require: [road, {service: power, from: 2026}]}",
            'plan.yaml:8:55  connectivity.require[1].from: "2026" is no period. '
            'Expected one of 2021-2025, 2026-2030. Did you mean "2026-2030"?',
        ),
        (
            "{require: {service: road, of: nwe}}",
            'connectivity.require.of: "nwe" is not known here. Expected one of all, '
            'new. Did you mean "new"?',
        ),
        ("{require: [{from: 2021-2025}]}", 'require[0]: "service" is missing.'),
        ("{require: {service: road, form: 2021-2025}}", 'Did you mean "from"?'),
        ("{require: [[road]]}", "require[0]: a list stands here. Expected a service,"),
        ("{require: [road, ~]}", "require[1]: the item is empty."),
        ("{demand: [power]}", "demand: a list stands here. Expected a map of names"),
        ("{demand: {power: 0.2}}", 'demand.power: "0.2" stands here. Expected a map'),
        (
            "{demand: {power: {per: hectare_ocupied, amount: 1}}}",
            'demand.power.per: "hectare_ocupied" is not known here. Expected one of '
            "cluster_open, hectare_planned, hectare_built, hectare_occupied. "
            'Did you mean "hectare_occupied"?',
        ),
        (
            "{demand: {power: {per: cluster_added, amount: 1}}}",
            'demand.power.per: "cluster_added" is not known here.',
        ),
        (
            "{demand: {power: {per: cluster_open, amount: -1}}}",
            'demand.power.amount: "-1" is out of range. Expected a number of at least',
        ),
        (
            "{demand: {power: {per: cluster_open, amount: 3 ha}}}",
            'demand.power.amount: "3 ha" is an area; expected a plain number',
        ),
        (
            "{demand: {power: {per: cluster_open, amount: 1, column: x}}}",
            'demand.power.column: "column" is no key that can stand here.',
        ),
        ("{demand: {power: {per: cluster_open}}}", 'power: "amount" is missing.'),
        (
            "{through: cluster_in_plan}",
            'connectivity.through: "cluster_in_plan" is not known here. Expected one '
            'of anything, clusters_in_plan. Did you mean "clusters_in_plan"?',
        ),
    ],
)
def test_a_wrong_entry_is_told_alone(tmp_path: Path, entry: str, expected: str) -> None:
    (error,) = refused(tmp_path, f"connectivity: {entry}\n", **TABLES)
    assert expected in error


def test_one_broken_part_leaves_the_others_to_be_checked(tmp_path: Path) -> None:
    entry = "{require: raod, within_km: {prt: 3}, "
    entry += "demand: {power: {per: x, amount: x}}, through: x}"
    errors = refused(tmp_path, f"connectivity: {entry}\n", **TABLES)
    places = [one.split("  ")[1].split(": ")[0] for one in errors]
    assert places == [
        "connectivity.require",
        "connectivity.within_km.prt",
        "connectivity.demand.power.per",
        "connectivity.demand.power.amount",
        "connectivity.through",
    ]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "{require: [~, {service: road, from: 2099}, {servce: road}, "
            "{service: raod, of: new}]}",
            [
                "require[0]: the item is empty.",
                'require[1].from: "2099" is no period.',
                'require[2]: "service" is missing.',
                'require[2].servce: "servce" is no key',
                'require[3].service: no link has the service "raod".',
            ],
        ),
        (
            "{demand: {pwr: {per: cluster_open, amount: 1}, from: 1, "
            "road: {per: x, amount: 1}}}",
            [
                'demand.pwr: no link has the service "pwr".',
                'demand.from: no link has the service "from".',
                'demand.from: "1" stands here.',
                'demand.road.per: "x" is not known here.',
            ],
        ),
    ],
)
def test_one_broken_item_leaves_the_others_to_be_checked(
    tmp_path: Path, entry: str, expected: list[str]
) -> None:
    errors = refused(tmp_path, f"connectivity: {entry}\n", **TABLES)
    assert len(errors) == len(expected)
    for error, part in zip(errors, expected, strict=True):
        assert f"connectivity.{part}" in error


def test_what_has_no_effect_is_a_warning(tmp_path: Path) -> None:
    entry = "connectivity: {through: clusters_in_plan}\n"
    (warning,) = warned(tmp_path, entry, **TABLES)
    assert "through: no service is required or demanded, so it has no" in warning
    entry = "connectivity: {require: [road, {service: road, of: all}]}\n"
    (warning,) = warned(tmp_path, entry, **TABLES)
    assert "connectivity.require[1]: road is required twice in the same" in warning
    assert len(scenario_of(tmp_path, entry, **TABLES).connectivity.required) == 1
