"""A service asked for comes from a trunk place, over links."""

from pathlib import Path

import pytest

from tests.reading.cases import (
    problems_of,
    refused,
    scenario_of,
    shown,
    warned,
    with_entries,
    write_case,
)

PLACES = "id,kind,services,capacity.power\nT,trunk,road;power,100\nP,port,,\n"
LINKS = """\
id,from,to,service,status,cost
,T,A,road,existing,
,T,B,road,candidate,7
,A,C,road,candidate,5
,T,A,power,candidate,1
,A,B,power,candidate,1
,B,C,power,candidate,1
,P,C,water,candidate,1
"""


def _refused(tmp_path: Path, entry: str, **tables: str) -> list[str]:
    whole = {"places": PLACES, "links": LINKS, **tables}
    return refused(tmp_path, f"connectivity: {entry}\n", **whole)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "{require: [road, water]}",
            "plan.yaml:8:32  connectivity.require[1]: no trunk place has the service "
            '"water". Expected one of power, road, which trunk places have.',
        ),
        (
            "{require: {service: raod}}",
            "connectivity.require.service: no trunk place and no link has the service "
            '"raod". Expected one of power, road, which trunk places have. '
            'Did you mean "road"?',
        ),
        ("{require: Road}", 'Did you mean "road"?'),
        (
            "{demand: {pwer: {per: cluster_open, amount: 0}}}",
            "plan.yaml:8:25  connectivity.demand.pwer: no trunk place and no link has",
        ),
    ],
)
def test_a_service_that_no_trunk_place_has_is_told_at_the_entry(
    tmp_path: Path, entry: str, expected: str
) -> None:
    (error,) = _refused(tmp_path, entry)
    assert expected in error


@pytest.mark.parametrize(
    "entry", ["{require: gas}", "{demand: {gas: {per: cluster_open, amount: 1}}}"]
)
def test_a_service_without_any_link_is_told(tmp_path: Path, entry: str) -> None:
    (error,) = _refused(tmp_path, entry, places="id,kind\nT,trunk\nP,port\n")
    assert 'no link has the service "gas". Expected one of power, road, water' in error


def test_a_case_without_links_is_told(tmp_path: Path) -> None:
    (error,) = refused(tmp_path, "connectivity: {require: road}\n", places=PLACES)
    assert 'no link has the service "road". Expected links under tables.' in error


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ("id,kind\nT,junction\nP,port\n", "no place is of that kind. Expected a place"),
        ("id,kind\nT,Trunk\nP,port\n", "no place is of that kind."),
    ],
)
def test_services_need_a_trunk_place(
    tmp_path: Path, places: str, expected: str
) -> None:
    (error,) = _refused(tmp_path, "{require: [road, power]}", places=places)
    assert "connectivity.require[0]: a service comes from a trunk place, but" in error
    assert expected in error


def test_services_need_a_table_of_places(tmp_path: Path) -> None:
    links = "from,to,service,status\nA,B,road,existing\nC,B,road,existing\n"
    (error,) = refused(tmp_path, "connectivity: {require: road}\n", links=links)
    assert "but the case has no table of places. Expected places under" in error


@pytest.mark.parametrize("lost", ["clusters", "places", "links"])
def test_a_table_that_is_not_there_leads_to_no_other_error(
    tmp_path: Path, lost: str
) -> None:
    entries = "connectivity: {require: [road, gas], within_km: {prt: 1}}\n"
    entries += "measures: {m: {column: trees, per: link_built}}\n"
    entries += "coverage: {places: village, weight: people, within_km: 1}\n"
    entries += "limits: [{measure: covered, at_least: 1}]\n"
    entries += "actions: {keep: {}, drop: {where: {km_to.prt: '> 3'}}}\n"
    places = PLACES.replace("port", "prt").replace("road;power", "")
    places = places.replace("capacity.power", "people") + "V,village,,3\n"
    tables = {"places": places, "links": LINKS.replace("cost", "trees") + ",T,A,gas,x"}
    text = with_entries(entries, tables="clusters places links")
    path = write_case(tmp_path, text, **tables)
    (tmp_path / f"{lost}.csv").unlink()
    errors = [one for one in problems_of(path) if one.severity == "error"]
    told = [one for one in shown(tmp_path, errors) if "links.csv:9" not in one]
    assert len(told) == 1
    assert f'tables.{lost}: "{lost}.csv" does not exist.' in told[0]


@pytest.mark.parametrize(
    ("table", "changes"),
    [
        ("links", (",T,A,power,", ",TT,A,power,")),
        ("links", (",P,C,water,", ",P,C,,")),
        ("links", ("id,from", "id,form")),
        ("places", ("T,trunk,", "T,,")),
        ("places", ("id,kind", "id,knd")),
    ],
)
def test_a_broken_row_or_heading_leads_to_no_other_error(
    tmp_path: Path, table: str, changes: tuple[str, str]
) -> None:
    tables = {"places": PLACES, "links": LINKS}
    if changes[1].startswith(",TT"):
        tables["links"] = LINKS.replace(",A,B,power,candidate,1\n", "").replace(
            ",B,C,power,candidate,1\n", ""
        )
    tables[table] = tables[table].replace(*changes)
    entry = "connectivity: {require: [road, power, gas]}\n"
    sure = changes[1].startswith(",TT")
    errors = refused(tmp_path, entry, **tables)
    assert all(f"{table}.csv" in one or '"gas"' in one for one in errors)
    assert any(f"{table}.csv" in one for one in errors)
    assert not sure or len(errors) == 2


