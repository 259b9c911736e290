"""What-if changes of the data."""

from pathlib import Path

import pytest

from optimizer.domain.cluster import Cluster
from tests.reading.cases import refused, scenario_of, warned

CLUSTERS = """\
id,name,status,district,area_ha,industrial_share,leased_ha,fill,infra_cost_per_ha
A,An,existing,North,50,0.6,15,,10
B,Binh,existing,South,40,0.5,,50%,
"""


def _after(tmp_path: Path, assume: str) -> tuple[Cluster, ...]:
    entries = f"defaults: {{infra_cost_per_ha: 8}}\nassume: [{assume}]\n"
    return scenario_of(tmp_path, entries, clusters=CLUSTERS).clusters


def test_defaults_are_filled_before(tmp_path: Path) -> None:
    clusters = _after(tmp_path, "{column: infra_cost_per_ha, times: 1.5}")
    assert [one.infra_cost_bn_per_ha for one in clusters] == [15, 12]


def test_only_the_rows_selected_change(tmp_path: Path) -> None:
    assume = "{column: infra_cost_per_ha, plus: 2, where: {district: North}}"
    clusters = _after(tmp_path, assume)
    assert [one.infra_cost_bn_per_ha for one in clusters] == [12, 8]


def test_a_fill_that_is_set_clears_what_was_leased(tmp_path: Path) -> None:
    clusters = _after(tmp_path, "{column: fill, set: 20%}")
    assert [one.leased_ha for one in clusters] == pytest.approx([6, 4])


def test_what_is_leased_clears_a_stated_fill(tmp_path: Path) -> None:
    clusters = _after(tmp_path, "{column: leased_ha, set: 12 ha}")
    assert [one.leased_ha for one in clusters] == [12, 12]
    assert clusters[1].columns["fill"] == pytest.approx(0.6)


def test_a_blank_cell_is_multiplied_as_what_it_stands_for(tmp_path: Path) -> None:
    clusters = _after(tmp_path, "{column: leased_ha, times: 1.1}")
    assert [one.leased_ha for one in clusters] == pytest.approx([16.5, 11])
    clusters = _after(tmp_path, "{column: built_ha, times: 0.8}")
    assert [one.built_ha for one in clusters] == pytest.approx([40, 32])


def test_assumptions_follow_each_other(tmp_path: Path) -> None:
    assume = (
        "{column: infra_cost_per_ha, set: 20, where: A}, "
        '{column: infra_cost_per_ha, times: 2, where: {infra_cost_per_ha: "> 15"}}'
    )
    clusters = _after(tmp_path, assume)
    assert [one.infra_cost_bn_per_ha for one in clusters] == [40, 8]


def test_links_can_be_changed_too(tmp_path: Path) -> None:
    scenario = scenario_of(
        tmp_path,
        "assume: [{table: links, column: cost, times: 2}]\n",
        places="id,kind\nT,trunk\n",
        links="from,to,service,status,cost\nT,A,road,candidate,5\n",
    )
    assert scenario.network.links[0].cost_bn == 10


def test_rows_can_be_changed_one_by_one(tmp_path: Path) -> None:
    assume = "{column: infra_cost_per_ha, times: {B: 1.5, A: 1.1}}"
    clusters = _after(tmp_path, assume)
    assert [one.infra_cost_bn_per_ha for one in clusters] == [11, 12]
    clusters = _after(tmp_path, "{column: infra_cost_per_ha, plus: {B: -1}}")
    assert [one.infra_cost_bn_per_ha for one in clusters] == [10, 7]
    clusters = _after(tmp_path, "{column: leased_ha, set: {A: 12 ha, B: 1}}")
    assert [one.leased_ha for one in clusters] == [12, 1]


def test_what_is_derived_is_changed_as_it_is_used(tmp_path: Path) -> None:
    clusters = _after(tmp_path, "{column: leased_ha, times: {A: 0.5, B: 0.5}}")
    assert [one.leased_ha for one in clusters] == pytest.approx([7.5, 5])
    clusters = _after(tmp_path, "{column: max_ha, plus: {A: 5}}")
    assert clusters[0].max_ha == pytest.approx(clusters[1].max_ha + 5)


