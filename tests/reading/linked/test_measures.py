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
        ("m: {per: link_built}", "measures.m.per: per: link_built is not supported"),
        (
            "m: {terms: [{per: cluster_open}, {per: cluster_added}]}",
            "measures.m.terms: some terms are states and some are flows.",
        ),
        ("land: {per: cluster_open}", '"land" is the name of a measure that every'),
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