def test_a_key_of_tables_that_is_mistyped_leads_to_no_other_error(
    tmp_path: Path,
) -> None:
    text = with_entries(
        "connectivity: {require: road}\n", tables="clusters palces links"
    )
    path = write_case(tmp_path, text, palces=PLACES, links=LINKS)
    (error,) = [one for one in problems_of(path) if one.severity == "error"]
    assert error.origin.entry == "tables.palces"


def test_clusters_that_no_link_reaches_are_one_warning(tmp_path: Path) -> None:
    links = "from,to,service,status,cost\nT,A,road,candidate,3\n"
    entries = "connectivity: {require: [{service: road, of: new}, road]}\n"
    (warning,) = warned(tmp_path, entries, places=PLACES, links=links)
    assert (
        "require[0].service: 2 clusters (B, C) stand where no link of road" in warning
    )


def test_only_clusters_that_need_a_service_are_warned_of(tmp_path: Path) -> None:
    links = "from,to,service,status,cost\nT,A,road,candidate,3\n"
    tables = {"places": PLACES, "links": links}
    entries = "connectivity: {require: {service: road, of: new}}\n"
    (warning,) = warned(tmp_path, entries, **tables)
    assert "1 cluster (C) stands where no link of road ends." in warning
    entries = "connectivity: {demand: {road: {per: cluster_open, amount: 0}}}\n"
    assert warned(tmp_path, entries, **tables) == []
    entries = entries.replace("0}", "1}")
    (warning,) = warned(tmp_path, entries, **tables)
    assert "2 clusters (B, C)" in warning


@pytest.mark.parametrize("written", ["road, power", "power;road"])
def test_services_written_as_one_are_told_to_be_a_list(
    tmp_path: Path, written: str
) -> None:
    entries = f'connectivity: {{require: "{written}"}}\n'
    (error,) = refused(tmp_path, entries, places=PLACES, links=LINKS)
    assert error.endswith("Several services stand apart, as in [power, road].")


def test_a_cluster_on_a_trunk_place_is_joined(tmp_path: Path) -> None:
    clusters = "id,name,status,max_ha,place\nA,a,candidate,20,\nB,b,candidate,20,T\n"
    links = "from,to,service,status,cost\nT,A,road,candidate,3\n"
    entries = "connectivity: {require: road}\n"
    tables = {"clusters": clusters, "places": PLACES, "links": links}
    assert warned(tmp_path, entries, **tables) == []
    assert scenario_of(tmp_path, entries, **tables).connectivity.required


@pytest.mark.parametrize(
    "entry",
    [
        "{require: road}",
        "{require: {service: road, of: new}}",
        "{demand: {road: {per: cluster_open, amount: 1}}}",
    ],
)
def test_clusters_on_trunk_places_of_a_service_need_no_link(
    tmp_path: Path, entry: str
) -> None:
    clusters = "id,name,status,max_ha,place\nA,a,candidate,20,T\nB,b,candidate,20,T\n"
    tables = {"clusters": clusters, "places": PLACES}
    entries = f"connectivity: {entry}\n"
    assert warned(tmp_path, entries, **tables) == []
    for changed in (
        {"places": PLACES.replace("road;power", "")},
        {"clusters": clusters.replace("20,T\nB", "20,\nB")},
    ):
        (error,) = refused(tmp_path, entries, **{**tables, **changed})
        assert 'no link has the service "road". Expected links under' in error


def test_a_capacity_that_counts_for_nothing_is_a_warning(tmp_path: Path) -> None:
    places = "id,kind,services,capacity.pwer\nT,trunk,,3\nP,port,,0\n"
    links = LINKS.replace("road", "power")
    entries = "connectivity: {demand: {power: {per: cluster_open, amount: 1}}}\n"
    (warning,) = warned(tmp_path, entries, places=places, links=links)
    assert warning == (
        'places.csv  capacity.pwer: no link and no trunk place has the service "pwer".'
        ' Did you mean "power"?'
    )
    places = "id,kind,services,capacity.power\nT,trunk,road,3\nP,port,,5\nU,trunk,,\n"
    first, second = warned(tmp_path, places=places)
    assert "places.csv:2  capacity.power: the place has no power: see its" in first
    assert "places.csv:3  capacity.power: a capacity counts for a trunk place" in second


def test_a_default_cost_of_a_service_that_no_link_has_is_a_warning(
    tmp_path: Path,
) -> None:
    entries = "defaults: {cost_per_km: {raod: 15, road: 3}}\n"
    (warning,) = warned(tmp_path, entries, places=PLACES, links=LINKS)
    assert 'defaults.cost_per_km.raod: no link has the service "raod". Did' in warning
    assert warned(tmp_path, entries) == []