def test_a_point_that_is_moved_has_other_distances(tmp_path: Path) -> None:
    scenario = scenario_of(
        tmp_path,
        "assume: [{column: lat, set: {A: 21}}]\n",
        clusters="id,name,status,area_ha,lat,lon\nA,An,existing,5,20,106\n",
        places="id,kind,lat,lon\nP,port,21,106\n",
    )
    assert scenario.clusters[0].columns["km_to.port"] == 0


def test_a_map_by_id_names_links_by_theirs(tmp_path: Path) -> None:
    scenario = scenario_of(
        tmp_path,
        "assume: [{table: links, column: cost, times: {T-A-road: 3, x: 2}}]\n",
        places="id,kind\nT,trunk\n",
        links="id,from,to,service,status,cost\n,T,A,road,candidate,5\n"
        "x,T,A,road,candidate,7\n",
    )
    assert [one.cost_bn for one in scenario.network.links] == [15, 14]


@pytest.mark.parametrize(
    ("assume", "expected"),
    [
        ("{column: infra_cost, times: 2}", 'Did you mean "infra_cost_per_ha"?'),
        (
            "{column: fill, set: {A: 0.1, C: 0.2}}",
            'assume[0].set.C: no cluster has the id "C".',
        ),
        ("{column: fill, set: {A: 0.1, B: 3}}", 'assume[0].set.B: "3" is out of range'),
        (
            "{column: fill, times: {A: 0.1, B: x}}",
            'assume[0].times.B: "x" is not a num',
        ),
        (
            "{column: fill, times: [2]}",
            "Expected a number such as 1.2, or a map of ids",
        ),
        (
            "{column: fill, times: {A: 9}}",
            "assume[0].times.A: clusters.csv:2 fill:",
        ),
        (
            "{column: fill, times: {A: 0.1}, where: A}",
            "a map by id says which rows change, and so does `where`.",
        ),
        ("{column: id, set: X}", "assume[0].column: id cannot be changed."),
        ("{column: name, times: 2}", "assume[0].column: name cannot be changed."),
        ("{column: district, times: 2}", 'district: "North" is no number'),
        ("{column: fill, set: 3 ha}", "assume[0].set: "),
        ("{column: industrial_share, times: 2}", '"1.2" is out of range; expected'),
        ("{table: cluster, column: fill, set: 0}", 'Did you mean "clusters"?'),
        ("{column: leased_ha, set: 99, where: A}", "(`assume` changed leased_ha"),
    ],
)
def test_a_wrong_assumption_is_told(tmp_path: Path, assume: str, expected: str) -> None:
    errors = refused(tmp_path, f"assume: [{assume}]\n", clusters=CLUSTERS)
    assert any(expected in error for error in errors)


def test_an_assumption_without_effect_is_a_warning(tmp_path: Path) -> None:
    assume = 'assume: [{column: fill, set: 0, where: {area_ha: "> 99"}}]\n'
    warnings = warned(tmp_path, assume, clusters=CLUSTERS)
    assert any("the assumption changes no cell." in one for one in warnings)


def test_what_no_cell_can_hold_is_told_once(tmp_path: Path) -> None:
    entries = "assume: [{column: status, set: gone}]\n"
    (error,) = refused(tmp_path, entries, clusters=CLUSTERS)
    assert '"gone" is not known here; expected existing or candidate' in error


@pytest.mark.parametrize(
    ("assume", "uncertain"),
    [
        ("", {"fill", "leased_ha"}),
        ("{column: leased_ha, times: 1.1}", {"fill", "leased_ha"}),
        ("{column: leased_ha, set: 9}", set()),
        ("{column: leased_ha, times: 1.1}, {column: leased_ha, set: 9}", set()),
    ],
)
def test_what_rests_on_a_default_is_uncertain_also_multiplied(
    tmp_path: Path, assume: str, uncertain: set[str]
) -> None:
    table = CLUSTERS.replace("50%", "").replace(",0.6,15,", ",0.6,,")
    entries = f"defaults: {{fill: 0.3}}\nassume: [{assume}]\n"
    (one, _) = scenario_of(tmp_path, entries, clusters=table).clusters
    assert one.uncertain == uncertain
