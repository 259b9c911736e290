"""Measures of the planner's own."""

from pathlib import Path

import pytest

from optimizer.domain.measure import Quantity, Term
from tests.reading.cases import refused, scenario_of, warned

CLUSTERS = """\
id,name,status,area_ha,leased_ha,rice,note,investor
A,An,existing,50,20,0.3,x,yes
B,Binh,existing,40,10,15%,,no
"""


def test_a_measure_of_one_term(tmp_path: Path) -> None:
    entries = "measures: {m: {column: rice, per: hectare_added, unit: ha}}\n"
    measure = scenario_of(tmp_path, entries, clusters=CLUSTERS).measures["m"]
    assert measure.terms == (Term(Quantity.HECTARE_ADDED, "rice"),)
    assert (measure.kind, measure.unit) == ("flow", "ha")


def test_a_measure_of_several_terms(tmp_path: Path) -> None:
    entries = (
        "measures: {m: {terms: [{per: cluster_open}, "
        "{column: investor, per: hectare_built}]}}\n"
    )
    measure = scenario_of(tmp_path, entries, clusters=CLUSTERS).measures["m"]
    assert [term.column for term in measure.terms] == [None, "investor"]
    assert measure.kind == "state"


@pytest.mark.parametrize(
    ("per", "unit"), [("hectare_added", "ha"), ("cluster_open", "clusters")]
)
def test_without_a_column_the_unit_is_that_of_what_is_counted(
    tmp_path: Path, per: str, unit: str
) -> None:
    scenario = scenario_of(tmp_path, f"measures: {{m: {{per: {per}}}}}\n")
    assert scenario.measures["m"].unit == unit


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("m: {column: rise, per: hectare_added}", 'Did you mean "rice"?'),
        (
            "m: {column: district, per: hectare_added}",
            "measures.m.column: district holds text, no numbers. Expected one of",
        ),
        (
            "m: {column: note, per: hectare_added}",
            'clusters.csv:2  note: "x" is not a number, but the measure at ',
        ),
        (
            "m: {terms: [{per: cluster_open}, {per: cluster_added}]}",
            "measures.m.terms: some terms are states and some are flows.",
        ),
        ("land: {per: cluster_open}", '"land" is the name of a measure with a'),
        ("covered: {per: cluster_open}", '"covered" is the name of a measure'),
    ],
)
def test_a_wrong_measure_is_told(tmp_path: Path, measure: str, expected: str) -> None:
    errors = refused(tmp_path, f"measures: {{{measure}}}\n", clusters=CLUSTERS)
    assert any(expected in error for error in errors)


def test_blank_cells_that_count_0_are_one_warning(tmp_path: Path) -> None:
    clusters = CLUSTERS.replace("0.3", "").replace("15%", "")
    entries = "measures: {m: {column: rice, per: hectare_added}}\n"
    (warning,) = warned(tmp_path, entries, clusters=clusters)
    assert "rice is blank for 2 clusters (A, B); blank counts 0." in warning


LINKS = """\
id,from,to,service,status,length_km,cost,trees,note
L,A,B,road,candidate,3,,5,
M,A,B,road,candidate,,7,,x
N,A,B,road,existing,,,y,y
"""


@pytest.mark.parametrize(
    ("measure", "column", "unit"),
    [
        ("{per: link_built}", None, "links"),
        ("{column: cost, per: link_built}", "cost", "bn VND"),
        ("{column: length_km, per: link_built}", "length_km", "km"),
        ("{column: capacity, per: link_built}", "capacity", ""),
        ("{column: trees, per: link_built}", "trees", ""),
        ("{column: trees, per: link_built, unit: cây}", "trees", "cây"),
    ],
)
def test_links_built_are_counted_by_columns_of_links(
    tmp_path: Path, measure: str, column: str | None, unit: str
) -> None:
    entries = f"measures: {{m: {measure}}}\ndefaults: {{cost_per_km: {{road: 2}}}}\n"
    made = scenario_of(tmp_path, entries, clusters=CLUSTERS, links=LINKS).measures["m"]
    assert made.terms == (Term(Quantity.LINK_BUILT, column),)
    assert (made.kind, made.unit) == ("flow", unit)


def test_links_and_clusters_may_be_counted_together(tmp_path: Path) -> None:
    entries = (
        "measures: {m: {terms: [{column: trees, per: link_built}, "
        "{column: rice, per: hectare_added}]}}\n"
    )
    made = scenario_of(tmp_path, entries, clusters=CLUSTERS, links=LINKS).measures["m"]
    assert [term.column for term in made.terms] == ["trees", "rice"]
    assert made.is_shared


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        (
            "{column: tres, per: link_built}",
            'measures.m.column: "tres" is no column of the links. Expected one of '
            "capacity, cost, from, id, length_km, note, quality, service, source, "
            'status, to, trees. Did you mean "trees"?',
        ),
        (
            "{column: service, per: link_built}",
            "measures.m.column: service holds text, no numbers. Expected one of "
            "capacity, cost, length_km, note, trees.",
        ),
        (
            "{column: note, per: link_built}",
            'links.csv:3  note: "x" is not a number, but the measure at plan.yaml:8:',
        ),
        (
            "{terms: [{per: link_built}, {per: cluster_open}]}",
            "measures.m.terms: some terms are states and some are flows.",
        ),
    ],
)
def test_a_wrong_measure_of_links_is_told(
    tmp_path: Path, measure: str, expected: str
) -> None:
    entries = f"measures: {{m: {measure}}}\n"
    (error,) = refused(tmp_path, entries, clusters=CLUSTERS, links=LINKS)
    assert expected in error


def test_a_blank_cell_of_a_candidate_link_is_a_warning(tmp_path: Path) -> None:
    entries = "measures: {m: {column: trees, per: link_built}}\n"
    links = LINKS.replace("candidate,3,,5", "candidate,3,1,5")
    (warning,) = warned(tmp_path, entries, clusters=CLUSTERS, links=links)
    assert "trees is blank for 1 link (M); blank counts 0." in warning


def test_a_measure_of_links_without_links_is_a_warning(tmp_path: Path) -> None:
    (warning,) = warned(tmp_path, "measures: {m: {per: link_built}}\n")
    assert "measures.m.per: the case has no candidate link, so it is always" in warning


def test_a_number_that_can_mean_two_is_told_with_both(tmp_path: Path) -> None:
    table = (
        "id,name,status,area_ha,leased_ha,own\n"
        'A,An,existing,50,9,"1,200"\nB,Binh,existing,40,9,3\n'
    )
    measure = "measures: {m: {column: own, per: hectare_added}}\n"
    (error,) = refused(tmp_path, measure, clusters=table)
    assert 'clusters.csv:2  own: "1,200" can mean 1200 or 1.200, and the meas' in error
    assert error.endswith("counts it. Write the one you mean.")
    where = 'actions: {drop: {where: {own: "> 5"}}}\n'
    (error,) = refused(tmp_path, where, clusters=table)
    assert 'but own holds "1,200", which can mean 1200 or 1.200.' in error
