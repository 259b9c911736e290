"""The tables of a case at the end of its plan, read as the beginning of the next one.

The plan of the small case expands A, drops B, keeps C, adds D and leaves E out.
"""

from dataclasses import replace
from pathlib import Path

from optimizer.domain.plan import Plan
from optimizer.reading.scenario import Reading
from optimizer.reporting.content.input_tables import tables_after, tables_as_read
from optimizer.reporting.record import Run
from optimizer.reporting.words import Words
from tests.reporting.workbook.books import file_of, runs_in, write_case
from tests.reporting.workbook.test_input_sheets import read_back

NAMES = ("phuong-an-1",)
WORDS = Words("vi")
ENTRIES = "actions: {drop: null}\n"
"""The scenario names a cluster that is not there any more."""


def next_case(results: Path, folder: Path) -> Reading:
    write_case(folder)
    book = file_of(results, NAMES, "vi")
    return read_back(folder, "phuong-an-1.yaml", book, "_after", ENTRIES)


def test_clusters_in_the_plan_exist_with_the_hectares_they_have_at_its_end(
    results: Path, tmp_path: Path
) -> None:
    (run,) = runs_in(results, *NAMES)
    assert run.plan is not None
    found = next_case(results, tmp_path).scenario.cluster_of
    assert [*found] == ["A", "C", "D"]
    for one, cluster in found.items():
        end = run.plan.clusters[one].steps[-1]
        assert cluster.exists
        assert cluster.area_ha == end.area_ha
        assert cluster.built_ha == end.built_ha
        assert cluster.leased_ha == end.occupied_ha
        before = run.scenario.cluster_of[one]
        assert cluster.industrial_share == before.industrial_share
        assert cluster.name == before.name


def test_what_a_cluster_was_obliged_to_get_it_has(
    results: Path, tmp_path: Path
) -> None:
    (run,) = runs_in(results, *NAMES)
    assert run.scenario.cluster_of["A"].wastewater is False
    found = next_case(results, tmp_path).scenario.cluster_of
    assert found["A"].wastewater is True
    # Candidates are not obliged.
    assert found["D"].wastewater is None


def test_figures_that_the_plan_set_are_estimates_and_others_are_what_they_were(
    results: Path, tmp_path: Path
) -> None:
    (run,) = runs_in(results, *NAMES)
    read = next_case(results, tmp_path)
    found = read.scenario.cluster_of
    assert {"area_ha", "built_ha", "leased_ha"} <= found["D"].uncertain
    before = run.scenario.cluster_of
    planned = {"area_ha", "built_ha", "leased_ha", "wastewater", "industrial_ha"}
    assert found["A"].uncertain - planned == before["A"].uncertain - planned
    assert found["C"].uncertain == before["C"].uncertain
    basis = {one.basis for one in read.filled if one.column == "area_ha"}
    assert basis == {"theo quy hoạch: =Phương án 1, cuối 2026-2030"}


def test_lines_that_were_built_exist_and_lead_on_where_a_cluster_was(
    results: Path, tmp_path: Path
) -> None:
    network = next_case(results, tmp_path).scenario.network
    assert {link.id: link.exists for link in network.links} == {
        "A-T-road": True,
        "B-A-road": True,
        "C-T-road": True,
        "D-T-road": True,
    }
    assert {place.id: place.kind for place in network.places} == {
        "T": "trunk",
        "B": "site",
        "E": "site",
    }
    assert next(one.lat for one in network.places if one.id == "B") == 20.2


def test_hectares_of_a_plan_do_not_pass_bounds_in_the_last_digits(
    results: Path,
) -> None:
    (run,) = runs_in(results, *NAMES)
    run = moved(run, 1e-9)
    found = {str(row["id"]): row for row in tables_after(run, WORDS)["clusters"].rows}
    for one, row in found.items():
        cluster = run.scenario.cluster_of[one]
        area, built = float(row["area_ha"]), float(row["built_ha"])
        assert area <= cluster.max_ha
        assert built <= area
        assert float(row["leased_ha"]) <= cluster.industrial_share * built
    assert found["C"]["leased_ha"] == 5.0


def test_runs_of_another_version_that_kept_no_rows_have_no_such_tables(
    results: Path,
) -> None:
    (run,) = runs_in(results, *NAMES)
    bare = replace(run, reading=replace(run.reading, tables={}))
    assert tables_as_read(bare) == {}
    assert tables_after(bare, WORDS) == {}


def moved(run: Run, by: float) -> Run:
    """The run with a plan of which every figure is a little larger."""
    assert run.plan is not None
    clusters = {
        one: replace(
            done,
            steps=tuple(
                replace(
                    step,
                    area_ha=step.area_ha + by,
                    built_ha=step.built_ha + by,
                    occupied_ha=step.occupied_ha + by,
                )
                for step in done.steps
            ),
        )
        for one, done in run.plan.clusters.items()
    }
    plan = Plan(clusters, run.plan.links, run.plan.flows)
    return replace(run, outcome=replace(run.outcome, plan=plan))
