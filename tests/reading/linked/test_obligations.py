"""What existing clusters must be given to stay."""

from pathlib import Path

import pytest

from tests.reading.cases import refused, scenario_of, warned

CLUSTERS = """\
id,name,status,area_ha,leased_ha,wastewater,fire
A,An,existing,50,20,yes,x
B,Binh,existing,40,10,no,không
C,Cam,existing,40,10,,
D,Dao,candidate,,,no,no
"""


@pytest.mark.parametrize("column", ["wastewater", "fire"])
def test_existing_clusters_that_lack_it_are_obliged(
    tmp_path: Path, column: str
) -> None:
    entries = (
        f"obligations: [{{column: {column}, by: 2026-2030, fixed_cost: 8, "
        "cost_per_ha: 0.85}]\n"
    )
    scenario = scenario_of(tmp_path, entries, clusters=CLUSTERS)
    (obligation,) = scenario.obligations
    assert obligation.clusters == {"B", "C"}
    assert (obligation.period, obligation.fixed_cost_bn) == (1, 8)
    assert obligation.cost_bn_per_ha == 0.85
    (warning,) = warned(tmp_path, entries, clusters=CLUSTERS)
    assert f"{column} is not known of 1 cluster (C)." in warning


@pytest.mark.parametrize(
    ("obligation", "expected"),
    [
        ("column: fire2, by: 2021-2025", 'obligations[0].column: "fire2" is no column'),
        ("column: district, by: 2021-2025", "district is not answered by yes or no."),
        ("column: wastewater, by: 2020", 'obligations[0].by: "2020" is no period.'),
        ("column: area_ha, by: 2021-2025", "area_ha is not answered by yes or no."),
        ("column: wastewater", 'obligations[0]: "by" is missing.'),
        (
            "column: wastewater, by: 2021-2025, fixed_cost: -1",
            '"-1" is out of range.',
        ),
    ],
)
def test_a_wrong_obligation_is_told(
    tmp_path: Path, obligation: str, expected: str
) -> None:
    errors = refused(tmp_path, f"obligations: [{{{obligation}}}]\n", clusters=CLUSTERS)
    assert any(expected in error for error in errors)


def test_a_cell_that_is_neither_yes_nor_no_is_told(tmp_path: Path) -> None:
    entries = "obligations: [{column: fire, by: 2021-2025}]\n"
    clusters = CLUSTERS.replace("không", "soon")
    (error,) = refused(tmp_path, entries, clusters=clusters)
    assert 'B (clusters.csv:3): "soon" is neither yes nor no' in error
