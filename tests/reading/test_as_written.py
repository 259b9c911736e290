"""Rows of tables as their files have them."""

from pathlib import Path

from optimizer.reading.scenario import read_scenario
from tests.reading.cases import with_entries, write_case

CLUSTERS = """\
Mã,name,status,Diện tích hiện có (km2),max_ha,industrial_share,kho,leased_ha
A,An,hiện có,0.5,60,,"'=x",1
B,Binh,candidate,,40,60%,15%,
"""
ENTRIES = """\
defaults: {industrial_share: 0.65}
assume: [{table: clusters, column: leased_ha, times: 2}]
"""


def test_a_reading_keeps_the_rows_before_defaults_and_assumptions(
    tmp_path: Path,
) -> None:
    read = read_scenario(write_case(tmp_path, with_entries(ENTRIES), clusters=CLUSTERS))
    table = read.tables["clusters"]
    named = ("id", "name", "status", "area_ha", "max_ha")
    assert table.columns == (*named, "industrial_share", "kho", "leased_ha")
    first, second = table.rows
    assert first == {
        "id": "A",
        "name": "An",
        "status": "existing",
        "area_ha": 50.0,
        "max_ha": 60.0,
        "kho": "=x",
        "leased_ha": 1.0,
    }
    assert (second["industrial_share"], second["kho"]) == (0.6, 0.15)
    assert "leased_ha" not in second
    assert read.scenario.cluster_of["A"].leased_ha == 2.0
    assert read.scenario.cluster_of["A"].industrial_share == 0.65
