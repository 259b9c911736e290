"""The nearest valid name."""

import pytest

from optimizer.reading.nearest import (
    did_you_mean,
    did_you_mean_file,
    did_you_mean_id,
    nearest,
    nearest_id,
    slip_of,
)


def test_a_near_name_is_suggested_as_it_is_written():
    assert nearest("LNAD", ["land", "Built"]) == "land"
    assert nearest("buit", ["land", "Built"]) == "Built"
    assert did_you_mean("lnad", ["land", "built"]) == 'Did you mean "land"?'


def test_nothing_is_suggested_where_nothing_is_near():
    assert nearest("xyz", ["land"]) is None
    assert did_you_mean("xyz", ["land"]) == ""
    assert did_you_mean("xyz", []) == ""


def test_an_id_with_another_number_is_no_slip():
    ids = ["CCN-01", "CCN-08", "HNA-12"]
    assert nearest_id("CCN-02", ids) is None
    assert did_you_mean_id("CCN-99", ids) == ""
    assert nearest_id("ccn-1", ids) == "CCN-01"
    assert nearest_id("CNC-08", ids) == "CCN-08"
    assert nearest("nd-32-2025", ["nd-32-2024"]) == "nd-32-2024"


def test_the_order_of_the_names_does_not_matter():
    names = ["road", "roads", "Road"]
    assert nearest("raod", names) == nearest("raod", names[::-1])


@pytest.mark.parametrize(
    "slip", ["raod", "Road", "rad", "roads", "toad", "ROADS", "oad", "roda"]
)
def test_a_letter_or_the_case_is_a_slip(slip):
    assert slip_of(slip, ["gas", "road", "water"]) == (
        "road" if len(slip) > 3 else None
    )


@pytest.mark.parametrize(
    ("name", "valid"),
    [
        ("waste", "water"),
        ("power22", "power35"),
        ("road1", "road2"),
        ("rail", "road"),
        ("raid", "roads"),
        ("gap", "gas"),
        ("power", ""),
        ("water", "wastewater"),
    ],
)
def test_another_word_is_no_slip(name, valid):
    assert slip_of(name, [valid]) is None
    assert slip_of(valid, [name]) is None


def test_a_slip_is_one_of_the_first_valid_name():
    assert slip_of("ROAD", ["road", "Road"]) == "Road"
    assert slip_of("GAS", ["gas"]) == "gas"


@pytest.mark.parametrize(
    ("written", "names", "meant"),
    [
        ("tables/cluster.csv", ["clusters.csv", "links.csv"], "tables/clusters.csv"),
        ("clusters.csv", ["Clusters.xlsx", "places.csv"], "Clusters.xlsx"),
        ("..\\links.csv", ["Links.csv"], "..\\Links.csv"),
        ("phuong-an-3.yaml", ["phuong-an-2.yaml", "base.yaml"], ""),
        ("x.yaml", ["base.yaml"], ""),
    ],
)
def test_a_file_is_meant_by_its_name_before_its_ending(
    written: str, names: list[str], meant: str
) -> None:
    assert did_you_mean_file(written, names) == (meant and f'Did you mean "{meant}"?')
