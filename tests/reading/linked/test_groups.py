"""Clusters whose group is not known."""

from pathlib import Path

import pytest

from tests.reading.cases import CLUSTERS, scenario_of, warned

BLANK = CLUSTERS.replace("A,An,existing,North", "A,An,existing,")
OWN = """\
id,name,status,district,area_ha,leased_ha,industrial_share,ward
A,An,existing,North,50,20,0.6,
B,Binh,existing,South,40,10,0.6,W
C,Cam,candidate,South,,,0.7,
"""
LIMIT = "limits: [{measure: land, by: district, at_most: {South: 90}}]\n"


@pytest.mark.parametrize(
    "entries",
    [
        LIMIT,
        "demand: {by: district, hectares: {South: 9}}\n",
        LIMIT + "demand: {by: district, hectares: {South: 9}}\n",
    ],
)
def test_a_blank_cell_of_what_is_counted_by_is_one_warning(
    tmp_path: Path, entries: str
) -> None:
    assert warned(tmp_path, entries, clusters=BLANK) == [
        "clusters.csv:2  district: district is blank for 1 cluster (A); counted by "
        "district it is in a group without a name. Fill the cell."
    ]


def test_blank_cells_of_an_own_column_are_in_no_group(tmp_path: Path) -> None:
    entries = "limits: [{measure: land, by: ward, at_most: 90}]\n"
    (warning,) = warned(tmp_path, entries, clusters=OWN)
    assert "ward is blank for 2 clusters (A, C); counted by ward they are" in warning
    assert warning.endswith("Fill the cells.")


def test_clusters_that_are_not_counted_may_have_blank_cells(tmp_path: Path) -> None:
    entries = LIMIT.replace("}]", ", where: {id: [B, C]}}]")
    assert warned(tmp_path, entries, clusters=BLANK) == []
    assert warned(tmp_path, "", clusters=BLANK) == []


def test_no_district_at_all_is_one_group_as_meant(tmp_path: Path) -> None:
    table = CLUSTERS.replace(",North,", ",,").replace(",South,", ",,")
    entries = "limits: [{measure: land, by: district, at_most: 90}]\n"
    assert warned(tmp_path, entries, clusters=table) == []


def test_a_no_break_space_makes_no_other_group(tmp_path: Path) -> None:
    table = CLUSTERS.replace("North", "Huyện\u00a0B")
    limits = "limits: [{measure: land, by: district, at_most: {Huyện B: 90}}]\n"
    (limit, _) = scenario_of(tmp_path, limits, clusters=table).limits
    assert limit.members == {"A"}
    odd = limits.replace("Huyện B", "Huyện\u00a0B")
    (limit, _) = scenario_of(tmp_path, odd, clusters=table).limits
    assert limit.group == "Huyện B"


SLIPPED = """\
id,name,status,district,area_ha,leased_ha,industrial_share
A,An,existing,TP Phủ Lý,50,20,0.6
B,Binh,existing,Phu Ly,40,10,0.6
C,Cam,existing,Kim Bảnh,40,10,0.6
D,Dung,existing,Kim Bảng,40,10,0.6
E,En,existing,Lý Nhân,40,10,0.6
"""


@pytest.mark.parametrize(
    "entries",
    [
        "demand: {by: district, hectares: {TP Phủ Lý: 6, Kim Bảng: 8}}\n",
        "limits: [{measure: land, by: district, at_most: {TP Phủ Lý: 90, Kim Bảng: 90},"
        " period: end}]\n",
    ],
)
def test_a_group_that_is_almost_one_with_an_amount_is_a_warning(
    tmp_path: Path, entries: str
) -> None:
    """What is far from every name, as Lý Nhân, is without a limit as meant."""
    found = [
        one for one in warned(tmp_path, entries, clusters=SLIPPED) if "names" in one
    ]
    assert len(found) == 2
    assert '"Phu Ly" is the district of 1 cluster (B)' in found[0]
    assert 'Did you mean "TP Phủ Lý"?' in found[0]
    assert found[0].startswith("clusters.csv:3")
    assert '"Kim Bảnh" is the district of 1 cluster (C)' in found[1]


def test_one_amount_for_all_groups_names_all(tmp_path: Path) -> None:
    entries = "limits: [{measure: land, by: district, at_most: 90, period: end}]\n"
    assert not [w for w in warned(tmp_path, entries, clusters=SLIPPED) if "names" in w]
