"""What `where` and `clusters` select, and what they cannot."""

from pathlib import Path

import pytest

from tests.reading.cases import refused, scenario_of, warned

CLUSTERS = """\
id,name,status,district,area_ha,leased_ha,wastewater,zone,code,priority,share
A,An,existing,North,50,20,yes,1,01,x,15%
B,Binh,existing,South,40,10,no,2,1,không,0.2
C,Cam,existing,South,30,10,,2,A1,,0.3
"""


@pytest.mark.parametrize(
    ("where", "members"),
    [
        ("A", "A"),
        ("[A, C]", "AC"),
        ("[]", ""),
        ("{district: South}", "BC"),
        ("{district: [South, North]}", "ABC"),
        ("{district: South, wastewater: no}", "B"),
        ("{wastewater: có}", "A"),
        ("{wastewater: [yes, no]}", "AB"),
        ("{status: hiện có}", "ABC"),
        ('{area_ha: "> 30"}', "AB"),
        ('{area_ha: ">= 0.3 km2"}', "ABC"),
        ('{area_ha: "<40"}', "C"),
        ("{area_ha: 40 ha}", "B"),
        ("{zone: 2}", "BC"),
        ("{zone: 2.0}", "BC"),
        ('{zone: "<= 1"}', "A"),
        ("{code: 01}", "A"),
        ("{code: 1}", "B"),
        ("{priority: yes}", "A"),
        ("{priority: no}", "B"),
        ('{share: "> 15%"}', "BC"),
        ("{id: [A, B]}", "AB"),
        ("{}", "ABC"),
    ],
)
def test_rows_are_selected(tmp_path: Path, where: str, members: str) -> None:
    entries = f"limits: [{{measure: land, at_most: 3, where: {where}}}]\n"
    scenario = scenario_of(tmp_path, entries, clusters=CLUSTERS)
    assert scenario.limits[0].members == set(members)


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("D", 'plan.yaml:8:45  limits[0].where: no cluster has the id "D".'),
        ("Cam", 'no cluster has the id "Cam". That is the name of "C".'),
        ("cam", 'no cluster has the id "cam". That is the name of "C".'),
        ("[A, AA]", 'limits[0].where[1]: no cluster has the id "AA". Did you mean "A"'),
        ("{distrct: North}", 'limits[0].where.distrct: "distrct" is no column of the'),
        ("{distrct: North}", 'Did you mean "district"?'),
        ("{district: Noth}", 'no cluster has "Noth" in column district. Did you mean'),
        ('{district: "> 5"}', '"> 5" compares numbers, but district holds "North".'),
        ('{area_ha: "> 5 km"}', '"5 km" is a length; expected an area'),
        ("{area_ha: big}", 'limits[0].where.area_ha: "big" is not a number.'),
        ("{wastewater: maybe}", '"maybe" is neither yes nor no'),
        ("{status: exists}", '"exists" is not known here; expected existing or'),
        ("{zone: 3}", 'no cluster has "3" in column zone.'),
    ],
)
def test_what_no_row_or_column_is_called_is_an_error(
    tmp_path: Path, where: str, expected: str
) -> None:
    entries = f"limits: [{{measure: land, at_most: 3, where: {where}}}]\n"
    errors = refused(tmp_path, entries, clusters=CLUSTERS)
    assert any(expected in error for error in errors)


def test_a_selection_of_nothing_is_a_warning(tmp_path: Path) -> None:
    entries = 'limits: [{measure: land, at_most: 3, where: {area_ha: "> 900"}}]\n'
    warnings = warned(tmp_path, entries, clusters=CLUSTERS)
    assert any("selects no cluster, so the limit is on" in one for one in warnings)


@pytest.mark.parametrize(
    ("decision", "meant"),
    [
        ("{clusters: {Huyện: North}, must: keep}", "district"),
        ("{clusters: A, must: mở rộng}", "expand"),
        ("{clusters: C, must_not: [Bổ sung]}", "add"),
    ],
)
def test_vietnamese_words_of_tables_are_told_by_those_of_scenarios(
    tmp_path: Path, decision: str, meant: str
) -> None:
    (error,) = refused(tmp_path, f"decisions: [{decision}]\n")
    assert error.endswith(f'Did you mean "{meant}"?')
