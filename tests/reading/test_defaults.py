"""Blank cells that `defaults` fill."""

from pathlib import Path

from tests.reading.cases import refused, scenario_of

CLUSTERS = """\
id,name,status,area_ha,leased_ha,fill,rice
A,An,existing,50,15,,0.3
B,Binh,existing,40,,,
C,Cam,candidate,,,,
"""


def test_a_fill_is_not_filled_where_the_hectares_are_stated(tmp_path: Path) -> None:
    scenario = scenario_of(tmp_path, "defaults: {fill: 20%}\n", clusters=CLUSTERS)
    assert [one.leased_ha for one in scenario.clusters] == [15, 8, 0]
    assert "fill" not in scenario.clusters[0].uncertain
    assert "fill" in scenario.clusters[1].uncertain


def test_any_column_can_have_a_default(tmp_path: Path) -> None:
    entries = "defaults: {rice: 10%, investor: yes, max_ha: 60, fill: 0}\n"
    clusters = scenario_of(tmp_path, entries, clusters=CLUSTERS).clusters
    assert [one.columns["rice"] for one in clusters] == [0.3, 0.1, 0.1]
    assert all(one.investor for one in clusters)
    assert [one.max_ha for one in clusters] == [60, 60, 60]


def test_a_default_of_no_column_is_an_error(tmp_path: Path) -> None:
    (error,) = refused(tmp_path, "defaults: {jobs_per_hect: 3}\n")
    assert 'defaults.jobs_per_hect: "jobs_per_hect" is no column' in error
    assert 'Did you mean "jobs_per_ha"?' in error


def test_a_default_of_the_wrong_kind_is_an_error(tmp_path: Path) -> None:
    (error,) = refused(tmp_path, "defaults: {investor: perhaps}\n")
    assert 'defaults.investor: "perhaps" is neither yes nor no' in error
