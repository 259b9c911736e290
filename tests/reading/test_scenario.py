"""A scenario as a whole."""

import hashlib
import json
from pathlib import Path

import pytest

from optimizer.domain.period import Period
from optimizer.errors import InputError
from optimizer.reading.scenario import read_scenario
from tests.reading.cases import (
    CLUSTERS,
    SCENARIO,
    problems_of,
    scenario_of,
    write_case,
)


def test_a_scenario_is_named_after_its_file(tmp_path: Path) -> None:
    scenario = read_scenario(str(write_case(tmp_path))).scenario
    assert scenario.name == "plan"
    assert scenario.title == {"vi": "Phương án 1", "en": "Option 1"}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("title: Plan A\n", {"vi": "Plan A", "en": "Plan A"}),
        ("title: {vi: Một}\n", {"vi": "Một", "en": "Một"}),
        ("", {"vi": "plan", "en": "plan"}),
    ],
)
def test_a_missing_title_is_made_up_for(
    tmp_path: Path, title: str, expected: dict[str, str]
) -> None:
    text = SCENARIO.replace("title: {vi: Phương án 1, en: Option 1}\n", title)
    assert read_scenario(write_case(tmp_path, text)).scenario.title == expected


def test_a_scenario_without_periods_has_one_year(tmp_path: Path) -> None:
    lines = [line for line in SCENARIO.splitlines() if "years" not in line]
    text = "\n".join(line for line in lines if line != "periods:")
    scenario = read_scenario(write_case(tmp_path, text)).scenario
    assert scenario.periods == (Period("plan", 1.0, 0.0),)


def test_every_file_read_is_hashed(tmp_path: Path) -> None:
    path = write_case(tmp_path)
    inputs = read_scenario(path).scenario.inputs
    digest = hashlib.sha256(CLUSTERS.encode()).hexdigest()
    assert inputs == {
        str(tmp_path / "clusters.csv"): digest,
        str(path): hashlib.sha256(path.read_bytes()).hexdigest(),
    }


def test_what_was_read_can_be_written_as_json(tmp_path: Path) -> None:
    resolved = scenario_of(tmp_path, "solve: {gap: 1%}\n").resolved
    assert json.loads(json.dumps(resolved)) == resolved
    assert resolved["solve"] == {"gap": "1%"}


def test_options_of_the_solver_are_kept(tmp_path: Path) -> None:
    solve = scenario_of(tmp_path, "solve: {gap: 0.01%, time_limit: 60}\n").solve
    assert (solve.gap, solve.time_limit_s) == (pytest.approx(1e-4), 60)


def test_overrides_are_told(tmp_path: Path) -> None:
    write_case(tmp_path)
    path = tmp_path / "mine.yaml"
    path.write_text("extends: plan.yaml\ntitle: {en: Mine}\n", encoding="utf-8")
    reading = read_scenario(path)
    assert reading.scenario.title["en"] == "Mine"
    assert [(one.entry, one.old) for one in reading.overrides] == [
        ("title.en", "Option 1")
    ]


def test_places_of_entries_point_into_the_file_that_holds_them(tmp_path: Path) -> None:
    text = SCENARIO + "limits: [{measure: land, at_most: {2021-2025: 9}}]\n"
    base = write_case(tmp_path, text)
    path = tmp_path / "mine.yaml"
    path.write_text("extends: plan.yaml\n", encoding="utf-8")
    (limit,) = read_scenario(path).scenario.limits
    assert (limit.origin.file, limit.origin.line) == (str(base), 8)
    assert limit.origin.entry == "limits[0].at_most.2021-2025"


def test_a_file_that_is_not_there_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        read_scenario(tmp_path / "none.yaml")


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    path = write_case(tmp_path)
    assert read_scenario(path) == read_scenario(path)


def test_a_case_without_its_clusters_still_has_its_other_faults_told(
    tmp_path: Path,
) -> None:
    text = SCENARIO.replace("clusters.csv", "clustr.csv")
    text += (
        "defaults: {fill: 0, rice: 1}\n"
        "limits:\n  - {measure: lnad, at_most: 3, where: {id: A}}\n"
        "  - {measure: land, by: district, at_most: {North: 3}}\n"
        "relations: [{if: A, then: B}]\n"
        "actions: {keep: {from: 2020}}\n"
    )
    errors = [p.origin.entry for p in problems_of(write_case(tmp_path, text))]
    assert errors == ["tables.clusters", "limits[0].measure", "actions.keep.from"]
