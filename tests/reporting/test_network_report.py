"""What `check` tells of the network of a case."""

import json
from dataclasses import replace

import pytest

from optimizer.domain.connectivity import Connectivity, RequiredService
from optimizer.domain.network import Network
from optimizer.domain.scenario import Scenario
from optimizer.reporting.as_text import as_json
from optimizer.reporting.check_report import check_as_json, check_report
from optimizer.reporting.tables.frame import rows_of
from optimizer.reporting.tables.network import network_table
from optimizer.reporting.words import Words
from tests.reporting import hand_made
from tests.reporting.hand_made import HERE
from tests.reporting.hand_made_lines import LINKS, PLACES, run, scenario


def row(case: Scenario, service: str) -> dict[str, object]:
    return {str(row["service"]): row for row in rows_of(network_table(case))}[service]


def told(case: Scenario) -> str:
    return check_report(replace(run().reading, scenario=case), Words("en"))


def test_links_are_counted_by_service_and_status() -> None:
    counted = ("existing_links", "candidate_links", "trunk_places")
    assert [row(scenario(), "road")[key] for key in counted] == [0, 4, 1]
    assert [row(scenario(), "power")[key] for key in counted] == [1, 1, 1]


def test_a_service_that_no_link_has_is_listed_if_it_is_asked_for() -> None:
    asked = Connectivity((RequiredService("water", 0, True, HERE),))
    found = row(replace(scenario(), connectivity=asked), "water")
    assert (found["candidate_links"], found["new_from"]) == (0, "2026-2030")


def test_clusters_whose_links_lead_to_no_trunk_place_are_named() -> None:
    assert row(scenario(), "road")["unjoined"] == ()
    # without R1 nothing leads from J to T
    apart = replace(scenario(), network=Network(PLACES, LINKS[:2] + LINKS[3:]))
    assert row(apart, "road")["unjoined"] == ("A", "C")
    assert "Cụm A, C Cụm C" in told(apart)
    asked = Connectivity((RequiredService("road", 0, True, HERE),))
    assert row(replace(apart, connectivity=asked), "road")["unjoined"] == ("C",)
    assert row(replace(apart, connectivity=Connectivity()), "road")["unjoined"] == ()


def test_clusters_without_any_link_are_left_to_the_warnings_of_the_reading() -> None:
    bare = replace(scenario(), network=Network(PLACES, LINKS[:4]))
    assert row(bare, "road")["unjoined"] == ()


@pytest.mark.parametrize(
    ("language", "size", "required", "demanded", "reach"),
    [
        (
            "en",
            "Places: 4. Lines: 6.",
            "of all from 2031-2035",
            "0.2 per ha occupied",
            "2 of 2 lie so near",
        ),
        (
            "vi",
            "Số địa điểm: 4. Số tuyến: 6.",
            "mọi cụm từ 2031-2035",
            "0,2 mỗi ha cho thuê",
            "2 trên 2 nằm đủ gần",
        ),
    ],
)
def test_check_shows_the_network_in_both_languages(
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    size: str,
    required: str,
    demanded: str,
    reach: str,
) -> None:
    monkeypatch.setenv("COLUMNS", "160")  # words are broken in narrower columns
    text = check_report(run().reading, Words(language))
    for part in (size, required, demanded, reach):
        assert part in text


def test_a_case_without_a_network_says_nothing_of_it() -> None:
    text = check_report(hand_made.reading(), Words("en"))
    assert "Lines" not in text
    assert "Places" not in text


def test_programs_get_the_same_figures() -> None:
    made = json.loads(as_json(check_as_json(run().reading)))
    assert (made["places"], made["links"]) == (4, 6)
    power, road = made["services"]
    assert power["demanded"] == [[0.2, "hectare_occupied"]]
    assert (road["all_from"], road["unjoined"]) == ("2031-2035", [])
